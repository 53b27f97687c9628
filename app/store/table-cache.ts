/** The loaded tables on disk, keyed by what they were loaded from: a warm start parses nothing. */
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { LoadAhead } from "./load-ahead.ts";
import type { LoadLimits } from "./load-engine.ts";
import { loadTables } from "./load-tables.ts";
import type { TableLayout } from "./layout.ts";
import type { Dialect } from "./dialect/dialect.ts";
import { duckDb } from "./dialect/duckdb.ts";
import { isOutOfMemory } from "./engine-errors.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import type { StoreOptions, StoreSource } from "./store.ts";
import { discardTables, keepTables, recallTables, tableFiles, type RememberedLayout } from "./table-files.ts";

// Raise when the way tables are laid out in the engine changes.
const LAYOUT_VERSION = 4;
const ABANDONED_MS = 3_600_000;
/** It stays: taken away, two could each hold one of that name. */
const LOCK = "loading.lock";

export interface CachedTables {
  file: string;
  layouts: TableLayout[];
}

/**
 * The DuckDB file of this source, loaded now unless an earlier run left it, and how its tables lie in it. Files that are damaged are
 * thrown away and made anew; `log` gets one line then. Of several servers that start on one cache the first loads, the others wait and
 * share: one would take the half of another's files for damage. `ahead`: who has loaded them while they were checked. Throws what `loadTables` and the file system throw.
 */
export function cachedTables(
  source: StoreSource,
  cacheDir: string,
  limits: Omit<LoadLimits, "memoryLimit">,
  log: (line: string) => void,
  ahead?: StoreOptions["ahead"],
): Promise<CachedTables> {
  const stem = `tables-${cacheKey(source)}`;
  return oneAtATime(join(cacheDir, LOCK), () => recallOrLoad(source, cacheDir, stem, limits, { log, ahead }));
}

async function recallOrLoad(
  source: StoreSource,
  cacheDir: string,
  stem: string,
  limits: Omit<LoadLimits, "memoryLimit">,
  { log, ahead }: { log: (line: string) => void; ahead: StoreOptions["ahead"] },
): Promise<CachedTables> {
  const files = tableFiles(join(cacheDir, stem));
  sweep(cacheDir, stem);
  const recalled = await recallTables(files);
  if (recalled.found === "whole") return { file: files.database, layouts: withInfo(recalled.layouts, source) };
  if (recalled.found === "damaged") {
    log(
      `Cache: ${basename(files.database)} is damaged (${recalled.why}); it is thrown away and loaded anew from the package.`,
    );
  }
  await discardTables(files);
  const loaded = await ahead?.finish(source, log);
  if (loaded) {
    await keepTables(loaded.file, files, loaded.layouts.map(withoutInfo));
    return { file: files.database, layouts: loaded.layouts };
  }
  const begun = join(cacheDir, `loading-${randomUUID()}.duckdb`);
  try {
    const layouts = await loadWithLittle(source, begun, { ...limits, tell: log });
    await keepTables(begun, files, layouts.map(withoutInfo));
    return { file: files.database, layouts };
  } finally {
    for (const ending of ["", ".wal"]) rmSync(begun + ending, { force: true });
  }
}

/** Throws the loaded tables of this source away: the next load begins at the package. Throws what the file system throws. */
export function forgetTables(source: StoreSource, cacheDir: string): Promise<void> {
  const files = tableFiles(join(cacheDir, `tables-${cacheKey(source)}`));
  return oneAtATime(join(cacheDir, LOCK), () => discardTables(files));
}

// Measured: loading needs no more for five million rows than for one, and is no slower. Tables of very long cells get the second.
const LOAD_MEMORY = ["160MB", "1GB"];

/** Loads tables while they are checked, to be given to `cachedTables` afterwards. `cacheDir` exists. */
export function loadAhead(cacheDir: string, threads = 2): LoadAhead {
  return new LoadAhead(cacheDir, { memoryLimit: LOAD_MEMORY[0] ?? "", threads });
}

/** `loadTables` with as little memory as the tables let it. */
export async function loadWithLittle(
  source: StoreSource,
  file: string,
  limits: Omit<LoadLimits, "memoryLimit">,
): Promise<TableLayout[]> {
  for (const memoryLimit of LOAD_MEMORY.slice(0, -1)) {
    try {
      return await loadTables(source, file, { ...limits, memoryLimit });
    } catch (error) {
      if (!(error instanceof Error && isOutOfMemory(error.message))) throw error;
      for (const ending of ["", ".wal"]) rmSync(file + ending, { force: true });
    }
  }
  return loadTables(source, file, { ...limits, memoryLimit: LOAD_MEMORY.at(-1) ?? "" });
}

export function withoutInfo({ info: _info, names: _names, dialect: _dialect, ...rest }: TableLayout): RememberedLayout {
  return rest;
}

/** The table descriptions of today with the remembered places; the key holds the tables' number and order. */
export function withInfo(layouts: RememberedLayout[], source: StoreSource, dialect: Dialect = duckDb): TableLayout[] {
  return layouts.flatMap((rest, index) => {
    const info = source.tables[index]?.info;
    return info ? [{ ...rest, info, names: new Map(), dialect }] : [];
  });
}

/** Of all that the loaded tables depend on: 24 hex digits. */
export function cacheKey(source: StoreSource): string {
  const shape = source.tables.map(({ info, files }) => [
    info.name,
    info.rows,
    info.columns.map((column) => [column.name, column.type]),
    files.map((file) => [file.path, file.sha256]),
  ]);
  const text = JSON.stringify([LAYOUT_VERSION, source.dataHash, shape]);
  return createHash("sha256").update(text).digest("hex").slice(0, 24);
}

/** Removes what earlier data left behind, and loads that were cut off long ago. A process that still reads one keeps its open file. */
function sweep(cacheDir: string, stem: string): void {
  for (const name of readdirSync(cacheDir)) {
    const stale = name.startsWith("tables-") && !name.startsWith(stem);
    const path = join(cacheDir, name);
    if (stale || (name.startsWith("loading-") && isOlder(path))) rmSync(path, { recursive: true, force: true });
  }
}

function isOlder(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs > ABANDONED_MS;
}
