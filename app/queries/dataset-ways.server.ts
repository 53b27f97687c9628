import { formatTableQuery, type TableQuery } from "../domain/table-query.ts";
import { rowsOf, type Filter, type TableInfo, type TableRequest } from "../domain/tables.ts";
import type { Store, WithheldPublication } from "../store/store.ts";
import { datasetChartFile, datasetChartPath, datasetFile, datasetPath } from "../paths.ts";
import { filterWords } from "../tables/model/filter-chips.ts";
import { carriedFilters, carriedSort, type CarriedFilter } from "../tables/model/carried-filters.ts";
import { localCount, rowsInWords } from "../tables/model/local-cell.ts";
import {
  aggregatePath,
  aggregatesOf,
  onlyPublications,
  referringColumn,
  type Aggregate,
} from "../tables/model/taken-instead.ts";
import { formatPeriod } from "../wording/number-format.ts";
import { answerOf } from "./dataset.server.ts";
import { orRefuse } from "./dataset-rows.server.ts";
import { orWithout } from "./lacking.server.ts";
import { isChartable } from "./rows-chart.server.ts";
import type { Site } from "./site.server.ts";

/** A link to rows that are there, or that may be had. */
export interface Way {
  text: string;
  path: string;
  /** The same rows as CSV, where they are offered to take away. */
  csv?: string;
  /** The same rows put together as a chart, whose CSV has names in place of codes and the unit beside each figure. */
  chart?: { path: string; csv: string };
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
  const fewer = request.filters.map((filter: Filter) => ({
    words: filterWords(filter, table.columns, name),
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

/** What is carried over is tried whole, then without the measures, then without the time: the first that has rows. */
const NARROWER: readonly (readonly CarriedFilter["of"][])[] = [
  ["codes", "time", "measures"],
  ["codes", "time"],
  ["codes"],
];

async function aggregateWay(asked: Asked, aggregate: Aggregate): Promise<Way> {
  const { site, table, query, locale, signal } = asked;
  const { table: other, publications } = aggregate;
  const all = carriedFilters(table, other, query.request.filters, site.store.codeNames("indicators"));
  let carried: CarriedFilter[] = [];
  let rows = aggregate.rows;
  for (const kinds of NARROWER) {
    const tried = all.filter(({ of }) => kinds.includes(of));
    if (tried.length === 0) break;
    const filters = tried.map(({ filter }) => filter);
    const counted = await countOf(site.store, aggregate, filters, signal);
    if (counted === 0) continue;
    [carried, rows] = [tried, counted];
    break;
  }
  const whose =
    publications.length === 1
      ? "the same publication"
      : `the same ${localCount(publications.length, locale)} publications`;
  const filters = await occurring(asked, aggregate, carried);
  const path = aggregatePath(aggregate, filters, carriedSort(table, other, query.request.sort));
  const drawn = new URLSearchParams(aggregatePath(aggregate, filters).split("?")[1]);
  const chartable = await orWithout(isChartable(site.store, other), false);
  return {
    text: `${other.title}: ${rowsInWords(rows, locale)} from ${whose}${aboutWords(asked, other, carried)}`,
    path,
    csv: datasetFile(other.name, "csv", path.split("?")[1]),
    ...(chartable && {
      chart: { path: datasetChartPath(other.name, drawn), csv: datasetChartFile(other.name, "csv", drawn) },
    }),
  };
}

/** Values of one column that are looked through. */
const MOST_VALUES = 200;

/** The filters carried over; of measures only those that have rows among the others: a word such as "military" names more than one donor has. */
async function occurring(
  { site, signal }: Asked,
  { table, publications }: Aggregate,
  carried: readonly CarriedFilter[],
): Promise<Filter[]> {
  const filters = carried.map(({ filter }) => filter);
  const measures = carried.find(({ of }) => of === "measures")?.filter;
  if (measures === undefined) return filters;
  const publication = referringColumn(table, "publications") ?? "";
  const request = rowsOf(table.name, [...filters, { column: publication, operator: "in", values: publications }]);
  const [facet] = answerOf(await site.store.facets(request, [measures.column], MOST_VALUES, signal));
  const there = new Set(facet?.values.filter(({ count }) => count > 0).map(({ value }) => value));
  const values = measures.values.filter((value) => there.has(value));
  return filters.map((filter) => (filter === measures && values.length > 0 ? { ...filter, values } : filter));
}

/** " about United States, military, from 1 January 2023, to 31 December 2023"; "" where nothing was carried over. */
function aboutWords({ site, name, locale }: Asked, other: TableInfo, carried: readonly CarriedFilter[]): string {
  const words = carried.flatMap(({ of, filter, values }) =>
    values.map((value) => {
      if (of === "codes") return nameOf(site.store, other, filter.column, value, name);
      if (of === "measures") return value;
      return `${filter.operator === "gte" ? "from" : "to"} ${formatPeriod(value, locale)}`;
    }),
  );
  return words.length === 0 ? "" : ` about ${words.join(", ")}`;
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
