import { shiftDecimal } from "./shift-decimal.ts";

/** What publishers write where they have no number. Compared without case, after trimming. */
const MISSING = new Set([
  "",
  "n/a",
  "na",
  "n.a.",
  "--",
  "-",
  "–",
  "—",
  ".",
  "..",
  "...",
  "…",
  "-0-",
  "no price",
  "undisclosed",
  "null",
  "nan",
  "<na>",
  "#n/a",
  "#na",
  ":",
  "no data",
  "not available",
  "missing",
  "unknown",
  // "Not stated" and "not available" in German, French, Spanish, Italian, Polish, Russian and Ukrainian.
  "k.a.",
  "k. a.",
  "keine angabe",
  "n.d.",
  "n/d",
  "n.c.",
  "s/d",
  "s.d.",
  "b.d.",
  "н/д",
  "н.д.",
]);

/** Trims, and turns the spaces that are not U+0020 (no-break, narrow no-break, thin, figure) into plain ones. */
export function cleanText(cell: string): string {
  return cell.replace(/[\u00a0\u202f\u2009\u2007\ufeff]/g, " ").trim();
}

/** Whether the cell is one of the publishers' ways to say "no number here". */
export function isMissing(cell: string): boolean {
  return MISSING.has(cleanText(cell).toLowerCase());
}

/**
 * The number in a cell as plain decimal text ("1,234.50" → "1234.50", "−2" → "-2"), with its decimals as written;
 * "" for a missing value; null where the cell is not a number (a stray letter, a broken thousands group).
 */
export function numberText(cell: string): string | null {
  if (isMissing(cell)) return "";
  const text = cleanText(cell).replace(/^[−–]/, "-").replace(/^\+/, "");
  if (/^-?(\d+(\.\d*)?|\.\d+)$/.test(text)) return plain(text);
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return plain(text.replaceAll(",", ""));
  if (/^-?\d{1,3}( \d{3})+(\.\d+)?$/.test(text)) return plain(text.replaceAll(" ", ""));
  const scientific = /^(-?\d+(?:\.\d+)?)[eE]([+-]?\d{1,3})$/.exec(text);
  if (scientific !== null) return plain(shiftDecimal(scientific[1] ?? "", Number(scientific[2])));
  return null;
}

function plain(text: string): string {
  const sign = text.startsWith("-") ? "-" : "";
  const [whole = "", decimals = ""] = text.slice(sign.length).split(".");
  const digits = whole.replace(/^0+(?=\d)/, "") || "0";
  const value = decimals === "" ? digits : `${digits}.${decimals}`;
  // "-0.0" is zero: a sign would make two texts of one number.
  return Number(value) === 0 ? value : `${sign}${value}`;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** ISO month of "2024-04", "2024M04", "04/2024", "April 2024", "Apr-24", "2024 April"; null for anything else. */
export function monthOf(cell: string): string | null {
  const text = cleanText(cell);
  const iso = /^(\d{4})(?:-|M|m|\/)(\d{1,2})$/.exec(text);
  if (iso !== null) return month(Number(iso[1]), Number(iso[2]));
  const slashed = /^(\d{1,2})\/(\d{4})$/.exec(text);
  if (slashed !== null) return month(Number(slashed[2]), Number(slashed[1]));
  const worded = /^([A-Za-z]{3,9})\.?[ -](\d{4}|\d{2})$/.exec(text.replace(/^(\d{4}) ([A-Za-z]{3,9})$/, "$2 $1"));
  if (worded === null) return null;
  const year = Number(worded[2]);
  return month(year < 100 ? 2000 + year : year, MONTHS.indexOf((worded[1] ?? "").slice(0, 3).toLowerCase()) + 1);
}

function month(year: number, number: number): string | null {
  return number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, "0")}` : null;
}

/** "June 2026" of an ISO month or day; "" for anything else. */
export function monthInWords(period: string): string {
  if (!/^\d{4}-\d{2}/.test(period)) return "";
  const day = new Date(`${period.slice(0, 7)}-01T00:00:00Z`);
  return day.toLocaleDateString("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
}

/** ISO-like quarter "2024-Q1" of "2024Q1", "2024-Q1", "Q1 2024", "1Q2024", and of "2024K1", as Nordic offices write it; null for anything else. */
export function quarterOf(cell: string): string | null {
  const text = cleanText(cell).toUpperCase();
  const first = /^(\d{4})[- ]?[QK]([1-4])$/.exec(text);
  if (first !== null) return `${first[1]}-Q${first[2]}`;
  const second = /^(?:Q([1-4])|([1-4])Q)[- ]?(\d{4})$/.exec(text);
  return second === null ? null : `${second[3]}-Q${second[1] ?? second[2]}`;
}

/** ISO day of "2024-04-16" (a time after it is dropped) or of "4/16/2024", which is month first; null for anything else. */
export function dayOf(cell: string): string | null {
  const text = cleanText(cell);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text);
  if (iso !== null) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  return slashed === null ? null : day(Number(slashed[3]), Number(slashed[1]), Number(slashed[2]));
}

function day(year: number, monthNumber: number, dayNumber: number): string | null {
  const date = new Date(Date.UTC(year, monthNumber - 1, dayNumber));
  if (date.getUTCMonth() !== monthNumber - 1 || date.getUTCDate() !== dayNumber) return null;
  return date.toISOString().slice(0, 10);
}

/** ISO period of a year, month, quarter, day or an interval of them ("2022-02/2024-04"); null for anything else. */
export function periodOf(cell: string): string | null {
  const text = cleanText(cell);
  if (/^\d{4}$/.test(text)) return text;
  const single = quarterOf(text) ?? monthOf(text) ?? dayOf(text);
  if (single !== null) return single;
  const [from, to, ...rest] = text.split("/");
  if (from === undefined || to === undefined || rest.length > 0) return null;
  const [start, end] = [periodOf(from), periodOf(to)];
  return start !== null && end !== null && start <= end ? `${start}/${end}` : null;
}
