import type { MiddlewareHandler } from "hono";

/** Parameters that other sites hang onto a shared link to follow readers; they say nothing about the page. */
const TRACKERS =
  /^(?:utm_[a-z]+|fbclid|gclid|dclid|msclkid|yclid|mc_[a-z]+|igshid|twclid|ttclid|wbraid|gbraid|_ga|_gl)$/;

/** The query without trackers; null if there are none. */
export function withoutTrackers(query: URLSearchParams): URLSearchParams | null {
  const kept = [...query].filter(([name]) => !TRACKERS.test(name));
  return kept.length === query.size ? null : new URLSearchParams(kept);
}

/** Sends a reader whose link carries trackers to the address without them: unknown parameters are errors everywhere else. */
export function dropTrackers(): MiddlewareHandler {
  return async function drop(context, next) {
    const url = new URL(context.req.url);
    const kept = withoutTrackers(url.searchParams);
    if (kept === null) return next();
    return context.redirect(`${url.pathname}${kept.size === 0 ? "" : `?${kept.toString()}`}`, 302);
  };
}
