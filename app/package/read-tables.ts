/** The files of a package's tables read by their schemas, each row seen by whoever wants it. */
import { setImmediate } from "node:timers/promises";
import type { PackageCheck } from "./checks/check.ts";
import { combinedColumns } from "./composite-keys.ts";
import { DESCRIPTOR, type Descriptor, filesOf, isObservations, type Resource } from "./descriptor.ts";
import { isError, type Issue } from "./issues.ts";
import { didYouMean } from "./nearest.ts";
import { openPackageText, type PackageHash } from "./package-files.ts";
import type { ParquetShelf } from "./parquet/parquet-shelf.ts";
import { readParquet } from "./parquet/read-parquet.ts";
import type { RowsTaker, TableTaker } from "./rows-taker.ts";
import { createTableReader, type ReadFile, type TableReader } from "./read-table.ts";
import { type ReadTables, referredColumns } from "./references.ts";
import type { KeptRows, Row } from "./rows.ts";
import { describeTable } from "./table-info.ts";

export interface ReadResult {
  /** Those that are served. */
  resources: Resource[];
  tables: ReadTables;
  rows: KeptRows;
  found: Issue[];
}

interface ReadContext {
  lenient: boolean;
  /** Files of the folder. */
  present: readonly string[];
  shelf: ParquetShelf;
  taker: RowsTaker | undefined;
}

/** Reads every table, one after the other. What the files hold goes into `hash`; whoever takes rows is given them on the way. */
export async function readTables(
  dir: string,
  descriptor: Descriptor,
  checks: readonly PackageCheck[],
  hash: PackageHash,
  { lenient, present, shelf, taker }: ReadContext,
): Promise<ReadResult> {
  const referred = referredColumns(descriptor);
  const combined = combinedColumns(descriptor);
  const tables = new Map<string, ReadFile[]>();
  const rows = new Map<string, Row[]>();
  const found: Issue[] = [];
  const resources: Resource[] = [];
  for (const resource of descriptor.resources) {
    const isSoft = lenient && !resource.core;
    const collect = [...(referred.get(resource.name) ?? []), resource.reachColumn ?? ""];
    const combinedHere = combined.get(resource.name) ?? [];
    const reader = createTableReader(resource, collect, { lenient: isSoft, combined: combinedHere });
    const files: ReadFile[] = [];
    const kept: Row[] | null = isKept(resource) ? [] : null;
    const own: Issue[] = [];
    const table = isPlain(resource) ? taker?.table(describeTable(resource, [])) : undefined;
    for (const file of filesOf(resource)) {
      const onRow = rowVisitor(resource, file, kept, checks);
      const { result, issue } = resource.parquet
        ? await readParquetOf(shelf, file, resource, hash, { reader, collect, onRow, whole: combinedHere.length > 0 })
        : await readCsvOf(dir, file, resource, hash, { reader, onRow, table });
      if (issue) own.push(issue.code === "missing-file" ? missingFile(issue, resource, present) : issue);
      else if (result) {
        own.push(...result.issues);
        files.push(result);
      }
    }
    const isWhole = files.length === filesOf(resource).length && files.every(isReadable);
    if (isWhole) tables.set(resource.name, files);
    if (isWhole || !isSoft) resources.push(resource);
    found.push(...(isSoft ? own.map((issue) => softly(issue, isWhole)) : own));
    if (kept) rows.set(resource.name, kept);
  }
  return { resources, tables, rows, found };
}

/** A file that is listed and is not there: by which table, and what it may be called instead. */
function missingFile(issue: Issue, { title, pointer }: Resource, present: readonly string[]): Issue {
  const near = pointer === undefined ? "" : didYouMean(issue.file, present);
  return {
    ...issue,
    expected: `a file of this name, which table "${title}" in ${DESCRIPTOR} lists${near ? `; ${near}` : ""}`,
  };
}

interface ReadOne {
  result: ReadFile | null;
  /** Why there is no result. */
  issue: Issue | null;
}

/** Whether its files may be loaded as they stand. */
function isPlain({ parquet, dialect, encoding }: Resource): boolean {
  return parquet === undefined && dialect === undefined && encoding === undefined;
}

type OnRow = ((cells: string[], line: number) => void) | undefined;

async function readCsvOf(
  dir: string,
  file: string,
  resource: Resource,
  hash: PackageHash,
  { reader, onRow, table }: { reader: TableReader; onRow: OnRow; table: TableTaker | undefined },
): Promise<ReadOne> {
  const { text, issue } = await openPackageText(dir, file, hash, resource.encoding);
  if (!text) return { result: null, issue };
  const taker = table?.file(file);
  let piece: Uint8Array = new Uint8Array();
  text.onPiece = (bytes) => (piece = bytes);
  const after = async (isWhole: boolean) => {
    // At once: the bytes are only lent.
    const taken = taker?.take(piece, isWhole);
    await setImmediate();
    await taken;
  };
  const result = await reader.readInTurns(text, file, after, onRow);
  taker?.end(result.plain && text.issue === null);
  // What was found in a file that turns out not to be text is left aside: its last record is not whole.
  return text.issue ? { result: null, issue: text.issue } : { result, issue: null };
}

async function readParquetOf(
  shelf: ParquetShelf,
  file: string,
  resource: Resource,
  hash: PackageHash,
  asked: { reader: TableReader; collect: readonly string[]; onRow: OnRow; whole: boolean },
): Promise<ReadOne> {
  const { parquet, issue, ...opened } = await shelf.get(file);
  if (parquet === null || !("hash" in opened)) return { result: null, issue };
  hash.put(file, opened.hash);
  const read = await readParquet(parquet, file, resource, asked);
  await shelf.drop(file);
  return read;
}

/** A fault of a table that is served all the same, or left out. */
export function softly(issue: Issue, isServed: boolean): Issue {
  if (!isError(issue)) return issue;
  const expected = isServed ? issue.expected : `${issue.expected}; the table is left out`;
  return { ...issue, expected, severity: "warning" };
}

const UNREADABLE = new Set([
  "empty-file",
  "missing-column",
  "unknown-column",
  "late-header",
  "no-header",
  "duplicate-column",
  "other-delimiter",
  "not-csv",
  "mixed-line-endings",
  "stray-quote",
  "wrong-width",
  "long-record",
  "long-cell",
  "unreadable-column",
  "unreadable-cell",
]);

/** Whether all rows of the file were seen, so that other tables can be held against it. */
function isReadable(file: ReadFile): boolean {
  return !file.issues.some((issue) => isError(issue) && UNREADABLE.has(issue.code));
}

/** Core tables but the figures are kept as rows; figures and the package's own tables are the store's. */
export function isKept(resource: Resource): boolean {
  return resource.core === true && !isObservations(resource);
}

/** One function for all who want to see the rows of a file; undefined if nobody does. */
function rowVisitor(
  resource: Resource,
  file: string,
  kept: Row[] | null,
  checks: readonly PackageCheck[],
): ((cells: string[], line: number) => void) | undefined {
  const watchers = checks.map((check) => check.watch?.(resource, file) ?? null).filter((watcher) => watcher !== null);
  const names = resource.schema.fields.map((field) => field.name);
  if (kept) {
    watchers.push((cells, line) => {
      kept.push({ cells: Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""])), file, line });
    });
  }
  if (watchers.length === 0) return undefined;
  return (cells, line) => {
    for (const watch of watchers) watch(cells, line);
  };
}
