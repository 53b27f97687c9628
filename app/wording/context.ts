import type { Article } from "../domain/claims.ts";
import type { Catalog } from "../domain/catalog.ts";
import type { Area, EventRow, Indicator, Observation, Publication, Publisher } from "../domain/evidence.ts";
import { knownFrom } from "../domain/periods.ts";
import { periodEnd } from "../domain/period-times.ts";

/** Which rows count in a scenario, by the rule that verdicts follow. */
export interface RowsCounted {
  row(row: Observation): boolean;
  /** Of the row on a line of a file; null for one that nobody asked the store for. */
  line(file: string, line: number): boolean | null;
}

/** The catalog with its lookups, and what a chart marks: made once a request, given to whatever writes or draws. */
export interface ChartContext {
  catalog: Catalog;
  siteTitle: string;
  /** Days that charts of a topic mark: that of the article in hand. */
  articleDays: { day: string; label: string }[];
  publication(id: string): Publication | undefined;
  publisher(id: string): Publisher | undefined;
  indicator(id: string): Indicator | undefined;
  /** Milliseconds of the day from whose end on a publication is known; null if the catalog lacks it. */
  knownAt(publication: string): number | null;
  event(id: string): EventRow | undefined;
  area(id: string): Area | undefined;
  /** Label of an area; the code itself if the catalog has none. */
  areaLabel(area: string): string;
  /** Members of a group, in the catalog's order; the area itself if it is none. */
  members(area: string): string[];
  /** What counts in the reader's scenario; left out where none is stated: then all does. What counts is chosen before what does not. */
  counting?: RowsCounted;
}

/** Indexes a catalog for charts. Pure; about linear in the catalog's rows. */
export function chartContext(catalog: Catalog, siteTitle: string): ChartContext {
  const publications = index(catalog.publications, (row) => row.publication);
  const known = new Map(
    catalog.publications.map((row) => [row.publication, periodEnd(knownFrom(row.publishedOn, row.retrievedOn))]),
  );
  const publishers = index(catalog.publishers, (row) => row.publisher);
  const indicators = index(catalog.indicators, (row) => row.indicator);
  const events = index(catalog.events, (row) => row.event);
  const areas = index<Area>(catalog.areas, (row) => row.area);
  const groups = new Map<string, string[]>();
  for (const row of catalog.memberships) {
    const members = groups.get(row.group) ?? [];
    if (!members.includes(row.area)) members.push(row.area);
    groups.set(row.group, members);
  }
  return {
    catalog,
    siteTitle,
    articleDays: articleDays(catalog, null),
    publication: (id) => publications.get(id),
    knownAt: (id) => known.get(id) ?? null,
    publisher: (id) => publishers.get(id),
    indicator: (id) => indicators.get(id),
    event: (id) => events.get(id),
    area: (id) => areas.get(id),
    areaLabel: (area) => areas.get(area)?.label ?? area,
    members: (area) => groups.get(area) ?? [area],
  };
}

/** Letters of a title beside its mark. */
const MARK_LETTERS = 40;

/** What charts mark: the only article's day, or, of several, that of the one in hand by its name. */
export function articleDays(catalog: Catalog, inHand: Article | null): ChartContext["articleDays"] {
  const [first, ...others] = catalog.articles;
  if (first !== undefined && others.length === 0) return [{ day: first.publishedOn, label: "Article" }];
  if (inHand === null) return [];
  const { title, publishedOn } = inHand;
  return [{ day: publishedOn, label: title.length > MARK_LETTERS ? `${title.slice(0, MARK_LETTERS - 1)}…` : title }];
}

function index<T>(rows: readonly T[], key: (row: T) => string): Map<string, T> {
  return new Map(rows.map((row) => [key(row), row]));
}
