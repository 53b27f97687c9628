/** A process of its own: the application's HTTP layers around a bare Remix page, to hold the table page against. */
import { serve } from "@hono/node-server";
import { createApplication } from "../../app/server/application.ts";
import { bareBuild } from "./bare-page.tsx";

const application = createApplication({
  build: bareBuild,
  clientFolder: "build/client",
  log: (line) => console.log(line),
  now: () => new Date(),
  maxRequests: 16,
  originOf: () => "",
  pageBytes: 0,
});
serve({ fetch: application.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
  console.log(`Serving a bare page at http://127.0.0.1:${port}/`);
});
