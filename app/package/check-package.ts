import { stat } from "node:fs/promises";
import { toCatalog } from "./catalog-rows.ts";
import type { TableInfo } from "../domain/tables.ts";
import type { CheckInput, PackageCheck } from "./checks/check.ts";
import { createChecks } from "./checks/index.ts";
import { DESCRIPTOR, type Descriptor, filesOf, referenceOf, type Resource } from "./descriptor.ts";
import { listIssues } from "./issue-tally.ts";
import { isError, type Issue, issueAt, sortIssues, warningAt } from "./issues.ts";
import { settleImport } from "./journal/settle.ts";
import { PACKAGE_LIMITS } from "./limits.ts";
import {
  createPackageHash,
  openPackageText,
  type PackageHash,
  readPackageFile,
  unlistedFiles,
} from "./package-files.ts";
import { parseDescriptor } from "./read-descriptor.ts";
import { createTableReader, type ReadFile } from "./read-table.ts";
import { checkReferences, type ReadTables, referredColumns } from "./references.ts";
import type { KeptRows, Row } from "./rows.ts";
import { describeTable } from "./table-info.ts";

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
  /** Path → `[record, lines, …]`: records that span more lines than one. */
  breaks: Record<string, number[]>;
}

/**
 * Reads a package folder whole: the descriptor against the profiles, every file by its schema, keys, references and the
 * rules of `checks/`. Never throws for what a package may contain; all complaints are issues.
 */
export async function checkPackage(dir: string): Promise<CheckedPackage> {
  const settled = await settleImport(dir);
  if (settled.issue) return broken([settled.issue]);
  for (let turn = 0; turn < READINGS; turn += 1) {
    const before = await importMark(dir);
    const checked = await readPackage(dir);
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

async function readPackage(dir: string): Promise<CheckedPackage> {
  const read = await readPackageFile(dir, DESCRIPTOR, PACKAGE_LIMITS.descriptorBytes);
  if (read.bytes === null) return broken([read.issue]);
  const { descriptor, issues } = parseDescriptor(read.bytes);
  if (!descriptor) return broken(listIssues(issues, DESCRIPTOR));
  const hash = createPackageHash();
  hash.add(DESCRIPTOR, read.bytes);
  const checks = createChecks(descriptor);
  const { tables, rows, found } = await readTables(dir, descriptor, checks, hash);
  found.push(...checkReferences(descriptor, tables), ...(await unlistedFiles(dir, descriptor)));
  if (!found.some(isError)) {
    const input: CheckInput = { descriptor, catalog: toCatalog(rows), rows, used: usedRows(descriptor, tables) };
    found.push(...checks.flatMap((check) => check.finish(input)));
  }
  const breaks = [...tables.values()].flat().filter((file) => file.breaks.length > 0);
  return {
    ok: !found.some(isError),
    issues: listIssues(found, DESCRIPTOR),
    tables: descriptor.resources.map((resource) => describeTable(resource, tables.get(resource.name) ?? [])),
    descriptor,
    dataHash: hash.digest(),
    hashes: hash.files(),
    rows,
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
    breaks: {},
  };
}

interface ReadResult {
  tables: ReadTables;
  rows: KeptRows;
  found: Issue[];
}

async function readTables(
  dir: string,
  descriptor: Descriptor,
  checks: readonly PackageCheck[],
  hash: PackageHash,
): Promise<ReadResult> {
  const referred = referredColumns(descriptor);
  const tables = new Map<string, ReadFile[]>();
  const rows = new Map<string, Row[]>();
  const found: Issue[] = [];
  for (const resource of descriptor.resources) {
    const reader = createTableReader(resource, [...(referred.get(resource.name) ?? []), resource.reachColumn ?? ""]);
    const files: ReadFile[] = [];
    const kept: Row[] | null = isKept(resource) ? [] : null;
    for (const file of filesOf(resource)) {
      const { text, issue } = await openPackageText(dir, file, hash);
      const result = text && reader.readFile(text, file, rowVisitor(resource, file, kept, checks));
      // What was found in a file that turns out not to be text is left aside: its last record is not whole.
      const unreadable = issue ?? text.issue;
      if (unreadable) found.push(unreadable);
      else if (result) {
        found.push(...result.issues);
        files.push(result);
      }
    }
    if (files.length === filesOf(resource).length && files.every(isReadable)) tables.set(resource.name, files);
    if (kept) rows.set(resource.name, kept);
  }
  return { tables, rows, found };
}

const UNREADABLE = new Set([
  "empty-file",
  "missing-column",
  "unknown-column",
  "duplicate-column",
  "column-order",
  "mixed-line-endings",
  "stray-quote",
  "wrong-width",
  "long-record",
  "long-cell",
]);

/** Whether all rows of the file were seen, so that other tables can be held against it. */
function isReadable(file: ReadFile): boolean {
  return !file.issues.some((issue) => UNREADABLE.has(issue.code));
}

/** Small tables are kept as rows; figures and detail rows are the store's. */
export function isKept(resource: Resource): boolean {
  return resource.group === "catalog" || resource.group === "events";
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
