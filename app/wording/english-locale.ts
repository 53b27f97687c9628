const FALLBACK = "en-GB";

const SAMPLE = new Date(Date.UTC(2024, 3, 19));

function dayIn(locale: string): string {
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(
    SAMPLE,
  );
}

/** Of each tag that was asked for: some hundreds at most. Every request asks, and making the two formats takes an eighth of a millisecond. */
const likeOurs = new Map<string, boolean>();

function writesDaysLikeUs(tag: string): boolean {
  const known = likeOurs.get(tag) ?? dayIn(tag) === dayIn(FALLBACK);
  likeOurs.set(tag, known);
  return known;
}

/**
 * The locale for dates and numbers of a reader who likes these languages, the one liked most first: the texts are English, so only English
 * is taken, and plain "en" is en-GB, as is everything else. So is an English that writes days otherwise than "19 April 2024" (en-US, en-CA):
 * texts, titles and editions have days so, a page has one way to write them, and numbers are the same there.
 */
export function englishLocale(languages: readonly string[]): string {
  const tag = languages.find((one) => /^en(?:-[A-Za-z]{2})?$/.test(one));
  return tag === undefined || tag === "en" || !writesDaysLikeUs(tag) ? FALLBACK : tag;
}
