import Papa from "papaparse";
import { createTally } from "./issue-tally.ts";
import { type Issue, issueAt } from "./issues.ts";
import { inThousands, PACKAGE_LIMITS } from "./limits.ts";
import { findStrayQuote, isWellQuoted, newlinesIn, type StrayQuote } from "./quotes.ts";

/** Called for each data record in file order; `line` is the physical line that the record begins on. */
export type OnRecord = (cells: string[], line: number) => void;

/** A CSV file's text: whole, or in pieces as it is read, each beginning with a line. It can be walked through again. */
export type CsvText = string | CsvPieces;

export interface CsvPieces extends Iterable<string> {
  /** Of all pieces together. */
  readonly bytes: number;
}

export interface Records {
  /** Data records, the header not counted. */
  records: number;
  /** `[record, lines, record, lines …]`: the 1-based records that span more than one line, and how many lines more. */
  breaks: number[];
  issues: Issue[];
}

/**
 * Reads a CSV text with PapaParse, delimiter comma, every cell as text. Stops at the first thing that makes the rest
 * unreadable (a header that is not the schema's, a quote that is not closed); a record with too many or too few cells is
 * reported and left out. Of a text in pieces, no more than a piece and a record is held; it is walked through to its end.
 */
export function readRecords(text: CsvText, file: string, columns: readonly string[], onRecord: OnRecord): Records {
  const reader = createRecordReader(file, columns, onRecord);
  if (typeof text === "string") reader.take(text, true);
  else {
    let held = "";
    for (const piece of text) held = reader.take(held + piece, false);
    reader.take(held, true);
  }
  return reader.result();
}

interface RecordReader {
  /** Reads the records of the next part, and returns what may be the beginning of one that the part after ends. */
  take(part: string, isLast: boolean): string;
  result(): Records;
}

function createRecordReader(file: string, columns: readonly string[], onRecord: OnRecord): RecordReader {
  const result: Records = { records: 0, breaks: [], issues: [] };
  const issues = createTally();
  const width = columns.length;
  let newline: "\n" | "\r\n" | null = null;
  let line = 1;
  let stopped = false;

  function stop(...found: Issue[]): void {
    issues.add(...found);
    stopped = true;
  }

  function stray(found: StrayQuote, first: number): Issue {
    const column = columns[found.cell] ?? `column ${found.cell + 1}`;
    return issueAt(file, first + found.lines, column, found.around, "stray-quote", found.expected);
  }

  function longRecord(record: string, first: number): Issue {
    const expected = `a row of at most ${inThousands(PACKAGE_LIMITS.rowBytes)} bytes, or a closing quote before`;
    return issueAt(file, first, "", record.slice(0, 60), "long-record", expected);
  }

  function longIssue(record: string, cells: readonly string[], first: number): Issue | null {
    const at = cells.findIndex((cell) => Buffer.byteLength(cell) > PACKAGE_LIMITS.cellBytes);
    const [cell, column] = [cells[at], columns[at]];
    if (cell === undefined || column === undefined)
      return Buffer.byteLength(record) > PACKAGE_LIMITS.rowBytes ? longRecord(record, first) : null;
    const expected = `a cell of at most ${inThousands(PACKAGE_LIMITS.cellBytes)} bytes, not ${inThousands(Buffer.byteLength(cell))}`;
    return issueAt(file, first, column, cell.slice(0, 60), "long-cell", expected);
  }

  /** Whether the part is fit to be parsed; otherwise there is nothing in it yet, or nothing more to be had from the file. */
  function begins(part: string, isLast: boolean): boolean {
    if (line === 1 && part.trim() === "") {
      const header = `a header row with the columns ${columns.join(",")}`;
      if (isLast) stop(issueAt(file, null, "", "", "empty-file", header));
      return false;
    }
    newline ??= lineEnding(part);
    if (newline === "\n" && part.includes("\r")) {
      const place = line + newlinesIn(part, 0, part.indexOf("\r"));
      stop(issueAt(file, place, "", "", "mixed-line-endings", "one kind of line ending, LF, in the whole file"));
    }
    return !stopped;
  }

  function parse(part: string, isLast: boolean): string {
    let start = 0;
    let rest = "";
    let nextQuote = part.indexOf('"');
    Papa.parse<string[]>(part, {
      delimiter: ",",
      newline: newline ?? "\n",
      quoteChar: '"',
      escapeChar: '"',
      // The mode that PapaParse picks for texts without quotes splits the whole text at once: slower here, and more memory.
      fastMode: false,
      step(results, parser) {
        const cells = results.data;
        const end = results.meta.cursor;
        const first = line;
        const begin = start;
        // What follows the last line feed is no record.
        if (begin === part.length) return;
        const broken = results.errors.length > 0;
        if (end === part.length && !isLast && (broken || part[end - 1] !== "\n")) {
          rest = part.slice(begin);
          return parser.abort();
        }
        line++;
        if (nextQuote >= 0 && nextQuote < end) {
          if (broken || !isWellQuoted(part, start, end)) {
            const found = findStrayQuote(part, start, broken ? part.length : end);
            if (found) issues.add(stray(found, first));
            // After an unclosed or malformed quote the parser has lost the borders of the records.
            if (broken) {
              stop();
              return parser.abort();
            }
          }
          line = first + newlinesIn(part, start, end);
          nextQuote = part.indexOf('"', end);
        }
        start = end;
        if (first === 1) {
          const wrong = headerIssues(cells, columns, file);
          if (wrong.length === 0) return;
          stop(...wrong);
          return parser.abort();
        }
        result.records++;
        if (line - first > 1) result.breaks.push(result.records, line - first - 1);
        if (cells.length !== width) return issues.add(wrongWidth(cells, width, file, first));
        // A character takes three bytes at most (a pair of surrogates four), so that nearly all records need no closer look.
        const long =
          end - begin <= PACKAGE_LIMITS.cellBytes / 3 ? null : longIssue(part.slice(begin, end), cells, first);
        if (long === null) onRecord(cells, first);
        else issues.add(long);
      },
    });
    return rest;
  }

  function take(part: string, isLast: boolean): string {
    if (stopped || (part === "" && line > 1)) return "";
    if (!begins(part, isLast)) return isLast || stopped ? "" : part;
    const rest = parse(part, isLast);
    if (rest.length <= PACKAGE_LIMITS.rowBytes) return rest;
    const found = findStrayQuote(rest, 0, rest.length);
    stop(found ? stray(found, line) : longRecord(rest, line));
    return "";
  }

  return { take, result: () => ({ ...result, issues: issues.all() }) };
}

