/** The loaded tables on disk, keyed by what they were loaded from: a warm start parses nothing. */
import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadTables, type LoadLimits } from "./load-tables.ts";
import type { TableLayout } from "./layout.ts";
import { isOutOfMemory } from "./engine-errors.ts";
import type { StoreSource } from "./store.ts";

// Raise when the way tables are laid out in the engine changes.
const LAYOUT_VERSION = 1;
const ABANDONED_MS = 3_600_000;

interface Remembered {
  layouts: Omit<TableLayout, "info">[];
}

/** The DuckDB file of this source, loaded now unless an earlier run left it, and how its tables lie in it. */
export async function cachedTables(
  source: StoreSource,
  cacheDir: string,
  limits: Omit<LoadLimits, "memoryLimit">,
): Promise<{ file: string; layouts: TableLayout[] }> {
  mkdirSync(cacheDir, { recursive: true });
  const stem = `tables-${cacheKey(source)}`;
  const file = join(cacheDir, `${stem}.duckdb`);
  const layoutFile = join(cacheDir, `${stem}.json`);
  sweep(cacheDir, stem);
  const remembered = existsSync(file) ? recall(layoutFile, source) : null;
  if (remembered) return { file, layouts: remembered };
  const begun = join(cacheDir, `loading-${randomUUID()}`);
  try {
    const layouts = await loadWithLittle(source, `${begun}.duckdb`, limits);
    const text: Remembered = { layouts: layouts.map(withoutInfo) };
    writeFileSync(`${begun}.json`, JSON.stringify(text));
    renameSync(`${begun}.duckdb`, file);
    renameSync(`${begun}.json`, layoutFile);
    return { file, layouts };
  } finally {
    for (const ending of [".duckdb", ".duckdb.wal", ".json"]) rmSync(begun + ending, { force: true });
  }
}

// Measured: loading needs no more for five million rows than for one, and is no slower. Tables of very long cells get the second.
const LOAD_MEMORY = ["160MB", "1GB"];

async function loadWithLittle(
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

/** The description of a table comes from the package each time, so that a better wording needs no new load. */
function withoutInfo({ name, files, columnBytes, formulaCells, marked }: TableLayout): Omit<TableLayout, "info"> {
  return { name, files, columnBytes, formulaCells, marked };
}

function cacheKey(source: StoreSource): string {
  const shape = source.tables.map(({ info, files }) => [
    info.name,
    info.rows,
    info.columns.map((column) => [column.name, column.type]),
    files.map((file) => file.path),
  ]);
  const text = JSON.stringify([LAYOUT_VERSION, source.dataHash, shape]);
  return createHash("sha256").update(text).digest("hex").slice(0, 24);
}

/** The table descriptions of today with the remembered places; null where the note is missing or unreadable. */
function recall(layoutFile: string, source: StoreSource): TableLayout[] | null {
  try {
    const { layouts } = JSON.parse(readFileSync(layoutFile, "utf8")) as Remembered;
    if (layouts.length !== source.tables.length) return null;
    return layouts.flatMap((rest, index) => {
      const info = source.tables[index]?.info;
      return info ? [{ ...rest, info }] : [];
    });
  } catch {
    return null;
  }
}

/** Removes what earlier data left behind, and loads that were cut off long ago. A process that still reads one keeps its open file. */
function sweep(cacheDir: string, stem: string): void {
  for (const name of readdirSync(cacheDir)) {
    const stale = name.startsWith("tables-") && !name.startsWith(stem);
    const path = join(cacheDir, name);
    if (stale || (name.startsWith("loading-") && isOlder(path))) rmSync(path, { force: true });
  }
}

function isOlder(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs > ABANDONED_MS;
}
