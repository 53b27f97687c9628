import { difference, judge, targetBand } from "../bands.ts";
import { differenceUnit } from "../units.ts";
import { quantityAt } from "./quantity.ts";
import { found, rowAt, type Attempt, type Trial } from "./trial.ts";
import { nearestTarget } from "./value.ts";

/**
 * `change`: value(period) − value(base_period) stands in `operator` to `target`. Observed: the difference; threshold: the
 * target; margin as for `value`. Intervals are measured by their mean per step, or both by the rows published for
 * exactly these intervals. The basis asks for the status of the later figure only: what it is held against may be history.
 */
export function tryChange(trial: Trial): Attempt | null {
  const { reading } = trial;
  const { area, period, basePeriod } = reading;
  const band = targetBand(reading);
  if (!band || basePeriod === "") return null;
  const asMean = !rowAt(trial, area, period, true) || !rowAt(trial, area, basePeriod, false);
  const later = quantityAt(trial, "subject", area, period, { onBasis: true, asMean: asMean && period.includes("/") });
  if (!later.span) return null;
  const earlier = quantityAt(trial, "base", area, basePeriod, {
    onBasis: false,
    asMean: asMean && basePeriod.includes("/"),
  });
  if (earlier.known === 0) return null;
  const unit = differenceUnit(reading.unit || trial.base.indicator(reading.indicator)?.unit || "");
  if (!earlier.span) {
    const missing = [...earlier.missing];
    const open = { outcome: "undetermined", margin: null, observed: null, threshold: reading.target, unit } as const;
    return { full: false, finding: found(trial, { ...open, missing, reason: "base-missing" }) };
  }
  const observed = difference(later.span, earlier.span);
  const { outcome, margin } = judge(band, observed);
  const reason = outcome === "undetermined" ? "range-straddles-target" : "";
  const threshold = nearestTarget(observed.point, reading.target, reading.targetHigh);
  const finding = found(trial, { outcome, margin, observed, threshold, unit, reason });
  return { full: true, finding };
}
