import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { openStore } from "../../app/store/open-store.ts";
import type { Store } from "../../app/store/store.ts";
import { askServer, startEngine } from "../support/engine-server.ts";
import type { Measurement } from "./engine.ts";
import { answered, laterYears, outlookRequest, PATIENT, THREADS, withOutlook } from "./outlook-store.ts";
import { alternate, milliseconds } from "./stopwatch.ts";
import { versus } from "./store.ts";

const FACETS = ["country_iso3", "indicator", "period"];

const WAYS: [name: string, ask: (store: Store, run: number) => Promise<unknown>][] = [
  [
    "page of an equal filter, with its count",
    async (store, run) => {
      const filters = [{ column: "period", operator: "exact" as const, values: [String(2004 + run)] }];
      return answered(await store.page(outlookRequest({ filters })));
    },
  ],
  [
    "sorted page of half the rows, with its count",
    async (store, run) => {
      const { request } = laterYears(run);
      return answered(await store.page({ ...request, sort: [{ column: "value", descending: true }] }));
    },
  ],
  ["three facets", async (store, run) => answered(await store.facets(laterYears(run).request, FACETS, 30))],
  [
    "search of two words",
    async (store, run) => answered(await store.count(outlookRequest({ search: `growth a${"aeiou"[run % 5]}` }))),
  ],
  ["CSV of half the rows", async (store, run) => answered(await store.extract(laterYears(run).request, "csv"))],
];

/** The same questions to the store on its own engine and on ClickHouse's (tests/engines, which it installs): the limit is a multiple of the former. */
export async function benchEngines(rows = 1_000_000): Promise<Measurement[]> {
  const installed = spawnSync(process.execPath, [".ci/engines.mjs", "install"], { stdio: "inherit" });
  if (installed.status !== 0) throw new Error("tests/engines cannot be installed here");
  const { address, stop } = await startEngine(process.cwd());
  try {
    await askServer(address, "create database bench");
    return await withOutlook(rows, async ({ folder, source, store }) => {
      let other: Store | null = null;
      const loading = await milliseconds(async () => {
        const options = { cacheDir: join(folder, "server"), url: `${address}/bench`, threads: THREADS, ...PATIENT };
        other = await openStore(source, options);
      });
      const onServer = other as Store | null;
      if (onServer === null) throw new Error("Not opened");
      const own = await milliseconds(async () =>
        (await openStore(source, { cacheDir: join(folder, "own"), threads: THREADS })).close(),
      );
      const measured = [versus(`${rows} rows loaded and sent to ClickHouse, against loaded`, loading, own, 6, 2_000)];
      for (const [name, ask] of WAYS) {
        const [there = 0, here = 0] = await alternate([(run) => ask(onServer, run), (run) => ask(store, run)]);
        measured.push(versus(`${name} of ${rows}, ClickHouse against DuckDB`, there, here, 6, 200));
      }
      await onServer.close();
      return measured;
    });
  } finally {
    await stop();
  }
}
