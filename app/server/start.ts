import { createAdaptorServer } from "@hono/node-server";
import type { ServerBuild } from "@remix-run/node";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import * as build from "virtual:remix/server-build";
import { formatCauses } from "../package/issue-causes.ts";
import { rootData } from "../queries/every-page.server.ts";
import { warmArticles } from "../queries/articles.server.ts";
import { warmChanges } from "../queries/changes/changes.server.ts";
import { warmSearch } from "../queries/search-room.server.ts";
import { originOf } from "../queries/site-origin.server.ts";
import { closeSite, openSite, type Site } from "../queries/site.server.ts";
import { createApplication, type ApplicationOptions } from "./application.ts";
import { fail } from "./command-line.ts";
import { boundConnections, connectionBound, handleLimit } from "./connections.ts";
import { closeDrawing, drawingLoad, sizeDrawing, warmDrawing } from "./files/chart-files.ts";
import { guardProcess } from "./guard.ts";
import { memoryAdvice } from "./memory-limit.ts";
import { nodeAdvice } from "./node-line.ts";
import type { Settings } from "./settings.ts";
import { dropStalled, endWithConnection } from "./stalled.ts";
import { stopOnSignal } from "./stop.ts";
import { watchSite } from "./watch/watching.ts";
import { answerMetrics } from "./workers/metrics-link.ts";
import { EXPECTED_DATA, type Serving } from "./workers/link.ts";

/** A request's head and (of 1 KB at most) its body have to come within these times: who is slower holds a connection and asks nothing. */
const TIMES = { headersTimeout: 15_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 };

/**
 * Connections that may wait to be taken, as far as the kernel allows (somaxconn). Beyond it, it drops whoever comes, unheard and
 * unrefused, and they try again after 1, 3 and 7 seconds: Node's 511 was overrun by 400 who came while a page was being made.
 */
const BACKLOG = 4_096;

const NO_SITE_URL =
  "SITE_URL is not set: to readers who come by another name than this machine's own, citations and metadata name paths without the site's address.";

/** Whether readers may come from other machines. */
function isOpen(host: string): boolean {
  return !/^(?:localhost|127\.[\d.]+|::1)$/.test(host);
}

/** Why the server cannot listen, and what to do. */
function whyNot(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === "EADDRINUSE") return `Port ${port} is in use. Choose another: PORT=${port + 1} npm run up`;
  if (error.code === "EACCES") return `Port ${port} may not be opened by this user. Choose one above 1023.`;
  if (error.code === "EADDRNOTAVAIL") return `HOST ${host} is not an address of this machine. Try HOST=127.0.0.1`;
  return String(error);
}

/** Whether another process looks after this one, and says what is said once. */
const inCrew = process.env[EXPECTED_DATA] !== undefined;

/** What it says once it listens. */
function greeting({ dataDir, host, siteUrl, workers, drawing }: Settings, address: AddressInfo): string[] {
  const shown = host.includes(":") ? `[${host}]` : host === "0.0.0.0" ? "localhost" : host;
  const lines = [`Serving ${dataDir} at http://${shown}:${address.port}/`];
  if (siteUrl === "" && isOpen(host)) lines.push(NO_SITE_URL);
  const memory = memoryAdvice(process.constrainedMemory(), { small: drawing.heap !== undefined, workers });
  return [...lines, ...[nodeAdvice(process.version), memory].filter((advice) => advice !== null)];
}

/** Counts requests where METRICS_PORT asks for it; a process of its own listens for who asks, one of several is asked by the first. */
async function watcher({ metrics }: Settings, store: Site["store"]): Promise<ApplicationOptions["watch"]> {
  if (metrics === null) return undefined;
  const { createMetrics } = await import("./metrics/metrics.ts");
  const { listenForMetrics } = await import("./metrics/listener.ts");
  let tell = () => Promise.resolve("");
  if (!inCrew) await listenForMetrics({ ...metrics, tell: () => tell() });
  return (watched) => {
    const { count, registry } = createMetrics(watched, { store: () => store.load(), drawing: drawingLoad });
    tell = () => registry.metrics();
    if (inCrew) answerMetrics(() => registry.getMetricsAsJSON());
    return count;
  };
}

/** Serves the site in this process: the only one, or one of a crew. */
export async function serve(settings: Settings): Promise<void> {
  const { host, port, stopSeconds, drainSeconds, keepAliveSeconds } = settings;
  const bound = connectionBound(settings.connections, handleLimit());
  if (!bound.ok) fail([bound.error]);
  const now = () => new Date();
  const close = async () => void (await Promise.all([closeSite(), closeDrawing()]));
  const stop = stopOnSignal({ drainSeconds, seconds: stopSeconds, close, log: console.error });
  guardProcess({ log: console.error, now, end: () => stop.end(1) });
  sizeDrawing({ ...settings.drawing, log: console.error });
  const lenient = process.argv.includes("--lenient");
  const options = { ...settings, lenient, expectedData: process.env[EXPECTED_DATA] };
  const watching = settings.watch ? watchSite(options, console.error) : undefined;
  const opened = await openSite(options);
  // Of several processes the first has said them.
  if (opened.ok) {
    if (!process.env[EXPECTED_DATA]) {
      const today = now().toISOString().slice(0, 10);
      for (const line of formatCauses(opened.site.package.warningsOn(today))) console.error(line);
    }
  } else if (watching === undefined) fail(opened.problems);
  else watching.notYet(opened);
  // What every page shows is read once, before anything can happen to the cache.
  if (opened.ok) await rootData();
  await watching?.begin();
  const application = createApplication({
    build: build as unknown as ServerBuild,
    clientFolder: fileURLToPath(new URL("../client", import.meta.url)),
    log: (line) => console.log(line),
    logFormat: settings.logFormat,
    watch: opened.ok ? await watcher(settings, opened.site.store) : undefined,
    now,
    maxRequests: settings.maxRequests,
    originOf: (request) => originOf({ options }, request),
    pageBytes: settings.pageBytes,
    watching,
  });
  const serverOptions = { ...TIMES, keepAliveTimeout: keepAliveSeconds * 1000 };
  const server = createAdaptorServer({ fetch: application.fetch, hostname: host, serverOptions }) as Server;
  const { closeSilent } = boundConnections(server, bound.most);
  stop.serving(server, () => {
    closeSilent();
    watching?.end();
  });
  server.on("listening", () => {
    const lines = greeting(settings, server.address() as AddressInfo);
    if (!inCrew) for (const line of lines) console.log(line);
    else if (opened.ok)
      process.send?.({ type: "site:serving", dataHash: opened.site.store.dataHash, lines } satisfies Serving);
    warmDrawing();
    // Where that fails the first search tries again, and says so if it fails too.
    if (opened.ok)
      // Every page has a field that searches: its index comes first.
      warmSearch()
        .then(warmChanges)
        .then(warmArticles)
        .catch(() => undefined);
  });
  server.on("error", (error: NodeJS.ErrnoException) => {
    // Once it listens, an error is one connection's.
    if (server.listening) return console.error(`${now().toISOString()} server: ${String(error)}`);
    fail([whyNot(error, host, port)]);
  });
  dropStalled(server, settings.stallSeconds * 1000);
  endWithConnection(server);
  server.listen({ port, host, backlog: BACKLOG });
}
