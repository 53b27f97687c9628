/**
 * Tables with much text in a row. The engine reads 2,048 rows of a column at once, whatever the limit of a query: of cells of
 * 1 MB that is more than its memory. Only a range of row numbers keeps it from that, so such tables are read range by range.
 */
import { sql } from "kysely";
import { columnAt, readable, tableRef, written, type TableLayout } from "./layout.ts";
import { list, whole, type Sql } from "./sql.ts";

/** Rows of the table from number `from` on, before number `to`. */
export interface Slice {
  from: number;
  to: number;
}

const HEAVY_ROW = 16 << 10;
const HEAVY_CELL = 4 << 10;
/** Bytes of text that one query may touch. */
const AT_ONCE = 4 << 20;
/** Characters: a page shows longer cells cut. */
const LONGEST_SHOWN = 100_000;
const SHOWN_OF_LONGER = 1_000;

function meanRow({ columnBytes, info }: TableLayout): number {
  return columnBytes.reduce((sum, bytes) => sum + bytes, 0) / Math.max(1, info.rows);
}

export function isHeavy(layout: TableLayout): boolean {
  return meanRow(layout) > HEAVY_ROW;
}

/** A column of long texts in such a table: nobody chooses one from a list, and counting them takes more memory than there is. */
export function isHeavyColumn(layout: TableLayout, index: number): boolean {
  return isHeavy(layout) && (layout.columnBytes[index] ?? 0) / Math.max(1, layout.info.rows) > HEAVY_CELL;
}

/** Rows of a heavy table that one query may read. */
export function rowsAtOnce(layout: TableLayout): number {
  return Math.max(1, Math.floor(AT_ONCE / meanRow(layout)));
}

/** Row numbers in any order as ranges that keep it: neighbours in ascending order go together. */
export function rangesOf(numbers: readonly number[], most: number): Slice[] {
  const ranges: Slice[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.to === number && last.to - last.from < most) last.to = number + 1;
    else ranges.push({ from: number, to: number + 1 });
  }
  return ranges;
}

export function inRange({ from, to }: Slice): Sql {
  return sql`rowid >= ${whole(from)} and rowid < ${whole(to)}`;
}

/** Row number, the columns (long cells cut), then each column's length in characters where it was cut. */
export function cutRowsQuery(layout: TableLayout, columns: readonly number[], range: Slice): Sql {
  const { dialect } = layout;
  const length = (index: number) => dialect.characters(written(index));
  const isLong = (index: number) => sql`${length(index)} > ${whole(LONGEST_SHOWN)}`;
  const cells = columns.map((index) => {
    const cell = readable(layout, index);
    if (columnAt(layout.info, index).type !== "string") return cell;
    return sql`if(${isLong(index)}, ${dialect.beginning(cell, whole(SHOWN_OF_LONGER))}, ${cell})`;
  });
  const lengths = columns.map((index) => sql`if(${isLong(index)}, ${length(index)}, null)`);
  return sql`select ${list([sql`rowid`, ...cells, ...lengths])} from ${tableRef(layout)} where ${inRange(range)} order by rowid`;
}
