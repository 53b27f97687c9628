import { rm } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { openStore } from "../../app/store/open-store.ts";
import type { Measurement } from "./engine.ts";
import { answered, laterYears, THREADS, withOutlook, type Bench } from "./outlook-store.ts";
import { alternate } from "./stopwatch.ts";

// What a request may cost on top of the engine's own time: waiting for its turn, and rows made into strings.
const EXTRA_MS = 5;
const FACETS = ["country_iso3", "indicator"];

/** Pages, facets and loading of a million rows, each against the engine alone doing the same. */
export async function benchStore(rows = 1_000_000): Promise<Measurement[]> {
  return withOutlook(rows, async (bench) => [await firstPage(bench), await facets(bench), await load(bench, rows)]);
}

async function firstPage({ store, alone }: Bench): Promise<Measurement> {
  const [ours = 0, engine = 0] = await alternate([
    async (run) => {
      const { request } = laterYears(run);
      answered(await store.page({ ...request, sort: [{ column: "value", descending: true }] }));
    },
    async (run) => {
      const { where } = laterYears(run);
      const page = `select * from outlook where ${where} order by value desc nulls last, rowid limit 100`;
      (await alone.runAndReadAll(page)).getRows();
      (await alone.runAndReadAll(`select count(*) from outlook where ${where}`)).getRows();
    },
  ]);
  return versus("filtered, sorted first page of 1M rows, with its count", ours, engine, 1.5, EXTRA_MS);
}

async function facets({ store, alone }: Bench): Promise<Measurement> {
  const [ours = 0, engine = 0] = await alternate([
    async (run) => answered(await store.facets(laterYears(run).request, FACETS, 30)),
    async (run) => {
      for (const column of FACETS) {
        const counts = `select ${column}, count(*) n from outlook where ${laterYears(run).where} group by all order by n desc, 1 limit 31`;
        (await alone.runAndReadAll(counts)).getRows();
      }
    },
  ]);
  return versus("two facets of 1M rows", ours, engine, 1.5, EXTRA_MS);
}

async function load({ folder, source }: Bench, rows: number): Promise<Measurement> {
  const fresh = async (name: string) => {
    await rm(join(folder, name), { recursive: true, force: true });
    return join(folder, name);
  };
  const [ours = 0, engine = 0] = await alternate(
    [
      async () => (await openStore(source, { cacheDir: await fresh("load"), threads: THREADS })).close(),
      async () => {
        const instance = await DuckDBInstance.create(await fresh("load.duckdb"), { threads: String(THREADS) });
        const connection = await instance.connect();
        await connection.run(`create table t as select * from read_csv('${join(folder, "outlook.csv")}')`);
        connection.closeSync();
        instance.closeSync();
      },
    ],
    5,
  );
  return versus(`cold start of the store on ${rows} rows, against read_csv`, ours, engine, 4, 0);
}

/** Times in milliseconds; the limit is `factor` × the engine's own, plus `extra`. */
export function versus(name: string, ours: number, engine: number, factor: number, extra: number): Measurement {
  const plus = extra > 0 ? ` + ${extra} ms` : "";
  return {
    name,
    measured: Number(ours.toFixed(1)),
    limit: Number((engine * factor + extra).toFixed(1)),
    unit: "ms",
    detail: `${(ours / engine).toFixed(2)} × the engine's ${engine.toFixed(1)} ms; allowed ${factor} ×${plus}`,
  };
}
