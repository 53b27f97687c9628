import type { Reading } from "../../domain/claims.ts";
import type { Verdict, VerdictOutcome } from "../../domain/verdicts.ts";
import { changeFigure } from "./change-figure.ts";

/** What becomes of a verdict from one scenario to another. */
export const CHANGE_KINDS = ["turns", "opens", "moves", "lacks", "inapplicable", "stays", "neither"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** How many claims (or readings) change in each way. */
export type ChangeCounts = Record<ChangeKind, number>;

const WITHOUT_EVIDENCE: ReadonlySet<VerdictOutcome> = new Set([
  "no-evidence",
  "not-applicable",
  "not-comparable",
  "not-checkable",
]);

const NOT_ASKED: ReadonlySet<VerdictOutcome> = new Set(["not-applicable", "not-checkable"]);

/** Whether any figure, statement or event was found. */
export function hasEvidence({ outcome }: Verdict): boolean {
  return !WITHOUT_EVIDENCE.has(outcome);
}

/**
 * `turns`: both have evidence and decide, otherwise. `opens`: both have evidence, and in one alone it decides nothing. `moves`: the same verdict, by another deciding figure. `lacks`:
 * only one has evidence, and a source that the other admits could give it some. `inapplicable`: only one has evidence, and to the other the
 * question does not apply. `stays`: the same verdict by the same figure. `neither`: no evidence in either, so that nothing can be said.
 */
export function changeKind(reading: Reading, a: Verdict, b: Verdict): ChangeKind {
  const known = [hasEvidence(a), hasEvidence(b)];
  if (known[0] !== known[1]) return NOT_ASKED.has((known[0] ? b : a).outcome) ? "inapplicable" : "lacks";
  if (!known[0]) return "neither";
  if (a.outcome !== b.outcome) return [a.outcome, b.outcome].includes("undetermined") ? "opens" : "turns";
  const [from, to] = [changeFigure(reading, a), changeFigure(reading, b)];
  const isSame = from === null || to === null ? from === to : from.low === to.low && from.high === to.high;
  return isSame ? "stays" : "moves";
}

/** 0 for a reversal (holds against fails), 1 where sources come to agree or to differ. */
export function turnRank(a: VerdictOutcome, b: VerdictOutcome): number {
  return a === "mixed" || b === "mixed" ? 1 : 0;
}

/** An empty count. */
export function noChanges(): ChangeCounts {
  return { turns: 0, opens: 0, moves: 0, lacks: 0, inapplicable: 0, stays: 0, neither: 0 };
}
