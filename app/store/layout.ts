/** How a table of the package lies in the engine: names made here, so that no word of a file or a reader gets into SQL text. */
import { sql } from "kysely";
import type { ColumnInfo, TableInfo } from "../domain/tables.ts";
import type { Dialect, ShadowType } from "./dialect/dialect.ts";
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
  /** `headerLines` and `breaks` come from the package's reader, which read the file for the engine. */
  placed?: boolean;
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
  /** Text columns with cells whose letters are written decomposed (e and an accent): compared in composed form. */
  decomposed: number[];
  /** Text columns without any letter beyond ASCII, where that is known. */
  plain?: number[];
  /** Columns of whole numbers with cells that are none, or longer than the engine's: compared as fractions are. */
  inexact: number[];
  /** What the codes of a column are called on pages, by column number; filled when the store opens, not remembered on disk. */
  names: Map<number, CodeNames>;
  /** How the engine that has it is spoken to; not remembered either. */
  dialect: Dialect;
}

/** Code → what it is called. */
export type CodeNames = ReadonlyMap<string, string>;

// A double would take 9007199254740993 for its even neighbour.
const TYPED = { integer: "HUGEINT", number: "DOUBLE", date: "DATE", boolean: "BOOLEAN" } as const;

/** The engine's type of the shadow column, null for text; `inexact` columns have DOUBLE in place of HUGEINT, those without long numbers DuckDB's BIGINT. */
export function shadowType(column: ColumnInfo): ShadowType | null {
  return column.type === "string" ? null : TYPED[column.type];
}

/** `shadowType` of a loaded column. */
export function loadedType(layout: TableLayout, index: number): ShadowType | null {
  return layout.inexact.includes(index) ? "DOUBLE" : shadowType(columnAt(layout.info, index));
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

/** The column as written, or what is made of its beginning, to be read into JavaScript. */
export function readable(layout: TableLayout, index: number, cell = written(index)): Sql {
  return layout.marked.includes(index) ? layout.dialect.readable(cell) : cell;
}

/** The column as its type compares and sorts; text as written, with composed letters. */
export function typed(layout: TableLayout, index: number): Sql {
  return shadowType(columnAt(layout.info, index)) ? sql.ref(`t${index}`) : composed(layout, index);
}

/** Text as it is compared: é is one letter, however it was typed. */
export function composed(layout: TableLayout, index: number): Sql {
  return layout.decomposed.includes(index) ? layout.dialect.composed(written(index)) : written(index);
}

/** The columns to show: their positions, in the order asked for. */
export function shownColumns(info: TableInfo, names: readonly string[]): number[] {
  return names.length === 0 ? info.columns.map((_, index) => index) : names.map((name) => columnIndex(info, name));
}
