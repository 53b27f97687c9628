import type { Observation } from "./evidence.ts";

export type FindingOutcome = "holds" | "fails" | "undetermined";
export type VerdictOutcome = FindingOutcome | "mixed" | "not-comparable" | "no-evidence" | "not-checkable";

/** One row that a finding used. Observations for the seven numeric forms; events and statements for the others. */
export interface Input {
  /** What the row stood for: the claimed subject, a comparator or group member, a base, a rate, an event, a statement. */
  role: "subject" | "comparator" | "base" | "step" | "part" | "rate" | "event" | "base-event" | "rival" | "statement";
  publication: string;
  file: string;
  line: number;
  area: string;
  indicator: string;
  period: string;
  value: number | null;
  low: number | null;
  high: number | null;
  status: Observation["status"] | "";
  /** Event title or statement quote; "" for observations. */
  text: string;
  /** Address where the figure was read, if not in the publisher's own file; "" otherwise. */
  seenAt: string;
}

/** A member of the comparator that decides against (or, for `any`, for) the reading. */
export interface Breaker {
  area: string;
  /** Period for trend steps; "" otherwise. */
  period: string;
  value: number;
  margin: number;
}

/** One publication tried against one reading. */
export interface Finding {
  publisher: string;
  publication: string;
  outcome: FindingOutcome;
  /** In the reading's unit (days for `interval`); null where nothing numeric was observed. */
  observed: number | null;
  observedLow: number | null;
  observedHigh: number | null;
  /** What `observed` was held against: target, comparator's value, base mean …; null where there is none. */
  threshold: number | null;
  /** Distance from turning over: positive when it holds, negative when it fails; null when undetermined or not numeric. */
  margin: number | null;
  unit: string;
  inputs: Input[];
  /** Areas or periods without a figure, sorted. */
  missing: string[];
  breakers: Breaker[];
  /** Why undetermined, in a code that presenters turn into words; "" otherwise. */
  reason:
    | ""
    | "range-straddles-target"
    | "members-missing"
    | "same-day-without-time"
    | "steps-missing"
    | "qualified"
    | "rate-missing"
    | "subject-missing"
    | "base-missing"
    | "comparator-missing";
}

export type PassedOverReason =
  | "later-than-as-of"
  | "publisher-not-admitted"
  | "publisher-excluded"
  | "party-not-admitted"
  | "other-basis"
  | "does-not-cover"
  | "older-edition";

export interface PassedOver {
  publication: string;
  publisher: string;
  reason: PassedOverReason;
}

export interface Verdict {
  reading: string;
  scenario: string;
  outcome: VerdictOutcome;
  findings: Finding[];
  passedOver: PassedOver[];
  holds: number;
  fails: number;
  undetermined: number;
  /** The finding nearest to turning over decides: smallest |margin| among those that share the outcome; null if none is numeric. */
  margin: number | null;
  unit: string;
  /** For not-comparable and not-checkable: what could not be compared, or why. */
  reason: string;
}
