import { judge, targetBand } from "../bands.ts";
import { quantityAt } from "./quantity.ts";
import { found, type Attempt, type Trial } from "./trial.ts";

/**
 * `value`: the observation (indicator, area, period) stands in `operator` to `target`. Observed: the figure; threshold:
 * the target; margin: distance to the nearest end of what the operator admits (for `eq` the ends of the number as
 * written), ≥ 0 when it holds. Over an interval the figure is the mean of its steps, unless one is published for the whole. A published range that straddles an end leaves it undetermined.
 */
export function tryValue(trial: Trial): Attempt | null {
  const { reading } = trial;
  const band = targetBand(reading);
  if (!band) return null;
  const {
    span: observed,
    known,
    missing,
  } = quantityAt(trial, "subject", reading.area, reading.period, { onBasis: true });
  if (known === 0) return null;
  const unit = reading.unit || trial.base.indicator(reading.indicator)?.unit || "";
  if (!observed) {
    const open = { outcome: "undetermined", margin: null, observed, threshold: reading.target, unit } as const;
    return { full: false, finding: found(trial, { ...open, missing: [...missing], reason: "steps-missing" }) };
  }
  const { outcome, margin } = judge(band, observed);
  const finding = found(trial, {
    outcome,
    margin,
    observed,
    threshold: nearestTarget(observed.point, reading.target, reading.targetHigh),
    unit,
    reason: outcome === "undetermined" ? "range-straddles-target" : "",
  });
  return { full: true, finding };
}

/** Of a target with two ends, the one nearer to what was observed; the lower one for a range. */
export function nearestTarget(observed: number | null, target: number | null, high: number | null): number | null {
  if (high === null || target === null || observed === null) return target;
  return Math.abs(observed - high) < Math.abs(observed - target) ? high : target;
}
