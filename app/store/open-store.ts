/** DuckDB behind `Store`: opens the loaded tables and answers from them. */
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { LRUCache } from "lru-cache";
import type { StoreContext } from "./context.ts";
import { openEngine } from "./engine.ts";
import { ExtractCache } from "./extract-cache.ts";
import { makeExtracts } from "./extracts.ts";
import { makeObservations } from "./observations.ts";
import { makeReads } from "./reads.ts";
import type { Store, StoreOptions, StoreSource } from "./store.ts";
import { cachedTables } from "./table-cache.ts";

/**
 * Loads the source's tables (or finds them loaded in `cacheDir`) and opens them read-only.
 * Throws when a file cannot be read or the two CSV readers disagree: start-up fails then.
 */
export async function openStore(source: StoreSource, options: StoreOptions): Promise<Store> {
  const cacheDir = resolve(options.cacheDir);
  const spillDir = join(cacheDir, `spill-${process.pid}`);
  const memoryLimit = options.memoryLimit ?? "200MB";
  const threads = options.threads ?? 2;
  await mkdir(cacheDir, { recursive: true });
  const { file, layouts } = await cachedTables(source, cacheDir, { threads, spillDir });
  const extracts = await ExtractCache.open(join(cacheDir, "extracts"), options.extractCacheBytes ?? 1 << 30);
  const engine = await openEngine({ file, memoryLimit, threads, spillDir, extractDir: extracts.folder });
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
    ...reads,
    ...makeObservations(context),
    ...makeExtracts(context, reads),
    async close() {
      await extracts.close();
      await engine.close();
    },
  };
}
