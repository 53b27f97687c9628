import { stat } from "node:fs/promises";
import { toCatalog } from "./catalog-rows.ts";
import type { TableInfo } from "../domain/tables.ts";
import { checkCompositeKeys, combinedColumns } from "./composite-keys.ts";
import type { CheckInput, PackageCheck } from "./checks/check.ts";
import { createChecks } from "./checks/index.ts";
import { DESCRIPTOR, type Descriptor, filesOf, isObservations, referenceOf, type Resource } from "./descriptor.ts";
import { listIssues } from "./issue-tally.ts";
import { isError, type Issue, issueAt, sortIssues, warningAt } from "./issues.ts";
import { settleImport } from "./journal/settle.ts";
import { completeTables, LENIENT, openDescriptor } from "./open-descriptor.ts";
import { createPackageHash, openPackageText, type PackageHash, unlistedFiles } from "./package-files.ts";
import { didYouMean } from "./nearest.ts";
import { createTableReader, type ReadFile } from "./read-table.ts";
import { checkReferences, type ReadTables, referredColumns } from "./references.ts";
import type { KeptRows, Row } from "./rows.ts";
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

async function readPackage(dir: string, { lenient = false }: CheckPackageOptions): Promise<CheckedPackage> {
  const opened = await openDescriptor(dir, lenient);
  if (!opened.descriptor) return broken(listIssues(opened.issues, DESCRIPTOR));
  const hash = createPackageHash();
  hash.add(DESCRIPTOR, opened.bytes);
  if (opened.lenient) hash.add(LENIENT, new Uint8Array());
  const completed = await completeTables(dir, opened.descriptor, opened.lenient);
  const checks = createChecks(completed.descriptor);
  const read = await readTables(dir, completed.descriptor, checks, hash, {
    lenient: opened.lenient,
    present: opened.files,
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

interface ReadResult {
  /** Those that are served. */
  resources: Resource[];
  tables: ReadTables;
  rows: KeptRows;
  found: Issue[];
}

async function readTables(
  dir: string,
  descriptor: Descriptor,
  checks: readonly PackageCheck[],
  hash: PackageHash,
  { lenient, present }: { lenient: boolean; present: readonly string[] },
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
    const reader = createTableReader(resource, collect, {
      lenient: isSoft,
      combined: combined.get(resource.name) ?? [],
    });
    const files: ReadFile[] = [];
    const kept: Row[] | null = isKept(resource) ? [] : null;
    const own: Issue[] = [];
    for (const file of filesOf(resource)) {
      const { text, issue } = await openPackageText(dir, file, hash, resource.encoding);
      const result = text && reader.readFile(text, file, rowVisitor(resource, file, kept, checks));
      // What was found in a file that turns out not to be text is left aside: its last record is not whole.
      const unreadable = issue ?? text.issue;
      if (unreadable)
        own.push(unreadable.code === "missing-file" ? missingFile(unreadable, resource, present) : unreadable);
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

/** A fault of a table that is served all the same, or left out. */
function softly(issue: Issue, isServed: boolean): Issue {
  if (!isError(issue)) return issue;
  const expected = isServed ? issue.expected : `${issue.expected}; the table is left out`;
  return { ...issue, expected, severity: "warning" };
}

/** References of tables that may have faults. */
function softened(found: readonly Issue[], descriptor: Descriptor, lenient: boolean): Issue[] {
  if (!lenient) return [...found];
  const core = new Set(descriptor.resources.filter((resource) => resource.core).flatMap(filesOf));
  return found.map((issue) => (core.has(issue.file) ? issue : softly(issue, true)));
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
