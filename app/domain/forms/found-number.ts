import { judge, type Span } from "../bands.ts";
import type { Band } from "../rounding.ts";
import { found, type Attempt, type Trial } from "./trial.ts";
import { nearestTarget } from "./value.ts";

/**
 * What a number of members, or a place among them, comes to: an interval where members have no figure or one that may
 * count or not.
 * @param missing members without a figure
 */
export function foundNumber(trial: Trial, band: Band, number: Span, unit: string, missing: string[]): Attempt {
  const { target, targetHigh } = trial.reading;
  const { outcome, margin } = judge(band, number);
  const open = missing.length > 0 ? "members-missing" : "range-straddles-target";
  const finding = found(trial, {
    outcome,
    margin,
    observed: number,
    threshold: nearestTarget(number.point, target, targetHigh),
    unit,
    missing,
    reason: outcome === "undetermined" ? open : "",
  });
  return { full: missing.length === 0, finding };
}
