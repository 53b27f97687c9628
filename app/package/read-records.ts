import Papa from "papaparse";
import { delimiterIssue, fileKindIssue, headerElsewhere } from "./file-kind.ts";
import { matchHeader, type MatchedHeader, type RecordShape } from "./header.ts";
import { createTally } from "./issue-tally.ts";
import { type Issue, issueAt } from "./issues.ts";
import { inThousands, PACKAGE_LIMITS } from "./limits.ts";
import { findStrayQuote, isWellQuoted, newlinesIn, type StrayQuote } from "./quotes.ts";
import { blankIssue, wrongWidth } from "./record-issues.ts";

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
  /** As handed on: the schema's, or the header's where there is none. */
  columns: readonly string[];
  /** The file holds just the rows handed on, cell by cell, below one header row: it can be loaded as it stands. */
  plain: boolean;
}

/**
 * Reads a CSV text with PapaParse, delimiter comma, every cell as text. Stops at the first thing that makes the rest
 * unreadable (a header that is not the schema's, a quote that is not closed); a record with too many or too few cells is
 * reported and left out; blank lines, and in core tables rows of empty cells, are warned of once and left out. Of a text in pieces, no more than a piece and a record is held; it is walked through to its end.
 */
export function readRecords(
  text: CsvText,
  file: string,
  shape: RecordShape | readonly string[],
  onRecord: OnRecord,
): Records {
  const reader = recordsReader(file, "columns" in shape ? shape : { columns: shape }, onRecord);
  for (const piece of typeof text === "string" ? [text] : text) reader.take(piece);
  return reader.end();
}

/** Reads a text that comes in pieces, each beginning with a line. */
export interface PieceReader {
  take(piece: string): void;
  /** Whether the last record so far goes on in the next piece, or may. */
  isOpen(): boolean;
  /** After the last piece: what was found. */
  end(): Records;
}

/** `readRecords` of a text that is handed over piece by piece. */
export function recordsReader(file: string, shape: RecordShape, onRecord: OnRecord): PieceReader {
  const reader = createRecordReader(file, shape, onRecord);
  let held = "";
  return {
    take: (piece) => void (held = reader.take(held + piece, false)),
    isOpen: () => held !== "",
    end() {
      reader.take(held, true);
      return reader.result();
    },
  };
}

interface RecordReader {
  /** Reads the records of the next part, and returns what may be the beginning of one that the part after ends. */
  take(part: string, isLast: boolean): string;
  result(): Records;
}

