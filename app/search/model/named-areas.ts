import type { Entry } from "./entry.ts";
import { splitWords, term } from "./words.ts";

function wordsOf(text: string): string[] {
  return splitWords(text).flatMap((word) => term(word) ?? []);
}

/**
 * Finds the areas that a query names: all words of an area's name one after the other, or its code in capitals ("growth Russia DEU"). The longest
 * name counts where one begins with another's words; each area once, in the query's order.
 */
export function namedAreas(entries: readonly Entry[]): (query: string) => Entry[] {
  const byFirst = new Map<string, { words: string[]; area: Entry }[]>();
  const byCode = new Map<string, Entry>();
  for (const area of entries) {
    if (area.kind !== "areas") continue;
    byCode.set(area.code, area);
    const words = wordsOf(area.title);
    const [first] = words;
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), { words, area }]);
  }
  for (const all of byFirst.values()) all.sort((a, b) => b.words.length - a.words.length);

  return (query) => {
    const typed = splitWords(query).filter((word) => term(word) !== null || byCode.has(word));
    const words = typed.map((word) => term(word));
    const found = new Set<Entry>();
    for (let at = 0; at < words.length;) {
      const named = (byFirst.get(words[at] ?? "") ?? []).find((one) =>
        one.words.every((word, step) => word === words[at + step]),
      );
      const area = named?.area ?? byCode.get(typed[at] ?? "");
      if (area !== undefined) found.add(area);
      at += named?.words.length ?? 1;
    }
    return [...found];
  };
}
