import type { VerdictOutcome } from "../../domain/verdicts.ts";
import { outcomeWord } from "../dashboard/grid-view.ts";

/** How an outcome is shown: a word and a shape, each enough by itself, and a colour token that only adds to them. */
export interface VerdictMark {
  word: string;
  shape: "disc" | "cross" | "half-disc" | "ring" | "not-equal" | "dash" | "quote";
  tone: "holds" | "fails" | "mixed" | "open" | "none";
}

const MARKS: Readonly<Record<VerdictOutcome, Omit<VerdictMark, "word">>> = {
  holds: { shape: "disc", tone: "holds" },
  fails: { shape: "cross", tone: "fails" },
  mixed: { shape: "half-disc", tone: "mixed" },
  undetermined: { shape: "ring", tone: "open" },
  "not-comparable": { shape: "not-equal", tone: "open" },
  "no-evidence": { shape: "dash", tone: "none" },
  "not-checkable": { shape: "quote", tone: "none" },
};

/** Word, shape and tone of an outcome. */
export function verdictWord(outcome: VerdictOutcome): VerdictMark {
  return { word: outcomeWord(outcome), ...MARKS[outcome] };
}
