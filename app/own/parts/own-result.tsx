import { memo, useMemo } from "react";
import { ChartDrawing } from "../../charts/live/chart-drawing.tsx";
import { ChartTable } from "../../charts/live/chart-table.tsx";
import type { ChartModel } from "../../charts/model/chart-model.ts";
import type { GridCell } from "../../verdicts/grid/grid-view.ts";
import { VerdictMark } from "../../verdicts/parts/verdict-mark.tsx";
import { OwnCompared } from "./own-compared.tsx";
import { OwnStar } from "./own-star.tsx";
import type { ToldVerdict } from "../trial/own-effect.ts";
import type { Trial } from "../trial/try-figures.ts";
import type { Tried } from "../worker/messages.ts";

function cellText({ word, detail }: GridCell): string {
  return detail === "" ? word.toLowerCase() : `${word.toLowerCase()}, ${detail}`;
}

/** What is told when it changes: the verdicts in one sentence. */
function spoken({ trial, figures, table, lacking }: Tried): string {
  if (trial === null) {
    if (table.rows === 0) return "The table has a header and no rows under it: there is nothing to try.";
    if (figures === 0) return "No figure could be read yet.";
    if (lacking.length > 0) return "Say below what is measured, and the figures are tried.";
    return "This reading is about events or documents: there are no figures to try.";
  }
  const { site, beside, alone, effect } = trial;
  return `${effect === "" ? "" : `${effect} `}With your figures: ${cellText(beside)}. Your figures alone: ${cellText(alone)}. Without them: ${cellText(site)}.`;
}

/** The verdicts with the reader's figures, and the claim's chart with them in it; of a comparison every claim that they bear on. */
export const OwnResult = memo(function OwnResult({ tried, scenarioLabel }: { tried: Tried; scenarioLabel: string }) {
  const { trial, compared } = tried;
  if (compared !== null) return <OwnCompared compared={compared} />;
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
  const { site, beside, alone, readings, effect, uncounted } = trial;
  const model = useMemo(() => JSON.parse(trial.chart.model ?? "null") as ChartModel | null, [trial.chart.model]);
  return (
    <>
      {effect === "" ? null : <p className="own-effect">{effect}</p>}
      <dl className="own-verdicts">
        <Said name="With your figures" own verdict={beside} />
        <Said name="Your figures alone" own verdict={alone} />
        <Said name={`Without them: ${scenarioLabel}`} verdict={site} />
      </dl>
      {uncounted === "" ? null : <p className="notice">Your figures are not counted here. {uncounted}</p>}
      <figure className="chart chart-in-text own-chart" aria-labelledby="own-chart-title">
        <h3 className="chart-title" id="own-chart-title">
          Your figures in the claim’s chart
        </h3>
        <p className="chart-measure">
          {trial.chart.title} {trial.chart.subtitle}
        </p>
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
