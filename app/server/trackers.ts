import type { MiddlewareHandler } from "hono";

/** Parameters that other sites hang onto a shared link to follow readers; they say nothing about the page. */
const TRACKERS =
  /^(?:utm_[a-z]+|fbclid|gclid|dclid|msclkid|yclid|mc_[a-z]+|igshid|twclid|ttclid|wbraid|gbraid|_ga|_gl)$/;

/** The query without trackers; null if there are none. */
export function withoutTrackers(query: URLSearchParams): URLSearchParams | null {
  const kept = [...query].filter(([name]) => !TRACKERS.test(name));
  return kept.length === query.size ? null : new URLSearchParams(kept);
}

/** A path that stays on this site: with two slashes in front, a browser would take its first part for another host. */
export function ownPath(pathname: string): string {
  return pathname.replace(/^\/+/, "/");
}

/** Sends a reader whose link carries trackers to the address without them: unknown parameters are errors everywhere else. */
export function dropTrackers(): MiddlewareHandler {
  return async function drop(context, next) {
    const url = new URL(context.req.url);
    const kept = withoutTrackers(url.searchParams);
    if (kept === null) return next();
    const query = kept.size === 0 ? "" : `?${kept.toString()}`;
    return context.redirect(`${ownPath(url.pathname)}${query}`, 302);
  };
}
