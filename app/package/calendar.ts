/** ISO 8601 days, months, quarters, years and intervals of them: validity and the days they span. Pure. */

export type Calendar = "period" | "partial" | "moment";

const PART = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?$/;

/** First and last ISO day of a year, quarter, month or day; null if it is none of them or no such day exists. */
export function spanOf(part: string): { from: string; to: string } | null {
  const match = PART.exec(part);
  if (!match) return null;
  const [, year = "", quarter, month, day] = match;
  if (quarter !== undefined) {
    const last = Number(quarter) * 3;
    return { from: `${year}-${pad(last - 2)}-01`, to: `${year}-${pad(last)}-${daysIn(Number(year), last)}` };
  }
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const length = daysIn(Number(year), Number(month));
  if (length === 0) return null;
  if (day === undefined) return { from: `${year}-${month}-01`, to: `${year}-${month}-${length}` };
  return Number(day) >= 1 && Number(day) <= length ? { from: part, to: part } : null;
}

/** First and last day of a period, which may be an interval `from/to`; null if it is no period or runs backwards. */
export function periodSpan(period: string): { from: string; to: string } | null {
  const slash = period.indexOf("/");
  if (slash < 0) return spanOf(period);
  const start = spanOf(period.slice(0, slash));
  const end = spanOf(period.slice(slash + 1));
  return start && end && start.from <= end.to ? { from: start.from, to: end.to } : null;
}

/** First and last day of any date that a package may hold; null if it is not valid in that notation. */
export function daysOf(value: string, calendar: Calendar): { from: string; to: string } | null {
  if (calendar === "period") return periodSpan(value);
  if (calendar === "partial") return value.includes("Q") ? null : spanOf(value);
  const day = value.slice(0, 10);
  if (value.length > 10 && !(value[10] === "T" && TIME.test(value.slice(11)))) return null;
  return isDay(day) ? { from: day, to: day } : null;
}

/** Whether the text is an existing ISO day, such as 2024-02-29. */
export function isDay(value: string): boolean {
  return value.length === 10 && spanOf(value) !== null;
}

export const CALENDAR_WORDS: Record<Calendar, string> = {
  period:
    "an existing year, quarter, month or day, or an interval of them (2024, 2024-Q1, 2024-04, 2024-04-16, 2022-02/2024-04)",
  partial: "an existing day, month or year (2024-04-16, 2024-04, 2024)",
  moment: "an existing day, or a day with time (2024-04-16, 2024-04-16T09:30Z)",
};

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function pad(month: number): string {
  return String(month).padStart(2, "0");
}
