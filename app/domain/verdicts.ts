import type { Confidence, Observation } from "./evidence.ts";

export type FindingOutcome = "holds" | "fails" | "undetermined";
export type VerdictOutcome =
  | FindingOutcome
  | "mixed"
  | "not-comparable"
  | "no-evidence"
  | "not-applicable"
  | "not-checkable";

/** One row that a finding used. Observations for the numeric forms; events and statements for the others. */
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
  /** Of a statement: how far the page is trusted where it was read; "" = as far as the publication. "" for other rows. */
  confidence: Confidence | "";
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
  /** The periods taken where the reading says `latest`; "" where it names them. */
  period: string;
  basePeriod: string;
  inputs: Input[];
  /** What a sum cannot hold as its publication puts it in no month, in the indicator's unit; left out where there is none. */
  undated?: number;
  /** Areas or periods without a figure, sorted. */
  missing: string[];
  breakers: Breaker[];
  /** Why undetermined, in a code that the sentences turn into words; "" otherwise. */
  reason:
    | ""
    | "range-straddles-target"
    | "members-missing"
    | "same-day-without-time"
    | "steps-missing"
    | "qualified"
    | "document-not-read"
    | "rate-missing"
    | "items-missing"
    | "subject-missing"
    | "base-missing"
    | "comparator-missing"
    | "divisor-without-sign";
}

export type PassedOverReason =
  | "later-than-as-of"
  | "publisher-not-admitted"
  | "publisher-excluded"
  | "party-not-admitted"
  | "other-basis"
  | "stale-forecast"
  | "does-not-cover"
  | "document-not-read"
  | "older-edition";

/** Why a cell can never be filled. */
export type NotApplicable =
  /** The scenario asks for the claim's own source, and the claim names none. */
  | "no-cited-source"
  /** The admitted publishers have no such figure or statement in any edition. */
  | "publisher-never"
  /** The admitted publishers have the subject, and in no edition anything that it is compared with. */
  | "comparator-never"
  /** None of the admitted publishers has both sides of the comparison. */
  | "sides-never"
  /** They have it, but never as a forecast (or never as an outcome). */
  | "basis-never"
  /** The scenario's day lies before anything of the kind was published. */
  | "before-first-figure"
  /** The scenario's day lies before the end of the first period asked for, and nobody forecasts it. */
  | "before-period"
  /** The scenario's day lies before the event. */
  | "before-event";

export interface PassedOver {
  publication: string;
  publisher: string;
  reason: PassedOverReason;
  /** For does-not-cover: areas, or areas in periods, of which it gives no figure; left out where they cannot be named. */
  lacks?: readonly string[];
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
  /** For not-comparable and not-checkable: what could not be compared, or why. For not-applicable one of `NotApplicable`. */
  reason: string;
  /** For no-evidence: admitted publishers whose figures or statements could fill the gap, sorted; [] otherwise. */
  wanted: readonly string[];
}
