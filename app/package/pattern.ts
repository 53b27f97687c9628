import { RE2JS } from "re2js";
import { inThousands, PACKAGE_LIMITS } from "./limits.ts";

/** A pattern that can be tried on any text, or why it cannot: `problem` completes "expected …". */
export type CompiledPattern =
  | { matches: (text: string) => boolean; problem: null }
  | { matches: null; problem: string };

/**
 * Compiles a column's pattern for whole values. Matching is RE2's, in time that grows with the text and never with its square
 * or worse, so that no pattern hangs a check; look-around and back-references, which cannot be had that way, are refused.
 */
export function compilePattern(pattern: string): CompiledPattern {
  const { patternCharacters, patternSteps } = PACKAGE_LIMITS;
  if (pattern.length > patternCharacters) {
    return refused(
      `a pattern of at most ${inThousands(patternCharacters)} characters, not ${inThousands(pattern.length)}`,
    );
  }
  let compiled: RE2JS;
  try {
    // Only the notation is translated: \u00e9 becomes \x{00e9}.
    compiled = RE2JS.compile(RE2JS.translateRegExp(pattern));
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).replace("error parsing regexp: ", "");
    return refused(`a pattern in the syntax of RE2, without look-around and back-references (${reason})`);
  }
  const steps = compiled.programSize();
  if (steps > patternSteps) {
    return refused(`a pattern with fewer repetitions: at most ${patternSteps} steps, not ${inThousands(steps)}`);
  }
  return { matches: (text) => compiled.testExact(text), problem: null };
}

function refused(problem: string): CompiledPattern {
  return { matches: null, problem };
}
