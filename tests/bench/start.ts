import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Measurement } from "./engine.ts";
import { fetched, startBuilt, type Running } from "./http-servers.ts";
import { writeOutlookPackage } from "./outlook-package.ts";
import { THREADS } from "./outlook-store.ts";
import { median, milliseconds } from "./stopwatch.ts";

export interface StartOptions {
  /** Of the made-up table. */
  rows: number;
  rounds: number;
}

export const START: StartOptions = { rows: 1_000_000, rounds: 3 };

interface Taken {
  /** Milliseconds; `processor`: of all threads together. */
  wall: number;
  processor: number;
}

/** Linux counts processor time in these. */
const MS_OF_A_TICK = 10;

/** So that a machine that is busy with other things is measured all the same, and a file of all rows has room. */
const PATIENT = { QUERY_SECONDS: "300", EXTRACT_SECONDS: "1800", EXTRACT_DISK: "8GiB" };

/** Resident memory of the server, stated in docs/deploying.md: for any number of rows. */
const MOST_MIB = 800;

/**
 * The built server from the start of its process to its first page, on a package that it has never seen and again on one that it knows,
 * against the engine's read_csv of the same file into a table, in turn; then pages from all over the table, facets, a search and a file of
 * it, with the peak of resident memory (Linux). Works in the system's folder for temporary files, which needs three times the CSV's bytes.
 */
export async function benchStart({ rows, rounds }: StartOptions = START): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    const dataDir = join(folder, "package");
    await writeOutlookPackage(dataDir, rows);
    const [cold, warm, alone]: Taken[][] = [[], [], []];
    const peaks: number[] = [];
    const asked = new Map<string, number[]>();
    for (let round = 0; round < rounds; round++) {
      const cacheDir = join(folder, "cache");
      await rm(cacheDir, { recursive: true, force: true });
      alone?.push(await readCsv(folder, join(dataDir, "outlook.csv")));
      for (const times of [cold, warm]) {
        const begun = performance.now();
        const server = await startBuilt(dataDir, cacheDir, PATIENT);
        try {
          await fetched(`${server.address}/datasets/outlook`);
          times?.push({ wall: performance.now() - begun, processor: await processorTime(server) });
          if (times === warm) continue;
          for (const [name, path] of visits(rows)) {
            const took = await milliseconds(() => fetched(server.address + path));
            asked.set(name, [...(asked.get(name) ?? []), took]);
          }
          peaks.push(await highWater(server));
        } finally {
          await server.stop();
        }
      }
    }
    const pages = [...asked].map(([name, times]) => `${name} ${median(times).toFixed(0)} ms`).join(", ");
    return [
      versusAlone(`cold start to the first page of ${rows} rows, against read_csv`, cold ?? [], alone ?? [], 2.5),
      versusAlone(`warm start to the first page of ${rows} rows, against read_csv`, warm ?? [], alone ?? [], 0.6),
      { name: "peak memory", measured: Math.max(...peaks), limit: MOST_MIB, unit: "MiB", detail: pages },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function versusAlone(name: string, ours: readonly Taken[], alone: readonly Taken[], limit: number): Measurement {
  const of = (taken: readonly Taken[], which: keyof Taken) => median(taken.map((one) => one[which])) / 1000;
  const [wall, engine] = [of(ours, "wall"), of(alone, "wall")];
  const [processor, engineProcessor] = [of(ours, "processor"), of(alone, "processor")];
  const detail = `${wall.toFixed(2)} s against ${engine.toFixed(2)} s; of processor time ${(processor / engineProcessor).toFixed(2)} times, ${processor.toFixed(2)} s against ${engineProcessor.toFixed(2)} s`;
  return { name, measured: wall / engine, limit, unit: "times", detail };
}

/** The engine alone, in this process: its two threads are all that works meanwhile. */
async function readCsv(folder: string, csv: string): Promise<Taken> {
  const file = join(folder, "alone.duckdb");
  await rm(file, { force: true });
  const [begun, before] = [performance.now(), process.cpuUsage()];
  const instance = await DuckDBInstance.create(file, { threads: String(THREADS) });
  const connection = await instance.connect();
  await connection.run(`create table t as select * from read_csv('${csv}')`);
  connection.closeSync();
  instance.closeSync();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - begun, processor: (user + system) / 1000 };
}

/** What a server has used of the processors since its process began, in milliseconds. */
async function processorTime(server: Running): Promise<number> {
  const stat = await readFile(`/proc/${server.pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * MS_OF_A_TICK;
}

/** Addresses from all over a table of so many rows. */
function visits(rows: number): [name: string, path: string][] {
  const page = "/datasets/outlook";
  const last = Math.ceil(rows / 1000);
  return [
    ["middle page", `${page}?_size=1000&_page=${Math.ceil(last / 2)}`],
    ["last page", `${page}?_size=1000&_page=${last}`],
    ["sorted page", `${page}?_sort_desc=value&period__gte=2010`],
    ["three facets", `${page}?period__gte=2011&_facet=country_iso3&_facet=indicator&_facet=unit`],
    ["search of two words", `${page}?_search=percent+growth`],
    ["CSV of a country", `${page}.csv?country_iso3=AAA`],
    ["CSV of everything", `${page}.csv`],
  ];
}

async function highWater(server: Running): Promise<number> {
  const status = await readFile(`/proc/${server.pid}/status`, "utf8");
  return Math.round(Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024);
}
