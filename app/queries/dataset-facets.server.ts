import { LRUCache } from "lru-cache";
import { LIMITS } from "../domain/table-query-limits.ts";
import { rowsOf, type Facet, type TableInfo, type TableRequest } from "../domain/tables.ts";
import { StoreError, type Result, type Store } from "../store/store.ts";
import { askOnce } from "./ask-once.server.ts";
import { orWithout } from "./lacking.server.ts";

/** Larger tables count the values only of columns that are asked for (`_facet`): each costs a walk through all rows. */
export const COUNTED_AT_ONCE = 500_000;
/** A column with at most as many values is offered as a list to choose from. */
const FEW = 30;
/** Values listed of a column that was asked for. */
const LISTED = 100;

/** Questions whose counts are kept: each takes up to 100 values for every column. */
export const KEPT_COUNTS = 100;

interface Known {
  few: Map<string, Promise<string[]>>;
  facets: LRUCache<string, Facet[]>;
}

/** Rows never change while a store is open, so counts may be remembered. */
const known = new WeakMap<Store, Known>();

function knownOf(store: Store): Known {
  const held = known.get(store) ?? { few: new Map(), facets: new LRUCache<string, Facet[]>({ max: KEPT_COUNTS }) };
  known.set(store, held);
  return held;
}

/** Codes that a label stands for are listed however many they are: the most frequent, and a search for the others. */
function isListed(table: TableInfo, column: string, values: number, truncated: boolean): boolean {
  const named = (table.columns.find(({ name }) => name === column)?.references ?? null) !== null;
  return values >= 2 && (truncated ? named : values * 2 <= table.rows);
}

/** Text and yes-no columns whose few values recur, and columns of codes. */
async function fewValued(store: Store, table: TableInfo): Promise<string[]> {
  const columns = table.columns.filter(({ type }) => type === "string" || type === "boolean").map(({ name }) => name);
  const facets = await store.facets(rowsOf(table.name), columns, FEW);
  if (!facets.ok) throw new StoreError(facets.failure);
  const recurring = facets.value.filter(({ column, values, truncated }) =>
    isListed(table, column, values.length, truncated),
  );
  return recurring.map(({ column }) => column).slice(0, LIMITS.facets);
}

/** Null: the engine was too busy to say, and the page does without. */
async function offered(store: Store, table: TableInfo): Promise<string[] | null> {
  if (table.rows > COUNTED_AT_ONCE) return [];
  return orWithout(
    askOnce(knownOf(store).few, table.name, () => fewValued(store, table)),
    null,
  );
}

/** Values with counts under all other filters: of the columns asked for, and in tables of moderate size of all with few values. */
export async function datasetFacets(
  store: Store,
  table: TableInfo,
  request: TableRequest,
  signal: AbortSignal,
): Promise<Result<Facet[]>> {
  const listed = request.facets;
  const offers = await offered(store, table);
  const few = (offers ?? []).filter((column) => !listed.includes(column));
  if (few.length + listed.length === 0) return { ok: true, value: [] };
  const { facets } = knownOf(store);
  const key = JSON.stringify([table.name, request.filters, request.search, listed]);
  const held = facets.get(key);
  if (held !== undefined) return { ok: true, value: held };
  const [fewer, more] = await Promise.all([
    store.facets(request, few, FEW, signal),
    store.facets(request, listed, LISTED, signal),
  ]);
  if (!fewer.ok) return fewer;
  if (!more.ok) return more;
  const counted = [...fewer.value, ...more.value];
  if (offers !== null) facets.set(key, counted);
  return { ok: true, value: counted };
}
