/** What the engines say differently. Everything else of a query is the same text for all of them. */
import type { CompiledQuery } from "kysely";
import type { Sql } from "../sql.ts";

/** Type of a column that stands beside one that is kept as written, to be compared and sorted by. */
export type ShadowType = "HUGEINT" | "DOUBLE" | "DATE" | "BOOLEAN";

/** Rows written as lines of a file: CSV of the dialect's `csvLine`, or lines of JSON as they are selected. */
export type LineKind = "csv" | "json";

/** Parts of SQL; a parameter called `cell` is a text column or an expression over one, null where it is missing. */
export interface Dialect {
  /** The text and its values, which are never part of the text. */
  compile(query: Sql): CompiledQuery;
  /** Put behind a query that shall give its rows as they lie in the table, and does not choose them by a list; with a space in front. */
  tableOrder: Sql;
  /** A cell that may begin with U+FEFF, so that it comes out of the driver as it is. */
  readable(cell: Sql): Sql;
  /** Composed letters (NFC). */
  composed(cell: Sql): Sql;
  /**
   * Whether a cell holds a text in composed letters, whatever the case of either; null of null. `plain`: no cell of the column has other letters
   * than those of ASCII.
   */
  contains(cell: Sql, text: string, plain: boolean): Sql;
  /** Characters at its beginning. */
  beginning(cell: Sql, characters: Sql): Sql;
  /** In characters. */
  characters(cell: Sql): Sql;
  /** The rule of domain/formula-like.ts; null of null. */
  formulaLike(cell: Sql): Sql;
  /** Whether the whole cell matches a regular expression that both engines read alike; null of null. */
  matches(cell: Sql, expression: string): Sql;
  /** The cell as JSON writes text, quotes included; null of null. */
  jsonText(cell: Sql): Sql;
  /** Texts of which none is null, one after the other. */
  joined(parts: readonly Sql[]): Sql;
  /** What is selected for a line of CSV: the cells one by one where the engine writes CSV by itself, else the whole line. */
  csvLine(cells: readonly Sql[]): Sql;
  /** A reader's value in a column's own type; one that has no such meaning is null. */
  value(type: ShadowType, text: string): Sql;
  /** A whole number of any length up to the engine's. */
  wholeNumber(digits: string): Sql;
  /** A number in double precision. */
  double(number: Sql): Sql;
  /** Null counts as a value. */
  isDistinct(column: Sql, value: Sql): Sql;
  /** Place of a cell in a list of different texts, from 0; a cell that is not in it comes after all of them. */
  place(cell: Sql, texts: readonly string[]): Sql;
  /** Whether a condition holds in any row of a group. */
  any(condition: Sql): Sql;
  /** 1 or 0. */
  one(condition: Sql): Sql;
  /** The different ones of these cells of a row that are there, a row each. */
  each(cells: readonly Sql[]): Sql;
  /** The lower middle value of the rows that fulfil a condition. */
  middle(number: Sql, condition: Sql): Sql;
  /** Exact to the last digits but a few, whatever the order. */
  sum(number: Sql): Sql;
  /** Least or greatest value of a column, to be read; `endText` makes of it what pages are given. */
  end(type: ShadowType | null, value: Sql): Sql;
  /** What came of `end`. */
  endText(type: ShadowType | null, cell: unknown): string;
}
