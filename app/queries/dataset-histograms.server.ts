import { LRUCache } from "lru-cache";
import { NAMES_A_ROW } from "../domain/chart-columns.ts";
import type { ColumnInfo, TableInfo, TableRequest } from "../domain/tables.ts";
import { StoreError, type Result, type Spread, type Store } from "../store/store.ts";
import { barsFor, type Bars, type Histogram } from "../tables/model/histogram.ts";
import { askOnce } from "./ask-once.server.ts";
import { orWithout } from "./lacking.server.ts";
import { COUNTED_AT_ONCE, KEPT_COUNTS } from "./dataset-facets.server.ts";

interface Known {
  spreads: Map<string, Promise<ReadonlyMap<string, Spread>>>;
  counted: LRUCache<string, ReadonlyMap<string, Histogram>>;
}

/** Rows never change while a store is open. */
const known = new WeakMap<Store, Known>();

function knownOf(store: Store): Known {
  const held = known.get(store) ?? { spreads: new Map(), counted: new LRUCache({ max: KEPT_COUNTS }) };
  known.set(store, held);
  return held;
}

async function readSpread(store: Store, table: TableInfo): Promise<ReadonlyMap<string, Spread>> {
  const columns = table.columns.filter(({ type }) => type !== "boolean").map(({ name }) => name);
  const found = await store.spread(table.name, columns);
  if (!found.ok) throw new StoreError(found.failure);
  return new Map(found.value.map((one) => [one.column, one]));
}

/** Where the values of a table's columns lie, asked once; null of tables too large to be read unasked. Throws StoreError while the engine is too busy. */
export async function spreadOf(store: Store, table: TableInfo): Promise<ReadonlyMap<string, Spread> | null> {
  if (table.rows > COUNTED_AT_ONCE || table.rows === 0) return null;
  return askOnce(knownOf(store).spreads, table.name, () => readSpread(store, table));
}

/** Days, figures and the text that dates the rows; how many rows have which number of a row or an entry tells nothing. */
function hasHistogram({ name, type }: ColumnInfo, { reach }: TableInfo): boolean {
  if (type === "number" || type === "integer") return !NAMES_A_ROW.test(name);
  return type === "date" || (type === "string" && name === reach.column);
}

/** Histograms of the columns of numbers and days and of the column that dates the rows, under all other filters: one question. */
export async function datasetHistograms(
  store: Store,
  table: TableInfo,
  request: TableRequest,
  signal: AbortSignal,
): Promise<Result<ReadonlyMap<string, Histogram>>> {
  const { counted } = knownOf(store);
  const key = JSON.stringify([table.name, request.filters, request.search]);
  const held = counted.get(key);
  if (held !== undefined) return { ok: true, value: held };
  const spreads = await orWithout(spreadOf(store, table), null);
  if (spreads === null) return { ok: true, value: new Map() };
  const wanted = table.columns.flatMap((column): { column: string; bars: Bars }[] => {
    const spread = spreads.get(column.name);
    if (spread === undefined || !hasHistogram(column, table)) return [];
    const bars = barsFor(column, spread);
    return bars === null ? [] : [{ column: column.name, bars }];
  });
  const asked = wanted.map(({ column, bars }) => ({ column, ends: bars.ends }));
  const counts = await store.histograms(request, asked, signal);
  if (!counts.ok) return counts;
  const value = new Map(
    wanted.map(({ column, bars: { from, to } }, place): [string, Histogram] => [
      column,
      { from, to, counts: counts.value[place] ?? [] },
    ]),
  );
  counted.set(key, value);
  return { ok: true, value };
}
