import { drawnAnewForNews } from "../../ui/drawn-anew.ts";
import type { VerdictOutcome } from "../../domain/verdicts.ts";
import { OUTCOME_MEANINGS } from "../sentences/outcome-words.ts";
import { VerdictMark } from "./verdict-mark.tsx";

/** Marks with what each means. */
export function MeaningList({ of }: { of: readonly (typeof OUTCOME_MEANINGS)[number][] }) {
  return (
    <ul className="legend">
      {of.map(({ outcome, word, meaning }) => (
        <li key={outcome}>
          <VerdictMark outcome={outcome} word={word} /> <span>{meaning}</span>
        </li>
      ))}
    </ul>
  );
}

/** The marks that occur, with their words; opened, what each verdict means. */
export const OutcomeLegend = drawnAnewForNews(function OutcomeLegend({
  occurring,
}: {
  occurring: readonly VerdictOutcome[];
}) {
  const marks = OUTCOME_MEANINGS.filter(({ outcome }) => occurring.includes(outcome));
  return (
    <details className="legend-fold">
      <summary>
        {marks.map(({ outcome, word }) => (
          <VerdictMark key={outcome} outcome={outcome} word={word} />
        ))}
        <span>What these mean</span>
      </summary>
      <MeaningList of={OUTCOME_MEANINGS} />
    </details>
  );
});
