import type { LRUCache } from "lru-cache";
import type { Store } from "../store/store.ts";
import { tableFreshness } from "../wording/freshness.ts";
import { presentDataset, type DatasetView } from "../tables/model/dataset-view.ts";
import { shownValue } from "../tables/model/describe-cell.ts";
import { licencesOf } from "../tables/lists/dataset-list.ts";
import { tableDataset } from "../tables/model/structured-data.ts";
import { datasetPath, datasetsPath } from "../paths.ts";
import { breadcrumbList } from "../wording/breadcrumbs.ts";
import { presentRow } from "../tables/model/row-view.ts";
import { datasetAnswer, orRefuse } from "./dataset-rows.server.ts";
import { keptViews } from "./kept-views.ts";
import { noticing, orWithout } from "./lacking.server.ts";
import { nearestFilters, takenInstead, type Way } from "./dataset-ways.server.ts";
import { whyNotDrawn } from "./rows-chart.server.ts";
import { rowLead } from "./row-lead.server.ts";
import { checkTableCarried, datasetNamed, datasetRequest } from "./dataset.server.ts";
import { contextOf, labelsFor } from "./code-labels.server.ts";
import { localeOf } from "./asking/locale.server.ts";
import { notFound, refuse } from "./asking/refuse.server.ts";
import { originOf } from "./site-origin.server.ts";
import { getSite } from "./site.server.ts";

/** Characters of the views kept, as JSON. */
const MOST_CHARACTERS = 4_000_000;

/** Rows never change while a store is open: a page that many open is asked of the engine once. */
const remembered = new WeakMap<Store, LRUCache<string, DatasetPage>>();

/** A table's page: what it shows, and the ways to rows that are there or may be had where these are not. */
export type DatasetPage = DatasetView & {
  nearest: Way[];
  instead: Way[];
  /** Whether a chart can be drawn of the rows: a number and a period, and rows that may be handed out. */
  chartable: boolean;
  /** Why no chart can be drawn of the table; "" where one can, and for tables of the catalog. */
  noChart: string;
};

function viewsOf(store: Store): LRUCache<string, DatasetPage> {
  const held = remembered.get(store);
  if (held !== undefined) return held;
  const made = keptViews<DatasetPage>(MOST_CHARACTERS);
  remembered.set(store, made);
  return made;
}

/** Everything that a table's page shows. A reader who has gone on stops the engine's work. */
export async function datasetPage(request: Request, name: string): Promise<DatasetPage> {
  const parameters = new URL(request.url).searchParams;
  const { store } = await getSite();
  const key = JSON.stringify([name, localeOf(request), parameters.toString()]);
  const views = viewsOf(store);
  const held = views.get(key);
  if (held !== undefined) return held;
  const { value: view, lacks } = await noticing(() => askedView(request, name, parameters));
  if (!lacks) views.set(key, view);
  return view;
}

async function askedView(request: Request, name: string, parameters: URLSearchParams): Promise<DatasetPage> {
  const { site, table, query } = await datasetRequest(name, parameters);
  const labels = labelsFor(site, table);
  const lead = query.request.sort.length === 0 ? rowLead(site, table) : undefined;
  const asking = lead === undefined ? query.request : { ...query.request, lead };
  const answer = await datasetAnswer(site.store, table, asking, request.signal);
  const view = presentDataset({
    table,
    query,
    parameters,
    ...answer,
    order: lead === undefined ? "" : "Figures that the claims ask about first, of these the newest publication.",
    labels,
    measureOf: (indicator) => contextOf(site).indicator(indicator),
    locale: localeOf(request),
  });
  const asked = {
    site,
    table,
    query,
    name: shownValue(table.columns, labels, localeOf(request)),
    locale: localeOf(request),
    signal: request.signal,
  };
  const nearest = view.rows === 0 && table.rows > 0 ? await nearestFilters(asked) : [];
  const instead = view.withheld.length > 0 ? await takenInstead(asked, answer.withheld) : [];
  const isDrawn = view.rows > 0 && view.withheld.length === 0;
  // null: not known just now.
  const why = isDrawn ? await orWithout(whyNotDrawn(site.store, table), null) : null;
  // A package's own catalog is made of lists, and its charts stand elsewhere.
  const isOfCatalog = site.package.descriptor.resources.some((one) => one.name === name && one.group === "catalog");
  return { ...view, nearest, instead, chartable: why === "", noChart: isOfCatalog ? "" : (why ?? "") };
}

/**
 * What the head of a table's page says of the whole table: how fresh its rows are, by the publications that they name, whose terms apply, and what machines
 * read of it; null for what is no table.
 */
export async function datasetAbout(request: Request, name: string) {
  const site = await getSite();
  const info = site.store.table(name);
  if (info === null) return { freshness: "", licences: [], structured: null };
  const context = contextOf(site);
  const named = site.catalog.publications.filter(({ publication }) =>
    site.usage.get(publication)?.some(({ table }) => table === name),
  );
  const licences = licencesOf(
    context,
    named.map(({ publication }) => publication),
  );
  const publishers = new Set(named.flatMap(({ publisher }) => context.publisher(publisher) ?? []));
  const origin = originOf(site, request);
  return {
    freshness: tableFreshness(info.reach, named, localeOf(request)),
    licences,
    structured: {
      page: `${origin}${datasetPath(name)}`,
      crumbs: breadcrumbList(origin, [
        { name: "Data", path: datasetsPath() },
        { name: info.title, path: datasetPath(name) },
      ]),
      dataset: tableDataset({
        table: info,
        publications: named,
        publishers: [...publishers],
        licences,
        catalog: context.siteTitle,
        origin,
      }),
    },
  };
}

/** Everything that a row's page shows: `file` and `line` name the row. */
export async function datasetRowPage(request: Request, name: string) {
  const parameters = new URL(request.url).searchParams;
  const { site, table } = await datasetNamed(name);
  checkTableCarried(site, parameters);
  const file = parameters.get("file") ?? "";
  const line = parameters.get("line") ?? "";
  if (!table.files.includes(file)) {
    const message = `"${file.slice(0, 80)}" is not a file of this table.`;
    throw refuse(400, "The row could not be found.", [{ parameter: "file", message, valid: table.files }]);
  }
  if (!/^[1-9]\d{0,9}$/.test(line)) {
    const message = table.parquet
      ? "A row is a whole number; the first is 1."
      : "A line is a whole number; the header is line 1.";
    throw refuse(400, "The row could not be found.", [{ parameter: "line", message, valid: ["2"] }]);
  }
  const row = await orRefuse(site.store.rowAt(table.name, file, Number(line), request.signal));
  if (row === null) throw notFound("row that begins on this line");
  const labels = labelsFor(site, table);
  return presentRow({ table, row, labels, context: contextOf(site), locale: localeOf(request) });
}
