import type { GridClaim } from "../grid/grid-view.ts";
import { OUTCOME_MEANINGS, outcomeMeaning } from "../sentences/outcome-words.ts";
import { VerdictMark } from "./verdict-mark.tsx";

/** The marks of the matrix with their words, and what a cell without one means. */
export function MatrixKey({ claims }: { claims: readonly GridClaim[] }) {
  const occurring = new Set(claims.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((one) => one.outcome))));
  const marks = OUTCOME_MEANINGS.filter(({ outcome }) => occurring.has(outcome) && outcome !== "not-applicable");
  if (occurring.size === 0) return null;
  return (
    <ul className="matrix-key" aria-label="Marks of the matrix">
      {marks.map(({ outcome, word, meaning }) => (
        <li key={outcome} title={meaning}>
          <VerdictMark outcome={outcome} word={word} />
        </li>
      ))}
      {occurring.has("not-applicable") ? (
        <li title={outcomeMeaning("not-applicable")}>
          Blank: the scenario has no source that could speak to the claim
        </li>
      ) : null}
    </ul>
  );
}
