import type { ServerType } from "@hono/node-server";

const PATIENCE_MS = 10_000;

/** On SIGTERM or SIGINT: takes no new connections, lets requests in flight finish (10 s at most), closes, exits 0. */
export function stopOnSignal(server: ServerType, close: () => Promise<void>): void {
  let stopping = false;
  function stop(): void {
    if (stopping) return;
    stopping = true;
    const late = setTimeout(() => process.exit(1), PATIENCE_MS);
    late.unref();
    server.close(() => {
      close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  }
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
