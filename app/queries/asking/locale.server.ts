import Negotiator from "negotiator";

const FALLBACK = "en-GB";

/**
 * The reader's locale for dates and numbers, from Accept-Language; the texts are English, so only English locales are
 * taken, the one liked most first, and all others get en-GB.
 */
export function localeOf(request: Request): string {
  const header = request.headers.get("accept-language") ?? "";
  for (const tag of new Negotiator({ headers: { "accept-language": header } }).languages()) {
    if (!/^en(?:-[A-Za-z]{2})?$/.test(tag)) continue;
    return tag === "en" ? FALLBACK : tag;
  }
  return FALLBACK;
}
