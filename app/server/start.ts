import { createAdaptorServer } from "@hono/node-server";
import type { ServerBuild } from "@remix-run/node";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import * as build from "virtual:remix/server-build";
import { formatCauses } from "../package/issue-causes.ts";
import { rootData } from "../queries/every-page.server.ts";
import { warmSearch } from "../queries/search.server.ts";
import { originOf } from "../queries/site-origin.server.ts";
import { closeSite, openSite } from "../queries/site.server.ts";
import { createApplication } from "./application.ts";
import { boundConnections, connectionBound, handleLimit } from "./connections.ts";
import { closeDrawing, sizeDrawing, warmDrawing } from "./files/chart-files.ts";
import { guardProcess } from "./guard.ts";
import { nodeAdvice } from "./node-line.ts";
import { readSettings, settingsHelp } from "./settings.ts";
import { dropStalled } from "./stalled.ts";
import { stopOnSignal } from "./stop.ts";
import { watchSite } from "./watch/watching.ts";

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

function fail(lines: string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}

/** Why the server cannot listen, and what to do. */
function whyNot(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === "EADDRINUSE") return `Port ${port} is in use. Choose another: PORT=${port + 1} npm run up`;
  if (error.code === "EACCES") return `Port ${port} may not be opened by this user. Choose one above 1023.`;
  if (error.code === "EADDRNOTAVAIL") return `HOST ${host} is not an address of this machine. Try HOST=127.0.0.1`;
  return String(error);
}

async function start(): Promise<void> {
  if (process.argv.includes("--help")) {
    console.log(settingsHelp("npm run up"));
    return;
  }
  const folders = process.argv.slice(2).filter((word) => !word.startsWith("-"));
  if (folders.length > 1) fail([`One folder can be served, not ${folders.length}: ${folders.join(", ")}`]);
  const watchWord = process.argv.includes("--watch") ? { WATCH: "yes" } : {};
  const settings = readSettings({ ...process.env, DATA_DIR: folders[0] ?? process.env.DATA_DIR, ...watchWord });
  if (!settings.ok) fail([...settings.errors, "", settingsHelp("npm run up")]);
  const { host, port, siteUrl, connections, stopSeconds } = settings.value;
  const bound = connectionBound(connections, handleLimit());
  if (!bound.ok) fail([bound.error]);
  const log = (line: string) => console.log(line);
  const now = () => new Date();
  const close = async () => void (await Promise.all([closeSite(), closeDrawing()]));
  const stop = stopOnSignal({ seconds: stopSeconds, close, log: console.error });
  guardProcess({ log: console.error, now, end: () => stop.end(1) });
  sizeDrawing({ ...settings.value.drawing, log: console.error });
  const lenient = process.argv.includes("--lenient");
  const options = { ...settings.value, lenient };
  const watching = settings.value.watch ? watchSite(options, console.error) : undefined;
  const opened = await openSite(options);
  if (opened.ok) for (const line of formatCauses(opened.site.package.warnings)) console.error(line);
  else if (watching === undefined) fail(opened.problems);
  else watching.notYet(opened);
  // What every page shows is read once, before anything can happen to the cache.
  if (opened.ok) await rootData();
  await watching?.begin();
  const application = createApplication({
    build: build as unknown as ServerBuild,
    clientFolder: fileURLToPath(new URL("../client", import.meta.url)),
    log,
    now,
    maxRequests: settings.value.maxRequests,
    originOf: (request) => originOf({ options }, request),
    pageBytes: settings.value.pageBytes,
    watching,
  });
  const server = createAdaptorServer({ fetch: application.fetch, hostname: host, serverOptions: TIMES }) as Server;
  const { closeSilent } = boundConnections(server, bound.most);
  stop.serving(server, () => {
    closeSilent();
    watching?.end();
  });
  server.on("listening", () => {
    const address = server.address() as AddressInfo;
    const shown = host.includes(":") ? `[${host}]` : host === "0.0.0.0" ? "localhost" : host;
    console.log(`Serving ${settings.value.dataDir} at http://${shown}:${address.port}/`);
    if (siteUrl === "" && isOpen(host)) console.log(NO_SITE_URL);
    const advice = nodeAdvice(process.version);
    if (advice !== null) console.log(advice);
    warmDrawing();
    // Where that fails the first search tries again, and says so if it fails too.
    if (opened.ok) warmSearch().catch(() => undefined);
  });
  server.on("error", (error: NodeJS.ErrnoException) => {
    // Once it listens, an error is one connection's.
    if (server.listening) return console.error(`${now().toISOString()} server: ${String(error)}`);
    fail([whyNot(error, host, port)]);
  });
  dropStalled(server, settings.value.stallSeconds * 1000);
  server.listen({ port, host, backlog: BACKLOG });
}

await start();
