/** How the process that looks after the workers asks them for their metrics. */
import type { Worker } from "node:cluster";
import type { MetricObjectWithValues, MetricValue } from "prom-client";

type Metrics = MetricObjectWithValues<MetricValue<string>>[];

const ASK = "site:metrics?";
const TELL = "site:metrics";
/** Who is too busy to tell within this time is left out. */
const PATIENCE_MS = 2_000;

interface Told {
  type: typeof TELL;
  asked: number;
  metrics: Metrics;
}

function typeOf(message: unknown): unknown {
  return typeof message === "object" && message !== null && "type" in message ? message.type : null;
}

/** In a worker: tells what it counts whenever it is asked. */
export function answerMetrics(read: () => Promise<Metrics>): void {
  process.on("message", (message: { asked: number }) => {
    if (typeOf(message) !== ASK) return;
    void read().then((metrics) => process.send?.({ type: TELL, asked: message.asked, metrics } satisfies Told));
  });
}

let questions = 0;

function askOne(worker: Worker): Promise<Metrics | null> {
  const asked = (questions += 1);
  return new Promise((resolve) => {
    function done(metrics: Metrics | null): void {
      clearTimeout(late);
      worker.off("message", hear);
      worker.off("exit", gone);
      resolve(metrics);
    }
    const hear = (message: Told) => {
      if (typeOf(message) === TELL && message.asked === asked) done(message.metrics);
    };
    const gone = () => done(null);
    const late = setTimeout(gone, PATIENCE_MS);
    worker.on("message", hear);
    worker.once("exit", gone);
    worker.send({ type: ASK, asked }, (error) => {
      if (error !== null) gone();
    });
  });
}

/** The metrics of these workers, each as a list; of those that told. */
export async function askMetrics(workers: readonly Worker[]): Promise<Metrics[]> {
  const told = await Promise.all(workers.map(askOne));
  return told.filter((metrics) => metrics !== null);
}
