import type { ObservationDraft } from "../reading/observations.ts";
import { lastDayOf, monthsBetween } from "./months.ts";

/** A figure of a series by day. */
export interface DayValue {
  day: string;
  value: string;
}

/** Where a series goes: everything of an observation but its period and value. */
export type SeriesTarget = Omit<ObservationDraft, "period" | "value">;

/** One observation a day of the series, up to the edition's day. */
export function dailyDrafts(series: readonly DayValue[], target: SeriesTarget, until: string): ObservationDraft[] {
  return series.filter(({ day }) => day <= until).map(({ day, value }) => ({ ...target, period: day, value }));
}

/**
 * One observation a month: the series' last figure on or before the month's last day. A copy is taken when the list has
 * changed, so a day without a copy has the figure of the copy before it.
 */
export function monthEndDrafts(
  series: readonly DayValue[],
  target: SeriesTarget,
  from: string,
  to: string,
): ObservationDraft[] {
  const drafts: ObservationDraft[] = [];
  for (const month of monthsBetween(from, to)) {
    const last = series.findLast(({ day }) => day <= lastDayOf(month));
    if (last !== undefined) drafts.push({ ...target, period: month, value: last.value });
  }
  return drafts;
}
