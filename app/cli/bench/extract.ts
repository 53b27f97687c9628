import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { openStore } from "../../store/open-store.ts";
import type { Measurement } from "./engine.ts";
import { answered, laterYears, THREADS, withOutlook } from "./outlook-store.ts";
import { writeOutlook } from "./outlook-rows.ts";
import { alternate, median } from "./stopwatch.ts";
import { versus } from "./store.ts";

const GROWTH_MIB = 64;
const PROBES = 3;

/** Half of a million rows as a file against the engine's own COPY, and what five million rows need more than one. */
export async function benchExtract(rows = 1_000_000): Promise<Measurement[]> {
  return [await halfTheRows(rows), await memoryGrowth(rows, rows * 5)];
}

function halfTheRows(rows: number): Promise<Measurement> {
  return withOutlook(rows, async ({ folder, store, alone }) => {
    const out = join(folder, "alone.csv");
    const [ours = 0, engine = 0] = await alternate([
      async (run) => answered(await store.extract(laterYears(run).request, "csv")),
      async (run) =>
        alone.run(`copy (select * from outlook where ${laterYears(run).where}) to '${out}' (format csv, header)`),
    ]);
    return versus("CSV of half of 1M rows, hashed and ready to send", ours, engine, 1.5, 0);
  });
}

async function memoryGrowth(fewer: number, more: number): Promise<Measurement> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    const [small, large] = [await peak(folder, fewer), await peak(folder, more)];
    return {
      name: `peak memory of pages, facets and extracts, ${fewer} → ${more} rows`,
      measured: Math.round(large - small),
      limit: GROWTH_MIB,
      unit: "MiB",
      detail: `${Math.round(small)} → ${Math.round(large)} MiB resident`,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Median peak of processes of their own that find the tables loaded, in MiB. */
async function peak(folder: string, rows: number): Promise<number> {
  const cacheDir = join(folder, `cache-${rows}`);
  const source = await writeOutlook(join(folder, "outlook.csv"), rows);
  await (await openStore(source, { cacheDir, threads: THREADS })).close();
  const probe = fileURLToPath(new URL("memory-probe.ts", import.meta.url));
  const peaks: number[] = [];
  for (let run = 0; run < PROBES; run++) {
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...process.execArgv,
      probe,
      cacheDir,
      JSON.stringify(source),
    ]);
    peaks.push(Number(stdout));
  }
  return median(peaks);
}
