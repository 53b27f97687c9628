import { serve } from "@hono/node-server";
import type { ServerBuild } from "@remix-run/node";
import { fileURLToPath } from "node:url";
import * as build from "virtual:remix/server-build";
import { rootData } from "../routes/root-data.server.ts";
import { closeSite, openSite } from "../routes/site.server.ts";
import { createApplication } from "./application.ts";
import { closeDrawing, warmDrawing } from "./files/chart-files.ts";
import { readSettings, settingsHelp } from "./settings.ts";
import { dropStalled } from "./stalled.ts";
import { stopOnSignal } from "./stop.ts";

function fail(lines: string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}

async function start(): Promise<void> {
  if (process.argv.includes("--help")) {
    console.log(settingsHelp("npm run up"));
    return;
  }
  const settings = readSettings(process.env);
  if (!settings.ok) fail([...settings.errors, "", settingsHelp("npm run up")]);
  const { host, port } = settings.value;
  const opened = await openSite(settings.value);
  if (!opened.ok) fail(opened.problems);
  // What every page shows is read once, before anything can happen to the cache.
  await rootData();
  const application = createApplication({
    build: build as unknown as ServerBuild,
    clientFolder: fileURLToPath(new URL("../client", import.meta.url)),
    log: (line) => console.log(line),
    now: () => new Date(),
    maxRequests: settings.value.maxRequests,
  });
  const server = serve({ fetch: application.fetch, hostname: host, port }, (address) => {
    const shown = host.includes(":") ? `[${host}]` : host === "0.0.0.0" ? "localhost" : host;
    console.log(`Serving ${settings.value.dataDir} at http://${shown}:${address.port}/`);
    warmDrawing();
  });
  server.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EADDRINUSE") fail([`Port ${port} is in use. Choose another: PORT=${port + 1} npm run up`]);
    if (error.code === "EACCES") fail([`Port ${port} may not be opened by this user. Choose one above 1023.`]);
    if (error.code === "EADDRNOTAVAIL") fail([`HOST ${host} is not an address of this machine. Try HOST=127.0.0.1`]);
    fail([String(error)]);
  });
  dropStalled(server, settings.value.stallSeconds * 1000);
  stopOnSignal(server, async () => {
    await Promise.all([closeSite(), closeDrawing()]);
  });
}

await start();
