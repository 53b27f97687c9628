import { join, resolve } from "node:path";
import type { Catalog } from "../domain/catalog.ts";
import type { TableInfo } from "../domain/tables.ts";
import { toCatalog } from "./catalog-rows.ts";
import { recallCheck, rememberCheck, remembersAny } from "./check-cache.ts";
import { checkPackage, type CheckPackageOptions } from "./check-package.ts";
import { DESCRIPTOR, type Descriptor, filesOf } from "./descriptor.ts";
import { futureDays } from "./checks/dates.ts";
import { type Issue, sortIssues } from "./issues.ts";
import { settleImport } from "./journal/settle.ts";
import { LENIENT, openDescriptor } from "./open-descriptor.ts";
import { createPackageHash, hashPackageFile, openPackageText } from "./package-files.ts";
import type { OpenParquet } from "./parquet/parquet.ts";
import { bytesToRead, createProgress } from "./reading-progress.ts";
import { createTableReader } from "./read-table.ts";
import { isKept } from "./read-tables.ts";
import { lineOf } from "./record-lines.ts";
import { type ReshapedFile, writeParquetRows, writeRows } from "./reshape.ts";
import type { KeptRows, Row } from "./rows.ts";
import { checkSums } from "./sums.ts";

/** A file of a table, for the store to load. */
export interface SourceFile {
  /** Path inside the package. */
  path: string;
  absolutePath: string;
  /** Of the bytes that were checked: nothing else may be loaded under the package's hash. */
  sha256: string;
  /** Absent: the file is loaded as it stands. */
  reshaped?: ReshapedFile;
  /** It is Parquet, its columns those of the table by their names; a column that it lacks is empty. */
  parquet?: true;
}

/** A package that was found in order. Observations and detail rows are not here: the store answers those. */
export interface DataPackage {
  dir: string;
  /** sha256 of the descriptor and all files. */
  dataHash: string;
  descriptor: Descriptor;
  tableInfos: TableInfo[];
  catalog: Catalog;
  /** What the store loads: each table with its files, columns in the order of `info.columns`. */
  tables: { info: TableInfo; files: SourceFile[] }[];
  warnings: Issue[];
  /** The warnings, and those that depend on the day (YYYY-MM-DD): of what is dated after it. */
  warningsOn(today: string): Issue[];
  /** Physical line on which a data record (1-based) of a file begins. */
  lineOf(file: string, record: number): number;
}

export interface LoadOptions extends CheckPackageOptions {
  /** Where the result of the check is remembered; nowhere if left out. */
  cacheDir?: string;
  /** Gets one line for each damaged file of the cache that is made again. Default: standard error. */
  log?: (line: string) => void;
}

export type LoadResult = { ok: true; package: DataPackage } | { ok: false; issues: Issue[] };

/**
 * Reads and checks a package. With `cacheDir`, the result for exactly these bytes is remembered there, and the next
 * load reads only the catalog and the events.
 */
export async function loadPackage(dir: string, options: LoadOptions = {}): Promise<LoadResult> {
  const { cacheDir, log = (line: string) => console.warn(line), lenient = false, parquet, taker, tell } = options;
  const settled = await settleImport(dir);
  if (settled.issue) return { ok: false, issues: [settled.issue] };
  if (cacheDir !== undefined && (await remembersAny(cacheDir))) {
    const read = await readCatalog(dir, lenient, { tell });
    const known = read && (await recallCheck(cacheDir, read.dataHash, log));
    if (read && known && (await checkSums(dir)).length === 0) {
      const descriptor = { ...read.descriptor, resources: known.resources };
      return { ok: true, package: assemble(dir, { ...known, ...read, descriptor }, parquet) };
    }
  }
  const checked = await checkPackage(dir, { lenient, parquet, taker, tell });
  const { descriptor } = checked;
  if (!checked.ok || !descriptor) return { ok: false, issues: checked.issues };
  if (cacheDir !== undefined) await rememberCheck(cacheDir, checked);
  return { ok: true, package: assemble(dir, { ...checked, descriptor }, parquet) };
}

