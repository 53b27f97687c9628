import MiniSearch, { type SearchOptions, type SearchResult } from "minisearch";
import { folded } from "../../domain/folded.ts";
import type { Entry } from "./entry.ts";
import { namedAreas } from "./named-areas.ts";
import { plain, splitWords, term } from "./words.ts";

/** Entries indexed at most: the catalog of a large package stays cheap to hold. */
const MOST_ENTRIES = 50_000;
/** Shorter words have too many neighbours for a typo to be guessed. */
const SHORTEST_FORGIVEN = 4;
const SHORTEST_FORGIVEN_TWICE = 6;
const MOST_SUGGESTIONS = 5;

export interface Hit {
  entry: Entry;
  /** Words of the entry that the query met, with the fields that have them. Thousands may be found of which few are shown. */
  match: Readonly<Record<string, readonly string[]>>;
}

/** Found only because it is measured against, or can show, what was looked for. */
export function isAsMember({ match }: Hit): boolean {
  return Object.values(match).every((fields) => fields.every((field) => field === "members"));
}

export interface Found {
  /** Best first. */
  hits: Hit[];
  /** Nothing has all the words: these have some. */
  loose: boolean;
  /** The areas that the query names in full, in its order. */
  named: Entry[];
}

export interface SearchIndex {
  size: number;
  find(query: string): Found;
  /** The query with each word that occurs nowhere put right, and accents as the package writes them; null where that changes nothing. */
  corrected(query: string): string | null;
  /** Words of the index near to what was typed. */
  suggest(query: string): string[];
}

function forgiving(distance: 1 | 2): SearchOptions {
  // Another year is no slip of the finger, and nearly everything has one.
  const fuzzy = (word: string) =>
    word.length < SHORTEST_FORGIVEN || /^\d+$/.test(word)
      ? false
      : word.length < SHORTEST_FORGIVEN_TWICE
        ? 1
        : distance;
  return { fuzzy, prefix: (word) => word.length > 1 };
}

/** Tried in this order until something is found. */
const ATTEMPTS: { options: SearchOptions; loose: boolean }[] = [
  { options: { ...forgiving(1), combineWith: "AND" }, loose: false },
  { options: { ...forgiving(2), combineWith: "AND" }, loose: false },
  { options: { ...forgiving(1), combineWith: "OR" }, loose: true },
];

type Indexed = MiniSearch<Entry & { id: number }>;

/** An index in memory over titles, codes and texts: by the beginnings of words, and with one letter wrong. */
export function searchIndex(all: readonly Entry[]): SearchIndex {
  const entries = all.slice(0, MOST_ENTRIES);
  const filled = emptyIndex();
  addTo(filled, entries, 0);
  return indexOver(entries, filled);
}

/** Entries that are added at once where others are heard in between: a few milliseconds' work. */
const PART = 50;

/** The same, made in parts, as are the entries: `between` is awaited after each, so that a server hears who comes meanwhile. */
export async function searchIndexInParts(all: Iterable<Entry>, between: () => Promise<unknown>): Promise<SearchIndex> {
  const entries: Entry[] = [];
  const filled = emptyIndex();
  let part: Entry[] = [];
  const add = async (): Promise<void> => {
    addTo(filled, part, entries.length);
    entries.push(...part);
    part = [];
    await between();
  };
  for (const entry of all) {
    part.push(entry);
    if (part.length === PART) await add();
    if (entries.length + part.length === MOST_ENTRIES) break;
  }
  await add();
  return indexOver(entries, filled);
}

/** The index while it is filled, and the words that it has besides in lines under titles. */
interface Filled {
  mini: Indexed;
  words: Set<string>;
}

function addTo({ mini }: Filled, entries: readonly Entry[], from: number): void {
  mini.addAll(entries.map((entry, place) => ({ ...entry, id: from + place })));
}

function emptyIndex(): Filled {
  // Thousands of claims are written with a few thousand words.
  const terms = new Map<string, string | null>();
  const known = new Set<string>();
  const mini: Indexed = new MiniSearch({
    fields: ["title", "code", "detail", "words", "members"],
    tokenize: splitWords,
    processTerm(word, field) {
      let made = terms.get(word);
      if (made === undefined) terms.set(word, (made = term(word)));
      if (made !== null && field !== undefined && field !== "detail") known.add(made);
      return made;
    },
    searchOptions: {
      boost: { title: 4, code: 3, detail: 1.5, members: 0.1 },
      weights: { prefix: 0.6, fuzzy: 0.2 },
    },
  });
  return { mini, words: known };
}

function indexOver(entries: readonly Entry[], { mini, words: known }: Filled): SearchIndex {
  const hitOf = ({ id, match }: SearchResult): Hit[] => {
    const entry = entries[Number(id)];
    return entry === undefined ? [] : [{ entry, match }];
  };
  // Searched for, a common word would be found in every claim of every article, only to learn that it is there.
  const inOrder = [...known].sort();
  const nearest = (word: string): string | null => {
    const made = term(word);
    if (made === null || inOrder[placeOf(inOrder, made)]?.startsWith(made)) return null;
    const [best] = mini.search(made, forgiving(2));
    return best?.terms[0] ?? null;
  };

  // As the package writes them: rows are matched with their accents.
  const written = new Map<string, string>();
  for (const word of entries.flatMap(({ title }) => splitWords(title))) {
    if (plain(word) !== word.toLowerCase()) written.set(plain(word), word);
  }

  const areasIn = namedAreas(entries);
  const corrected = (query: string): string | null => {
    let changed = false;
    const words = splitWords(query).map((word) => {
      const better = nearest(word) ?? word;
      const spelled = written.get(plain(better)) ?? better;
      changed ||= folded(spelled) !== folded(word);
      return spelled;
    });
    return changed ? words.join(" ") : null;
  };

  return {
    size: entries.length,
    find(query) {
      for (const { options, loose } of ATTEMPTS) {
        const found = mini.search(query, options);
        if (found.length > 0) return { hits: found.flatMap(hitOf), loose, named: areasIn(corrected(query) ?? query) };
      }
      return { hits: [], loose: false, named: [] };
    },
    corrected,
    suggest(query) {
      const last = splitWords(query).at(-1) ?? "";
      const options = { fuzzy: 0.4, prefix: true, fields: ["title"] };
      return mini
        .autoSuggest(last, options)
        .slice(0, MOST_SUGGESTIONS)
        .map(({ suggestion }) => suggestion);
    },
  };
}

/** Where a word stands, or would stand, among words in order. */
function placeOf(words: readonly string[], word: string): number {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((words[middle] ?? "") < word) from = middle + 1;
    else to = middle;
  }
  return from;
}
