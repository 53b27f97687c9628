import { HEADER_PERIODS, HEADER_VALUES, headerPeriods } from "./header-periods.ts";
import { isMoment } from "./period-times.ts";
import { granularityOf } from "./periods.ts";
import type { ColumnInfo, TableInfo } from "./tables.ts";

/** Which columns of a table a chart of its rows can take. */
export interface ChartColumns {
  /** Days and periods: what is drawn along the axis. */
  along: string[];
  /** Numbers: what is drawn. */
  values: string[];
  /** Text and codes: what a colour is given to. */
  colours: string[];
}

interface Ends {
  least: string;
  greatest: string;
}

/** What columns of years, and of years with the day as a fraction, are called. */
export const OF_TIME = /(?:^|[^a-z])(?:years?|yr|jahr|ann[eé]e|a[nñ]o|date|time)(?:[^a-z]|$)/i;

/** Whether all values lie where years do, and the column says that it holds them. */
function isOfYears({ name }: ColumnInfo, ends: Ends | undefined, dated: boolean): boolean {
  const isYear = (text = "") => Number(text) >= 1000 && Number(text) < 2300;
  return (dated || OF_TIME.test(name)) && isYear(ends?.least) && isYear(ends?.greatest);
}

function isPeriod(column: ColumnInfo, ends: Ends | undefined, dated: boolean): boolean {
  if (column.type === "date") return true;
  if (column.type === "integer") return isOfYears(column, ends, dated);
  if (column.type !== "string" || ends === undefined || ends.least === "") return false;
  return [ends.least, ends.greatest].every((end) => granularityOf(end) !== null || isMoment(end));
}

/** A number that names a row, an entry or a line is no figure. */
export const NAMES_A_ROW = /(?:^|[^A-Za-z])(?:row|rowid|entry|id|number|no|line|position|imo|code)$/i;

/** The columns that a chart of the rows can take. `ends`: least and greatest value by column. */
export function chartColumns(table: TableInfo, ends: ReadonlyMap<string, Ends>): ChartColumns {
  const { columns, primaryKey } = table;
  const along = columns.filter((column) => isPeriod(column, ends.get(column.name), column.name === table.reach.column));
  const values = columns.filter(
    (column) =>
      (column.type === "number" || column.type === "integer") &&
      column.references === null &&
      !primaryKey.includes(column.name) &&
      !NAMES_A_ROW.test(column.name) &&
      !isOfYears(column, ends.get(column.name), false),
  );
  const colours = columns.filter(
    (column) => (column.type === "string" || column.type === "boolean") && !along.includes(column),
  );
  // The column that dates the rows comes first.
  const dated = along.filter(({ name }) => name === table.reach.column);
  const names = (list: readonly ColumnInfo[]) => list.map(({ name }) => name);
  const headers = headerPeriods(table);
  const isOfHeaders = along.length === 0 || values.every(({ name }) => headers.has(name));
  if (headers.size > 0 && isOfHeaders)
    return { along: [HEADER_PERIODS], values: [HEADER_VALUES], colours: names(colours) };
  return {
    along: names([...dated, ...along.filter((column) => !dated.includes(column))]),
    // Whole numbers are often counts and names of things; amounts come first.
    values: names([
      ...values.filter(({ type }) => type === "number"),
      ...values.filter(({ type }) => type === "integer"),
    ]),
    colours: names(colours),
  };
}

/** Letters of a period that name its year, its month, or all of it. */
export const GRAINS = { stored: 0, month: 7, year: 4 } as const;
export type Grain = keyof typeof GRAINS;

/** Why no chart can be drawn of a table's rows, in a sentence; "" where one can. */
export function whyNoChart({ along, values }: ChartColumns): string {
  if (along.length > 0 && values.length > 0) return "";
  if (along.length === 0 && values.length === 0)
    return "There is nothing to chart here: the table has neither a column of figures nor one of days or periods. It is a list of names and codes; the filters count its rows.";
  return values.length === 0
    ? "There is nothing to chart here: the table has no column of figures. The filters count its rows."
    : "There is nothing to chart here: the table has no column of days or periods for its figures to be drawn along.";
}
