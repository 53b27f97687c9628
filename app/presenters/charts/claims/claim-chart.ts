import type { Article, Claim, Reading } from "../../../domain/claims.ts";
import type { EvidenceBase } from "../../../domain/evidence-base.ts";
import type { HistoryPoint } from "../../../domain/history.ts";
import type { FindingOutcome, Verdict } from "../../../domain/verdicts.ts";
import type { ChartModel, PointShape } from "../chart-model.ts";
import type { ChartContext } from "../context.ts";
import { compareChart } from "./compare-chart.ts";
import { eventChart } from "./event-chart.ts";
import { pathChart } from "./path-chart.ts";
import { recordedChart } from "./recorded-chart.ts";
import { totalChart } from "./total-chart.ts";
import { valueChart } from "./value-chart.ts";

/** What a claim's charts are made from: a reading tried in a scenario, with all that it was tried on. */
export interface ClaimChartInput {
  context: ChartContext;
  base: EvidenceBase;
  article: Article;
  claim: Claim;
  reading: Reading;
  verdict: Verdict;
  history: readonly HistoryPoint[];
  locale: string;
}

/** The chart that fits the reading's form. */
export function claimChart(input: ClaimChartInput): ChartModel {
  switch (input.reading.form) {
    case "value":
      return valueChart(input);
    case "compare":
      return compareChart(input);
    case "change":
    case "trend":
      return pathChart(input);
    case "total":
      return totalChart(input);
    case "interval":
    case "first":
      return eventChart(input);
    case "recorded":
      return recordedChart(input);
  }
}

/** How findings look everywhere: an outcome has a word, a shape and a hue. */
export const OUTCOME_LOOKS: Record<FindingOutcome, { word: string; shape: PointShape; colour: number }> = {
  holds: { word: "Holds", shape: "circle", colour: 1 },
  fails: { word: "Does not hold", shape: "diamond", colour: 2 },
  undetermined: { word: "Undetermined", shape: "ring", colour: 0 },
};

/** "3 of 5 findings hold". */
export function tally(verdict: Verdict): string {
  const all = verdict.holds + verdict.fails + verdict.undetermined;
  if (all === 0) return "No source admitted by the scenario covers this reading.";
  if (all === 1)
    return verdict.holds === 1
      ? "The one source bears it out"
      : verdict.fails === 1
        ? "The one source does not bear it out"
        : "The one source leaves it open";
  return `${verdict.holds} of ${all} sources ${verdict.holds === 1 ? "bears" : "bear"} it out`;
}
