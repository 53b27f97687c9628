import type { Site, SiteOptions } from "./site.server.ts";

/** Names by which a machine calls itself: nobody but its own user can come to the site by them. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether a request's address is one that this server can vouch for: the machine's own, or HOST with its port. */
export function isOwnOrigin({ host = "", port = 0 }: Pick<SiteOptions, "host" | "port">, url: URL): boolean {
  if (LOOPBACK.test(url.hostname)) return true;
  const own = host.includes(":") && !host.startsWith("[") ? `[${host}]` : host.toLowerCase();
  const opened = url.port === "" ? "80" : url.port;
  return url.hostname === own && (port === 0 || opened === String(port));
}

/**
 * Origin in front of addresses that leave the site (embeds, cards, citations, metadata, pictures), without a final slash: the setting SITE_URL; without it
 * the request's own origin, if it is this server's. A `Host` is whatever the client wrote, so of a foreign one nothing is taken: "",
 * and the address is a path.
 */
export function originOf({ options }: Pick<Site, "options">, request: Pick<Request, "url">): string {
  if (options.siteUrl !== "") return options.siteUrl;
  const url = new URL(request.url);
  return isOwnOrigin(options, url) ? url.origin : "";
}
