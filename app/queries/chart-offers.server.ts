import type { Site } from "./site.server.ts";
import type { ChartRequest, ChartRoom } from "./chart.server.ts";
import type { Offered } from "../charts/model/controls-view.ts";
import { StoreError } from "../store/store.ts";
import { askOnce } from "./ask-once.server.ts";
import { orWithout } from "./lacking.server.ts";

const NOTHING: Offered = { areas: [], publications: [], periods: [] };
/** Areas, publications and periods of one measure, each: more than any has. */
const MOST = 5000;

const kept = new WeakMap<ChartRoom, Map<string, Promise<Offered>>>();

/** Areas, publications and periods that have figures for a chart: what its controls offer; nothing while the engine is too busy to say. */
export function offeredFor({ room, definition, controls }: ChartRequest): Promise<Offered> {
  const { indicators, publishers } = definition;
  const measures = definition.controls.includes("measure") ? [controls.measure] : indicators;
  const known = kept.get(room) ?? new Map<string, Promise<Offered>>();
  kept.set(room, known);
  const key = JSON.stringify([measures, publishers]);
  return orWithout(
    askOnce(known, key, () => offer(room.site, measures, publishers)),
    NOTHING,
  );
}

async function offer(site: Site, measures: readonly string[], publishers: readonly string[]): Promise<Offered> {
  const table = site.store.table("observations");
  if (table === null || measures.every((measure) => measure === "")) return NOTHING;
  const own = site.catalog.publications.filter(({ publisher }) => publishers.includes(publisher));
  const among = (column: string, values: readonly string[]) => ({
    column,
    operator: "in" as const,
    values: [...values],
  });
  const filters = [among("indicator", measures)];
  if (own.length > 0)
    filters.push(
      among(
        "publication",
        own.map(({ publication }) => publication),
      ),
    );
  const columns = ["area", "publication", "period"];
  const request = {
    table: "observations",
    filters,
    search: "",
    sort: [],
    columns: [],
    facets: columns,
    size: 1,
    page: 1,
  };
  const facets = await site.store.facets(request, columns, MOST);
  if (!facets.ok) throw new StoreError(facets.failure);
  const countsOf = (column: string) => facets.value.find((facet) => facet.column === column)?.values ?? [];
  return {
    areas: countsOf("area").map(({ value }) => value),
    publications: countsOf("publication").map(({ value }) => value),
    periods: countsOf("period").map(({ value, count }) => ({ period: value, figures: count })),
  };
}
