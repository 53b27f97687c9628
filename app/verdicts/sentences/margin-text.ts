import type { Reading } from "../../domain/claims.ts";
import { differenceUnit } from "../../domain/units.ts";
import { formatValue } from "../../wording/number-format.ts";

/** What a margin of zero says: the figure is the very limit. */
export const AT_LIMIT = "exactly at the limit";

/** Decimals up to which a small margin is followed. */
const MOST = 6;

/**
 * A margin in words, without its sign: "by 10.8 percentage points", "by 1 day", "exactly at the limit"; "" where a number would say
 * nothing: shares of steps, counts of nobody knows what, halves of a day.
 *
 * @param decimals places to show; as many as the size asks for if left out
 */
export function marginText(margin: number | null, unit: string, locale: string, decimals?: number): string {
  if (margin === null || unit === "share" || unit === "count") return "";
  if (unit === "days" && !Number.isInteger(margin)) return "";
  if (margin === 0) return AT_LIMIT;
  const size = Math.abs(margin);
  const text = formatValue(size, differenceUnit(unit), decimals ?? decimalsOf(size, unit), locale);
  return `by ${singular(text).replace(/ (points?)$/, " percentage $1")}`;
}

/** Whether a reading is one of more or less, whose margin people can read; a trend and "rounds to" are not. */
export function hasReadableMargin(reading: Reading | null): boolean {
  return reading === null || (reading.operator !== "eq" && reading.form !== "trend");
}

/** One is one: "1 point", not "1 points". */
export function singular(text: string): string {
  return text.replace(/(?<![\d.,])1 (day|point|place|member)s\b/g, "1 $1");
}

/** Members and places come whole; only between two figures of a range there are halves. */
function isCount(unit: string): boolean {
  return unit === "members" || unit === "places";
}

function decimalsOf(size: number, unit: string): number {
  if (unit === "days" || size >= 100 || (isCount(unit) && Number.isInteger(size))) return 0;
  if (size >= 1) return 1;
  let decimals = 2;
  while (decimals < MOST && Number(size.toFixed(decimals)) === 0) decimals += 1;
  return decimals;
}