function createRecordReader(file: string, shape: RecordShape, onRecord: OnRecord): RecordReader {
  const result: Records = { records: 0, breaks: [], issues: [], columns: shape.columns ?? [], plain: true };
  const issues = createTally();
  let matched: MatchedHeader = { columns: result.columns, order: null, width: 0, issues: [] };
  let blankLines = 0;
  let newline: "\n" | "\r\n" | null = null;
  let line = 1;
  let stopped = false;

  function stop(...found: Issue[]): void {
    issues.add(...found);
    stopped = true;
  }

  /** Lines that are no row: those after them stand so much further down. */
  function leaveOut(lines: number): void {
    result.plain = false;
    addBreak(result.breaks, result.records, lines);
  }

  function stray(found: StrayQuote, first: number): Issue {
    const column = matched.columns[found.cell] ?? `column ${found.cell + 1}`;
    return issueAt(file, first + found.lines, column, found.around, "stray-quote", found.expected);
  }

  function longRecord(record: string, first: number): Issue {
    const expected = `a row of at most ${inThousands(PACKAGE_LIMITS.rowBytes)} bytes, or a closing quote before`;
    return issueAt(file, first, "", record.slice(0, 60), "long-record", expected);
  }

  function longIssue(record: string, cells: readonly string[], first: number): Issue | null {
    const at = cells.findIndex((cell) => Buffer.byteLength(cell) > PACKAGE_LIMITS.cellBytes);
    const [cell, column] = [cells[at], matched.columns[at]];
    if (cell === undefined || column === undefined)
      return Buffer.byteLength(record) > PACKAGE_LIMITS.rowBytes ? longRecord(record, first) : null;
    const expected = `a cell of at most ${inThousands(PACKAGE_LIMITS.cellBytes)} bytes, not ${inThousands(Buffer.byteLength(cell))}`;
    return issueAt(file, first, column, cell.slice(0, 60), "long-cell", expected);
  }

  /** Whether the part is fit to be parsed; otherwise there is nothing in it yet, or nothing more to be had from the file. */
  function begins(part: string, isLast: boolean): boolean {
    if (line === 1 && part.trim() === "") {
      const header = `a header row${shape.columns ? ` with the columns ${shape.columns.join(",")}` : ""}; the file is empty`;
      if (isLast) stop(issueAt(file, null, "", "", "empty-file", header));
      return false;
    }
    if (line === 1) {
      const kind = fileKindIssue(part, file);
      if (kind) stop(kind);
    }
    newline ??= lineEnding(part);
    if (newline === "\n" && part.includes("\r")) {
      const place = line + newlinesIn(part, 0, part.indexOf("\r"));
      stop(issueAt(file, place, "", "", "mixed-line-endings", MIXED));
    }
    return !stopped;
  }

  /** One record, from `begin` to `end` of the part. False where nothing more is to be had from the file. */
  function record(
    part: string,
    cells: string[],
    { begin, end, first, isStray }: { begin: number; end: number; first: number; isStray: boolean },
  ): boolean {
    if (first === 1) {
      matched = matchHeader(cells, shape, file);
      result.columns = matched.columns;
      if (matched.order !== null) result.plain = false;
      if (matched.issues.length === 0) return true;
      const other = headerElsewhere(part, shape.columns ?? [], file) ?? delimiterIssue(cells, shape.columns, file);
      if (other) stop(other);
      else stop(...matched.issues);
      return false;
    }
    if (cells.length !== matched.width && !shape.anyWidth) {
      if (isBlank(cells)) {
        blankLines++;
        leaveOut(line - first);
        return true;
      }
      if (newline === "\r\n" && /[^\r]\n/u.test(part.slice(begin, end)) && !part.slice(begin, end).includes('"')) {
        stop(issueAt(file, first, "", "", "mixed-line-endings", MIXED));
        return false;
      }
      if (shape.lenient) {
        leaveOut(line - first);
        issues.add({ ...wrongWidth(cells, matched.width, file, first), severity: "warning" });
        return true;
      }
      result.records++;
      addBreak(result.breaks, result.records, line - first - 1);
      // What stands in the wrong quotes has been said.
      if (!isStray) issues.add(wrongWidth(cells, matched.width, file, first));
      return true;
    }
    if (shape.match === "named" && cells[0] === "" && isBlank(cells)) {
      blankLines++;
      leaveOut(line - first);
      return true;
    }
    result.records++;
    addBreak(result.breaks, result.records, line - first - 1);
    // A character takes three bytes at most (a pair of surrogates four), so that nearly all records need no closer look.
    const long = end - begin <= PACKAGE_LIMITS.cellBytes / 3 ? null : longIssue(part.slice(begin, end), cells, first);
    if (long === null) onRecord(inOrder(cells, matched.order), first);
    else issues.add(long);
    return true;
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
        let isStray = false;
        if (nextQuote >= 0 && nextQuote < end) {
          if (broken || !isWellQuoted(part, start, end)) {
            const found = findStrayQuote(part, start, broken ? part.length : end);
            if (found) issues.add(stray(found, first));
            // Well quoted, but for the end of a line that is not as the header's.
            else stop(issueAt(file, first, "", "", "mixed-line-endings", MIXED));
            if (stopped) return parser.abort();
            isStray = true;
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
        if (!record(part, results.data, { begin, end, first, isStray })) parser.abort();
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

  return {
    take,
    result() {
      if (blankLines > 0) issues.add(blankIssue(file, blankLines));
      return { ...result, issues: issues.all() };
    },
  };
}

const MIXED = "one kind of line ending, LF, in the whole file (check --fix makes them so)";

/** The header's own line ending counts for the whole file. */
function lineEnding(text: string): "\n" | "\r\n" {
  const newline = text.indexOf("\n");
  return newline > 0 && text[newline - 1] === "\r" ? "\r\n" : "\n";
}

/** No cell holds anything. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

/** Adds `more` lines to those that stand between a record and the next. */
export function addBreak(breaks: number[], record: number, more: number): void {
  if (more === 0) return;
  if (breaks.at(-2) === record) breaks[breaks.length - 1] = (breaks.at(-1) ?? 0) + more;
  else breaks.push(record, more);
}

export function inOrder(cells: string[], order: number[] | null): string[] {
  return order === null ? cells : order.map((place) => (place < 0 ? "" : (cells[place] ?? "")));
}
