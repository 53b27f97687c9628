import { judge, targetBand, type Span } from "../bands.ts";
import { settle } from "../rounding.ts";
import type { Quantity } from "./quantity.ts";
import { quantityAt } from "./quantity.ts";
import { found, rowAt, type Attempt, type Trial } from "./trial.ts";
import { nearestTarget } from "./value.ts";

/**
 * `ratio`: value(area, period) divided by value(comparator or the area itself, base period or period) stands in
 * `operator` to `target`. Observed: the quotient, as a multiple (1.4), or in percent where the reading's unit is
 * `percent` (140); threshold: the target; margin as for `value`. A divisor of 0, or a range that reaches over 0, has no
 * sign and leaves it undetermined. The basis asks for the status of the dividend, and of the divisor where it is of the
 * same period. Intervals are measured by their mean per step.
 */
export function tryRatio(trial: Trial): Attempt | null {
  const { reading } = trial;
  const band = targetBand(reading);
  const divisorArea = reading.comparator || reading.area;
  const divisorPeriod = reading.basePeriod || reading.period;
  if (!band || (divisorArea === reading.area && divisorPeriod === reading.period)) return null;
  const asMean = !rowAt(trial, reading.area, reading.period, true) || !rowAt(trial, divisorArea, divisorPeriod, false);
  const dividend = measure(trial, "subject", reading.area, reading.period, true, asMean);
  if (!dividend.span) return null;
  const isBase = reading.basePeriod !== "";
  const divisor = measure(trial, isBase ? "base" : "comparator", divisorArea, divisorPeriod, !isBase, asMean);
  if (divisor.known === 0) return null;
  const scale = reading.unit === "percent" ? 100 : 1;
  const unit = reading.unit || "times";
  const quotient = divisor.span && divide(dividend.span, divisor.span, scale);
  if (!quotient) {
    const reason = divisor.span ? "divisor-without-sign" : isBase ? "base-missing" : "comparator-missing";
    const open = { outcome: "undetermined", margin: null, observed: null, threshold: reading.target, unit } as const;
    const finding = found(trial, { ...open, missing: [...divisor.missing], reason });
    return { full: divisor.span !== null, finding };
  }
  const { outcome, margin } = judge(band, quotient);
  const threshold = nearestTarget(quotient.point, reading.target, reading.targetHigh);
  const reason = outcome === "undetermined" ? "range-straddles-target" : "";
  return { full: true, finding: found(trial, { outcome, margin, observed: quotient, threshold, unit, reason }) };
}

function measure(
  trial: Trial,
  role: "subject" | "base" | "comparator",
  area: string,
  period: string,
  onBasis: boolean,
  asMean: boolean,
): Quantity {
  return quantityAt(trial, role, area, period, { onBasis, asMean: asMean && period.includes("/") });
}

/** a ÷ b with all that is unknown about either; null where the sign of b is not known. */
function divide(a: Span, b: Span, scale: number): Span | null {
  if (b.low <= 0 && b.high >= 0) return null;
  const ends = [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high].map((end) => settle(end * scale));
  const point = a.point === null || b.point === null ? null : settle((a.point / b.point) * scale);
  // An unknown end divided by an unknown end may be anything.
  if (ends.some(Number.isNaN)) return { low: -Infinity, high: Infinity, point };
  return { low: Math.min(...ends), high: Math.max(...ends), point };
}
