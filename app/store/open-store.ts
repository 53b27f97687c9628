/** DuckDB behind `Store`: opens the loaded tables and answers from them. */
import { join, resolve } from "node:path";
import { LRUCache } from "lru-cache";
import { cacheRefusal, makeCacheFolder, prepareCacheFolder } from "./cache-folder.ts";
import type { StoreContext } from "./context.ts";
import { ExtractCache } from "./extract-cache.ts";
import { makeExtracts } from "./extracts.ts";
import { HealingEngine } from "./healing-engine.ts";
import { makeObservations } from "./observations.ts";
import { openTables } from "./open-tables.ts";
import { makeReads } from "./reads.ts";
import type { Store, StoreOptions, StoreSource } from "./store.ts";

/**
 * Loads the source's tables (or finds them loaded in `cacheDir`) and opens them read-only. Throws StartRefused when the cache folder
 * cannot be used or a file is not the one that was checked, and otherwise when a file cannot be read or the two CSV readers disagree:
 * start-up fails then.
 */
export async function openStore(source: StoreSource, options: StoreOptions): Promise<Store> {
  const cacheDir = resolve(options.cacheDir);
  await prepareCacheFolder(cacheDir);
  try {
    return await openIn(cacheDir, source, options);
  } catch (error) {
    throw cacheRefusal(error, cacheDir) ?? error;
  }
}

async function openIn(cacheDir: string, source: StoreSource, options: StoreOptions): Promise<Store> {
  const { log = (line: string) => console.warn(line), memoryLimit = "200MB", threads = 2 } = options;
  const spillDir = join(cacheDir, `spill-${process.pid}`);
  const extractParent = join(cacheDir, "extracts");
  await makeCacheFolder(extractParent, log);
  const extracts = await ExtractCache.open(extractParent, options.extractCacheBytes ?? 1 << 30);
  const engineOptions = { memoryLimit, threads, spillDir, extractDir: extracts.folder };
  const { engine: first, layouts } = await openTables(source, cacheDir, engineOptions, log).catch(async (error) => {
    await extracts.close();
    throw error;
  });
  const engine = new HealingEngine(first, {
    async reopen() {
      await prepareCacheFolder(cacheDir);
      // The line that tells of the damage is written already.
      return (await openTables(source, cacheDir, engineOptions, () => undefined)).engine;
    },
    log,
    now: () => Date.now(),
  });
  const timeoutMs = options.queryTimeoutMs ?? 10_000;
  const context: StoreContext = {
    engine,
    extracts,
    layouts: new Map(layouts.map((layout) => [layout.info.name, layout])),
    dataHash: source.dataHash,
    counts: new LRUCache({ max: 2_000 }),
    limits: (signal) => ({ timeoutMs, signal }),
    longLimits: (signal) => ({ timeoutMs: timeoutMs * 6, signal }),
  };
  const reads = makeReads(context);
  return {
    dataHash: source.dataHash,
    tables: () => layouts.map((layout) => layout.info),
    table: (name) => context.layouts.get(name)?.info ?? null,
    trouble: () => engine.trouble,
    ...reads,
    ...makeObservations(context),
    ...makeExtracts(context, reads),
    async close() {
      await extracts.close();
      await engine.close();
    },
  };
}
