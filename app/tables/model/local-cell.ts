import { OF_TIME } from "../../domain/chart-columns.ts";
import type { ColumnInfo } from "../../domain/tables.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WHOLE = /^-?\d+$/;
const IDENTIFIER = /(?:^|[^A-Za-z])(?:id|number|no|line|imo|code|zip)$/i;
/** Of four digits in a column that says that it holds years. */
const YEAR = /^\d{4}$/;

/** Making a formatter costs more than using it a thousand times. */
const numbers = new Map<string, Intl.NumberFormat>();
const days = new Map<string, Intl.DateTimeFormat>();

function numberFormat(locale: string, decimals: number): Intl.NumberFormat {
  const key = `${locale} ${decimals}`;
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  numbers.set(key, made);
  return made;
}

function dayFormat(locale: string): Intl.DateTimeFormat {
  const known = days.get(locale);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  days.set(locale, made);
  return made;
}

export function isNumeric(column: Pick<ColumnInfo, "type">): boolean {
  return column.type === "number" || column.type === "integer";
}

// Binary fractions are stored with all their digits (829.599947403835): nobody reads further than this.
const MOST_DECIMALS = 4;

/** Whether a cell of a number or a day says on the page all that is stored, grouping and the name of a month aside. */
export function saysAll(column: ColumnInfo, stored: string): boolean {
  if (column.type === "date" || column.type === "string") return DAY.test(stored);
  return isNumeric(column) && !/e/i.test(stored) && (stored.split(".")[1]?.length ?? 0) <= MOST_DECIMALS;
}

/** Stored decimals as far as they are read; a small number keeps four significant digits. */
function shownDecimals(stored: string): number {
  const decimals = stored.split(".")[1]?.length ?? 0;
  if (decimals <= MOST_DECIMALS) return decimals;
  const rounded = String(Number(Number(stored).toPrecision(MOST_DECIMALS)));
  const needed = Math.abs(Number(stored)) < 1 ? (rounded.split(".")[1]?.length ?? 0) : MOST_DECIMALS;
  const fixed = Number(stored).toFixed(Math.min(needed, 20));
  return String(Number(fixed)).split(".")[1]?.length ?? 0;
}

/** A stored cell in the reader's locale: grouped digits, decimals as stored up to four, a day in words; text as it is. */
export function localCell(column: ColumnInfo, stored: string, locale: string): string {
  if (stored === "") return "";
  if (YEAR.test(stored) && column.type === "integer" && OF_TIME.test(column.name)) return stored;
  if (isNumeric(column) && !IDENTIFIER.test(column.name) && Number.isFinite(Number(stored)) && !/e/i.test(stored)) {
    // As text where a double would change the last digits.
    const exact = WHOLE.test(stored) ? BigInt(stored) : Number(stored);
    const text = numberFormat(locale, shownDecimals(stored)).format(exact);
    return text.startsWith("-") ? `−${text.slice(1)}` : text;
  }
  // A column of days, months and years, and the name of an edition that is a day, are text.
  if ((column.type === "date" || column.type === "string") && DAY.test(stored))
    return dayFormat(locale).format(new Date(stored));
  return stored;
}

/** A count in the reader's locale: "12,345". */
export function localCount(count: number, locale: string): string {
  return numberFormat(locale, 0).format(count);
}

/** "1 column", "12,345 columns", in the reader's locale. */
export function localCounted(count: number, locale: string, one: string): string {
  return `${localCount(count, locale)} ${count === 1 ? one : `${one}s`}`;
}

/** "1 row", "12,345 rows". */
export function rowsInWords(count: number, locale: string): string {
  return localCounted(count, locale, "row");
}

/** Bytes as people say them: "900 bytes", "85 kB", "1.2 MB" (decimal units). */
export function bytesInWords(bytes: number, locale: string): string {
  if (bytes < 1_000) return localCounted(bytes, locale, "byte");
  const [size, unit] =
    bytes < 1_000_000 ? [bytes / 1e3, "kB"] : bytes < 1e9 ? [bytes / 1e6, "MB"] : [bytes / 1e9, "GB"];
  return `${numberFormat(locale, size < 10 ? 1 : 0).format(size)} ${unit}`;
}
