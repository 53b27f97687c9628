/** The process that looks after the workers: it loads no data and answers no reader. */
import { AggregatorRegistry } from "prom-client";
import { guardProcess } from "../guard.ts";
import { listenForMetrics } from "../metrics/listener.ts";
import type { Settings } from "../settings.ts";
import { SIGNALS } from "../stop.ts";
import { startCrew, type Crew } from "./crew.ts";
import { askMetrics } from "./metrics-link.ts";

/** What a worker needs besides its own times to end. */
const MARGIN_MS = 2_000;

/** Runs `settings.workers` processes until a signal ends them all. */
export async function runWorkers({ workers, drainSeconds, stopSeconds, metrics }: Settings): Promise<void> {
  const now = () => new Date();
  // Before the first worker: where its port is taken there is nothing to stop again.
  if (metrics !== null) {
    const tell = async () => AggregatorRegistry.aggregate(await askMetrics(crew.serving())).metrics();
    await listenForMetrics({ ...metrics, tell });
  }
  const crew: Crew = startCrew({
    workers,
    patienceMs: (drainSeconds + stopSeconds) * 1000 + MARGIN_MS,
    log: console.error,
    say: console.log,
    now,
    exit: (code) => process.exit(code),
  });
  guardProcess({ log: console.error, now, end: () => crew.stop(1) });
  for (const signal of SIGNALS) process.on(signal, () => crew.stop(0));
}
