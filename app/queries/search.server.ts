import { setImmediate } from "node:timers/promises";
import type { TableInfo } from "../domain/tables.ts";
import { KINDS, type Way } from "../search/model/entry.ts";
import { searchEntries, type ChartEntry } from "../search/model/entries.ts";
import { exampleSearches } from "../search/model/examples.ts";
import { searchIndexInParts, type SearchIndex } from "../search/model/search-index.ts";
import { presentGroups, suggestions, type SearchView } from "../search/model/search-view.ts";
import { chartRoom } from "./chart.server.ts";
import { contextOf } from "./code-labels.server.ts";
import { checkParameters } from "./asking/parameters.server.ts";
import { checkCarried, SELECTION } from "./asking/scenario-choice.server.ts";
import { searchRows } from "./search-rows.server.ts";
import { getSite, type Site } from "./site.server.ts";

const LONGEST_QUERY = 200;
/** Areas offered for one chart, as its controls have them. */
const MOST_AREAS = 500;

/** What searches need; made once for a site. */
interface SearchRoom {
  index: SearchIndex;
  /** Tables whose rows are searched: those of the catalog are in the index. */
  tables: TableInfo[];
}

const rooms = new WeakMap<Site, Promise<SearchRoom>>();
const examples = new WeakMap<Site, Way[]>();

/** Searches from the package's own words, counted over all its readings: once a site. */
function examplesOf(site: Site): Way[] {
  const made = examples.get(site) ?? exampleSearches(contextOf(site));
  examples.set(site, made);
  return made;
}

/** Areas that have figures other than zero of the measures a chart draws at first, as it would be empty with the others; none where it lets nobody choose, or while the engine is too busy. */
async function areasOffered({ store }: Site, measures: readonly string[]): Promise<string[]> {
  if (store.table("observations") === null || measures.length === 0) return [];
  const filters = [
    { column: "indicator", operator: "in" as const, values: [...measures] },
    { column: "value", operator: "not" as const, values: ["0"] },
  ];
  const request = { table: "observations", filters, search: "", sort: [], columns: [], facets: [], size: 1, page: 1 };
  const facets = await store.facets(request, ["area"], MOST_AREAS);
  return facets.ok ? facets.value.flatMap(({ values }) => values.map(({ value }) => value)) : [];
}

async function chartEntries(site: Site): Promise<ChartEntry[]> {
  const { definitions } = await chartRoom();
  const entries: ChartEntry[] = [];
  // One after the other: the engine is for readers first.
  for (const definition of definitions) {
    const { controls, indicators } = definition;
    const drawn = controls.includes("measure") ? indicators.slice(0, 1) : indicators;
    entries.push({ ...definition, offers: controls.includes("area") ? await areasOffered(site, drawn) : [] });
  }
  return entries;
}

async function openRoom(site: Site): Promise<SearchRoom> {
  const groups = new Map(site.package.descriptor.resources.map(({ name, group }) => [name, group]));
  const tables = site.store.tables();
  const entries = searchEntries({ context: contextOf(site), tables, charts: await chartEntries(site) });
  const index = await searchIndexInParts(entries, setImmediate);
  return { index, tables: tables.filter(({ name }) => groups.get(name) !== "catalog") };
}

function searchRoom(site: Site): Promise<SearchRoom> {
  const open = rooms.get(site) ?? openRoom(site);
  rooms.set(site, open);
  open.catch(() => rooms.delete(site));
  return open;
}

/** Makes the index now, so that nobody waits for it. */
export async function warmSearch(): Promise<void> {
  await searchRoom(await getSite());
}

/** Whether every table was searched in time: what was not may be found by the next one who asks. */
export function searchedWhole({ rows }: SearchView): boolean {
  return rows === null || rows.tables.every((table) => table.rows !== null);
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
  const { hits, loose } = room.index.find(query);
  const groups = presentGroups(query, hits, only);
  const wanted = parameters.get("rows") !== "no" && (only === "" || only === "rows");
  const corrected = room.index.corrected(query);
  const rows = wanted ? await searchRows(site.store, room.tables, query, corrected, request.signal) : null;
  const nothing = groups.length === 0 && (rows?.count ?? 0) === 0;
  const near = nothing ? suggestions(room.index, query) : [];
  return { query, only, groups, rows, loose, suggestions: nothing && near.length === 0 ? examplesOf(site) : near };
}
