import { cleanText, dayOf, isMissing } from "../../tabular/cell-text.ts";
import { FIRST_MONTH } from "./releases.ts";

/** What is known of when an activity was announced. */
export type Dating = { month: string } | { undated: "no-date" | "open-date" | "outside" } | { bad: "month-coding" };

/**
 * The month of an activity, from Kiel's own coding (`Month3`: 1 = January 2022, 0 = undated) where there is one, else
 * from the announcement date. Kiel's coding goes first because it is what its own charts use: it dates rows like
 * "until 6/7/2022" that the text leaves open, and it is right where a day and a month were swapped.
 * @param coding cell of `Month3`; some have a no-break space in front; "" in releases or rows without coding
 * @param date cell of `Announcement Date`
 * @param lastMonth last month of the release: what lies after it is a typing slip in the source
 */
export function datingOf(coding: string, date: string, lastMonth: string): Dating {
  const coded = cleanText(coding);
  if (!isMissing(coded)) {
    if (!/^\d+(\.0+)?$/.test(coded)) return { bad: "month-coding" };
    const number = Number(coded);
    return number === 0 ? { undated: "open-date" } : within(monthNumber(number), lastMonth);
  }
  const day = dayOf(date);
  if (day !== null) return within(day.slice(0, 7), lastMonth);
  const named = /^(?:unclear|unspecified|not specified),? (\d{1,2})\/(\d{4}|\d{2})$/i.exec(cleanText(date));
  if (named !== null) {
    const year = Number(named[2]);
    return within(`${year < 100 ? 2000 + year : year}-${(named[1] ?? "").padStart(2, "0")}`, lastMonth);
  }
  return { undated: isMissing(date) ? "no-date" : "open-date" };
}

function within(month: string, lastMonth: string): Dating {
  return month >= FIRST_MONTH && month <= lastMonth ? { month } : { undated: "outside" };
}

/** 1 → "2022-01", 28 → "2024-04". */
export function monthNumber(number: number): string {
  const index = number - 1;
  return `${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}
