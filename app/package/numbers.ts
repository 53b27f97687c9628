/**
 * The grammar of numbers in the package, checked by character codes because it runs for every cell of every figure:
 * an optional minus, digits without a needless leading zero, an optional fraction, an optional exponent.
 * No plus sign, no separators, no NaN, no infinity, no spaces.
 */
export function isNumber(text: string): boolean {
  let at = wholePart(text);
  if (at < 0) return false;
  const length = text.length;
  if (at < length && text.charCodeAt(at) === 46) {
    const start = ++at;
    at = digits(text, at);
    if (at === start) return false;
  }
  if (at < length && (text.charCodeAt(at) | 32) === 101) {
    at++;
    const sign = text.charCodeAt(at);
    if (sign === 43 || sign === 45) at++;
    const start = at;
    at = digits(text, at);
    if (at === start || !Number.isFinite(Number(text))) return false;
  }
  return at === length;
}

/** Digits of the longest whole number that filters and sorting compare exactly. */
const MOST_DIGITS = 38;

/** A whole number of at most 38 digits: kept as written, and compared to the last digit. */
export function isInteger(text: string): boolean {
  return wholePart(text) === text.length && text.length <= MOST_DIGITS + (text.startsWith("-") ? 1 : 0);
}

/** Index after the whole part, or -1. */
function wholePart(text: string): number {
  const start = text.charCodeAt(0) === 45 ? 1 : 0;
  const end = digits(text, start);
  if (end === start || (end - start > 1 && text.charCodeAt(start) === 48)) return -1;
  return end;
}

function digits(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) break;
    at++;
  }
  return at;
}
