import type { VerdictOutcome } from "../../domain/verdicts.ts";

const WORDS: Record<VerdictOutcome, string> = {
  holds: "Holds",
  fails: "Fails",
  mixed: "Mixed",
  undetermined: "Undetermined",
  "not-comparable": "Not comparable",
  "no-evidence": "No evidence",
  "not-checkable": "Not checkable",
};

/** The verdict's word, as every page, file and the command line spell it. */
export function outcomeWord(outcome: VerdictOutcome): string {
  return WORDS[outcome];
}

/** Every outcome with its word and what it means, for the legend. */
export const OUTCOME_MEANINGS: readonly { outcome: VerdictOutcome; word: string; meaning: string }[] = [
  { outcome: "holds", word: WORDS.holds, meaning: "every publication admitted bears it out" },
  { outcome: "fails", word: WORDS.fails, meaning: "every publication admitted contradicts it" },
  { outcome: "mixed", word: WORDS.mixed, meaning: "publishers disagree" },
  { outcome: "undetermined", word: WORDS.undetermined, meaning: "the figures there are do not decide" },
  { outcome: "no-evidence", word: WORDS["no-evidence"], meaning: "no admitted publication has the figures" },
  { outcome: "not-comparable", word: WORDS["not-comparable"], meaning: "units that cannot be converted" },
  { outcome: "not-checkable", word: WORDS["not-checkable"], meaning: "an opinion or a motive" },
];
