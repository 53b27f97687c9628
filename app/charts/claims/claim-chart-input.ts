import type { Article, Claim, Reading } from "../../domain/claims.ts";
import type { EvidenceBase } from "../../domain/evidence-base.ts";
import type { HistoryPoint } from "../../domain/history.ts";
import type { Finding, FindingOutcome, Verdict } from "../../domain/verdicts.ts";
import { seriesOf } from "../model/build.ts";
import type { ChartPoint, PointShape, Series } from "../model/chart-model.ts";
import type { ChartContext } from "../../wording/context.ts";

/** What a claim's charts are made from: a reading tried in a scenario, with all that it was tried on. */
export interface ClaimChartInput {
  context: ChartContext;
  base: EvidenceBase;
  article: Article;
  claim: Claim;
  reading: Reading;
  verdict: Verdict;
  history: readonly HistoryPoint[];
  /** What comes of publications that this scenario does not count and others do; drawn in grey. */
  elsewhere: readonly Finding[];
  /** Of a group: the members that decide and those named in the article; all; or, in a card, all without a row of the subject's own. */
  members: "deciding" | "all" | "card";
  locale: string;
}

/** How findings look everywhere: an outcome has a word, a shape and a hue. */
export const OUTCOME_LOOKS: Record<FindingOutcome, { word: string; shape: PointShape; colour: number }> = {
  holds: { word: "Holds", shape: "circle", colour: 1 },
  fails: { word: "Fails", shape: "diamond", colour: 2 },
  undetermined: { word: "Undetermined", shape: "ring", colour: 0 },
};

/** A row for each finding: a series of dots for each outcome that occurs. `points` and `findings` go row by row. */
export function outcomeSeries(points: readonly ChartPoint[], findings: readonly Finding[]): Series[] {
  return (["holds", "fails", "undetermined"] as const).flatMap((outcome) => {
    const own = points.filter((_, row) => findings[row]?.outcome === outcome);
    const { word, ...look } = OUTCOME_LOOKS[outcome];
    return own.length === 0 ? [] : [seriesOf(outcome, word, own, { ...look, drawing: "dots" })];
  });
}

/** "3 of 5 sources bear it out"; ends without a full stop, also where there is no source. */
export function tally(verdict: Verdict): string {
  const all = verdict.holds + verdict.fails + verdict.undetermined;
  if (all === 0) return "No source admitted by the scenario covers this reading";
  if (all === 1)
    return verdict.holds === 1
      ? "The one source bears it out"
      : verdict.fails === 1
        ? "The one source does not bear it out"
        : "The one source leaves it open";
  return `${verdict.holds} of ${all} sources ${verdict.holds === 1 ? "bears" : "bear"} it out`;
}
