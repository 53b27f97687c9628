import Papa from "papaparse";
import type { Issue } from "../../package/issues.ts";
import { namesIn, type NamesIn } from "./columns.ts";
import { matchHeader, type ColumnLayout, type Header } from "./header.ts";
import type { RawFolder } from "./importer.ts";
import { fileIssue, shortened } from "./located.ts";
import { Row } from "./row.ts";

/** A publisher's layout as an importer knows it. Anything else is refused, naming what differs. */
export interface Layout<Column extends string> extends ColumnLayout<Column> {
  delimiter: "," | "\t" | ";" | "|";
  /** Physical lines before the header. */
  preamble?: number;
  /** Rows that are no data (a publisher's footnote under the table), left out before their cells are counted. */
  skip?: (cells: string[]) => boolean;
  /** A publisher's named quirk: gets a row with the wrong number of cells, returns the right row or null to refuse it. */
  repair?: (cells: string[], header: readonly string[]) => string[] | null;
}

/**
 * A layout of comma-separated text, by the header line that the file has. Options as in `Layout`.
 * @param header names of the columns that must be there, joined by commas
 * @param optional names of those that may be there, likewise
 */
export function csvLayout<const Header extends string, const Optional extends string = never>(
  name: string,
  header: Header,
  options: Partial<Layout<NamesIn<Header> | NamesIn<Optional>>> = {},
  optional?: Optional,
): Layout<NamesIn<Header> | NamesIn<Optional>> {
  return { name, delimiter: ",", required: namesIn(header), optional: namesIn(optional ?? ""), ...options } as Layout<
    NamesIn<Header> | NamesIn<Optional>
  >;
}

const MOST_COLUMNS = 2000;
const LONGEST_LINE = 2 * 1024 * 1024;
const MOST_ISSUES = 100;

/**
 * Reads a whole delimited file. Rows come in file order; blank lines are left out. `issues` empty means that all rows are good;
 * what a row is found to hold wrongly later on goes into it too.
 */
export function readDelimited<Column extends string>(
  raw: RawFolder,
  path: string,
  layout: Layout<Column>,
): { rows: Row<Column>[]; issues: Issue[] } {
  const rows: Row<Column>[] = [];
  const issues: Issue[] = [];
  issues.unshift(...scanDelimited(raw, path, layout, (row) => rows.push(row), issues));
  return { rows, issues };
}

/**
 * As `readDelimited`, row by row, for files of which little is kept.
 * @param found where the rows' own complaints go
 * @returns issues of the file and its layout
 */
export function scanDelimited<Column extends string>(
  raw: RawFolder,
  path: string,
  layout: Layout<Column>,
  onRow: (row: Row<Column>) => void,
  found: Issue[],
): Issue[] {
  const source = raw.text(path);
  if (source.issues.length > 0) return source.issues;
  return scanText(source.text, path, layout, onRow, found);
}

/** As `scanDelimited`, for text already at hand. */
export function scanText<Column extends string>(
  source: string,
  file: string,
  layout: Layout<Column>,
  onRow: (row: Row<Column>) => void,
  found: Issue[],
): Issue[] {
  const tooLong = overlongLine(source, file);
  if (tooLong !== null) return [tooLong];
  const skipped = layout.preamble ?? 0;
  const text = withoutLines(source.includes("\r") ? source.replace(/\r\n?/g, "\n") : source, skipped);

  const first = Papa.parse<string[]>(text, { delimiter: layout.delimiter, newline: "\n", preview: 1 }).data[0] ?? [];
  if (first.length > MOST_COLUMNS) {
    const issue = fileIssue(
      file,
      "too-many-columns",
      `${first.length} columns`,
      `Expected at most ${MOST_COLUMNS} columns.`,
    );
    return [{ ...issue, line: skipped + 1 }];
  }
  const header = matchHeader(first, layout, file, skipped + 1);
  if ("issues" in header) return header.issues;

  const issues: Issue[] = [];
  let line = skipped + 1;
  let isHeader = true;
  Papa.parse<string[]>(text, {
    delimiter: layout.delimiter,
    newline: "\n",
    step: (result, parser) => {
      const start = line;
      line += 1 + breaksIn(result.data);
      if (isHeader) {
        isHeader = false;
        return;
      }
      const blank = result.data.every((cell) => cell.trim() === "");
      if (blank && (result.data.length === 1 || result.data.length === first.length)) return;
      if (layout.skip?.(result.data) === true) return;
      const problem = result.errors.find((error) => error.type === "Quotes");
      if (problem !== undefined) {
        issues.push({
          file,
          line: start,
          column: "",
          value: shortened(result.data.join(layout.delimiter)),
          code: "stray-quote",
          expected: `Expected well-formed quotes: ${problem.message}.`,
        });
      } else {
        const read = cellsOf(result.data, header, layout, file, start, issues);
        if (read !== null) onRow(new Row(file, start, read.cells, read.more, found));
      }
      if (issues.length >= MOST_ISSUES) {
        issues.push(fileIssue(file, "too-many-issues", "", `Reading stopped after ${MOST_ISSUES} issues.`));
        parser.abort();
      }
    },
  });
  return issues;
}

function cellsOf<Column extends string>(
  data: string[],
  header: Header<Column>,
  layout: Layout<Column>,
  file: string,
  line: number,
  issues: Issue[],
): Pick<Row<Column>, "cells" | "more"> | null {
  const width = header.names.length;
  const cells = data.length === width ? data : (layout.repair?.(data, header.names) ?? data);
  if (cells.length !== width) {
    const code = cells.length > width ? "too-many-cells" : "too-few-cells";
    const value = shortened(data.join(layout.delimiter));
    issues.push({ file, line, column: "", value, code, expected: `Expected ${width} cells, found ${data.length}.` });
    return null;
  }
  const record = { ...header.blank };
  for (const [column, index] of header.known) record[column] = cells[index] ?? "";
  const more: Record<string, string> = {};
  for (const [name, index] of header.more) more[name] = cells[index] ?? "";
  return { cells: record, more };
}

function breaksIn(cells: string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf("\n"); at !== -1; at = cell.indexOf("\n", at + 1)) breaks += 1;
  }
  return breaks;
}

function overlongLine(text: string, file: string): Issue | null {
  let start = 0;
  for (let line = 1; start <= text.length; line += 1) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    if (end - start > LONGEST_LINE) {
      const issue = fileIssue(
        file,
        "line-too-long",
        text.slice(start, start + 100),
        `Expected lines of at most ${LONGEST_LINE} characters, found ${end - start}.`,
      );
      return { ...issue, line };
    }
    start = end + 1;
  }
  return null;
}

function withoutLines(text: string, count: number): string {
  let start = 0;
  for (let n = 0; n < count; n += 1) {
    const newline = text.indexOf("\n", start);
    if (newline === -1) return "";
    start = newline + 1;
  }
  return start === 0 ? text : text.slice(start);
}
