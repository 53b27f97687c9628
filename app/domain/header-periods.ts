import { granularityOf } from "./periods.ts";
import type { ColumnInfo, TableInfo } from "./tables.ts";

/** In place of a column of periods: the headers, of a table that has a column for each year. No address needs either, as nothing else can be chosen. */
export const HEADER_PERIODS = "~periods";
/** In place of a column of numbers: the cells below such headers. */
export const HEADER_VALUES = "~values";

/** One such column may be called so by chance. */
const LEAST = 2;

/** As the World Bank writes years: "2001 [YR2001]". */
const NAMED_TWICE = /^(\d{4}) \[YR\1\]$/u;

/** The period that a column is called after: "2001", "2001-Q1"; "" for none. */
function headerPeriod({ name }: ColumnInfo): string {
  const plain = name.trim();
  const period = NAMED_TWICE.exec(plain)?.[1] ?? plain;
  const kind = granularityOf(period);
  const year = Number(period.slice(0, 4));
  return kind === null || kind === "interval" || year < 1000 || year >= 2300 ? "" : period;
}

/** Columns of numbers that are called after periods, with these: 2001, 2002 …; none where there are fewer than two. */
export function headerPeriods({ columns }: Pick<TableInfo, "columns">): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const column of columns) {
    const period = column.type === "number" || column.type === "integer" ? headerPeriod(column) : "";
    if (period !== "") found.set(column.name, period);
  }
  return found.size < LEAST ? new Map() : found;
}

/** What columns are called, and what stands in their place where the headers are periods. */
export function columnTitles({ columns }: Pick<TableInfo, "columns">): ReadonlyMap<string, string> {
  const own = columns.map(({ name, title }): [string, string] => [name, title]);
  return new Map([[HEADER_PERIODS, "Periods in the header"], [HEADER_VALUES, "Figures by period"], ...own]);
}
