import type { MiddlewareHandler } from "hono";
import { healthPath, readyPath } from "../paths.ts";

/** Asked every few seconds by whatever watches the server: worth a line only where something is wrong. */
const PROBES: readonly string[] = [healthPath, readyPath];

/** One line a request: day and time, method, path with query (no address, no user agent), status, bytes if known, ms. Probes that are answered well have none. */
export function accessLog(write: (line: string) => void, now: () => Date): MiddlewareHandler {
  return async function log(context, next) {
    const start = performance.now();
    await next();
    const url = new URL(context.req.url);
    if (context.res.ok && PROBES.includes(url.pathname)) return;
    const aborted = context.req.raw.signal.aborted ? " client-gone" : "";
    const bytes = context.res.headers.get("content-length") ?? "-";
    const ms = (performance.now() - start).toFixed(1);
    const path = (url.pathname + url.search).slice(0, 500);
    write(`${now().toISOString()} ${context.req.method} ${path} ${context.res.status} ${bytes} ${ms}ms${aborted}`);
  };
}
