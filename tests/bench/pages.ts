import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Measurement } from "./engine.ts";
import { fetched, rate, startBare, startBuilt, type Running } from "./http-servers.ts";
import { writeOutlookPackage } from "./outlook-package.ts";
import { laterYears, withOutlook } from "./outlook-store.ts";
import { alternate, median } from "./stopwatch.ts";
import { versus } from "./store.ts";

// What the network and the page around the rows may cost on top of the engine's own time.
const EXTRA_MS = 5;
const FACETS = ["country_iso3", "indicator"];
const REQUESTS = 200;
const AT_ONCE = 8;
const ROUNDS = 5;
const LEAST_SHARE = 0.6;

/**
 * Table pages over HTTP from the built server, on a million made-up rows in a package of their own.
 *
 * "First page" and "facets" are asked for as the browser asks while somebody filters: the page's data (`.data`), which is
 * the page without the markup around it; the same as a whole HTML document is given in the detail. Each run filters otherwise,
 * so that nothing is remembered. A file (`.json`) would be the whole result and never a page of it.
 *
 * The HTML page is held against a bare Remix page of the same bytes: 100 rows × 8 cells of padding in the same HTTP layers (log, headers,
 * compression, limits), in a process of its own, both loaded in turn by the same client. The bare page is made anew each time, and so is ours where
 * nothing is kept (`PAGE_MEMORY=0MB`); as it is served usually, made once and kept, it stands in a line of its own.
 */
export async function benchPages(rows = 1_000_000): Promise<Measurement[]> {
  return withOutlook(rows, async ({ folder, alone }) => {
    const dataDir = join(folder, "package");
    await writeOutlookPackage(dataDir, rows);
    const cache = join(folder, "site-cache");
    const site = await startBuilt(dataDir, cache, { PAGE_MEMORY: "0MB" });
    const keeping = await startBuilt(dataDir, cache);
    const bare = await startBare();
    try {
      return [
        await firstPage(site, alone),
        await facets(site, alone),
        await againstBare("made anew each time", site, bare),
        await againstBare("kept", keeping, bare),
      ];
    } finally {
      await Promise.all([site.stop(), keeping.stop(), bare.stop()]);
    }
  });
}

function query(run: number, more: [string, string][]): string {
  const [filter] = laterYears(run).request.filters;
  return new URLSearchParams([["period__gte", filter?.values[0] ?? ""], ...more]).toString();
}

async function pageAlone(alone: DuckDBConnection, where: string, order: string): Promise<void> {
  (await alone.runAndReadAll(`select * from outlook where ${where} order by ${order} limit 100`)).getRows();
  (await alone.runAndReadAll(`select count(*) from outlook where ${where}`)).getRows();
}

async function firstPage(site: Running, alone: DuckDBConnection): Promise<Measurement> {
  const sorted: [string, string][] = [["_sort_desc", "value"]];
  const [data = 0, engine = 0, html = 0] = await alternate([
    (run) => fetched(`${site.address}/datasets/outlook.data?${query(run, sorted)}`),
    (run) => pageAlone(alone, laterYears(run).where, "value desc nulls last, rowid"),
    (run) => fetched(`${site.address}/datasets/outlook?${query(run + 20, sorted)}`),
  ]);
  const measured = versus("HTTP: filtered, sorted first page of 1M rows", data, engine, 1.5, EXTRA_MS);
  return { ...measured, detail: `${measured.detail}; as a whole document ${html.toFixed(1)} ms` };
}

async function facets(site: Running, alone: DuckDBConnection): Promise<Measurement> {
  const listed = FACETS.map((name): [string, string] => ["_facet", name]);
  const [data = 0, engine = 0, html = 0] = await alternate([
    (run) => fetched(`${site.address}/datasets/outlook.data?${query(run + 40, listed)}`),
    async (run) => {
      const { where } = laterYears(run + 40);
      await pageAlone(alone, where, "rowid");
      for (const column of FACETS) {
        const counts = `select ${column}, count(*) n from outlook where ${where} group by all order by n desc, 1 limit 101`;
        (await alone.runAndReadAll(counts)).getRows();
      }
    },
    (run) => fetched(`${site.address}/datasets/outlook?${query(run + 60, listed)}`),
  ]);
  const measured = versus("HTTP: first page with two facets of 1M rows", data, engine, 1.5, EXTRA_MS);
  return { ...measured, detail: `${measured.detail}; as a whole document ${html.toFixed(1)} ms` };
}

/** How long each padded cell must be for the bare page to have as many bytes. */
async function cellLength(bare: Running, bytes: number): Promise<number> {
  const [small, large] = [await fetched(`${bare.address}/bare?cell=10`), await fetched(`${bare.address}/bare?cell=50`)];
  const perCharacter = (large.bytes - small.bytes) / 40;
  return Math.max(8, Math.round(10 + (bytes - small.bytes) / perCharacter));
}

async function againstBare(how: string, site: Running, bare: Running): Promise<Measurement> {
  const ours = `${site.address}/datasets/outlook`;
  const { bytes } = await fetched(ours);
  const theirs = `${bare.address}/bare?cell=${await cellLength(bare, bytes)}`;
  const size = (await fetched(theirs)).bytes;
  const [mine, others]: [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round++) {
    const pair = [await rate(ours, REQUESTS, AT_ONCE), await rate(theirs, REQUESTS, AT_ONCE)];
    if (round === 0) continue;
    mine.push(pair[0] ?? 0);
    others.push(pair[1] ?? 0);
  }
  const share = median(mine) / median(others);
  return {
    name: `HTTP: time of a table page, ${how}, against a bare page of its size`,
    measured: Number((1 / share).toFixed(2)),
    limit: Number((1 / LEAST_SHARE).toFixed(2)),
    unit: "times",
    detail: `${median(mine).toFixed(0)} against ${median(others).toFixed(0)} requests a second: ${share.toFixed(2)} of them, at least ${LEAST_SHARE}; ${bytes} and ${size} bytes`,
  };
}
