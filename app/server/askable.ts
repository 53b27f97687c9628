import type { HttpBindings } from "@hono/node-server";
import type { MiddlewareHandler } from "hono";
import { refusal } from "./refusal.ts";

const LONGEST_URL = 16_384;

/** `Host` lines of a request as it came: Node keeps the first and drops the others. */
function hostLines(bindings: Partial<HttpBindings> | undefined): number {
  const raw = bindings?.incoming?.rawHeaders ?? [];
  return raw.filter((name, index) => index % 2 === 0 && name.toLowerCase() === "host").length;
}

/**
 * Refuses what no address here answers: an address that is too long (414), another method than GET and HEAD (405 with `Allow`), two `Host` lines
 * (400, RFC 9112 §3.2: a proxy in front may have read the other one), and Remix's own former way to ask for data (400; it would log a stack each time).
 */
export function onlyAskable(): MiddlewareHandler<{ Bindings: Partial<HttpBindings> }> {
  return async function askable(context, next) {
    const { method, url } = context.req;
    if (url.length > LONGEST_URL) return refusal(context, 414, "The address is too long");
    if (method !== "GET" && method !== "HEAD") {
      const refused = refusal(context, 405, "Only GET and HEAD are answered here");
      refused.headers.set("Allow", "GET, HEAD");
      return refused;
    }
    if (hostLines(context.env) > 1) return refusal(context, 400, "The request names its host twice");
    if (url.includes("_data") && new URL(url).searchParams.has("_data")) {
      const message = "There is no such parameter; a page's data have its address with .json or .csv";
      return refusal(context, 400, "The address could not be understood.", [
        { parameter: "_data", message, valid: [] },
      ]);
    }
    return next();
  };
}
