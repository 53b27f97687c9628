import { stat } from "node:fs/promises";
import { toCatalog } from "./catalog-rows.ts";
import type { TableInfo } from "../domain/tables.ts";
import { checkCompositeKeys } from "./composite-keys.ts";
import type { CheckInput } from "./checks/check.ts";
import { createChecks } from "./checks/index.ts";
import { DESCRIPTOR, type Descriptor, filesOf, referenceOf } from "./descriptor.ts";
import { listIssues } from "./issue-tally.ts";
import { isError, type Issue, issueAt, sortIssues, warningAt } from "./issues.ts";
import { settleImport } from "./journal/settle.ts";
import { completeTables, LENIENT, openDescriptor, type OpenedDescriptor } from "./open-descriptor.ts";
import { createPackageHash, unlistedFiles } from "./package-files.ts";
import type { OpenParquet } from "./parquet/parquet.ts";
import { ParquetShelf } from "./parquet/parquet-shelf.ts";
import { bytesToRead, createProgress } from "./reading-progress.ts";
import { readTables, softly } from "./read-tables.ts";
import { checkReferences, type ReadTables } from "./references.ts";
import type { RowsTaker } from "./rows-taker.ts";
import type { KeptRows } from "./rows.ts";
import { checkSums } from "./sums.ts";
import { describeTable } from "./table-info.ts";

/** Files that the descriptor lists and nothing reads: said already. */
function notRead(issues: readonly Issue[]): string[] {
  return issues.filter(({ code }) => code === "not-read").flatMap(({ value }) => value.split(", "));
}

/** What a whole reading of a package found. */
export interface CheckedPackage {
  /** No errors; there may be warnings. */
  ok: boolean;
  /** Sorted by file and line; errors and warnings. */
  issues: Issue[];
  tables: TableInfo[];
  /** null if the descriptor itself is broken. */
  descriptor: Descriptor | null;
  /** sha256 of the descriptor and all files. */
  dataHash: string;
  /** sha256 of each file as it was read here. */
  hashes: ReadonlyMap<string, string>;
  /** Rows of the catalog and the events. */
  rows: KeptRows;
  /** Files that are loaded not as they stand but as they were read: of another dialect, order or way of writing. */
  reshaped: string[];
  /** Faults of tables that are none of the core are warnings: what is left of the tables is served. */
  lenient: boolean;
  /** Path → `[record, lines, …]`: records that span more lines than one. */
  breaks: Record<string, number[]>;
}

export interface CheckPackageOptions {
  /** Whether tables with faults are served, the faults shown; never core tables. `auto`: where the package has no core tables. Default false. */
  lenient?: boolean | "auto";
  /** Who reads Parquet files; left out, tables of such are refused. */
  parquet?: OpenParquet | undefined;
  /** Who takes the bytes of the tables' files while they are checked. */
  taker?: RowsTaker | undefined;
  /** Gets a line every few seconds while a large package is read: how far it is. */
  tell?: ((line: string) => void) | undefined;
}

/**
 * Reads a package folder whole: the descriptor against the profiles, every file by its schema, keys, references and the
 * rules of `checks/`. Never throws for what a package may contain; all complaints are issues.
 */
export async function checkPackage(dir: string, options: CheckPackageOptions = {}): Promise<CheckedPackage> {
  const settled = await settleImport(dir);
  if (settled.issue) return broken([settled.issue]);
  for (let turn = 0; turn < READINGS; turn += 1) {
    const before = await importMark(dir);
    const checked = await readPackage(dir, options);
    if ((await importMark(dir)) === before) return settled.note === "" ? checked : withNote(checked, settled.note);
    const again = await settleImport(dir);
    if (again.issue) return broken([again.issue]);
  }
  return broken([issueAt(DESCRIPTOR, null, "", "", "changing", "a package that is not written to while it is read")]);
}

/** A reading during which an import came by may have seen some files of before and some of after it: it is done again, so often. */
const READINGS = 3;

/** Changes with every import, which makes and removes a folder in the package's own. */
async function importMark(dir: string): Promise<string> {
  try {
    return String((await stat(dir, { bigint: true })).mtimeNs);
  } catch {
    return "";
  }
}

