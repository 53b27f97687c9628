import { formatPeriod } from "./number-format.ts";

/** A day or month as publishers' files write it, or two of them with a stroke between. */
const DATE = "\\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?";
const DATES = new RegExp(`(?<![\\w-])${DATE}(?:/${DATE})?(?![\\w-])`, "g");

/** The name of an edition with its dates as all others on a page: "to 2024-04-19" → "to 19 April 2024", "2025-11/2025-12" → "November 2025 to December 2025". */
export function datesInWords(text: string): string {
  return text.replace(DATES, (date) => formatPeriod(date, "en-GB"));
}
