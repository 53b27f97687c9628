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

function isPeriod(column: ColumnInfo, ends: Ends | undefined): boolean {
  if (column.type === "date") return true;
  if (column.type !== "string" || ends === undefined || ends.least === "") return false;
  return granularityOf(ends.least) !== null && granularityOf(ends.greatest) !== null;
}

/** A number that names a row, an entry or a line is no figure. */
export const NAMES_A_ROW = /(?:^|_)(?:row|entry|id|number|no|line|position|imo)$/;

/** The columns that a chart of the rows can take. `ends`: least and greatest value by column. */
export function chartColumns(table: TableInfo, ends: ReadonlyMap<string, Ends>): ChartColumns {
  const { columns, primaryKey } = table;
  const along = columns.filter((column) => isPeriod(column, ends.get(column.name)));
  const values = columns.filter(
    ({ name, type, references }) =>
      (type === "number" || type === "integer") &&
      references === null &&
      !primaryKey.includes(name) &&
      !NAMES_A_ROW.test(name),
  );
  const colours = columns.filter(
    (column) => (column.type === "string" || column.type === "boolean") && !along.includes(column),
  );
  // The column that dates the rows comes first.
  const dated = along.filter(({ name }) => name === table.reach.column);
  const names = (list: readonly ColumnInfo[]) => list.map(({ name }) => name);
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
