const FALLBACK = "en-GB";

/**
 * The reader's locale for dates and numbers, from Accept-Language; the texts are English, so only English locales are
 * taken and all others get en-GB.
 */
export function localeOf(request: Request): string {
  const asked = (request.headers.get("accept-language") ?? "")
    .split(",")
    .map((part) => part.split(";")[0]?.trim() ?? "");
  for (const tag of asked) {
    if (!/^en(?:-[A-Za-z]{2})?$/.test(tag)) continue;
    return tag === "en" ? FALLBACK : tag;
  }
  return FALLBACK;
}
