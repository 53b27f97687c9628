/** Words that say nothing of what is looked for. */
const EMPTY = new Set("a an and at by for from in is of on or s the to was were with".split(" "));

const BREAKS = /[\s\p{P}\p{S}]+/u;

/** Letters without case and accents: "Türkiye" is found as "turkiye". */
export function plain(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/** "javelins" and "javelin" are one word, and so are all that end in a single s. */
function singular(word: string): string {
  return /^\p{L}{4,}s$/iu.test(word) && !/ss$/i.test(word) ? word.slice(0, -1) : word;
}

/** A word as it is indexed and looked for; null for one that says nothing. */
export function term(word: string): string | null {
  const made = plain(word);
  return made === "" || EMPTY.has(made) ? null : singular(made);
}

export function splitWords(text: string): string[] {
  return text.split(BREAKS).filter((word) => word !== "");
}

/**
 * The words that rows are searched for, as typed but for the plural's s: rows are matched by parts of words, so "javelin" finds
 * "Javelins" as well.
 */
export function rowWords(query: string, most: number): string[] {
  const words = query
    .normalize("NFC")
    .split(/\s+/u)
    .filter((word) => term(word) !== null);
  return words.slice(0, most).map(singular);
}

/** How many of these words a text has. */
export function counter(terms: readonly string[]): (text: string) => number {
  return (text) => {
    const own = new Set(splitWords(text).map(term));
    return terms.filter((one) => own.has(one)).length;
  };
}
