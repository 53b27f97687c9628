import { evaluate } from "../../domain/evaluate.ts";
import { indexEvidence } from "../../domain/evidence-base.ts";
import { articleGrid } from "../../domain/grid.ts";
import { syntheticObservations, syntheticCatalog, type Size } from "./synthetic.ts";

/** One measured figure and the limit it must keep. */
export interface Measurement {
  name: string;
  measured: number;
  limit: number;
  unit: string;
  detail: string;
}

const FULL: Size = { observations: 1_000_000, readings: 500, scenarios: 200 };

/**
 * Times the engine on made-up data of the size it promises: every reading in every scenario over a million rows,
 * indexing included, and the memory that the verdicts leave behind; then an article's warm grid.
 */
export async function benchEngine(size: Size = FULL): Promise<Measurement[]> {
  const catalog = syntheticCatalog(size);
  const observations = syntheticObservations(catalog, size);
  const counts: Record<string, number> = {};
  const heapBefore = heapInMiB();
  const start = performance.now();
  const base = indexEvidence(catalog, observations);
  const indexed = performance.now();
  for (const reading of catalog.readings) {
    for (const scenario of catalog.scenarios) {
      const { outcome } = evaluate(base, reading, scenario);
      counts[outcome] = (counts[outcome] ?? 0) + 1;
    }
  }
  const end = performance.now();
  const heapOnce = heapInMiB();
  for (const reading of catalog.readings) for (const scenario of catalog.scenarios) evaluate(base, reading, scenario);
  const heapTwice = heapInMiB();
  const grid = warmGrid();
  const pairs = catalog.readings.length * catalog.scenarios.length;
  const outcomes = Object.entries(counts).map(([outcome, count]) => `${outcome} ${count}`);
  return [
    {
      name: "engine: all readings in all scenarios",
      measured: (end - start) / 1000,
      limit: 2,
      unit: "s",
      detail: `${pairs} verdicts over ${observations.length} rows; indexing ${Math.round(indexed - start)} ms; ${outcomes.join(", ")}`,
    },
    {
      name: "engine: memory of a second run",
      measured: Math.max(0, heapTwice - heapOnce),
      limit: 20,
      unit: "MiB",
      detail: `index and memo ${Math.round(heapOnce - heapBefore)} MiB over the rows themselves`,
    },
    {
      name: "engine: grid of an article, warm",
      measured: grid,
      limit: 50,
      unit: "ms",
      detail: "40 claims × 10 scenarios",
    },
  ];
}

function warmGrid(): number {
  const size: Size = { observations: 100_000, readings: 40, scenarios: 10 };
  const catalog = syntheticCatalog(size);
  const base = indexEvidence(catalog, syntheticObservations(catalog, size));
  articleGrid(base, "article", catalog.scenarios);
  const start = performance.now();
  articleGrid(base, "article", catalog.scenarios);
  return performance.now() - start;
}

/** Used heap after a collection, where node was started with `--expose-gc`; else as it stands. */
function heapInMiB(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
