import type { GridRow } from "../../domain/grid.ts";
import type { VerdictOutcome } from "../../domain/verdicts.ts";
import { outcomeWord } from "../sentences/outcome-words.ts";

/** Outcomes that decide a claim. */
export const DECIDED: readonly VerdictOutcome[] = ["holds", "mixed", "fails"];

/** Pairs of scenarios that decide the row differently: 0 where all that decide agree. */
export function disagreements({ verdicts }: Pick<GridRow, "verdicts">): number {
  const [holds = 0, mixed = 0, fails = 0] = countDecided(verdicts);
  return holds * fails + holds * mixed + mixed * fails;
}

/** "Holds in 5 scenarios, fails in 3, mixed in 1; no decision in 2." Scenarios that the claim does not apply to are not counted. */
export function swingSentence({ verdicts }: Pick<GridRow, "verdicts">): string {
  const counts = countDecided(verdicts);
  const applicable = verdicts.filter(({ outcome }) => outcome !== "not-applicable").length;
  const open = applicable - counts.reduce((sum, count) => sum + count, 0);
  const text = DECIDED.flatMap((outcome, index) => {
    const count = counts[index] ?? 0;
    return count === 0 ? [] : [`${outcomeWord(outcome)} in ${count}`];
  })
    .map((part, index) =>
      index === 0 ? `${part}${part.endsWith(" in 1") ? " scenario" : " scenarios"}` : part.toLowerCase(),
    )
    .join(", ");
  return `${text}${open === 0 ? "" : `; no decision in ${open}`}.`;
}

function countDecided(verdicts: GridRow["verdicts"]): number[] {
  return DECIDED.map((outcome) => verdicts.filter((verdict) => verdict.outcome === outcome).length);
}
