import { folded } from "../../domain/folded.ts";
import type { Catalog } from "../../domain/catalog.ts";
import type { Publication } from "../../domain/evidence.ts";
import { knownFrom } from "../../domain/periods.ts";
import { datesInWords } from "../../wording/dates-in-words.ts";

export type Usage = ReadonlyMap<string, readonly { table: string; rows: number }[]>;

export interface SourceRow {
  publication: string;
  title: string;
  edition: string;
  publishedOn: string;
  licence: string;
  redistributable: boolean;
  confidence: string;
  /** Rows in all tables that name it. */
  rows: number;
  /** The newest edition of the same publisher and title, if this is not it; "" otherwise. */
  supersededBy: string;
}

export interface SourceGroup {
  publisher: string;
  label: string;
  kind: string;
  /** Name of the country that it speaks for; "" for none. */
  party: string;
  url: string;
  /** Day of its newest publication listed, as the package says it. */
  newestOn: string;
  /** Rows in all tables that name a publication listed. */
  figures: number;
  rows: SourceRow[];
}

/** What a reader narrows the list by; "" for anything. */
export interface SourceChoice {
  /** Words that must all occur. */
  search: string;
  kind: string;
  /** Id of the country or body that publishers speak for; `NO_PARTY` for those that speak for none. */
  party: string;
  order: "name" | "newest";
}

/** The value that asks for publishers that are organs of no party. */
export const NO_PARTY = "none";

/** Kinds and parties that publishers of the catalog have, each with its words and how many publishers it has, the most first. */
export function sourceOffers({ publishers, publications, areas }: Catalog) {
  const published = new Set(publications.map(({ publisher }) => publisher));
  const own = publishers.filter(({ publisher }) => published.has(publisher));
  const tally = (of: (one: (typeof own)[number]) => string, words: (value: string) => string) => {
    const counts = new Map<string, number>();
    for (const one of own) counts.set(of(one), (counts.get(of(one)) ?? 0) + 1);
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([value, count]) => ({ value, label: `${words(value)} (${count})` }));
  };
  return {
    kinds: tally(
      ({ kind }) => kind,
      (kind) => kind.replaceAll("-", " "),
    ),
    parties: tally(
      ({ party }) => party || NO_PARTY,
      (party) => (party === NO_PARTY ? "no party" : (areas.find(({ area }) => area === party)?.label ?? party)),
    ),
  };
}

/** Editions of one dataset: id without its last part that says which edition (`imf-weo-2024-04` → `imf-weo`). */
export function datasetOf(publication: Publication): string {
  return publication.publication.replace(/-(?:r?\d+)(?:-\d+)*$/, "");
}

/** Newest edition of each dataset, by the day from which it counts as known. */
export function newestEditions(publications: readonly Publication[]): ReadonlyMap<string, Publication> {
  const newest = new Map<string, Publication>();
  for (const publication of publications) {
    const dataset = datasetOf(publication);
    const held = newest.get(dataset);
    if (held === undefined || knownFrom(publication.publishedOn) > knownFrom(held.publishedOn)) {
      newest.set(dataset, publication);
    }
  }
  return newest;
}

function rowsOf(usage: Usage, publication: string): number {
  return (usage.get(publication) ?? []).reduce((sum, { rows }) => sum + rows, 0);
}

/** Publications by publisher, newest first; publishers by label, or those that published last first. */
export function presentSources(catalog: Catalog, usage: Usage, choice: SourceChoice): SourceGroup[] {
  const words = folded(choice.search).split(/\s+/).filter(Boolean);
  const newest = newestEditions(catalog.publications);
  const asked = catalog.publishers.filter(
    ({ kind, party }) =>
      (choice.kind === "" || kind === choice.kind) && (choice.party === "" || (party || NO_PARTY) === choice.party),
  );
  const groups = asked.map((publisher): SourceGroup => {
    const own = catalog.publications.filter((publication) => {
      if (publication.publisher !== publisher.publisher) return false;
      const { publication: id, title, edition, publishedOn } = publication;
      const text = folded(
        `${id} ${title} ${edition} ${datesInWords(edition)} ${publishedOn} ${publisher.label} ${publisher.kind}`,
      );
      return words.every((word) => text.includes(word));
    });
    own.sort((a, b) => (knownFrom(a.publishedOn) < knownFrom(b.publishedOn) ? 1 : -1));
    const rows = own.map((publication): SourceRow => {
      const last = newest.get(datasetOf(publication));
      const { title, edition, publishedOn, licence, redistributable, confidence } = publication;
      return {
        publication: publication.publication,
        title,
        edition,
        publishedOn,
        licence,
        redistributable,
        confidence,
        rows: rowsOf(usage, publication.publication),
        supersededBy: last === undefined || last === publication ? "" : last.publication,
      };
    });
    const { label, kind, url } = publisher;
    const party = catalog.areas.find(({ area }) => area === publisher.party)?.label ?? publisher.party;
    const newestOn = rows[0]?.publishedOn ?? "";
    const figures = rows.reduce((sum, row) => sum + row.rows, 0);
    return { publisher: publisher.publisher, label, kind, party, url, newestOn, figures, rows };
  });
  const byName = groups.filter(({ rows }) => rows.length > 0).sort((a, b) => a.label.localeCompare(b.label, "en"));
  if (choice.order === "name") return byName;
  return byName.sort((a, b) => knownFrom(b.newestOn).localeCompare(knownFrom(a.newestOn)));
}

export interface SourceDetail {
  publication: Publication;
  publisherLabel: string;
  tables: { table: string; title: string; rows: number }[];
  supersededBy: Publication | null;
  /** Other editions of the same dataset, newest first. */
  editions: Publication[];
}

/** One publication with the tables that hold its rows; null if the catalog has none of that id. */
export function presentSource(
  catalog: Catalog,
  usage: Usage,
  id: string,
  titles: ReadonlyMap<string, string>,
): SourceDetail | null {
  const publication = catalog.publications.find((one) => one.publication === id);
  if (publication === undefined) return null;
  const dataset = datasetOf(publication);
  const editions = catalog.publications
    .filter((one) => one !== publication && one.publisher === publication.publisher && datasetOf(one) === dataset)
    .sort((a, b) => (knownFrom(a.publishedOn) < knownFrom(b.publishedOn) ? 1 : -1));
  const newest = newestEditions(catalog.publications).get(dataset);
  return {
    publication,
    publisherLabel: catalog.publishers.find((one) => one.publisher === publication.publisher)?.label ?? "",
    tables: (usage.get(id) ?? []).map(({ table, rows }) => ({ table, rows, title: titles.get(table) ?? table })),
    supersededBy: newest === undefined || newest === publication ? null : newest,
    editions,
  };
}
