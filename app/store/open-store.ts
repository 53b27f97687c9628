/** An engine behind `Store`: opens the loaded tables and answers from them. */
import { resolve } from "node:path";
import { LRUCache } from "lru-cache";
import { cacheRefusal, prepareCacheFolder } from "./cache-folder.ts";
import { nameColumns } from "./code-names.ts";
import type { StoreContext } from "./context.ts";
import type { Engine } from "./engine.ts";
import { ExtractCache } from "./extract-cache.ts";
import { makeExtracts } from "./extracts.ts";
import { HealingEngine, TABLES_ELSEWHERE } from "./healing-engine.ts";
import { askHeavyTables } from "./heavy-matches.ts";
import { Home } from "./home.ts";
import { countLoad } from "./load.ts";
import { makeObservations } from "./observations.ts";
import { openTables } from "./open-tables.ts";
import { makeReads } from "./reads.ts";
import { makeSummaries } from "./summaries.ts";
import { STORE_LIMITS, type Store, type StoreOptions, type StoreSource } from "./store.ts";

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
  const log = options.log ?? ((line: string) => console.error(line));
  const limits = { ...STORE_LIMITS, ...options };
  const { memoryLimit, spillLimit, connections, threads = 2 } = limits;
  const home = await Home.open(cacheDir, log);
  const engineOptions = {
    memoryLimit,
    spillLimit,
    connections,
    threads,
    spillDir: home.spill,
    extractDir: home.extracts,
  };
  const { url = "", cluster = "" } = options;
  const open = async (say: (line: string) => void, ahead?: StoreOptions["ahead"]) => {
    if (url === "") return openTables(source, cacheDir, engineOptions, say, ahead);
    // The client of a server that nobody asked for is not loaded.
    const { openOnServer } = await import("./clickhouse/open.ts");
    return openOnServer({ url, cluster }, source, cacheDir, engineOptions);
  };
  const { engine: first, layouts } = await open(log, options.ahead).catch(async (error) => {
    await home.close();
    throw error;
  });
  const engine = new HealingEngine(first, {
    async reopen() {
      await prepareCacheFolder(cacheDir);
      await home.ensure();
      // The line that tells of the damage is written already.
      const again = await open(() => undefined);
      // The same tables; loaded anew, they may have other names.
      for (const [place, layout] of layouts.entries()) layout.name = again.layouts[place]?.name ?? layout.name;
      return again.engine;
    },
    log,
    now: () => performance.now(),
    ...(url === "" ? {} : { words: TABLES_ELSEWHERE }),
  });
  const extracts = new ExtractCache({
    home,
    log,
    maxBytes: limits.extractCacheBytes,
    atOnce: Math.max(1, connections - 2),
    waitMs: limits.extractWaitMs,
  });
  let patient = options.patient ?? false;
  const startTimeoutMs = Math.max(limits.queryTimeoutMs, limits.extractTimeoutMs);
  const counted = countLoad(atHome(engine, home, log), connections, extracts);
  const context: StoreContext = {
    engine: counted.engine,
    extracts,
    layouts: new Map(layouts.map((layout) => [layout.info.name, layout])),
    dataHash: source.dataHash,
    counts: new LRUCache({ max: 2_000 }),
    limits: (signal) => ({ timeoutMs: patient ? startTimeoutMs : limits.queryTimeoutMs, signal }),
    longLimits: (signal) => ({ timeoutMs: limits.extractTimeoutMs, signal }),
  };
  const reads = makeReads(context);
  const names = await nameColumns(layouts, reads.records, options.nameCodes ?? (() => new Map())).catch(
    async (error) => {
      await engine.close();
      await home.close();
      throw error;
    },
  );
  const plain = { ...reads, ...makeSummaries(context), ...makeExtracts(context, reads) };
  return {
    dataHash: source.dataHash,
    spread: plain.spread,
    tables: () => layouts.map((layout) => layout.info),
    table: (name) => context.layouts.get(name)?.info ?? null,
    codeNames: (table) => names.get(table) ?? new Map(),
    trouble: () => engine.trouble,
    hurry: () => void (patient = false),
    load: counted.load,
    ...reads,
    ...makeObservations(context),
    opened: plain.opened,
    ...askHeavyTables(context, plain),
    async close() {
      await extracts.close();
      await engine.close();
      await home.close();
    },
  };
}

/** Asks once more where the folder that the engine writes into was deleted and is made again; other trouble with the disk is logged. */
function atHome(engine: Engine, home: Home, log: (line: string) => void): Engine {
  return {
    close: () => engine.close(),
    async run(query, limits, toRow) {
      const answer = await engine.run(query, limits, toRow);
      if (answer.ok || answer.failure.reason !== "disk") return answer;
      const again = (await home.ensure().catch(() => false)) ? await engine.run(query, limits, toRow) : answer;
      if (!again.ok && again.failure.reason === "disk") log(`The engine could not write into ${home.path}.`);
      return again;
    },
  };
}
