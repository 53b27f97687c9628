import type { VerdictOutcome } from "../../domain/verdicts.ts";

const WORDS: Record<VerdictOutcome, string> = {
  holds: "Holds",
  fails: "Fails",
  mixed: "Mixed",
  undetermined: "Undetermined",
  "not-comparable": "Not comparable",
  "no-evidence": "No evidence",
  "not-applicable": "Does not apply",
  "not-checkable": "Not checkable",
};

/** The verdict's word, as every page, file and the command line spell it. */
export function outcomeWord(outcome: VerdictOutcome): string {
  return WORDS[outcome];
}

/** The order of tallies: what is decided first. Claims that a scenario does not apply to are in none. */
export const TALLY_ORDER: readonly VerdictOutcome[] = [
  "holds",
  "mixed",
  "fails",
  "undetermined",
  "not-comparable",
  "no-evidence",
];

/** Outcomes that decide nothing: where they are counted together, they are "open". */
export const OPEN_OUTCOMES: readonly VerdictOutcome[] = ["undetermined", "not-comparable", "no-evidence"];
export const OPEN_WORD = "Open";

const MANY: Partial<Record<VerdictOutcome, string>> = { holds: "hold", fails: "fail" };

/** What an outcome means, in the words of the legend. */
export function outcomeMeaning(outcome: VerdictOutcome): string {
  return OUTCOME_MEANINGS.find((one) => one.outcome === outcome)?.meaning ?? "";
}

/** The word as it stands after a number: "holds" of one, "hold" of more, "mixed". */
export function wordAfter(outcome: VerdictOutcome, count: number): string {
  const word = count === 1 ? undefined : MANY[outcome];
  return word ?? WORDS[outcome].toLowerCase();
}

/** A number with that word: "1 holds", "26 hold", "4 mixed". */
export function countedWord(outcome: VerdictOutcome, count: number): string {
  return `${count} ${wordAfter(outcome, count)}`;
}

/** The word as a label before its number, right for one claim and for many: "Holds 26", "Does not apply 1". */
export function labelledCount(outcome: VerdictOutcome, count: number): string {
  return `${WORDS[outcome]} ${count}`;
}

/** Every outcome with its word and what it means, for the legend. A publication whose figures do not decide abstains. */
export const OUTCOME_MEANINGS: readonly { outcome: VerdictOutcome; word: string; meaning: string }[] = [
  { outcome: "holds", word: WORDS.holds, meaning: "at least one publication bears it out and none contradicts it" },
  { outcome: "fails", word: WORDS.fails, meaning: "at least one publication contradicts it and none bears it out" },
  { outcome: "mixed", word: WORDS.mixed, meaning: "some publications bear it out, others contradict it" },
  { outcome: "undetermined", word: WORDS.undetermined, meaning: "no publication says enough on it to decide" },
  {
    outcome: "no-evidence",
    word: WORDS["no-evidence"],
    meaning:
      "a gap: publishers that this scenario counts may well have figures on it, but none of theirs are held here",
  },
  {
    outcome: "not-applicable",
    word: WORDS["not-applicable"],
    meaning: "the publishers that this scenario counts have no such figures, or had none yet by its day",
  },
  { outcome: "not-comparable", word: WORDS["not-comparable"], meaning: "units that cannot be converted" },
  { outcome: "not-checkable", word: WORDS["not-checkable"], meaning: "an opinion or a motive" },
];
