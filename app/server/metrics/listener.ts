/** The listener of `/metrics`, apart from the one that readers use. */
import { createServer, type Server } from "node:http";
import { Registry } from "prom-client";
import { fail } from "../command-line.ts";

interface ListenerOptions {
  host: string;
  port: number;
  /** The text to be told. */
  tell: () => Promise<string>;
}

/** Resolves when it listens, and says where. Ends the start where it cannot. */
export function listenForMetrics({ host, port, tell }: ListenerOptions): Promise<Server> {
  const server = createServer((request, response) => {
    const path = (request.url ?? "").split("?")[0];
    if (path !== "/metrics") return void response.writeHead(404).end();
    if (request.method !== "GET" && request.method !== "HEAD") {
      return void response.writeHead(405, { Allow: "GET, HEAD" }).end();
    }
    tell().then(
      (text) => response.writeHead(200, { "Content-Type": Registry.PROMETHEUS_CONTENT_TYPE }).end(text),
      (error: unknown) => {
        console.error(`/metrics could not be told: ${String(error)}`);
        response.writeHead(503, { "Retry-After": "5" }).end();
      },
    );
  });
  return new Promise((resolve) => {
    server.on("error", (error) => {
      if (!server.listening)
        fail([`/metrics cannot be told at METRICS_HOST ${host}, METRICS_PORT ${port}: ${error.message}`]);
      console.error(`metrics: ${error.message}`);
    });
    server.listen({ port, host }, () => {
      const address = server.address();
      const bound = typeof address === "object" && address !== null ? address.port : port;
      console.log(`Metrics at http://${host.includes(":") ? `[${host}]` : host}:${bound}/metrics`);
      server.unref();
      resolve(server);
    });
  });
}
