import type { Reading } from "../../domain/claims.ts";
import { bandAsWritten, decimalsWritten } from "../../domain/rounding.ts";
import type { Finding } from "../../domain/verdicts.ts";
import { subtracts } from "../../wording/agreeing-decimals.ts";
import type { ChartContext } from "../../wording/context.ts";

/** Decimals tried beyond the fewest that fit. */
const MORE = 3;

/**
 * Decimals for the figure, what it is held against and the margin of one sentence: the fewest, from the indicator's own
 * and the target's on, with which a reader who subtracts the figures shown gets the margin shown, and a margin that is not
 * zero does not look like zero. "1.85 against 1.35, by 0.50", never "2 against 1.35, by 0.5".
 */
export function shownDecimals(context: ChartContext, reading: Reading, finding: Finding): number {
  const fewest = fewestDecimals(context, reading, finding);
  const size = Math.abs(finding.margin ?? 0);
  if (finding.margin === null || size === 0) return fewest;
  const pairs = pairsOf(reading, finding).filter(([a, b]) => Math.abs(Math.abs(a - b) - size) < 1e-6);
  for (let decimals = fewest; decimals <= fewest + MORE; decimals += 1) {
    if (rounded(size, decimals) === 0) continue;
    const agrees = ([a, b]: readonly [number, number]) => subtracts([Math.max(a, b), Math.min(a, b)], size, decimals);
    if (pairs.length === 0 || pairs.some(agrees)) return decimals;
  }
  return fewest + 1;
}

/**
 * Decimals for a sentence that gives either the figures or the margin, never both: the unit's own and the target's, more only where a figure
 * would look level with its limit, or the margin like none.
 */
export function plainDecimals(context: ChartContext, reading: Reading, finding: Finding): number {
  const fewest = fewestDecimals(context, reading, finding);
  if (finding.margin === null || finding.margin === 0) return fewest;
  const pairs = pairsOf(reading, finding).filter(([a, b]) => a !== b);
  for (let decimals = fewest; decimals <= fewest + MORE; decimals += 1) {
    const apart = pairs.every(([a, b]) => rounded(a, decimals) !== rounded(b, decimals));
    if (apart && rounded(finding.margin, decimals) !== 0) return decimals;
  }
  return fewest + MORE;
}

/** The band of what is written alike, for a reading that asks whether a figure rounds to its target; null for others. */
export function bandAsked({ operator, target, targetWritten }: Reading): { low: number; high: number } | null {
  return operator === "eq" && target !== null ? bandAsWritten(target, targetWritten || String(target)) : null;
}

/** Decimals of the target as it stands in the catalog. */
export function targetDecimals({ target, targetHigh, targetWritten }: Reading): number {
  const low = target === null ? 0 : decimalsWritten(targetWritten || String(target));
  return Math.max(low, targetHigh === null ? 0 : decimalsWritten(String(targetHigh)));
}

/** Decimals of a figure that stands alone: the indicator's own, and those of what is claimed. */
export function fewestDecimals(context: ChartContext, reading: Reading, { unit }: Finding): number {
  if (unit === "days" || unit === "count" || unit === "places" || unit === "members") return 0;
  const indicator = context.indicator(reading.indicator);
  const own = indicator?.decimals ?? 1;
  // Millions told in billions need decimals that the indicator has not.
  const told = indicator && indicator.unit !== unit ? Math.max(own, 1) : own;
  return Math.max(told, targetDecimals(reading) + (reading.operator === "eq" ? 1 : 0));
}

/** What was observed, and the points at which the finding would turn over. */
function pairsOf(reading: Reading, finding: Finding): [number, number][] {
  const { observed, observedLow, observedHigh, threshold } = finding;
  const seen = [observed, observedLow, observedHigh].filter((one) => one !== null);
  return seen.flatMap((one) => turningPoints(reading, threshold).map((point): [number, number] => [one, point]));
}

function turningPoints(reading: Reading, threshold: number | null): number[] {
  const band = bandAsked(reading);
  if (band) return [band.low, band.high];
  if (threshold === null) return [];
  const distance = reading.form === "compare" ? (reading.target ?? 0) : 0;
  return [threshold + distance, threshold - distance];
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
