import type { TableRequest } from "../domain/tables.ts";
import { KINDS, type Way } from "../search/model/entry.ts";
import { exampleSearches } from "../search/model/examples.ts";
import { presentGroups, suggestions, type SearchView } from "../search/model/search-view.ts";
import { contextOf } from "./code-labels.server.ts";
import { checkParameters } from "./asking/parameters.server.ts";
import { checkCarried, SELECTION } from "./asking/scenario-choice.server.ts";
import { searchRoom } from "./search-room.server.ts";
import { orWithout } from "./lacking.server.ts";
import { isChartable } from "./rows-chart.server.ts";
import { searchRows, withCharts } from "./search-rows.server.ts";
import { getSite, type Site } from "./site.server.ts";

const LONGEST_QUERY = 200;

/** Rows whose licences take longer to look up are offered without a chart. */
const CHARTS_MS = 1_000;

const examples = new WeakMap<Site, Way[]>();

/** Searches from the package's own words, counted over all its readings: once a site. */
function examplesOf(site: Site): Way[] {
  const made = examples.get(site) ?? exampleSearches(contextOf(site));
  examples.set(site, made);
  return made;
}

/** Charts that a search finds by all of its words, each with the codes of those areas that the words name and it can show. */
export async function chartsFound(words: string): Promise<Map<string, string[]>> {
  const { index } = await searchRoom(await getSite());
  const { hits, loose, named } = index.find(words.slice(0, LONGEST_QUERY));
  const charts = loose ? [] : hits.filter(({ entry }) => entry.kind === "charts");
  return new Map(
    charts.map(({ entry }) => [
      entry.code,
      named.map(({ code }) => code).filter((code) => entry.areas?.includes(code)),
    ]),
  );
}

const ONLY = [...KINDS, "rows"] as const;

/**
 * What a search finds: `q` the words, `in` one kind alone, `rows=no` without the rows of tables (which the palette asks for later). Throws
 * a 400 for any other parameter.
 */
export async function search(request: Request): Promise<SearchView> {
  const parameters = new URL(request.url).searchParams;
  checkParameters(parameters, { q: null, in: ONLY, rows: ["no"], ...SELECTION });
  const query = (parameters.get("q") ?? "").trim().slice(0, LONGEST_QUERY);
  const only = ONLY.find((kind) => kind === parameters.get("in")) ?? "";
  const site = await getSite();
  checkCarried(site.catalog, site.scenarios, parameters);
  if (query === "") return { query, only, groups: [], rows: null, loose: false, suggestions: examplesOf(site) };
  const room = await searchRoom(site);
  // A chart hands rows out, which some licences do not let us do.
  const canDraw = async (rows: TableRequest): Promise<boolean> => {
    const table = site.store.table(rows.table);
    if (table === null || !(await orWithout(isChartable(site.store, table), false))) return false;
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(CHARTS_MS)]);
    const withheld = await orWithout(site.store.withheld(rows, signal), null);
    return withheld?.length === 0;
  };
  const found = room.index.find(query);
  const groups = presentGroups(query, found, only);
  const wanted = parameters.get("rows") !== "no" && (only === "" || only === "rows");
  const corrected = room.index.corrected(query);
  const rows = wanted
    ? await withCharts(await searchRows(site.store, room.tables, query, corrected, request.signal), canDraw)
    : null;
  const nothing = groups.length === 0 && (rows?.count ?? 0) === 0;
  const near = nothing ? suggestions(room.index, query) : [];
  const instead = nothing && near.length === 0 ? examplesOf(site) : near;
  return { query, only, groups, rows, loose: found.loose, suggestions: instead };
}
