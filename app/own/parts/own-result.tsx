import { memo, useMemo } from "react";
import { ChartDrawing } from "../../charts/live/chart-drawing.tsx";
import { ChartTable } from "../../charts/live/chart-table.tsx";
import type { ChartModel } from "../../charts/model/chart-model.ts";
import type { GridCell } from "../../verdicts/grid/grid-view.ts";
import { VerdictMark } from "../../verdicts/parts/verdict-mark.tsx";
import type { ToldVerdict, Trial } from "../trial/try-figures.ts";
import type { Tried } from "../worker/messages.ts";

function cellText({ word, detail }: GridCell): string {
  return detail === "" ? word.toLowerCase() : `${word.toLowerCase()}, ${detail}`;
}

/** What is told when it changes: the verdicts in one sentence. */
function spoken({ trial, figures }: Tried): string {
  if (trial === null)
    return figures === 0
      ? "No figure could be read yet."
      : "This reading is about events or documents: there are no figures to try.";
  const { site, beside, alone } = trial;
  return `With your figures: ${cellText(beside)}. Your figures alone: ${cellText(alone)}. Without them: ${cellText(site)}.`;
}

/** The verdicts with the reader's figures, and the claim's chart with them in it. */
export const OwnResult = memo(function OwnResult({ tried, scenarioLabel }: { tried: Tried; scenarioLabel: string }) {
  const { trial } = tried;
  return (
    <div className="own-result">
      <p role="status" className={trial === null ? "notice" : "visually-hidden"}>
        {spoken(tried)}
      </p>
      {trial === null ? null : <Verdicts trial={trial} scenarioLabel={scenarioLabel} />}
    </div>
  );
});

function Verdicts({ trial, scenarioLabel }: { trial: Trial; scenarioLabel: string }) {
  const { site, beside, alone, readings, uncounted } = trial;
  const model = useMemo(() => JSON.parse(trial.chart.model ?? "null") as ChartModel | null, [trial.chart.model]);
  return (
    <>
      <dl className="own-verdicts">
        <Said name="With your figures" own verdict={beside} />
        <Said name="Your figures alone" own verdict={alone} />
        <Said name={`Without them: ${scenarioLabel}`} verdict={site} />
      </dl>
      {uncounted === "" ? null : <p className="notice">Your figures are not counted here. {uncounted}</p>}
      <figure className="chart chart-in-text own-chart" aria-labelledby="own-chart-title">
        <h3 className="chart-title" id="own-chart-title">
          With your figures: {trial.chart.title}
        </h3>
        <p className="chart-measure">{trial.chart.subtitle}</p>
        <ChartDrawing view={trial.chart} room="text" model={model} eager={false} />
        {model === null || trial.chart.empty !== "" ? null : (
          <details className="chart-table">
            <summary>Numbers as a table</summary>
            <ChartTable model={model} title={trial.chart.title} />
          </details>
        )}
      </figure>
      {readings.length < 2 ? null : <Readings readings={readings} open={uncounted !== ""} />}
    </>
  );
}

/** The mark that the figures have in the chart. */
function OwnStar() {
  return (
    <svg className="own-star" viewBox="0 0 20 20" width="14" height="14" aria-hidden="true">
      <path d="M10 1l2.6 6.1 6.4.6-4.8 4.3 1.4 6.4L10 15l-5.6 3.4 1.4-6.4L1 7.7l6.4-.6z" fill="currentColor" />
    </svg>
  );
}

function Said({ name, verdict, own = false }: { name: string; verdict: ToldVerdict; own?: boolean }) {
  const { outcome, word, detail, sentence } = verdict;
  return (
    <div className={own ? "own-side" : undefined}>
      <dt>
        {own ? <OwnStar /> : null}
        {name}
      </dt>
      <dd>
        <VerdictMark outcome={outcome} word={word} /> <b className="own-margin">{detail}</b>
        <span className="own-sentence">{sentence}</span>
      </dd>
    </div>
  );
}

function Readings({ readings, open }: { readings: Trial["readings"]; open: boolean }) {
  return (
    <details className="own-readings" open={open}>
      <summary>Every reading of this claim with your figures</summary>
      <div className="scroll" tabIndex={0} role="region" aria-label="Readings with your figures">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Reading</th>
              <th scope="col">Without them</th>
              <th scope="col">With your figures</th>
              <th scope="col">Your figures alone</th>
            </tr>
          </thead>
          <tbody>
            {readings.map(({ reading, label, site, beside, alone }) => (
              <tr key={reading}>
                <th scope="row">{label}</th>
                {[site, beside, alone].map((cell, at) => (
                  <td key={at}>
                    <VerdictMark outcome={cell.outcome} word={cell.word} /> <span className="meta">{cell.detail}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
