/** What the parts of the store share. */
import type { LRUCache } from "lru-cache";
import type { Engine, RunOptions } from "./engine.ts";
import type { ExtractCache } from "./extract-cache.ts";
import type { TableLayout } from "./layout.ts";
import { StoreError, type Result } from "./store.ts";

/** Rows never change while it is open, so answers may be remembered. */
export interface StoreContext {
  engine: Engine;
  extracts: ExtractCache;
  layouts: ReadonlyMap<string, TableLayout>;
  dataHash: string;
  counts: LRUCache<string, number>;
  limits(signal?: AbortSignal): RunOptions;
  /** Extracts read everything that matches: they get longer. */
  longLimits(signal?: AbortSignal): RunOptions;
}

export function layoutOf(context: StoreContext, table: string): Result<TableLayout> {
  const layout = context.layouts.get(table);
  if (layout) return { ok: true, value: layout };
  return { ok: false, failure: { reason: "unknown-table", message: `There is no table ${table}.` } };
}

/** For callers whose own limits make a failure the whole request's failure. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new StoreError(result.failure);
  return result.value;
}