function withNote(checked: CheckedPackage, note: string): CheckedPackage {
  const warning = warningAt(DESCRIPTOR, null, "", "", "import-interrupted", `no import to be interrupted. ${note}`);
  return { ...checked, issues: sortIssues([...checked.issues, warning]) };
}

async function readPackage(dir: string, options: CheckPackageOptions): Promise<CheckedPackage> {
  const { lenient = false, parquet, tell = () => undefined } = options;
  const opened = await openDescriptor(dir, lenient);
  const { descriptor } = opened;
  if (!descriptor) return broken(listIssues(opened.issues, DESCRIPTOR));
  const progress = createProgress("Reading the data package", await bytesToRead(dir, descriptor), tell);
  const shelf = new ParquetShelf(dir, parquet, progress.read);
  try {
    return await readOpened(dir, { ...opened, descriptor }, { shelf, taker: options.taker, onRead: progress.read });
  } finally {
    await shelf.close();
  }
}

interface Reading {
  shelf: ParquetShelf;
  taker: RowsTaker | undefined;
  onRead: (bytes: number) => void;
}

async function readOpened(
  dir: string,
  opened: OpenedDescriptor & { descriptor: Descriptor },
  { shelf, taker, onRead }: Reading,
): Promise<CheckedPackage> {
  const hash = createPackageHash(onRead);
  hash.add(DESCRIPTOR, opened.bytes);
  if (opened.lenient) hash.add(LENIENT, new Uint8Array());
  const completed = await completeTables(dir, opened.descriptor, opened.lenient, shelf, onRead);
  const checks = createChecks(completed.descriptor);
  const read = await readTables(dir, completed.descriptor, checks, hash, {
    lenient: opened.lenient,
    present: opened.files,
    shelf,
    taker,
  });
  const { tables, rows, found } = read;
  const descriptor = { ...completed.descriptor, resources: read.resources };
  const outside = [...checkReferences(descriptor, tables), ...checkCompositeKeys(descriptor, tables)];
  found.push(...opened.issues, ...completed.issues, ...softened(outside, descriptor, opened.lenient));
  found.push(...unlistedFiles(opened.files, opened.descriptor, notRead(opened.issues)), ...(await checkSums(dir)));
  if (!found.some(isError)) {
    const input: CheckInput = { descriptor, catalog: toCatalog(rows), rows, used: usedRows(descriptor, tables) };
    found.push(...checks.flatMap((check) => check.finish(input)));
  }
  const files = [...tables.values()].flat();
  const breaks = files.filter((file) => file.breaks.length > 0);
  return {
    ok: !found.some(isError),
    issues: listIssues(found, DESCRIPTOR),
    tables: descriptor.resources.map((resource) => describeTable(resource, tables.get(resource.name) ?? [])),
    descriptor,
    dataHash: hash.digest(),
    hashes: hash.files(),
    rows,
    reshaped: files.filter((file) => !file.plain).map(({ file }) => file),
    lenient: opened.lenient,
    breaks: Object.fromEntries(breaks.map((file) => [file.file, file.breaks])),
  };
}

function broken(issues: Issue[]): CheckedPackage {
  return {
    ok: false,
    issues,
    tables: [],
    descriptor: null,
    dataHash: "",
    hashes: new Map(),
    rows: new Map(),
    reshaped: [],
    lenient: false,
    breaks: {},
  };
}

/** References of tables that may have faults. */
function softened(found: readonly Issue[], descriptor: Descriptor, lenient: boolean): Issue[] {
  if (!lenient) return [...found];
  const core = new Set(descriptor.resources.filter((resource) => resource.core).flatMap(filesOf));
  return found.map((issue) => (core.has(issue.file) ? issue : softly(issue, true)));
}

/** Per table, the values by which other tables name its rows. */
function usedRows(descriptor: Descriptor, tables: ReadTables): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>();
  for (const resource of descriptor.resources) {
    for (const field of resource.schema.fields) {
      const reference = referenceOf(resource, field);
      if (!reference) continue;
      const values = used.get(reference.table) ?? new Set<string>();
      used.set(reference.table, values);
      for (const { seen } of tables.get(resource.name) ?? []) {
        for (const value of seen.get(field.name)?.keys() ?? []) {
          for (const part of field.separator === undefined ? [value] : value.split(field.separator)) values.add(part);
        }
      }
    }
  }
  return used;
}
