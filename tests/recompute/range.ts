import { exact, minus, negative, order, over, plus, times, whole, type Exact } from "./exact.ts";
import type { Row } from "./package-files.ts";

/** What a number may be: from `low` to `high`, null where it has no bound. A number that is known has both alike. */
export interface Range {
  low: Exact | null;
  high: Exact | null;
  isKnown: boolean;
}

/** What is asked of a number; an open end does not itself belong to it. */
export interface Asked {
  low: Exact | null;
  high: Exact | null;
  isLowOpen: boolean;
  isHighOpen: boolean;
}

export interface Judged {
  outcome: "holds" | "fails" | "undetermined";
  /** null where it is undetermined or nothing bounds it. */
  margin: Exact | null;
}

const HALF: Exact = { top: 1n, bottom: 2n };
export const ABOVE_ZERO: Asked = { low: whole(0), high: null, isLowOpen: true, isHighOpen: true };
export const BELOW_ZERO: Asked = { low: null, high: whole(0), isLowOpen: true, isHighOpen: true };

export function known(value: Exact): Range {
  return { low: value, high: value, isKnown: true };
}

/** An operator with its targets as written in a row; null where they ask for nothing. */
export function askedOf(operator: string, target: string, targetHigh: string): Asked | null {
  const at = exact(target);
  const to = exact(targetHigh);
  if (!at) return null;
  const closed = { isLowOpen: false, isHighOpen: false };
  const open = { isLowOpen: true, isHighOpen: true };
  if (operator === "eq") return asWritten(at, target);
  if (operator === "ge") return { low: at, high: null, ...closed };
  if (operator === "gt") return { low: at, high: null, ...open };
  if (operator === "le") return { low: null, high: at, ...closed };
  if (operator === "lt") return { low: null, high: at, ...open };
  return operator === "between" && to ? { low: at, high: to, ...closed } : null;
}

/** Everything that would be written like this, halves going away from zero. */
function asWritten(at: Exact, written: string): Asked {
  const decimals = written.trim().split(".")[1]?.length ?? 0;
  const half = times(HALF, { top: 1n, bottom: 10n ** BigInt(decimals) });
  const sign = order(at, whole(0));
  return { low: minus(at, half), high: plus(at, half), isLowOpen: sign <= 0, isHighOpen: sign >= 0 };
}

/** A comparison asked of the difference: by at least the target where one is given, by anything at all where not. */
export function askedOfDifference({ operator, target = "" }: Row): Asked | null {
  const by = exact(target);
  const isOpen = by === null;
  const ends = (open: boolean) => ({ isLowOpen: open, isHighOpen: open });
  const amount = by ?? whole(0);
  if (operator === "gt") return { low: amount, high: null, ...ends(isOpen) };
  if (operator === "ge") return { low: amount, high: null, ...ends(false) };
  if (operator === "lt") return { low: null, high: negative(amount), ...ends(isOpen) };
  if (operator === "le") return { low: null, high: negative(amount), ...ends(false) };
  return operator === "eq" ? { low: negative(amount), high: amount, ...ends(false) } : null;
}

export function difference(a: Range, b: Range): Range {
  return {
    low: a.low && b.high && minus(a.low, b.high),
    high: a.high && b.low && minus(a.high, b.low),
    isKnown: a.isKnown && b.isKnown,
  };
}

/** a ÷ b for everything that both may be; null where b may be 0 or of either sign. */
export function quotient(a: Range, b: Range): Range | null {
  const isAbove = b.low !== null && order(b.low, whole(0)) > 0;
  const isBelow = b.high !== null && order(b.high, whole(0)) < 0;
  if (!isAbove && !isBelow) return null;
  if (!a.low || !a.high || !b.low || !b.high) return unboundedQuotient(a, b, isAbove);
  const ends = [over(a.low, b.low), over(a.low, b.high), over(a.high, b.low), over(a.high, b.high)].sort(order);
  return { low: ends[0] ?? null, high: ends[3] ?? null, isKnown: a.isKnown && b.isKnown };
}

/** With an open end of the dividend the quotient is open on that side; with one of the divisor it comes as near to 0 as one likes. */
function unboundedQuotient(a: Range, b: Range, isAbove: boolean): Range {
  if (!isAbove) return unboundedQuotient(opposite(a), opposite(b), true);
  const by = (value: Exact | null, positive: Exact | null, other: Exact | null): Exact | null => {
    if (value === null) return null;
    const divisor = value.top >= 0n ? positive : other;
    return divisor === null ? whole(0) : over(value, divisor);
  };
  return { low: by(a.low, b.high, b.low), high: by(a.high, b.low, b.high), isKnown: false };
}

function opposite({ low, high, isKnown }: Range): Range {
  return { low: high && negative(high), high: low && negative(low), isKnown };
}

/** Whether everything that the number may be is what is asked for, or nothing of it; how far from the nearest end. */
export function judge(asked: Asked, { low, high }: Range): Judged {
  const isAboveLow = asked.low === null || (low !== null && reaches(low, asked.low, asked.isLowOpen));
  const isBelowHigh =
    asked.high === null || (high !== null && reaches(negative(high), negative(asked.high), asked.isHighOpen));
  if (isAboveLow && isBelowHigh) {
    const rooms = [asked.low && low && minus(low, asked.low), asked.high && high && minus(asked.high, high)];
    return { outcome: "holds", margin: rooms.filter((room) => room !== null).sort(order)[0] ?? null };
  }
  if (asked.low && high && !reaches(high, asked.low, asked.isLowOpen))
    return { outcome: "fails", margin: minus(high, asked.low) };
  if (asked.high && low && !reaches(negative(low), negative(asked.high), asked.isHighOpen))
    return { outcome: "fails", margin: minus(asked.high, low) };
  return { outcome: "undetermined", margin: null };
}

function reaches(value: Exact, end: Exact, isOpen: boolean): boolean {
  const place = order(value, end);
  return place > 0 || (place === 0 && !isOpen);
}
