/** The loaded tables and the engine on them: opened where they are whole, made anew where they are not. */
import { openEngine, type EngineOptions } from "./duckdb-engine.ts";
import type { Engine } from "./engine.ts";
import type { TableLayout } from "./layout.ts";
import type { StoreOptions, StoreSource } from "./store.ts";
import { cachedTables, forgetTables } from "./table-cache.ts";

export interface OpenTables {
  engine: Engine;
  layouts: TableLayout[];
}

/**
 * Opens the tables of a source. What is damaged in `cacheDir` is made anew; `log` gets one line then. Throws SourceChanged when a file
 * of the package is no longer the one checked, and what the engine and the file system throw.
 */
export async function openTables(
  source: StoreSource,
  cacheDir: string,
  options: Omit<EngineOptions, "file">,
  log: (line: string) => void,
  ahead?: StoreOptions["ahead"],
): Promise<OpenTables> {
  const limits = { threads: options.threads, spillDir: options.spillDir };
  const { file, layouts } = await cachedTables(source, cacheDir, limits, log, ahead);
  try {
    return { engine: await openEngine({ ...options, file }), layouts };
  } catch (error) {
    // Whole as it was written, and yet not to be opened: written by another version of the engine, perhaps. Once more, from the package.
    log(`Cache: the loaded tables cannot be opened (${firstLine(error)}); they are thrown away and loaded anew.`);
    await forgetTables(source, cacheDir);
    const again = await cachedTables(source, cacheDir, limits, log);
    return { engine: await openEngine({ ...options, file: again.file }), layouts: again.layouts };
  }
}

export function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}
