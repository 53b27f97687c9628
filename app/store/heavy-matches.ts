/**
 * Filters and searches of long texts. One query over all of them takes more memory than the engine has, so the rows that match are found range by
 * range, and everything else that is asked about the same rows goes by their numbers.
 */
import { sql } from "kysely";
import { LRUCache } from "lru-cache";
import type { TableRequest } from "../domain/tables.ts";
import { layoutOf, valueOf, type StoreContext } from "./context.ts";
import { isTrue } from "./engine.ts";
import { inRange, isHeavy, isHeavyColumn, rowsAtOnce } from "./heavy.ts";
import { columnAt, columnIndex, tableRef, type TableLayout } from "./layout.ts";
import type { Result, Store } from "./store.ts";
import { conditions, type Settled } from "./where.ts";

type Asked = Pick<
  Store,
  | "page"
  | "facets"
  | "count"
  | "publicationsUsed"
  | "histograms"
  | "constants"
  | "groups"
  | "points"
  | "extract"
  | "bundle"
  | "estimate"
  | "withheld"
>;

/** Row numbers kept, of all questions together. */
const KEPT_NUMBERS = 500_000;

/** The same questions; those that touch long texts are answered as well, within the time of one query. */
export function askHeavyTables(context: StoreContext, plain: Asked): Asked {
  const found = new LRUCache<string, readonly number[]>({
    maxSize: KEPT_NUMBERS,
    sizeCalculation: (rows) => rows.length + 50,
  });
  const flights = new Map<string, Promise<Result<readonly number[]>>>();

  /** Several parts of one page ask at once: one scan serves them. One that its first asker left is begun anew. */
  async function matches(layout: TableLayout, heavy: TableRequest, signal?: AbortSignal): ReturnType<typeof scan> {
    const key = JSON.stringify([layout.info.name, heavy.filters, heavy.search]);
    const known = found.get(key);
    if (known !== undefined) return { ok: true, value: known };
    const flight = flights.get(key);
    if (flight !== undefined) {
      const shared = await flight;
      const left = !shared.ok && shared.failure.reason === "cancelled" && signal?.aborted !== true;
      return left ? matches(layout, heavy, signal) : shared;
    }
    const own = scan(context, layout, heavy, signal).finally(() => flights.delete(key));
    flights.set(key, own);
    const rows = await own;
    if (rows.ok) found.set(key, rows.value);
    return rows;
  }

  async function settled(request: Settled, signal?: AbortSignal): Promise<Result<Settled>> {
    const layout = layoutOf(context, request.table);
    if (!layout.ok || !isHeavy(layout.value) || request.among !== undefined) return { ok: true, value: request };
    const unsortable = request.sort.find(({ column }) => isLong(layout.value, column));
    if (unsortable !== undefined) return refuseSort(layout.value, unsortable.column);
    const heavy = heavyPart(layout.value, request);
    if (heavy === null) return { ok: true, value: request };
    const rows = await matches(layout.value, heavy, signal);
    return rows.ok ? { ok: true, value: { ...request, among: rows.value } } : rows;
  }

  async function over<T>(
    request: TableRequest,
    signal: AbortSignal | undefined,
    ask: (settled: Settled) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const ready = await settled(request, signal);
    return ready.ok ? ask(ready.value) : ready;
  }

  return {
    page: (request, signal) => over(request, signal, (one) => plain.page(one, signal)),
    facets: (request, columns, limit, signal) =>
      over(request, signal, (one) => plain.facets(one, columns, limit, signal)),
    count: (request, signal) => over(request, signal, (one) => plain.count(one, signal)),
    publicationsUsed: async (request, signal) =>
      plain.publicationsUsed(valueOf(await settled(request, signal)), signal),
    histograms: (request, asked, signal) => over(request, signal, (one) => plain.histograms(one, asked, signal)),
    constants: (request, columns, signal) => over(request, signal, (one) => plain.constants(one, columns, signal)),
    groups: (request, asked, signal) => over(request, signal, (one) => plain.groups(one, asked, signal)),
    points: (request, asked, signal) => over(request, signal, (one) => plain.points(one, asked, signal)),
    extract: (request, format, options, signal) =>
      over(request, signal, (one) => plain.extract(one, format, options, signal)),
    bundle: (request, describe, options, signal) =>
      over(request, signal, (one) => plain.bundle(one, describe, options, signal)),
    estimate: (request, signal) => over(request, signal, (one) => plain.estimate(one, signal)),
    withheld: async (request, signal) => plain.withheld(valueOf(await settled(request, signal)), signal),
  };
}

function isLong(layout: TableLayout, column: string): boolean {
  return isHeavyColumn(layout, columnIndex(layout.info, column));
}

/** What of a request reads long texts; null where nothing does. */
function heavyPart(layout: TableLayout, request: TableRequest): TableRequest | null {
  const filters = request.filters.filter((filter) => isLong(layout, filter.column));
  const searched = layout.info.columns.some(({ name, type }) => type === "string" && isLong(layout, name));
  const search = searched ? request.search : "";
  return filters.length === 0 && search.trim() === "" ? null : { ...request, filters, search };
}

function refuseSort(layout: TableLayout, column: string): Result<never> {
  const { title } = columnAt(layout.info, columnIndex(layout.info, column));
  const message = `${title} holds long texts, by which rows are not sorted. Sort by another column, or filter this one.`;
  return { ok: false, failure: { reason: "unsortable", message } };
}

/** The numbers of the rows that match, ascending. The time of one query is for all ranges together. */
async function scan(
  context: StoreContext,
  layout: TableLayout,
  heavy: TableRequest,
  signal?: AbortSignal,
): Promise<Result<readonly number[]>> {
  const limits = context.limits(signal);
  const deadline = performance.now() + limits.timeoutMs;
  const most = rowsAtOnce(layout);
  const numbers: number[] = [];
  for (let from = 0; from < layout.info.rows; from += most) {
    // As a condition the engine might try it on all rows before it looks at their numbers.
    const query = sql`select rowid, ${conditions(layout, heavy)} from ${tableRef(layout)} where ${inRange({ from, to: from + most })} order by rowid`;
    const rows = await context.engine.run(query, { ...limits, timeoutMs: Math.max(1, deadline - performance.now()) });
    if (!rows.ok) return rows.failure.reason === "timeout" ? tooLong(limits.timeoutMs) : rows;
    for (const [number, matches] of rows.value) if (isTrue(matches)) numbers.push(Number(number));
  }
  return { ok: true, value: numbers };
}

function tooLong(timeoutMs: number): Result<never> {
  const seconds = Math.max(1, Math.round(timeoutMs / 1000));
  const message = `This table's texts are so long that reading them all took over ${seconds} s (QUERY_SECONDS). Filter another column, or download the table and search it there.`;
  return { ok: false, failure: { reason: "timeout", message } };
}