/** sha256 of the descriptor and all files that it lists; null if one of them cannot be read, or an import is unfinished. */
export async function hashPackage(dir: string): Promise<string | null> {
  if ((await settleImport(dir)).issue) return null;
  const read = await readCatalog(dir, false, { isWanted: () => false });
  return read?.dataHash ?? null;
}

interface Found {
  descriptor: Descriptor;
  dataHash: string;
  hashes: ReadonlyMap<string, string>;
  rows: KeptRows;
  tables: TableInfo[];
  issues: Issue[];
  breaks: Record<string, number[]>;
  reshaped: readonly string[];
  lenient: boolean;
}

function assemble(dir: string, found: Found, parquet: OpenParquet | undefined): DataPackage {
  const root = resolve(dir);
  // The other rows are let go of when the catalog is made of them.
  const dated: KeptRows = new Map(["articles", "publications"].map((name) => [name, found.rows.get(name) ?? []]));
  const reshaped = new Set(found.reshaped);
  const resources = new Map(found.descriptor.resources.map((resource) => [resource.name, resource]));
  const howLoaded = (table: string, path: string): Pick<SourceFile, "reshaped" | "parquet"> => {
    const resource = resources.get(table);
    if (resource?.parquet && !reshaped.has(path)) return { parquet: true };
    if (!resource || !reshaped.has(path)) return {};
    if (resource.parquet) {
      // The header is no row of such a file.
      return { reshaped: { breaks: [0, -1], write: (out) => writeParquetRows(root, resource, path, parquet, out) } };
    }
    const lenient = found.lenient && !resource.core;
    const breaks = found.breaks[path] ?? [];
    return { reshaped: { breaks, write: (out) => writeRows(root, resource, path, lenient, out) } };
  };
  return {
    dir: root,
    dataHash: found.dataHash,
    descriptor: found.descriptor,
    tableInfos: found.tables,
    catalog: toCatalog(found.rows),
    tables: found.tables.map((info) => ({
      info,
      files: info.files.map((path) => ({
        path,
        absolutePath: join(root, path),
        sha256: found.hashes.get(path) ?? "",
        ...howLoaded(info.name, path),
      })),
    })),
    warnings: found.issues,
    warningsOn: (today) => sortIssues([...found.issues, ...futureDays(dated, today)]),
    lineOf: (file, record) => lineOf(found.breaks[file] ?? [], record),
  };
}

/** Hashes every file and reads the rows of the small tables; null where anything is amiss, for `checkPackage` to say what. */
async function readCatalog(
  dir: string,
  lenient: boolean | "auto",
  { isWanted = isKept, tell = () => undefined }: { isWanted?: typeof isKept; tell?: LoadOptions["tell"] },
): Promise<Pick<Found, "descriptor" | "dataHash" | "hashes" | "rows"> | null> {
  const opened = await openDescriptor(dir, lenient);
  const { descriptor } = opened;
  if (!descriptor) return null;
  const progress = createProgress(
    "Comparing the data package with what is known",
    await bytesToRead(dir, descriptor),
    tell,
  );
  const hash = createPackageHash(progress.read);
  hash.add(DESCRIPTOR, opened.bytes);
  if (opened.lenient) hash.add(LENIENT, new Uint8Array());
  const rows = new Map<string, Row[]>();
  for (const resource of descriptor.resources) {
    const kept: Row[] = [];
    const reader = isWanted(resource) ? createTableReader(resource) : null;
    for (const file of filesOf(resource)) {
      if (!reader) {
        if (!(await hashPackageFile(dir, file, hash))) return null;
        continue;
      }
      const { text } = await openPackageText(dir, file, hash);
      if (!text) return null;
      reader.readFile(text, file, (cells, line) => {
        kept.push({ cells: Object.fromEntries(reader.columns.map((name, i) => [name, cells[i] ?? ""])), file, line });
      });
      if (text.issue) return null;
    }
    if (reader) rows.set(resource.name, kept);
  }
  return { descriptor, dataHash: hash.digest(), hashes: hash.files(), rows };
}
