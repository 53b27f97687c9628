import { groupRows } from "../../domain/group-rows.ts";
import { searchPath } from "../../paths.ts";
import { HEADINGS, KINDS, type Entry, type Kind, type Way } from "./entry.ts";
import { chartSetting } from "./chart-setting.ts";
import { type Found, type Hit, isAsMember, type SearchIndex } from "./search-index.ts";
import { counter, splitWords, term } from "./words.ts";

/** Results of a kind shown among the others; all of it where the reader asks for that kind alone. */
const SHOWN = 5;
const SHOWN_ALONE = 100;

export interface ResultView {
  code: string;
  title: string;
  detail: string;
  path: string;
  ways: Way[];
  /** Words to mark in the title and the line under it. */
  terms: string[];
}

export interface GroupView {
  kind: Kind;
  heading: string;
  count: number;
  results: ResultView[];
  /** Address of all of this kind; "" where all are here. */
  all: string;
}

/** How the rows of one table answered. */
export interface TableRows {
  table: string;
  title: string;
  /** null where the engine gave no answer in time. */
  rows: number | null;
  path: string;
  /** Address of a chart of these rows; "" where the table can have none, or a single row is found. */
  chart: string;
  /** "" or why there is no number. */
  message: string;
}

export interface RowsView {
  /** Rows found in all tables that answered. */
  count: number;
  /** What they were searched for. */
  words: string;
  /** Whether that is not what was typed. */
  corrected: boolean;
  /** Most rows first, then those that gave no answer; tables without a row are left out. */
  tables: TableRows[];
}

/** A search's answer: what the page, the palette and the JSON share. */
export interface SearchView {
  query: string;
  /** The only kind asked for; "" for all. */
  only: Kind | "rows" | "";
  groups: GroupView[];
  /** null where no rows were asked for. */
  rows: RowsView | null;
  /** Nothing has all the words: these have some. */
  loose: boolean;
  /** Searches that find something, where this one does not or nothing was typed. */
  suggestions: Way[];
}

/** Whether the whole search found nothing; false while the rows are still being looked through. */
export function foundNothing({ query, groups, rows }: SearchView): boolean {
  return query !== "" && groups.length === 0 && rows?.count === 0;
}

/** What is said where nothing was found: a word that is in every sentence is not searched for at all. */
export function nothingText(query: string): string {
  return splitWords(query).every((word) => (term(word) ?? "").length < 2)
    ? `“${query}” says too little to be searched for. Type a longer word.`
    : `Nothing found for “${query}”.`;
}

/** Further places of a result that are offered at once. */
const WAYS = 4;

/** The reading of a claim that was met by more of the words than its title and the readings named first; null where those say it. */
function readingFound({ title, detail, readings = [] }: Entry, terms: readonly string[]) {
  const met = counter(terms);
  let [found, most] = [null as (typeof readings)[number] | null, met(`${title} ${detail}`)];
  for (const reading of readings) {
    const count = met(reading.words);
    if (count > most) [found, most] = [reading, count];
  }
  return found;
}

/** The first of a claim's readings that is measured against a group with what was looked for: the others are about other groups. */
function readingAgainst({ readings = [] }: Entry, terms: readonly string[]) {
  const met = counter(terms);
  let [found, most] = [null as (typeof readings)[number] | null, 0];
  for (const reading of readings) {
    const count = met(reading.members);
    if (count > most) [found, most] = [reading, count];
  }
  return found;
}

function resultOf(hit: Hit, named: readonly Entry[], nearest: Entry | undefined): ResultView {
  const { entry } = hit;
  const asMember = isAsMember(hit);
  const terms = Object.keys(hit.match);
  const { kind, code, title, ways } = entry;
  // A chart that can show the areas looked for, or another measure that the words name, is opened with them.
  const wanted = named.length > 0 ? named : asMember && nearest !== undefined ? [nearest] : [];
  const set = kind === "charts" ? chartSetting(entry, wanted, terms) : null;
  const reading = asMember ? readingAgainst(entry, terms) : readingFound(entry, terms);
  const path = set?.path ?? reading?.path ?? entry.path;
  const detail = set?.measured ? "" : (reading?.label ?? entry.detail);
  const why =
    set !== null
      ? `opens with ${set.words}`
      : !asMember
        ? ""
        : kind === "charts"
          ? "can be set to show it"
          : `${nearest?.title ?? "it"} belongs to the group compared with`;
  return {
    code,
    title,
    detail: [detail, why === "" ? "" : `(${why})`].filter(Boolean).join(" "),
    path,
    ways: ways.slice(0, WAYS),
    terms,
  };
}

/** A search for one kind alone. */
function allPath(query: string, kind: Kind): string {
  return searchPath(new URLSearchParams({ q: query, in: kind }));
}

/** What was found, by kind; charts that can show the areas `named` in the query open with these. */
export function presentGroups(
  query: string,
  { hits, named }: Pick<Found, "hits" | "named">,
  only: SearchView["only"],
): GroupView[] {
  const kinds = only === "" ? KINDS : KINDS.filter((kind) => kind === only);
  const nearest = hits.find(({ entry }) => entry.kind === "areas")?.entry;
  const found = groupRows(hits, ({ entry }) => entry.kind);
  return kinds.flatMap((kind): GroupView[] => {
    const own = found.get(kind) ?? [];
    if (own.length === 0) return [];
    const results = own.slice(0, only === "" ? SHOWN : SHOWN_ALONE).map((hit) => resultOf(hit, named, nearest));
    const all = only === "" && own.length > results.length ? allPath(query, kind) : "";
    return [{ kind, heading: HEADINGS[kind], count: own.length, results, all }];
  });
}

export function searchFor(query: string): Way {
  return { text: query, path: searchPath(new URLSearchParams({ q: query })) };
}

/** Searches near to one that found nothing: the query put right, then words of the index like the last one typed. */
export function suggestions(index: SearchIndex, query: string): Way[] {
  const corrected = index.corrected(query);
  const all = [...(corrected === null ? [] : [corrected]), ...index.suggest(query)];
  return [...new Set(all)].filter((one) => one !== query).map(searchFor);
}
