/** The rows of a Parquet file checked as those of a CSV file are: the engine reads them, the table's reader looks at them. */
import { type CanonicalCell, compileCells, type Kind } from "../cells/rules.ts";
import type { Field, Resource } from "../descriptor.ts";
import { matchHeader } from "../header.ts";
import { createTally } from "../issue-tally.ts";
import { type Issue, issueAt } from "../issues.ts";
import { inThousands, PACKAGE_LIMITS } from "../limits.ts";
import { notParquet } from "../package-files.ts";
import { mostRowsOf, type ReadFile, rewrite, type TableReader, wantedColumns } from "../read-table.ts";
import type { OnRecord, Records } from "../read-records.ts";
import { type ParquetColumn, type ParquetFile, ParquetUnreadable } from "./parquet.ts";

interface Asked {
  reader: TableReader;
  /** Columns whose distinct values are wanted. */
  collect: readonly string[];
  /** All rows are wanted, with all of their cells. */
  whole?: boolean;
  onRow?: OnRecord | undefined;
}

/** Columns whose moments are days, by the schema. */
export function dayColumns({ schema }: Resource): Set<string> {
  return new Set(schema.fields.filter(({ type }) => type === "date").map(({ name }) => name));
}

/**
 * Reads a file of a table; the line of an issue is the number of its row, the first being 1. Columns that can hold nothing wrong, by
 * their type and by what the engine counted in them, are not looked at cell by cell, unless somebody wants the rows.
 */
export async function readParquet(
  parquet: ParquetFile,
  file: string,
  resource: Resource,
  { reader, collect, whole = false, onRow }: Asked,
): Promise<{ result: ReadFile | null; issue: Issue | null }> {
  const { fields } = resource.schema;
  const issues = createTally();
  const { order: found, issues: ofHeader } = matchHeader(
    parquet.columns.map(({ name }) => name),
    reader.shape,
    file,
  );
  const order = found ?? fields.map((_, index) => index);
  const beyond = tooMany(parquet.rows, fields.length, file);
  if (beyond !== null) return { result: null, issue: beyond };
  issues.add(...ofHeader.map((issue) => ({ ...issue, line: null })), ...unreadable(parquet, fields, order, file));
  const wrong = issues.all();
  const { take, end } = reader.beginRows(file, onRow);
  const records: Records = { records: parquet.rows, breaks: [], issues: wrong, columns: reader.columns, plain: true };
  if (wrong.length > 0) return { result: end(records), issue: null };
  const wanted = new Set([...wantedColumns(resource, collect), ...(resource.schema.primaryKey ?? [])]);
  const isAll = whole || onRow !== undefined || sumOf(parquet.columns) > PACKAGE_LIMITS.rowBytes;
  const asked = fields.flatMap((field, index) => {
    const column = parquet.columns[order[index] ?? -1];
    return column && (isAll || wanted.has(field.name) || !isSure(field, column)) ? [index] : [];
  });
  if (asked.length === 0) return { result: end(records), issue: null };
  const canonical = fields.map((field, index) => cellsOf(field, parquet.columns[order[index] ?? -1]));
  const look = lookAt(file, fields, issues.add);
  let row = 0;
  try {
    for await (const block of parquet.read(
      asked.map((index) => order[index] ?? -1),
      dayColumns(resource),
    )) {
      for (const some of block) {
        row += 1;
        const cells = fields.map(() => "");
        for (let i = 0; i < asked.length; i++) cells[asked[i]!] = some[i]!;
        if (rewrite(cells, canonical)) records.plain = false;
        if (look(cells, row)) take(cells, row);
      }
    }
  } catch (error) {
    if (!(error instanceof ParquetUnreadable)) throw error;
    return { result: null, issue: notParquet(file, error) };
  }
  return { result: end({ ...records, issues: issues.all() }), issue: null };
}

function unreadable(parquet: ParquetFile, fields: readonly Field[], order: readonly number[], file: string): Issue[] {
  return fields.flatMap(({ name }, index) => {
    const column = parquet.columns[order[index] ?? -1];
    if (column === undefined || column.kind !== null) return [];
    const expected = "a column of text, numbers, days, times, truth values, lists or records";
    return [issueAt(file, null, name, column.type, "unreadable-column", expected)];
  });
}

function tooMany(rows: number, columns: number, file: string): Issue | null {
  const most = Math.min(mostRowsOf(columns), PACKAGE_LIMITS.parquetRows);
  if (rows <= most) return null;
  const expected = `at most ${inThousands(most)} rows in a table of ${columns} columns, not ${inThousands(rows)}`;
  return issueAt(file, null, "", "", "too-many", expected);
}

function sumOf(columns: readonly ParquetColumn[]): number {
  return columns.reduce((sum, { longest }) => sum + longest, 0);
}

/** What a file's column may be so that each of its cells is right for a column of the table. */
const FITTING: Partial<Record<Kind, readonly Kind[]>> = {
  number: ["number", "integer", "year"],
  integer: ["integer", "year"],
  boolean: ["boolean"],
  date: ["date"],
  time: ["time"],
  object: ["object"],
  array: ["array"],
};

function isSure({ cells, constraints = {}, calendar, type }: Field, column: ParquetColumn): boolean {
  if (Object.keys(constraints).length > 0 || calendar !== undefined || (cells?.missing ?? []).length > 0) return false;
  if (column.kind === null || column.odd > 0 || column.longest > PACKAGE_LIMITS.cellBytes) return false;
  const kind = cells?.kind ?? type;
  if (kind === "string" || kind === "any") return true;
  if (kind === "datetime") return column.type.startsWith("TIMESTAMP");
  return FITTING[kind]?.includes(column.kind) ?? false;
}

/** How cells are written is a matter of text: of a number, only the values that stand for a missing one are. */
function cellsOf({ cells }: Field, column: ParquetColumn | undefined): CanonicalCell | null {
  if (cells === undefined || column?.kind === "string") return compileCells(cells);
  return compileCells({ kind: "string", ...(cells.missing ? { missing: cells.missing } : {}) });
}

/** Whether a row holds nothing that no table takes; what it does is told. */
function lookAt(file: string, fields: readonly Field[], tell: (issue: Issue) => void) {
  const { cellBytes, rowBytes } = PACKAGE_LIMITS;
  return (cells: readonly string[], row: number): boolean => {
    let length = 0;
    for (const [index, cell] of cells.entries()) {
      const { name = "" } = fields[index] ?? {};
      length += cell.length;
      if (cell.length > cellBytes / 3 && Buffer.byteLength(cell) > cellBytes) {
        const expected = `a cell of at most ${inThousands(cellBytes)} bytes, not ${inThousands(Buffer.byteLength(cell))}`;
        tell(issueAt(file, row, name, cell.slice(0, 60), "long-cell", expected));
        return false;
      }
      if (cell.includes("\0")) {
        tell(issueAt(file, row, name, cell, "unreadable-cell", "text; there is a NUL character"));
        return false;
      }
    }
    if (length <= rowBytes / 3 || cells.reduce((sum, cell) => sum + Buffer.byteLength(cell), 0) <= rowBytes)
      return true;
    tell(issueAt(file, row, "", "", "long-record", `a row of at most ${inThousands(rowBytes)} bytes`));
    return false;
  };
}
