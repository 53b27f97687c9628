import { difference, judge, type Span } from "../bands.ts";
import type { Observation } from "../evidence.ts";
import { settle, type Band } from "../rounding.ts";
import { fittingSteps, isOccasional, rowsWithin, untold } from "./quantity.ts";
import { found, note, rowAt, spanOf, type Attempt, type Trial } from "./trial.ts";

const RISES: Band = { low: 0, high: Infinity, lowOpen: true, highOpen: true };
const FALLS: Band = { low: -Infinity, high: 0, lowOpen: true, highOpen: true };

/**
 * `trend`: every step through the interval goes the way that `operator` says, or at least the share `target` of them. A
 * step that stays level does not. Observed: the share of steps that go that way (unit `share`, 0 to 1), null while
 * steps are unknown; threshold: the share required; margin: observed − required. Breakers: the steps that go another
 * way, by the period they lead to, largest first. Steps that touch a missing period count for neither side: decided
 * only if the rest decides. With fewer than two figures the publication does not cover it. Indicators recorded as
 * things happen are stepped from record to record.
 */
export function tryTrend(trial: Trial): Attempt | null {
  const { reading } = trial;
  const way = reading.operator === "rising" ? RISES : reading.operator === "falling" ? FALLS : null;
  if (!way) return null;
  const series = seriesOf(trial);
  const required = reading.target ?? 1;
  let against = 0;
  const missing: string[] = [];
  let going = 0;
  let unknown = 0;
  series.forEach(({ period, row, span }, index) => {
    if (row) note(trial, "step", row);
    else missing.push(period);
    const before = series[index - 1];
    if (!before) return;
    const step = before.span && span ? difference(span, before.span) : null;
    const outcome = step ? judge(way, step).outcome : "undetermined";
    if (outcome === "holds") going += 1;
    if (outcome === "undetermined") unknown += 1;
    if (outcome === "fails" && step) {
      against += 1;
      trial.detail?.breakers.push({ area: reading.area, period, ...sized(step) });
    }
  });
  // A single figure has nothing to be held against: the subject is covered, and nothing of the rest.
  if (series.length - missing.length < 2) return null;
  const steps = series.length - 1;
  const share = { low: settle(going / steps), high: settle((going + unknown) / steps) };
  const rest = isRecordedAsItHappens(trial) ? untold(trial, reading.period) : "";
  if (rest !== "") {
    // Any number of steps may follow: one against all of them stays one, a share may still become any.
    missing.push(rest);
    share.low = 0;
    if (against === 0 || required < 1) share.high = 1;
  }
  const observed: Span = { ...share, point: unknown === 0 && rest === "" ? share.low : null };
  const { outcome, margin } = judge({ low: required, high: Infinity, lowOpen: false, highOpen: false }, observed);
  trial.detail?.breakers.sort((a, b) => a.margin - b.margin);
  const reason = outcome !== "undetermined" ? "" : missing.length > 0 ? "steps-missing" : "range-straddles-target";
  const finding = found(trial, {
    outcome,
    margin,
    observed,
    threshold: required,
    unit: "share",
    missing,
    reason,
  });
  return { full: missing.length === 0, finding };
}

function isRecordedAsItHappens({ base, reading }: Trial): boolean {
  return isOccasional(base.indicator(reading.indicator)?.frequency ?? "");
}

interface Step {
  period: string;
  row: Observation | null;
  span: Span | null;
}

function seriesOf(trial: Trial): Step[] {
  const { reading } = trial;
  const { factor } = trial.unit;
  if (isRecordedAsItHappens(trial)) {
    const rows = rowsWithin(trial, reading.area, reading.period, true);
    return rows.map((row) => ({ period: row.period, row, span: spanOf(row, factor) }));
  }
  return fittingSteps(trial, reading.area, reading.period).map((period) => {
    const row = rowAt(trial, reading.area, period, true);
    return { period, row, span: row && spanOf(row, factor) };
  });
}

/** Size of a step that goes the other way: its difference, and how far it misses. */
function sized(step: Span): { value: number; margin: number } {
  const value = step.point ?? (Math.abs(step.low) < Math.abs(step.high) ? step.low : step.high);
  return { value, margin: settle(-Math.abs(value)) };
}
