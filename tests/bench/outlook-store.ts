import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import type { TableRequest } from "../../app/domain/tables.ts";
import { openStore } from "../../app/store/open-store.ts";
import type { Result, Store, StoreSource } from "../../app/store/store.ts";
import { writeOutlook } from "./outlook-rows.ts";

/** The made-up table in our store and in the engine alone, both on disk, both with two threads. */
export interface Bench {
  folder: string;
  source: StoreSource;
  store: Store;
  alone: DuckDBConnection;
}

export const THREADS = 2;
/** How long it takes is measured, and not what is too long. */
export const PATIENT = { queryTimeoutMs: 300_000, extractTimeoutMs: 300_000 };

/** Runs `measure` on `rows` made-up rows and removes everything afterwards. */
export async function withOutlook<T>(rows: number, measure: (bench: Bench) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    const source = await writeOutlook(join(folder, "outlook.csv"), rows);
    const store = await openStore(source, { cacheDir: join(folder, "cache"), threads: THREADS, ...PATIENT });
    const instance = await DuckDBInstance.create(join(folder, "alone.duckdb"), { threads: String(THREADS) });
    const alone = await instance.connect();
    await alone.run(`create table outlook as select * from read_csv('${join(folder, "outlook.csv")}')`);
    await alone.run("checkpoint");
    try {
      return await measure({ folder, source, store, alone });
    } finally {
      await store.close();
      alone.closeSync();
      instance.closeSync();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function outlookRequest(more: Partial<TableRequest>): TableRequest {
  return { table: "outlook", filters: [], search: "", sort: [], columns: [], facets: [], size: 100, page: 1, ...more };
}

/** Rows of later years: about half of the table, another filter with each run so that no answer is remembered. */
export function laterYears(run: number): { request: TableRequest; where: string } {
  const least = 2004 + (run % 3) + run / 1_000;
  const filters = [{ column: "period", operator: "gte" as const, values: [String(least)] }];
  return { request: outlookRequest({ filters }), where: `period >= ${least}` };
}

export function answered<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}
