import { createElement } from "react";
import type { VerdictOutcome } from "../../domain/verdicts.ts";
import { OUTCOME_SHAPES, TONES } from "../sentences/outcome-shapes.ts";

interface VerdictMarkProps {
  outcome: VerdictOutcome;
  word: string;
}

/** The verdict as shape, word and colour. */
export function VerdictMark({ outcome, word }: VerdictMarkProps) {
  const shape = OUTCOME_SHAPES[outcome];
  return (
    <span className={`verdict tone-${TONES[outcome]}`}>
      {shape.length === 0 ? null : (
        <svg viewBox="0 0 16 16" aria-hidden="true">
          {shape.map(({ tag, attributes }) => createElement(tag, { key: tag, ...attributes }))}
        </svg>
      )}
      {word}
    </span>
  );
}
