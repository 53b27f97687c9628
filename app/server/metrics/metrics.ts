/** What `/metrics` tells, in Prometheus' text format 0.0.4. Loaded only where METRICS_PORT asks for it. */
import type { MiddlewareHandler } from "hono";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { DrawingLoad } from "../../charts/pictures/pool.server.ts";
import type { StoreLoad } from "../../store/store.ts";
import type { Watched } from "../application.ts";

export interface Sources {
  store: () => StoreLoad;
  drawing: () => DrawingLoad;
}

/** In seconds: a kept page takes one to five milliseconds, an extract up to a minute. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Counts that others keep since the start are read when somebody asks. */
function counted(registry: Registry, name: string, help: string, label: string, read: () => Record<string, number>) {
  new Counter({
    name,
    help,
    labelNames: [label],
    registers: [registry],
    collect() {
      this.reset();
      for (const [value, count] of Object.entries(read())) this.inc({ [label]: value }, count);
    },
  });
}

function now(registry: Registry, name: string, help: string, label: string, read: () => Record<string, number>) {
  new Gauge({
    name,
    help,
    labelNames: [label],
    registers: [registry],
    collect() {
      for (const [value, count] of Object.entries(read())) this.set({ [label]: value }, count);
    },
  });
}

function readLoads(registry: Registry, { crowd, kept }: Watched, { store, drawing }: Sources): void {
  counted(
    registry,
    "site_refused_total",
    "Requests refused because MAX_REQUESTS were in work",
    "kind",
    () => crowd.refused,
  );
  counted(
    registry,
    "site_kept_answers_total",
    "Pages and computed files: given from memory, joined to one being made, made",
    "how",
    () => {
      const { kept: given, joined, made } = kept();
      return { kept: given, joined, made };
    },
  );
  counted(registry, "site_pictures_total", "Pictures: given from memory, drawn, refused or failed", "how", () => {
    const { kept: given, drawn, failed } = drawing();
    return { kept: given, drawn, failed };
  });
  counted(registry, "site_engine_queries_total", "Queries of the engine", "outcome", () => {
    const { answered, failed } = store();
    return { answered, failed };
  });
  counted(
    registry,
    "site_engine_seconds_total",
    "Time of these queries, waiting for a connection included",
    "what",
    () => ({ queries: store().seconds }),
  );
  now(registry, "site_in_work", "Just now: requests in work, queries and drawings under way", "what", () => ({
    page: crowd.inWork.page,
    file: crowd.inWork.file,
    query: store().running,
    picture: drawing().underWay,
  }));
  now(registry, "site_waiting", "Just now in line: answers to be made, queries, large extracts", "what", () => {
    const { waiting, extractsWaiting } = store();
    return { answer: kept().inLine, query: waiting, extract: extractsWaiting };
  });
  now(
    registry,
    "site_held_bytes",
    "Bytes of pages and pictures in memory, and of extracts on the disk",
    "what",
    () => ({ pages: kept().bytes, pictures: drawing().bytes, extracts: store().extractBytes }),
  );
}

/** Counts requests and their times by route, and reads the loads when asked. `registry` is the process' own. */
export function createMetrics(watched: Watched, sources: Sources): { count: MiddlewareHandler; registry: Registry } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  readLoads(registry, watched, sources);
  const requests = new Counter({
    name: "site_requests_total",
    help: "Requests by the pattern of their address",
    labelNames: ["route", "method", "status"],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: "site_request_seconds",
    help: "Time until the answer begins",
    labelNames: ["route"],
    buckets: BUCKETS,
    registers: [registry],
  });
  return {
    registry,
    async count(context, next) {
      const begun = performance.now();
      await next();
      const route = watched.nameRoute(context.req.path);
      const { method } = context.req;
      requests.inc({
        route,
        method: method === "GET" || method === "HEAD" ? method : "other",
        status: context.res.status,
      });
      seconds.observe({ route }, (performance.now() - begun) / 1000);
    },
  };
}
