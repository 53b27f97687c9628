import { LIMITS } from "../domain/table-query-limits.ts";
import { folded } from "../domain/folded.ts";
import type { TableInfo, TableRequest } from "../domain/tables.ts";
import { datasetChartPath, datasetPath } from "../paths.ts";
import type { RowsView, TableRows } from "../search/model/search-view.ts";
import { rowWords } from "../search/model/words.ts";
import type { Store } from "../store/store.ts";
import { lacking } from "./lacking.server.ts";

/** A table that takes longer is left out and said so: its own page has the time. */
const TABLE_MS = 1_500;
/** All tables together; those not begun by then are left out too. */
const ALL_MS = 4_000;
/** Tables searched at once: pages need the engine as well. */
const AT_ONCE = 2;

const SLOW = "Not searched in time; its own page takes as long as it needs.";

async function inTable(
  store: Store,
  info: TableInfo,
  search: string,
  signal: AbortSignal,
  end: number,
): Promise<TableRows> {
  const { name: table, title } = info;
  const path = datasetPath(table, new URLSearchParams({ _search: search }));
  // Whole: a signal refuses parts of a millisecond.
  const left = Math.min(TABLE_MS, Math.ceil(end - performance.now()));
  if (left <= 0) {
    lacking();
    return { table, title, rows: null, path, chart: "", message: SLOW };
  }
  const counted = await store.count(requestFor(table, search), AbortSignal.any([signal, AbortSignal.timeout(left)]));
  if (counted.ok) return { table, title, rows: counted.value, path, chart: "", message: "" };
  lacking();
  const { reason, message } = counted.failure;
  return { table, title, rows: null, path, chart: "", message: reason === "cancelled" ? SLOW : message };
}

/** Rows of each table that hold all the words, in cells or names of codes; small tables first, a few at once, each for a limited time. */
async function inTables(
  store: Store,
  tables: readonly TableInfo[],
  search: string,
  signal: AbortSignal,
): Promise<TableRows[]> {
  const waiting = [...tables].sort((a, b) => a.rows - b.rows);
  const found: TableRows[] = [];
  const end = performance.now() + ALL_MS;
  async function work(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined && !signal.aborted; next = waiting.shift()) {
      found.push(await inTable(store, next, search, signal, end));
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found.filter(({ rows }) => rows !== 0).sort((a, b) => (b.rows ?? -1) - (a.rows ?? -1));
}

/** The tables that were found, each with a chart of these rows where there are several and `canDraw` says that their chart may be drawn. */
export async function withCharts(
  view: RowsView,
  canDraw: (request: TableRequest) => Promise<boolean>,
): Promise<RowsView> {
  const query = new URLSearchParams({ _search: view.words });
  const charted = view.tables.map(async (found): Promise<TableRows> => {
    const isDrawn = (found.rows ?? 0) > 1 && (await canDraw(requestFor(found.table, view.words)));
    return isDrawn ? { ...found, chart: datasetChartPath(found.table, query) } : found;
  });
  return { ...view, tables: await Promise.all(charted) };
}

function requestFor(table: string, search: string): TableRequest {
  return { table, filters: [], search, sort: [], columns: [], facets: [], size: 1, page: 1 };
}

/**
 * The rows that hold the words; where no row does, those that hold the words put right. Counts are remembered by the store, so that a
 * search asked again costs nothing.
 */
export async function searchRows(
  store: Store,
  tables: readonly TableInfo[],
  query: string,
  corrected: string | null,
  signal: AbortSignal,
): Promise<RowsView> {
  const typed = rowWords(query, LIMITS.words).join(" ");
  const better = corrected === null ? "" : rowWords(corrected, LIMITS.words).join(" ");
  for (const words of [typed, better]) {
    if (words === "") continue;
    const found = await inTables(store, tables, words, signal);
    if (found.length > 0 || words === better || better === "") {
      const count = found.reduce((sum, { rows }) => sum + (rows ?? 0), 0);
      return { count, words, corrected: words !== typed && folded(words) !== folded(typed), tables: found };
    }
  }
  return { count: 0, words: typed, corrected: false, tables: [] };
}
