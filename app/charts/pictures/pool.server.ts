import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LRUCache } from "lru-cache";
import type { ChartModel } from "../model/chart-model.ts";
import type { PictureOptions } from "./picture.ts";
import { createThreads, type ThreadHeap } from "./threads.server.ts";

export type DrawResult =
  | { ok: true; bytes: Uint8Array; etag: string; cached: boolean }
  /** The queue is full, or no thread draws just now (logged); try again after so many seconds. */
  | { ok: false; reason: "busy" | "failed"; retryAfter: number };

/** Drawings that wait or are under way; since the start: pictures that were there already, drawn, and refused or failed; bytes kept. */
export interface DrawingLoad {
  underWay: number;
  kept: number;
  drawn: number;
  failed: number;
  bytes: number;
}

export interface DrawingPool {
  /**
   * The picture kept under `key` (data hash and canonical address), or one drawn now from the model that `make` gives.
   * Equal keys under way share one drawing. `make` is not called for a kept picture.
   */
  picture(key: string, options: PictureOptions, make: () => Promise<ChartModel>): Promise<DrawResult>;
  /** Starts the first thread before anybody asks: it takes a second to load what it draws with. */
  warm(): void;
  /** False from the moment a thread could not be started or died until one works again. */
  works(): boolean;
  load(): DrawingLoad;
  close(): Promise<void>;
}

export interface PoolOptions {
  threads?: number;
  /** What a thread's heap may take. */
  heap?: ThreadHeap;
  /** Orders that may wait; more are refused. */
  queue?: number;
  cacheBytes?: number;
  /** File of the worker; by default the built one, else its source. */
  worker?: string;
  /** Rest after a thread failed before another one is tried, in milliseconds. */
  restMs?: number;
  log?: (line: string) => void;
}

interface Kept {
  bytes: Uint8Array;
  etag: string;
}

/** The built worker where there is one, else its source. */
function workerFile(): string {
  for (const built of ["./draw-worker.js", "../draw-worker.js"]) {
    const path = fileURLToPath(new URL(built, import.meta.url));
    if (existsSync(path)) return path;
  }
  return fileURLToPath(new URL("./worker-from-source.mjs", import.meta.url));
}

/** Worker threads that draw, a bounded queue before them and a cache of bounded bytes behind. One thread stays once it has started. */
export function createDrawingPool({
  threads = 2,
  heap,
  queue = 48,
  cacheBytes = 64 << 20,
  worker = workerFile(),
  restMs = 2_000,
  log = console.error,
}: PoolOptions = {}): DrawingPool {
  const cache = new LRUCache<string, Kept>({
    maxSize: cacheBytes,
    sizeCalculation: ({ bytes }) => bytes.byteLength + 512,
  });
  const underWay = new Map<string, Promise<DrawResult>>();
  const count = { kept: 0, drawn: 0, failed: 0 };
  const crew = createThreads({ worker, threads, heap, restMs, log });

  async function draw(key: string, options: PictureOptions, make: () => Promise<ChartModel>): Promise<DrawResult> {
    const model = await make();
    // The table is not drawn; copying it into the thread would cost more than drawing.
    const bytes = await crew.draw({ model: { ...model, table: { columns: [], rows: [] } }, options });
    if (bytes === null) {
      count.failed += 1;
      return { ok: false, reason: "failed", retryAfter: 2 };
    }
    count.drawn += 1;
    const kept = { bytes, etag: `"${createHash("sha256").update(bytes).digest("hex")}"` };
    cache.set(key, kept);
    return { ok: true, ...kept, cached: false };
  }

  return {
    async picture(key, options, make) {
      const kept = cache.get(key);
      if (kept) {
        count.kept += 1;
        return { ok: true, ...kept, cached: true };
      }
      const same = underWay.get(key);
      if (same) return same;
      if (underWay.size >= queue) {
        count.failed += 1;
        return { ok: false, reason: "busy", retryAfter: 2 };
      }
      const drawing = draw(key, options, make).finally(() => underWay.delete(key));
      underWay.set(key, drawing);
      return drawing;
    },
    warm: crew.warm,
    works: crew.works,
    load: () => ({ underWay: underWay.size, ...count, bytes: cache.calculatedSize }),
    close: crew.close,
  };
}
