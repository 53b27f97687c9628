import { readFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Measurement } from "./engine.ts";
import { fetched, startBuilt, type Running } from "./http-servers.ts";
import { writeOutlookPackage } from "./outlook-package.ts";
import { median } from "./stopwatch.ts";

// 64 MB in MiB, as the measured peaks are in.
const GROWTH_MIB = 61;
const PROBES = 3;
const ROUNDS = 2;

/**
 * What five million rows need more than one, in the peak memory of the built server: a process that starts on a package it has
 * never seen (reading, checking, loading), then serves each kind of page and every kind of file. Needs Linux: the kernel's own
 * high-water mark of resident memory (`VmHWM`) is what counts, code and buffers of all libraries included.
 */
export async function benchMemory(rows = 1_000_000): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    const small = await peaks(folder, rows);
    const large = await peaks(folder, rows * 5);
    return [
      measurement("start", rows, small.started, large.started),
      measurement("start, pages, facets, search and extracts", rows, small.served, large.served),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function measurement(what: string, rows: number, small: number[], large: number[]): Measurement {
  const range = (peak: number[]) =>
    `${Math.round(median(peak))} (${Math.round(Math.min(...peak))} to ${Math.round(Math.max(...peak))})`;
  return {
    name: `peak memory of the server: ${what}, ${rows} → ${rows * 5} rows`,
    measured: Math.round(median(large) - median(small)),
    limit: GROWTH_MIB,
    unit: "MiB",
    detail: `${range(small)} → ${range(large)} MiB resident`,
  };
}

/** Peaks in MiB of servers of their own, each with an empty cache: when they have started, and when they have served. */
async function peaks(folder: string, rows: number): Promise<{ started: number[]; served: number[] }> {
  const dataDir = join(folder, `package-${rows}`);
  await writeOutlookPackage(dataDir, rows);
  const peak: { started: number[]; served: number[] } = { started: [], served: [] };
  for (let probe = 0; probe < PROBES; probe++) {
    const cacheDir = join(folder, "cache");
    await rm(cacheDir, { recursive: true, force: true });
    const server = await startBuilt(dataDir, cacheDir);
    try {
      peak.started.push(await highWater(server));
      for (let round = 0; round < ROUNDS; round++) {
        for (const path of visits(round)) await fetched(server.address + path);
      }
      peak.served.push(await highWater(server));
    } finally {
      await server.stop();
    }
  }
  await rm(dataDir, { recursive: true });
  return peak;
}

/** Every kind of work that a table's addresses can ask for; about half of the rows, others in each round. */
function visits(round: number): string[] {
  const page = "/datasets/outlook";
  const later = `period__gte=${2004 + round}`;
  const sorted = `${later}&_sort_desc=value`;
  return [
    page,
    `${page}?${sorted}`,
    `${page}?${sorted}&_page=200`,
    `${page}?${later}&_facet=country_iso3&_facet=indicator&_facet=unit`,
    `${page}?${later}&_search=percent`,
    `${page}.csv?${later}`,
    `${page}.json?${later}&_col=indicator&_col=value`,
    `${page}.zip?${later}`,
    `${page}.csv?${sorted}`,
    `${page}.csv?${sorted}&_search=percent`,
    `${page}.metadata.json?${later}`,
  ];
}

async function highWater(server: Running): Promise<number> {
  const status = await readFile(`/proc/${server.pid}/status`, "utf8");
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
}
