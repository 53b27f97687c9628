import type { Observation } from "./evidence.ts";
import { addDays } from "./periods.ts";
import type { Basis } from "./scenarios.ts";

/** Which rows a scenario counts: those of a basis, as things stood on a day (`presentDay`). */
export interface Counting {
  basis: Basis;
  day: string;
}

/** Days for which an answer stays the same: after `after` ("" = from the beginning), up to and with `upTo`. */
export interface Validity {
  after: string;
  upTo: string;
}

export const LAST_DAY = "9999-12-31";

export function alwaysValid(): Validity {
  return { after: "", upTo: LAST_DAY };
}

export function isValidOn({ after, upTo }: Validity, day: string): boolean {
  return (after === "" || day > after) && day <= upTo;
}

/** Whether `day` lies after `end`; narrows the validity to the days with the same answer. */
export function isAfter(day: string, end: string, validity: Validity): boolean {
  if (day > end) {
    if (end > validity.after) validity.after = end;
    return true;
  }
  if (end < validity.upTo) validity.upTo = end;
  return false;
}

/** What `counts` asks of the evidence. */
export interface RowContext {
  counting: Counting;
  validity: Validity;
  /** Day from whose end on the row's edition was known. */
  knownFrom: string;
  /** Whether the publisher is a bank or a poll. */
  isMarket: boolean;
  /** Last day of a period. */
  endOf(period: string): string;
  /** Day on which the row's publisher first gave an outcome (A, P) for the same figure; "" if it never did. */
  firstOutcome(row: Observation): string;
  /** The same of any publisher. */
  firstOfAll(row: Observation): string;
}

/**
 * Whether a row counts. Basis `forecast`: status F. Basis `outturn`: A and P; E only where it came out after the period's
 * end, its publisher has given no A or P by the day, and no other publisher had to give the first one after it: what was
 * estimated before anybody had counted is still a guess, and so is what banks and polls of analysts estimate. Without a basis everything but a forecast of a period that had
 * ended before the day. Where `onBasis` is false the row is only held against (a base period), so any status will do but
 * such a stale forecast; under `forecast` even that.
 */
export function counts(row: Observation, onBasis: boolean, context: RowContext): boolean {
  const { basis, day } = context.counting;
  if (basis === "forecast") return !onBasis || row.status === "F";
  if (row.status === "F") {
    if (basis === "outturn" && onBasis) return false;
    return !isAfter(day, context.endOf(row.period), context.validity);
  }
  if (row.status !== "E" || basis !== "outturn" || !onBasis) return true;
  if (context.isMarket || context.knownFrom <= context.endOf(row.period)) return false;
  return !isOutBy(context.firstOutcome(row), context) && !isGuess(row, context);
}

function isOutBy(first: string, { counting, validity }: RowContext): boolean {
  return first !== "" && isAfter(counting.day, addDays(first, -1), validity);
}

/** Whether the first outcome of any publisher, known by the day, came out after this estimate. */
function isGuess(row: Observation, context: RowContext): boolean {
  const first = context.firstOfAll(row);
  return first > context.knownFrom && isOutBy(first, context);
}
