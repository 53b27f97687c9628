import type { VerdictOutcome } from "../../domain/verdicts.ts";
import { MARKED } from "../layout/geometry.ts";
import { articleMarks, modelOf, panelOf, seriesOf } from "../model/build.ts";
import type { ChartModel, ChartPoint } from "../model/chart-model.ts";
import { formatPeriod } from "../../wording/number-format.ts";
import { rowsAxis } from "../layout/scale.ts";
import { publicationName } from "../../wording/sources.ts";
import { around, timeAxis } from "../layout/time-axis.ts";
import { counted, listWords } from "../../wording/words.ts";
import type { ClaimChartInput } from "./claim-chart-input.ts";

/** Levels of the strip from top to bottom; what is neither comparable nor there stands with "No evidence". */
const LEVELS: { outcomes: VerdictOutcome[]; word: string }[] = [
  { outcomes: ["holds"], word: "Holds" },
  { outcomes: ["mixed"], word: "Mixed" },
  { outcomes: ["undetermined"], word: "Undetermined" },
  { outcomes: ["fails"], word: "Fails" },
  { outcomes: ["no-evidence", "not-applicable", "not-comparable", "not-checkable"], word: "No evidence" },
];

/** The verdict as of every day on which something that matters came out, as steps through time, with the article's day. */
export function historyChart({ context, reading, history, locale }: ClaimChartInput): ChartModel {
  const used = LEVELS.filter(({ outcomes }) => history.some(({ verdict }) => outcomes.includes(verdict.outcome)));
  const points = history.map(({ day, publications, verdict, turned }, at): ChartPoint => {
    const level = used.findIndex(({ outcomes }) => outcomes.includes(verdict.outcome));
    const counts = verdict.holds + verdict.fails + verdict.undetermined;
    return {
      x: Date.parse(day),
      y: level,
      label: formatPeriod(day, locale),
      publication: publications[0] ?? "",
      status: "",
      area: "",
      origin: { file: "", line: 0, rows: "", period: day },
      note: [
        counts > 1 ? `${verdict.holds} of ${counts} sources ${verdict.holds === 1 ? "bears" : "bear"} it out` : "",
        publications.length > 1
          ? `${counted(publications.length, "publication")} that day: ${listWords(publications.slice(0, 3).map((id) => publicationName(context, id)))}`
          : "",
        turned && isEvidence(history[at - 1]?.verdict.outcome) ? "the verdict turned" : "",
      ]
        .filter(Boolean)
        .join("; "),
    };
  });
  const times = points.map((point) => point.x);
  const [from, to] = around(times, 0.04);
  const x = timeAxis(from, to);
  const turns = history.filter(({ turned }, at) => turned && isEvidence(history[at - 1]?.verdict.outcome));
  const last = history.at(-1);
  const now = last ? (LEVELS.find(({ outcomes }) => outcomes.includes(last.verdict.outcome))?.word ?? "") : "";
  const word = now.charAt(0).toLowerCase() + now.slice(1);
  return modelOf(context, {
    chart: `${reading.reading}-history`,
    kind: "history",
    title:
      turns.length === 0
        ? steadyTitle(word, formatPeriod(history.find(({ verdict }) => isEvidence(verdict.outcome))?.day ?? "", locale))
        : `The verdict turned ${turns.length === 1 ? "once, on" : `${turns.length} times, last on`} ${formatPeriod(turns.at(-1)?.day ?? "", locale)}; since then: ${word}.`,
    measured: "Verdict by what was known on the day",
    unit: "",
    howToRead: `${points.length > MARKED ? "Every end of a step" : "Every mark"} is a day on which a publication that matters came out; the height of the step is the verdict from that day on.`,
    panels:
      points.length === 0
        ? []
        : [
            panelOf(
              "lines",
              x,
              rowsAxis(used.map(({ word: label }) => label)),
              [seriesOf("verdict", "Verdict", points, { drawing: "step", role: "subject", named: false })],
              { marks: articleMarks(context, x, locale) },
            ),
          ],
    empty: "Nothing was published that this scenario admits.",
    locale,
  });
}

/** A verdict that never turned still had a first day; `first` is "" where there was never any evidence. */
function steadyTitle(word: string, first: string): string {
  return first === "" ? "No evidence on any day." : `First evidence on ${first}; since then unchanged: ${word}.`;
}

/** The first figures are no turn: there was nothing to turn from. */
function isEvidence(outcome: VerdictOutcome | undefined): boolean {
  return outcome !== undefined && !(LEVELS.at(-1)?.outcomes.includes(outcome) ?? false);
}