/** The header's own line ending counts for the whole file. */
function lineEnding(text: string): "\n" | "\r\n" {
  const newline = text.indexOf("\n");
  return newline > 0 && text[newline - 1] === "\r" ? "\r\n" : "\n";
}

function wrongWidth(cells: string[], width: number, file: string, line: number): Issue {
  const blank = cells.length === 1 && cells[0] === "";
  const shown = blank ? "" : cells.slice(0, 40).join(",");
  return issueAt(
    file,
    line,
    "",
    shown,
    blank ? "blank-line" : "wrong-width",
    `${width} cells, not ${blank ? "a blank line" : cells.length}`,
  );
}

const NAMED = 10;

/** Names the columns that are missing, too many, twice there or out of order; [] if the header is the schema's. */
export function headerIssues(header: readonly string[], columns: readonly string[], file: string): Issue[] {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const wanted = new Set(columns);
  const extra: string[] = [];
  for (const name of header) {
    if (seen.has(name)) issues.push(issueAt(file, 1, name, name, "duplicate-column", "each column once"));
    else if (!wanted.has(name)) extra.push(name);
    seen.add(name);
  }
  for (const name of columns) {
    if (!seen.has(name)) issues.push(issueAt(file, 1, name, "", "missing-column", `a column named ${name}`));
  }
  for (const name of extra.slice(0, NAMED)) {
    issues.push(issueAt(file, 1, name, name, "unknown-column", `only the columns ${columns.join(",")}`));
  }
  if (extra.length > NAMED) {
    issues.push(
      issueAt(
        file,
        1,
        "",
        "",
        "unknown-column",
        `${columns.length} columns; ${extra.length - NAMED} more unknown ones follow`,
      ),
    );
  }
  if (issues.length === 0 && header.some((name, index) => name !== columns[index])) {
    issues.push(
      issueAt(file, 1, "", header.join(","), "column-order", `the columns in the order ${columns.join(",")}`),
    );
  }
  return issues.slice(0, 4 * NAMED);
}
