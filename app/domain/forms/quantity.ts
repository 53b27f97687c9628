import type { Span } from "../bands.ts";
import type { Observation } from "../evidence.ts";
import { addDays, endDay, granularityOf, isWithin, startDay, stepsAs } from "../periods.ts";
import { settle } from "../rounding.ts";
import type { Input } from "../verdicts.ts";
import { isNothing } from "./listed.ts";
import { isUsable, note, rowAt, spanOf, type Trial } from "./trial.ts";

/** A figure that may rest on several rows: what is known of it, and which of its periods are missing. */
export interface Quantity {
  /** Null unless every step is known: a missing number never decides. */
  span: Span | null;
  known: number;
  missing: readonly string[];
}

const NOTHING: readonly string[] = [];
const NONE: Quantity = { span: { low: 0, high: 0, point: 0 }, known: 1, missing: NOTHING };

/**
 * The figure of an area for a period: its row; for an interval the row published for exactly that interval, or the mean
 * of its steps, of which those that are listed as nothing count as 0. With `asMean` only the mean counts, so that two intervals are measured alike.
 */
export function quantityAt(
  trial: Trial,
  role: Input["role"],
  area: string,
  period: string,
  options: { onBasis: boolean; asMean?: boolean },
): Quantity {
  const exact = options.asMean ? null : rowAt(trial, area, period, options.onBasis);
  if (exact) {
    note(trial, role, exact);
    return { span: spanOf(exact, trial.unit.factor), known: 1, missing: NOTHING };
  }
  if (!period.includes("/")) {
    // A longer period may hold listed ones.
    return granularityOf(period) === "month" && isNothing(trial, area, period)
      ? NONE
      : { span: null, known: 0, missing: [period] };
  }
  const steps = fittingSteps(trial, area, period);
  let low = 0;
  let high = 0;
  let isPoint = true;
  const missing: string[] = [];
  for (const step of steps) {
    const row = rowAt(trial, area, step, options.onBasis);
    const span = row && spanOf(row, trial.unit.factor);
    if (!row && isNothing(trial, area, step)) continue;
    if (!row || !span) {
      missing.push(step);
      continue;
    }
    note(trial, role, row);
    low += span.low;
    high += span.high;
    isPoint &&= span.point !== null;
  }
  const known = steps.length - missing.length;
  if (missing.length > 0) return { span: null, known, missing };
  const mean = { low: settle(low / known), high: settle(high / known) };
  return { span: { ...mean, point: isPoint ? mean.low : null }, known, missing };
}

/**
 * Steps of an interval in the kind of period that the edition publishes for the area: as written, else in quarters or
 * months (`2022/2023` of a monthly series is 24 months).
 */
export function fittingSteps(trial: Trial, area: string, period: string): readonly string[] {
  const written = trial.base.steps(period);
  const periods = trial.rows.get(area);
  if (!periods) return written;
  for (const step of written) if (periods.has(step)) return written;
  for (const finer of ["quarter", "month"] as const) {
    const steps = stepsAs(period, finer);
    if (steps.some((step) => periods.has(step))) return steps;
  }
  return written;
}

/** Usable rows of an area that lie within a period and are no intervals, earliest first: for things that happen now and then. */
export function rowsWithin(trial: Trial, area: string, period: string, onBasis: boolean): Observation[] {
  const rows: Observation[] = [];
  for (const row of trial.rows.get(area)?.values() ?? []) {
    if (granularityOf(row.period) === "interval") continue;
    if (isUsable(trial, row, onBasis) && isWithin(row.period, period)) rows.push(row);
  }
  return rows.sort((a, b) => (startDay(a.period) < startDay(b.period) ? -1 : 1));
}

/**
 * The rest of a period after the edition came out, as an interval of days: what happened then it cannot tell. "" if it
 * reaches to the end.
 */
export function untold(trial: Trial, period: string): string {
  const { knownFrom } = trial.edition;
  const end = endDay(period);
  return knownFrom < end ? `${addDays(knownFrom, 1)}/${end}` : "";
}

/**
 * Whether an indicator is recorded as things happen rather than at every step ("irregular", "event", "daily as it
 * happens"): a day without a row is then a day on which nothing was recorded, not a missing number.
 */
export function isOccasional(frequency: string): boolean {
  return /irregular|event|occasional|as it happens|as published/i.test(frequency);
}
