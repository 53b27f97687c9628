import type { Span } from "../bands.ts";
import type { Reading } from "../claims.ts";
import { counts, type Counting, type Validity } from "../counting.ts";
import type { EventRow, Observation } from "../evidence.ts";
import type { AreaRows, Edition } from "../editions.ts";
import type { EvidenceBase } from "../evidence-base.ts";
import { settle } from "../rounding.ts";
import { rescale, type UnitRelation } from "../units.ts";
import type { Breaker, Finding, Input } from "../verdicts.ts";

/** One edition tried against one reading. */
export interface Trial {
  base: EvidenceBase;
  reading: Reading;
  edition: Edition;
  counting: Counting;
  /** The edition's rows of the reading's indicator. */
  rows: AreaRows;
  /** From the indicator's unit to the reading's. */
  unit: Exclude<UnitRelation, { kind: "incomparable" }>;
  /** Collects the rows used and the breakers; null while only the outcome is asked for. */
  detail: { inputs: Input[]; breakers: Breaker[] } | null;
  /** Narrowed to the days on which the same rows count. */
  validity: Validity;
  /** Whether the reading says `latest`, so that the finding has to name the periods taken. */
  isLatest: boolean;
}

/** What an edition makes of a reading. `full`: it covers every observation that the reading needs. */
export interface Attempt {
  full: boolean;
  finding: Finding;
}

/** Rule of a form: null where the edition does not cover the subject, or the subject but nothing of the rest. */
export type FormRule = (trial: Trial) => Attempt | null;

type Outcome = Pick<Finding, "outcome" | "margin" | "unit"> &
  Partial<Pick<Finding, "missing" | "reason" | "undated">> & { observed: Span | null; threshold: number | null };

/**
 * A finding. Its rows and breakers are filled only where the trial asks for detail: most verdicts of a large grid are
 * counted and never looked into.
 */
export function found(trial: Trial, outcome: Outcome): Finding {
  const { observed } = outcome;
  const isRange = observed !== null && observed.point === null;
  return {
    publisher: trial.edition.publisher,
    publication: trial.edition.publication.publication,
    outcome: outcome.outcome,
    observed: observed?.point ?? null,
    observedLow: isRange ? finite(observed.low) : null,
    observedHigh: isRange ? finite(observed.high) : null,
    threshold: outcome.threshold === null ? null : finite(outcome.threshold),
    margin: outcome.margin === null ? null : finite(outcome.margin),
    unit: outcome.unit,
    period: trial.isLatest ? trial.reading.period : "",
    basePeriod: trial.isLatest ? trial.reading.basePeriod : "",
    inputs: trial.detail?.inputs ?? NO_INPUTS,
    ...(outcome.undated ? { undated: outcome.undated } : {}),
    missing: outcome.missing ?? NOTHING,
    breakers: trial.detail?.breakers ?? NO_BREAKERS,
    reason: outcome.reason ?? "",
  };
}

const NOTHING: string[] = [];
const NO_INPUTS: Input[] = [];
const NO_BREAKERS: Breaker[] = [];

/** What a row says, in the reading's unit (rates apart); null for a row without any figure. A point outranks its range. */
export function spanOf(row: Observation, factor: number): Span | null {
  if (row.value !== null) {
    const point = inUnit(row.value, factor);
    return { low: point, high: point, point };
  }
  if (row.low === null && row.high === null) return null;
  const low = row.low === null ? -Infinity : settle(rescale(row.low, factor));
  const high = row.high === null ? Infinity : settle(rescale(row.high, factor));
  return { low, high, point: null };
}

export function inUnit(value: number, factor: number): number {
  return factor === 1 ? value : settle(rescale(value, factor));
}

/** The edition's row for an area and period if it carries a figure and counts (`counts`). */
export function rowAt(trial: Trial, area: string, period: string, onBasis: boolean): Observation | null {
  const row = trial.rows.get(area)?.get(period);
  return row && isUsable(trial, row, onBasis) ? row : null;
}

export function isUsable(trial: Trial, row: Observation, onBasis: boolean): boolean {
  const hasFigure = row.value !== null || row.low !== null || row.high !== null;
  if (!hasFigure) return false;
  // Asked what one edition said: a forecast of a period that is over is still what it said.
  if (trial.reading.publication !== "" && trial.counting.basis === "") return true;
  // The common case, without an object a row.
  if (row.status !== "F" && (row.status !== "E" || trial.counting.basis !== "outturn" || !onBasis))
    return trial.counting.basis !== "forecast" || !onBasis;
  const { base, edition, counting, validity } = trial;
  return counts(row, onBasis, {
    counting,
    validity,
    knownFrom: edition.knownFrom,
    isMarket: edition.isMarket,
    endOf: base.endOf,
    firstOutcome: (one) => base.firstOutcome(edition.publisher, one),
    firstOfAll: base.firstOfAll,
  });
}

export function note(trial: Trial, role: Input["role"], row: Observation): void {
  trial.detail?.inputs.push(inputOf(role, row));
}

export function inputOf(role: Input["role"], row: Observation): Input {
  const { publication, file, line, area, indicator, period, value, low, high, status, seenAt } = row;
  return {
    role,
    publication,
    file,
    line,
    area,
    indicator,
    period,
    value,
    low,
    high,
    status,
    text: "",
    seenAt,
    confidence: "",
  };
}

/** An event as input: its day stands as the period, its title as the text. */
export function eventInput(role: Input["role"], event: EventRow): Input {
  return {
    role,
    publication: event.publication,
    file: event.file,
    line: event.line,
    area: event.area,
    indicator: "",
    period: event.happenedOn,
    value: null,
    low: null,
    high: null,
    status: "",
    text: event.title,
    seenAt: "",
    confidence: "",
  };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
