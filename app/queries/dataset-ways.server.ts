import { formatTableQuery, type TableQuery } from "../domain/table-query.ts";
import type { Filter, TableInfo, TableRequest } from "../domain/tables.ts";
import type { Store, WithheldPublication } from "../store/store.ts";
import { datasetFile, datasetPath } from "../paths.ts";
import { filterWords } from "../tables/model/filter-chips.ts";
import { localCount, rowsInWords } from "../tables/model/local-cell.ts";
import {
  aggregatePath,
  aggregatesOf,
  carriedFilters,
  onlyPublications,
  type Aggregate,
} from "../tables/model/taken-instead.ts";
import { answerOf } from "./dataset.server.ts";
import { orRefuse } from "./dataset-rows.server.ts";
import type { Site } from "./site.server.ts";

/** A link to rows that are there, or that may be had. */
export interface Way {
  text: string;
  path: string;
  /** The same rows as CSV, where they are offered to take away. */
  csv?: string;
}

interface Asked {
  site: Site;
  table: TableInfo;
  query: TableQuery;
  /** What a stored value is called. */
  name: (column: string, value: string) => string;
  locale: string;
  signal: AbortSignal;
}

/** Each costs a query. */
const MOST_TRIED = 8;
const MOST_DROPPED = 4;
const MOST_AGGREGATES = 3;

interface Looser {
  words: string;
  request: TableRequest;
}

/** The request without one of its filters, or without one word of its search. */
function looser({ table, name }: Asked, request: TableRequest): Looser[] {
  const titles = new Map(table.columns.map((column) => [column.name, column.title]));
  const fewer = request.filters.map((filter: Filter) => ({
    words: filterWords(filter, titles, name),
    request: { ...request, page: 1, filters: request.filters.filter((one) => one !== filter) },
  }));
  const words = request.search.split(" ").filter((word) => word !== "");
  const shorter = words.map((word, place) => ({
    words: `Search: ${word}`,
    request: { ...request, page: 1, search: words.filter((_, index) => index !== place).join(" ") },
  }));
  return [...fewer, ...shorter].slice(0, MOST_TRIED);
}

/** Where no row matches: the filters that have rows and differ by as few parts of the question as can be. */
export async function nearestFilters(asked: Asked): Promise<Way[]> {
  const { site, table, query, locale, signal } = asked;
  let tried: Looser[] = [{ words: "", request: query.request }];
  for (let dropped = 1; dropped <= MOST_DROPPED; dropped++) {
    const last = tried.at(-1);
    if (last === undefined) return [];
    tried = looser(asked, last.request).map((one) => ({
      ...one,
      words: [last.words, `“${one.words}”`].filter(Boolean).join(" and "),
    }));
    const counts = await Promise.all(tried.map(({ request }) => site.store.count(request, signal)));
    const ways = tried.flatMap(({ words, request }, place) => {
      const count = counts[place];
      const rows = count === undefined ? 0 : answerOf(count);
      const path = datasetPath(table.name, formatTableQuery(request, table));
      return rows === 0 ? [] : [{ text: `Without ${words}: ${rowsInWords(rows, locale)}`, path }];
    });
    if (ways.length > 0) return ways;
  }
  return [];
}

/** Where the rows may not be handed out: those of them that may, then totals of the same publications, for the same area where there are such. */
export async function takenInstead(asked: Asked, withheld: readonly WithheldPublication[]): Promise<Way[]> {
  const { site, table, query, locale, signal } = asked;
  const barred = new Set(withheld.map(({ publication }) => publication));
  const used = await orRefuse(site.store.publicationsUsed(query.request, signal));
  const free = used.filter(({ publication }) => !barred.has(publication));
  const address = new URLSearchParams(formatTableQuery({ ...query.request, page: 1 }, table));
  const own = onlyPublications(
    table,
    address,
    free.map(({ publication }) => publication),
  );
  const rows = free.reduce((sum, one) => sum + one.rows, 0);
  const ways: Way[] =
    own === null
      ? []
      : [
          {
            text: `${rowsInWords(rows, locale)} of these, from publications that may be handed on`,
            path: datasetPath(table.name, own),
            csv: datasetFile(table.name, "csv", own),
          },
        ];
  const groups = new Map(site.package.descriptor.resources.map((one) => [one.name, one.group ?? ""]));
  const aggregates = aggregatesOf(site.store.tables(), groups, site.usage, [...barred]).slice(0, MOST_AGGREGATES);
  return [...ways, ...(await Promise.all(aggregates.map((one) => aggregateWay(asked, one))))];
}

async function aggregateWay({ site, table, query, locale, signal, name }: Asked, aggregate: Aggregate): Promise<Way> {
  const { table: other, publications } = aggregate;
  const carried = carriedFilters(table, other, query.request.filters);
  const words = carried.flatMap(({ column, values }) =>
    values.map((value) => nameOf(site.store, other, column, value, name)),
  );
  const counted = carried.length === 0 ? null : await countOf(site.store, aggregate, carried, signal);
  const fits = counted !== null && counted > 0;
  const whose =
    publications.length === 1
      ? "the same publication"
      : `the same ${localCount(publications.length, locale)} publications`;
  const about = fits ? ` about ${words.join(", ")}` : "";
  const path = aggregatePath(aggregate, fits ? carried : []);
  return {
    text: `${other.title}: ${rowsInWords(fits ? counted : aggregate.rows, locale)} from ${whose}${about}`,
    path,
    csv: datasetFile(other.name, "csv", path.split("?")[1]),
  };
}

function nameOf(
  store: Store,
  table: TableInfo,
  column: string,
  value: string,
  otherwise: (column: string, value: string) => string,
): string {
  const target = table.columns.find((one) => one.name === column)?.references?.table ?? "";
  return store.codeNames(target).get(value) ?? otherwise(column, value);
}

async function countOf(
  store: Store,
  { table, publications }: Aggregate,
  filters: Filter[],
  signal: AbortSignal,
): Promise<number> {
  const column = table.columns.find(({ references }) => references?.table === "publications")?.name ?? "";
  const all: Filter[] = [...filters, { column, operator: "in", values: [...publications] }];
  const request = { table: table.name, filters: all, search: "", sort: [], columns: [], facets: [], size: 1, page: 1 };
  return answerOf(await store.count(request, signal));
}
