import { setImmediate } from "node:timers/promises";
import type { TableInfo } from "../domain/tables.ts";
import { searchEntries, type ChartEntry } from "../search/model/entries.ts";
import { searchIndexInParts, type SearchIndex } from "../search/model/search-index.ts";
import { StoreError } from "../store/store.ts";
import { askOnce } from "./ask-once.server.ts";
import { chartRoom } from "./chart.server.ts";
import { contextOf } from "./code-labels.server.ts";
import { madeUntilWhole, orWithout } from "./lacking.server.ts";
import { getSite, type Site } from "./site.server.ts";

/** Areas offered for one chart, as its controls have them. */
const MOST_AREAS = 500;

/** What searches need; made once for a site. */
interface SearchRoom {
  index: SearchIndex;
  /** Tables whose rows are searched: those of the catalog are in the index. */
  tables: TableInfo[];
}

/**
 * Areas that have figures other than zero of the measures a chart draws at first, as it would be empty with the others; none where it lets
 * nobody choose. Throws StoreError.
 */
async function areasOffered({ store }: Site, measures: readonly string[]): Promise<string[]> {
  if (store.table("observations") === null || measures.length === 0) return [];
  const filters = [
    { column: "indicator", operator: "in" as const, values: [...measures] },
    { column: "value", operator: "not" as const, values: ["0"] },
  ];
  const request = { table: "observations", filters, search: "", sort: [], columns: [], facets: [], size: 1, page: 1 };
  const facets = await store.facets(request, ["area"], MOST_AREAS);
  if (!facets.ok) throw new StoreError(facets.failure);
  return facets.value.flatMap(({ values }) => values.map(({ value }) => value));
}

/** Answers of the engine, by chart: an index that is made anew asks for what it lacks alone. */
const offers = new WeakMap<Site, Map<string, Promise<string[]>>>();

async function chartEntries(site: Site): Promise<ChartEntry[]> {
  const { definitions } = await chartRoom();
  const known = offers.get(site) ?? new Map<string, Promise<string[]>>();
  offers.set(site, known);
  const entries: ChartEntry[] = [];
  // One after the other: the engine is for readers first.
  for (const definition of definitions) {
    const { chart, controls, indicators } = definition;
    const drawn = controls.includes("measure") ? indicators.slice(0, 1) : indicators;
    const asked = () => askOnce(known, chart, () => areasOffered(site, drawn));
    entries.push({ ...definition, offers: controls.includes("area") ? await orWithout(asked(), []) : [] });
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

export const searchRoom = madeUntilWhole(openRoom);

/** Makes the index now, so that nobody waits for it. */
export async function warmSearch(): Promise<void> {
  await searchRoom(await getSite());
}
