/**
 * ISO 8601 periods as the package writes them: `2024`, `2024-Q1`, `2024-04`, `2024-04-16`, interval `2022-02/2024-04`
 * (both ends included, both of the same kind).
 */

export type Granularity = "day" | "month" | "quarter" | "year" | "interval";

const YEAR = /^\d{4}$/;
const QUARTER = /^\d{4}-Q[1-4]$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

const DAY_MS = 86_400_000;

/** Kind of a period; null if the text is no period, has a day that no calendar has, or an interval that ends before it begins. */
export function granularityOf(period: string): Granularity | null {
  const ends = intervalEnds(period);
  if (ends) {
    const kind = granularityOf(ends[0]);
    const sameKind = kind !== null && kind !== "interval" && kind === granularityOf(ends[1]);
    return sameKind && ends[0] <= ends[1] ? "interval" : null;
  }
  // Asked of every figure, a million times a start: by length first, and no calendar object a day.
  if (period.length === 4) return YEAR.test(period) ? "year" : null;
  if (period.length === 7) return MONTH.test(period) ? "month" : QUARTER.test(period) ? "quarter" : null;
  return DAY.test(period) && Number(period.slice(8)) <= daysOfMonth(period) ? "day" : null;
}

/** First day of a period, `YYYY-MM-DD`. */
export function startDay(period: string): string {
  const first = intervalEnds(period)?.[0] ?? period;
  if (first.length === 4) return `${first}-01-01`;
  if (first[5] === "Q") return `${first.slice(0, 4)}-${two((Number(first[6]) - 1) * 3 + 1)}-01`;
  return first.length === 7 ? `${first}-01` : first.slice(0, 10);
}

/** Last day of a period, `YYYY-MM-DD`; of a moment within a day (`2022-04-09T17:00`), that day. */
export function endDay(period: string): string {
  const last = intervalEnds(period)?.[1] ?? period;
  if (last.length === 4) return `${last}-12-31`;
  if (last[5] === "Q") return lastOfMonth(`${last.slice(0, 4)}-${two(Number(last[6]) * 3)}`);
  return last.length === 7 ? lastOfMonth(last) : last.slice(0, 10);
}

/**
 * The periods that an interval runs through, in order, of the kind in which it is written: `2023-11/2024-01` gives three
 * months. A period that is no interval is its own only step.
 */
export function stepsOf(period: string): string[] {
  const ends = intervalEnds(period);
  if (!ends) return [period];
  const steps: string[] = [];
  for (let step = ends[0]; step <= ends[1]; step = nextPeriod(step)) steps.push(step);
  return steps;
}

/** The quarters or months that a period runs through, whatever kind it is written in. */
export function stepsAs(period: string, kind: "quarter" | "month"): string[] {
  const name = kind === "month" ? monthOf : quarterOf;
  return stepsOf(`${name(startDay(period))}/${name(endDay(period))}`);
}

/** The period of the kind of another that a day lies in: of 2024-05-07 like 2022-Q1, 2024-Q2. */
export function periodLike(other: string, day: string): string {
  return other[5] === "Q" ? quarterOf(day) : day.slice(0, other.length);
}

/** The month of a day, `YYYY-MM`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The period of the same kind that follows. */
export function nextPeriod(period: string): string {
  const year = Number(period.slice(0, 4));
  if (period.length === 4) return String(year + 1).padStart(4, "0");
  if (period[5] === "Q") return period[6] === "4" ? `${year + 1}-Q1` : `${year}-Q${Number(period[6]) + 1}`;
  if (period.length === 7) {
    const month = Number(period.slice(5));
    return month === 12 ? `${year + 1}-01` : `${period.slice(0, 4)}-${two(month + 1)}`;
  }
  return addDays(period, 1);
}

/** The period of the same kind that came before. */
export function previousPeriod(period: string): string {
  return periodLike(period, addDays(startDay(period), -1));
}

/** From the beginning of one period to the end of another as one ISO 8601 interval; the period itself if they are one. Both may be intervals. */
export function intervalOf(first: string, last: string): string {
  return first === last ? first : `${first.split("/")[0]}/${last.split("/").at(-1)}`;
}

/** Whether `inner` lies wholly within `outer`. */
export function isWithin(inner: string, outer: string): boolean {
  return startDay(inner) >= startDay(outer) && endDay(inner) <= endDay(outer);
}

/**
 * The day from which something published on a day, in a month or in a year counts as known: the END of what is said, but
 * never after the day on which it was retrieved, as by then it was out.
 */
export function knownFrom(publishedOn: string, retrievedOn = ""): string {
  const end = endDay(publishedOn);
  if (retrievedOn === "") return end;
  const retrieved = endDay(retrievedOn);
  return retrieved < end && retrieved >= startDay(publishedOn) ? retrieved : end;
}

/** Whole calendar days from one day to another; times of day do not count. Negative if `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY_MS);
}

/** The day so many days after a day. */
export function addDays(day: string, days: number): string {
  return dayFrom(Date.parse(day) + days * DAY_MS);
}

/** The two ends of an interval as written; null if the period is none. */
export function intervalEnds(period: string): [string, string] | null {
  const slash = period.indexOf("/");
  return slash < 0 ? null : [period.slice(0, slash), period.slice(slash + 1)];
}

function dayFrom(milliseconds: number): string {
  return Number.isNaN(milliseconds) ? "" : new Date(milliseconds).toISOString().slice(0, 10);
}

function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function lastOfMonth(month: string): string {
  return `${month}-${two(daysOfMonth(month))}`;
}

/** How many days the month of a day or month has, by the Gregorian rule of leap years. */
function daysOfMonth(period: string): number {
  const month = Number(period.slice(5, 7));
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  const year = Number(period.slice(0, 4));
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
