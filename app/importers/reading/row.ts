import type { Issue } from "../../package/issues.ts";
import { readInteger, readNumber, readPeriod } from "./cells.ts";
import { cleanText, dayOf } from "../../tabular/cell-text.ts";
import { cellIssue, type Place } from "./located.ts";

/** A row of a publisher's file: its cells, and what is wrong with them, said with file, line and column. */
export class Row<Column extends string> {
  readonly #file: string;
  readonly #issues: Issue[];

  /**
   * @param line 1-based physical line on which the row begins
   * @param cells trimmed of nothing: exactly what stands between the delimiters
   * @param more cells of columns that `layout.more` admitted, by header name
   * @param issues where this row's complaints go
   */
  constructor(
    file: string,
    readonly line: number,
    readonly cells: Record<Column, string>,
    readonly more: Record<string, string>,
    issues: Issue[],
  ) {
    this.#file = file;
    this.#issues = issues;
  }

  get file(): string {
    return this.#file;
  }

  at(column: string): Place {
    return { file: this.#file, line: this.line, column };
  }

  /** The cell as written, of a column of the layout or one that `more` admitted. */
  raw(column: string): string {
    return this.cells[column as Column] ?? this.more[column] ?? "";
  }

  /** The cell without spaces around it, and with plain ones in it. */
  text(column: Column): string {
    return cleanText(this.cells[column]);
  }

  /** A number as plain decimal text; "" for a missing one and, with an issue, for what is none. */
  number(column: string): string {
    return readNumber(this.raw(column), this.at(column), this.#issues);
  }

  /** As `number`, for counts. */
  integer(column: string): string {
    return readInteger(this.raw(column), this.at(column), this.#issues);
  }

  /** An ISO period by `parse`; "" for a missing one and, with an issue, for what it refuses. */
  period(column: Column, parse: (cell: string) => string | null): string {
    return readPeriod(parse, this.cells[column], this.at(column), this.#issues);
  }

  day(column: Column): string {
    return this.period(column, dayOf);
  }

  /** The day that must be there. */
  requiredDay(column: Column): string {
    const day = this.day(column);
    if (day === "") this.refuse(column, "missing-date", "Expected a day in every row.", "");
    return day;
  }

  /** What the cell stands for among the known ones; null with an issue for anything else. */
  oneOf<T>(column: Column, known: Readonly<Record<string, T>>, code = "unknown-value", expected?: string): T | null {
    const found = known[this.cells[column]];
    if (found !== undefined) return found;
    return this.refuse(column, code, expected ?? `Expected one of ${Object.keys(known).join(", ")}.`);
  }

  /** Notes what is wrong with a cell; null, so that a reader can give it back. */
  refuse(column: string, code: string, expected: string, value = this.raw(column)): null {
    this.#issues.push(cellIssue(this.at(column), code, value, expected));
    return null;
  }
}
