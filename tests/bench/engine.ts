import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { evaluate } from "../../app/domain/evaluate.ts";
import { indexEvidence, type EvidenceBase } from "../../app/domain/evidence-base.ts";
import { articleGrid } from "../../app/domain/grid.ts";
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

/** Runs with a fresh index each; the quickest counts, as other work on the machine only ever slows one down. */
const RUNS = 3;

/**
 * Times the engine on made-up data of the size it promises: every reading in every scenario over a million rows,
 * indexing included, and the memory that a second round over the same index takes; then an article's warm grid.
 */
export async function benchEngine(size: Size = FULL): Promise<Measurement[]> {
  const catalog = syntheticCatalog(size);
  const observations = syntheticObservations(catalog, size);
  const heapBefore = heapInMiB();
  const seconds: number[] = [];
  let base = indexEvidence(catalog, []);
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    base = indexEvidence(catalog, observations);
    evaluateAll(base);
    seconds.push((performance.now() - start) / 1000);
  }
  const heapOnce = heapInMiB();
  const outcomes = evaluateAll(base);
  const heapTwice = heapInMiB();
  const pairs = catalog.readings.length * catalog.scenarios.length;
  const counts = [...outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(", ");
  const runs = seconds.map((one) => one.toFixed(2)).join(", ");
  return [
    {
      name: "engine: all readings in all scenarios",
      measured: Math.min(...seconds),
      limit: 2,
      unit: "s",
      detail: `${pairs} verdicts over ${observations.length} rows, indexing included; runs ${runs}; ${counts}`,
    },
    {
      name: "engine: memory of a second round",
      measured: Math.max(0, heapTwice - heapOnce),
      limit: 20,
      unit: "MiB",
      detail: `index and memo ${Math.round(heapOnce - heapBefore)} MiB over the rows themselves`,
    },
    {
      name: "engine: grid of an article, warm",
      measured: warmGrid(),
      limit: 50,
      unit: "ms",
      detail: "40 claims × 10 scenarios",
    },
  ];
}

function evaluateAll(base: EvidenceBase): Map<string, number> {
  const counts = new Map<string, number>();
  for (const reading of base.catalog.readings) {
    for (const scenario of base.catalog.scenarios) {
      const { outcome } = evaluate(base, reading, scenario);
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
  }
  return counts;
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

/** Used heap after a collection, whatever flags node was started with. */
function heapInMiB(): number {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
