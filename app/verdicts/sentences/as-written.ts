import type { Reading } from "../../domain/claims.ts";

/** Numbers that a quotation may spell out. */
const WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** Numbers that a text states, in digits or, up to twelve, in words. */
function numbersIn(text: string): Set<number> {
  const digits = (text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? []).map((one) => Number(one.replaceAll(",", "")));
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  return new Set([...digits, ...words.map((word) => WORDS.indexOf(word)).filter((number) => number >= 0)]);
}

/**
 * Whether a claim's first reading is what the quotation itself says, so that its verdict is one on the claim "as written". It is not
 * where the package had to choose what the words leave open: a limit or an earlier time that the quotation does not state, or one measure
 * of several that its readings go by. No limit and a limit of nought (more, less, any) are nobody's choice.
 *
 * @param readings all readings of the claim, the first one first
 */
export function isAsWritten(quote: string, readings: readonly Reading[]): boolean {
  const [first] = readings;
  if (first === undefined) return false;
  if (new Set(readings.map(({ indicator }) => indicator)).size > 1) return false;
  const stated = numbersIn(quote);
  const limits = [first.target, first.targetHigh, first.targetValue];
  if (limits.some((limit) => limit !== null && limit !== 0 && !stated.has(limit))) return false;
  const [year] = /\d{4}/.exec(first.basePeriod) ?? [];
  return first.basePeriod === "" || stated.has(Number(year));
}

/** How the verdict on a claim's first reading is said to be meant: "as written" or "as first read". */
export function firstReadAs(quote: string, readings: readonly Reading[]): "as written" | "as first read" {
  return isAsWritten(quote, readings) ? "as written" : "as first read";
}
