/** Dates as the package writes them: which notation a column uses, whether a value exists, which days it spans. */
import { openPeriodKind } from "../domain/latest.ts";
import { endDay, granularityOf, startDay } from "../domain/periods.ts";

/**
 * `period`: year to day, or an interval; `open-period`: the same, or one that ends in `latest`; `partial`: day, month or
 * year; `moment`: day, or day with time.
 */
export type Calendar = "period" | "open-period" | "partial" | "moment";

const TIME = /^T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)?$/;

/** Whether the text is a date in the given notation that exists. */
export function isDate(value: string, calendar: Calendar): boolean {
  return calendar === "open-period" ? openPeriodKind(value) !== null : daysOf(value, calendar) !== null;
}

/** First and last day of a date in the given notation; null if it is not one, exists in no calendar, or ends in `latest`. */
export function daysOf(value: string, calendar: Calendar): { from: string; to: string } | null {
  const day = calendar === "moment" ? value.slice(0, 10) : value;
  const kind = granularityOf(day);
  if (kind === null) return null;
  if (calendar === "moment" && (kind !== "day" || (value.length > 10 && !TIME.test(value.slice(10))))) return null;
  if (calendar === "partial" && (kind === "interval" || kind === "quarter")) return null;
  return { from: startDay(day), to: endDay(day) };
}

/** Whether the text is an existing ISO day, such as 2024-02-29. */
export function isDay(value: string): boolean {
  return granularityOf(value) === "day";
}

export const CALENDAR_WORDS: Record<Calendar, string> = {
  period: "an existing year, quarter, month or day, or an interval of two alike (2024, 2024-Q1, 2022-02/2024-04)",
  "open-period":
    "an existing year, quarter, month or day, or an interval of two alike, or latest (2024, 2022-02/2024-04, 2022-02/latest)",
  partial: "an existing day, month or year (2024-04-16, 2024-04, 2024)",
  moment: "an existing day, or a day with time (2024-04-16, 2024-04-16T09:30Z)",
};
