import { granularityOf } from "../domain/periods.ts";
import { cleanText, periodOf } from "./cell-text.ts";

export type DateOrder = "dmy" | "mdy";
export type PeriodAs = "year" | "quarter" | "month";

/**
 * ISO period of a cell: years, quarters, months and days as publishers write them ("2024Q1", "Apr 2024", "31.12.2024",
 * "2019 [YR2019]"). Days with slashes only with their order: 03/04/2024 is two days. null for anything else.
 */
export function ownPeriod(cell: string, order?: DateOrder, as?: PeriodAs): string | null {
  const text = cleanText(cell)
    .replace(/\s*\[YR\d{4}\]$/, "")
    .replace(/^(\d{4})\.0$/, "$1");
  const parts = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text);
  const period = parts === null ? periodOf(text) : dayOf(parts, order);
  if (period === null || granularityOf(period) === null) return null;
  return as === undefined ? period : widened(period, as);
}

function dayOf([, first = "", mark = "", second = "", year = ""]: readonly string[], order?: DateOrder): string | null {
  // Nobody writes the month first with points.
  const chosen = order ?? (mark === "." ? "dmy" : Number(first) > 12 ? "dmy" : Number(second) > 12 ? "mdy" : null);
  if (chosen === null) return null;
  const [day, month] = chosen === "dmy" ? [first, second] : [second, first];
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The year, quarter or month that a day stands for, where a table dates its periods by their first or last day. */
function widened(period: string, as: PeriodAs): string {
  if (!/^\d{4}-\d{2}/.test(period) || period.includes("/")) return period;
  if (as === "year") return period.slice(0, 4);
  return as === "month" ? period.slice(0, 7) : `${period.slice(0, 4)}-Q${Math.ceil(Number(period.slice(5, 7)) / 3)}`;
}
