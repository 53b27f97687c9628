import { judge, targetBand } from "../bands.ts";
import { found, note, rowAt, spanOf, type Attempt, type Trial } from "./trial.ts";

/**
 * `value`: the observation (indicator, area, period) stands in `operator` to `target`. Observed: the figure; threshold:
 * the target; margin: distance to the nearest end of what the operator admits (for `eq` the ends of the number as
 * written), ≥ 0 when it holds. A published range that straddles an end leaves it undetermined.
 */
export function tryValue(trial: Trial): Attempt | null {
  const { reading } = trial;
  const band = targetBand(reading);
  const row = rowAt(trial, reading.area, reading.period, true);
  const observed = row && spanOf(row, trial.unit.factor);
  if (!band || !row || !observed) return null;
  note(trial, "subject", row);
  const { outcome, margin } = judge(band, observed);
  const finding = found(trial, {
    outcome,
    margin,
    observed,
    threshold: nearestTarget(observed.point, reading.target, reading.targetHigh),
    unit: reading.unit || trial.base.indicator(reading.indicator)?.unit || "",
    reason: outcome === "undetermined" ? "range-straddles-target" : "",
  });
  return { full: true, finding };
}

/** Of a target with two ends, the one nearer to what was observed; the lower one for a range. */
export function nearestTarget(observed: number | null, target: number | null, high: number | null): number | null {
  if (high === null || target === null || observed === null) return target;
  return Math.abs(observed - high) < Math.abs(observed - target) ? high : target;
}
