/** How a table of the package lies in the engine: names made here, so that no word of a file or a reader gets into SQL text. */
import { sql } from "kysely";
import type { ColumnInfo, TableInfo } from "../domain/tables.ts";
import type { Sql } from "./sql.ts";

/** One CSV file of a table: its rows are consecutive, in the file's order. */
export interface LoadedFile {
  path: string;
  /** 0-based number of its first row in the table. */
  firstRow: number;
  rows: number;
  /** Lines that the header takes (more than 1 where a column name has a line break). */
  headerLines: number;
  /** Rows whose cells hold line breaks, as [row in the table, line breaks in cells up to and with it], ascending. */
  breaks: [number, number][];
}

/** A table as loaded. Columns are numbered: `v3` is column 3 as written (missing = NULL), `t3` the same typed. */
export interface TableLayout {
  info: TableInfo;
  /** Engine name: "t0", "t1" … */
  name: string;
  files: LoadedFile[];
  /** Bytes of each column as text, all rows. */
  columnBytes: number[];
  /** Cells of each column that a spreadsheet would read as a formula. */
  formulaCells: number[];
  /** Columns with cells that begin with U+FEFF. */
  marked: number[];
}

const TYPED = { integer: "DOUBLE", number: "DOUBLE", date: "DATE", boolean: "BOOLEAN" } as const;

/** The engine's type of the shadow column, null for text. */
export function shadowType(column: ColumnInfo): "DOUBLE" | "DATE" | "BOOLEAN" | null {
  return column.type === "string" ? null : TYPED[column.type];
}

export function tableRef(layout: TableLayout): Sql {
  return sql.ref(layout.name);
}

export function columnIndex(info: TableInfo, name: string): number {
  const index = info.columns.findIndex((column) => column.name === name);
  if (index < 0) throw new Error(`Table ${info.name} has no column ${name}`);
  return index;
}

export function columnAt(info: TableInfo, index: number): ColumnInfo {
  const column = info.columns[index];
  if (!column) throw new RangeError(`Table ${info.name} has no column number ${index}`);
  return column;
}

/** The column as written. */
export function written(index: number): Sql {
  return sql.ref(`v${index}`);
}

/** The column as written, to be read into JavaScript: the driver's decoder swallows one U+FEFF in front, so two are sent. */
export function readable(layout: TableLayout, index: number): Sql {
  const cell = written(index);
  return layout.marked.includes(index) ? sql`if(ascii(${cell}) = 65279, concat(chr(65279), ${cell}), ${cell})` : cell;
}

/** The column as its type compares and sorts; text as written. */
export function typed(info: TableInfo, index: number): Sql {
  return sql.ref(shadowType(columnAt(info, index)) ? `t${index}` : `v${index}`);
}

/** The columns to show: their positions, in the order asked for. */
export function shownColumns(info: TableInfo, names: readonly string[]): number[] {
  return names.length === 0 ? info.columns.map((_, index) => index) : names.map((name) => columnIndex(info, name));
}
