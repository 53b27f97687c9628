import type { Selection } from "./selection.ts";
import type { Finding, PassedOver, Verdict } from "./verdicts.ts";

const SELECTION = Symbol("selection");

type Outline = Omit<Verdict, "findings" | "passedOver">;
type Held = Outline & { [SELECTION]: Selection & { read?: Finding[] } };

/**
 * Accessors shared by all verdicts: an accessor written into each object would give every verdict a shape of its own,
 * and a hundred thousand shapes cost more than the verdicts.
 */
const FINDINGS: PropertyDescriptor & ThisType<Held> = {
  enumerable: true,
  configurable: true,
  get(): Finding[] {
    const selection = this[SELECTION];
    return (selection.read ??= selection.findings());
  },
};

const PASSED_OVER: PropertyDescriptor & ThisType<Held> = {
  enumerable: true,
  configurable: true,
  get(): PassedOver[] {
    return this[SELECTION].passedOver();
  },
};

/** A verdict whose findings and passed-over editions are gathered when they are read; copies and JSON read them. */
export function lazyVerdict(outline: Outline, selection: Selection): Verdict {
  Object.defineProperty(outline, SELECTION, { value: selection });
  Object.defineProperty(outline, "findings", FINDINGS);
  return Object.defineProperty(outline, "passedOver", PASSED_OVER) as Verdict;
}
