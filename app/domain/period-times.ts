import { endDay, startDay } from "./periods.ts";

const DAY = 86_400_000;

/** Whether a text is a day with a time behind it: "2024-04-16T09:30". */
export function isMoment(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text);
}

/** Milliseconds UTC of the first moment of an ISO period; of an event with a time of day, that moment. null if it is no period. */
export function periodStart(period: string): number | null {
  const moment = isMoment(period) ? Date.parse(`${period.slice(0, 16)}Z`) : Date.parse(startDay(period));
  return Number.isNaN(moment) ? null : moment;
}

/** Milliseconds UTC of the last day of a period: what is dated "2024-04" is known at the end of it. null if it is no period. */
export function periodEnd(period: string): number | null {
  const day = Date.parse(endDay(period));
  return Number.isNaN(day) ? null : day;
}

/**
 * Milliseconds UTC of the place of a figure on a time axis: the middle of the year, quarter, month or interval that it is a flow or a mean of, the
 * day itself for a day. `atEnd`: for what is counted at the end of its period. null if it is no period.
 */
export function periodPlace(period: string, atEnd = false): number | null {
  const start = periodStart(period);
  const end = periodEnd(period);
  if (start === null || end === null || period.includes("T")) return start;
  return atEnd ? end : start + Math.floor((end - start) / 2 / DAY) * DAY;
}
