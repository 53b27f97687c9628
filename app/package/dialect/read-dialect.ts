import { OPEN_QUOTE } from "../quotes.ts";
import { matchHeader, type MatchedHeader, type RecordShape, unnamedColumns } from "../header.ts";
import { createTally } from "../issue-tally.ts";
import { type Issue, issueAt } from "../issues.ts";
import { inThousands, PACKAGE_LIMITS } from "../limits.ts";
import {
  addBreak,
  type CsvText,
  inOrder,
  isBlank,
  type OnRecord,
  type PieceReader,
  type Records,
} from "../read-records.ts";
import { blankIssue, wrongWidth } from "../record-issues.ts";
import type { Dialect } from "./dialect.ts";
import { createCellReader, type RawRecord } from "./read-cells.ts";

/** `readRecords` for a file of any dialect; none of them is plain. Stops at a header that is not the schema's and at an open quote. */
export function readDialect(
  text: CsvText,
  file: string,
  shape: RecordShape,
  dialect: Dialect,
  onRecord: OnRecord,
): Records {
  const reader = dialectReader(file, shape, dialect, onRecord);
  for (const piece of typeof text === "string" ? [text] : text) reader.take(piece);
  return reader.end();
}

/** `readDialect` of a text that is handed over piece by piece. */
export function dialectReader(file: string, shape: RecordShape, dialect: Dialect, onRecord: OnRecord): PieceReader {
  const issues = createTally();
  const result: Records = { records: 0, breaks: [], issues: [], columns: shape.columns ?? [], plain: false };
  const headerRows = new Set(dialect.headerRows);
  const commentRows = new Set(dialect.commentRows);
  const lastHeader = Math.max(0, ...dialect.headerRows);
  let matched: MatchedHeader | null = lastHeader === 0 && shape.columns ? byPlace(shape.columns) : null;
  let header: string[] = [];
  let row = 0;
  let blankLines = 0;
  let shift = 0;
  let stopped = false;

  function take(record: RawRecord): void {
    row++;
    if (stopped || commentRows.has(row)) return;
    if (headerRows.has(row)) {
      header =
        header.length === 0
          ? record.cells
          : record.cells.map((cell, index) =>
              [header[index] ?? "", cell].filter((part) => part !== "").join(dialect.headerJoin),
            );
      if (row === lastHeader) begin(matchHeader(header, shape, file, record.line));
      return;
    }
    if (row < lastHeader) return;
    matched ??= byPlace(unnamedColumns(0, record.cells.length));
    result.columns = matched.columns;
    if (record.blank || (record.cells.length !== matched.width && isBlank(record.cells))) blankLines++;
    else if (record.cells.length !== matched.width && !shape.anyWidth) {
      const issue = wrongWidth(record.cells, matched.width, file, record.line);
      if (!shape.lenient) count(record);
      issues.add(shape.lenient ? { ...issue, severity: "warning" } : issue);
    } else {
      count(record);
      const long = longIssue(record, matched.columns);
      if (long) issues.add(long);
      else onRecord(inOrder(record.cells, matched.order), record.line);
    }
  }

  function begin(found: MatchedHeader): void {
    matched = found;
    result.columns = found.columns;
    issues.add(...found.issues);
    stopped = found.issues.length > 0;
  }

  /** Counts the record, and remembers how far it stands from where it would stand in a file without anything between. */
  function count({ line }: RawRecord): void {
    result.records++;
    const found = line - (result.records + 1);
    addBreak(result.breaks, result.records - 1, found - shift);
    shift = found;
  }

  function longIssue({ cells, line }: RawRecord, columns: readonly string[]): Issue | null {
    const at = cells.findIndex(
      (cell) => cell.length > PACKAGE_LIMITS.cellBytes / 3 && Buffer.byteLength(cell) > PACKAGE_LIMITS.cellBytes,
    );
    if (at < 0) return null;
    const expected = `a cell of at most ${inThousands(PACKAGE_LIMITS.cellBytes)} bytes`;
    return issueAt(file, line, columns[at] ?? "", (cells[at] ?? "").slice(0, 60), "long-cell", expected);
  }

  const reader = createCellReader(dialect, take);
  return {
    take: (piece) => reader.take(piece),
    // Nobody loads such a file as it stands.
    isOpen: () => true,
    end() {
      const open = reader.end();
      if (open && !stopped) issues.add(issueAt(file, open.line, "", open.around, "stray-quote", OPEN_QUOTE));
      if (row === 0) issues.add(issueAt(file, null, "", "", "empty-file", "a header row; the file is empty"));
      if (blankLines > 0) issues.add(blankIssue(file, blankLines));
      return { ...result, issues: issues.all() };
    },
  };
}

function byPlace(columns: readonly string[]): MatchedHeader {
  return { columns, order: null, width: columns.length, issues: [] };
}
