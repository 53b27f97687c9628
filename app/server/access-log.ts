import type { MiddlewareHandler } from "hono";
import { healthPath, readyPath } from "../paths.ts";

export type LogFormat = "text" | "json";

interface Answered {
  time: string;
  method: string;
  /** With its query. */
  path: string;
  status: number;
  /** null where it is not known beforehand. */
  bytes: number | null;
  ms: number;
  clientGone: boolean;
}

/** Asked every few seconds by whatever watches the server: worth a line only where something is wrong. */
const PROBES: readonly string[] = [healthPath, readyPath];

function textOf({ time, method, path, status, bytes, ms, clientGone }: Answered): string {
  return `${time} ${method} ${path} ${status} ${bytes ?? "-"} ${ms.toFixed(1)}ms${clientGone ? " client-gone" : ""}`;
}

/** As JSON the line has the keys of `Answered`, in their order, with `level`: "request" in second place. */
function jsonOf({ time, ...rest }: Answered): string {
  return JSON.stringify({ time, level: "request", ...rest });
}

/** One line a request: day and time, method, path with query (no address, no user agent), status, bytes if known, ms. Probes that are answered well have none. */
export function accessLog(
  write: (line: string) => void,
  now: () => Date,
  format: LogFormat = "text",
): MiddlewareHandler {
  return async function log(context, next) {
    const start = performance.now();
    await next();
    const url = new URL(context.req.url);
    if (context.res.ok && PROBES.includes(url.pathname)) return;
    const length = context.res.headers.get("content-length");
    const answered: Answered = {
      time: now().toISOString(),
      method: context.req.method,
      path: (url.pathname + url.search).slice(0, 500),
      status: context.res.status,
      bytes: length === null ? null : Number(length),
      ms: Number((performance.now() - start).toFixed(1)),
      clientGone: context.req.raw.signal.aborted,
    };
    write(format === "json" ? jsonOf(answered) : textOf(answered));
  };
}
