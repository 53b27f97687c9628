const FALLBACK = "en-GB";

/**
 * The locale for dates and numbers of a reader who likes these languages, the one liked most first: the texts are English, so only English
 * is taken, and plain "en" is en-GB, as is everything else.
 */
export function englishLocale(languages: readonly string[]): string {
  const tag = languages.find((one) => /^en(?:-[A-Za-z]{2})?$/.test(one));
  return tag === undefined || tag === "en" ? FALLBACK : tag;
}
