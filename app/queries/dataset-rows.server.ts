import type { Facet, TableInfo, TablePage, TableRequest } from "../domain/tables.ts";
import { StoreError, type Result, type Store, type WithheldPublication } from "../store/store.ts";
import { sameOnPage } from "../tables/model/constant-columns.ts";
import type { Histogram } from "../tables/model/histogram.ts";
import { answerOf } from "./dataset.server.ts";
import { datasetFacets } from "./dataset-facets.server.ts";
import { datasetHistograms } from "./dataset-histograms.server.ts";
import { lacking } from "./lacking.server.ts";

/** How long the rows, once they are there, wait for what stands beside them and was not asked for. */
const BESIDE_MS = 1_000;

/** What the engine says to one address of a table. */
export interface DatasetAnswer {
  page: TablePage;
  facets: Facet[];
  histograms: ReadonlyMap<string, Histogram>;
  /** Columns that say one thing in all matching rows. */
  constants: string[];
  withheld: WithheldPublication[];
  /** Of the CSV of all matching rows, about. */
  bytes: number;
}

/** Waits for an engine answer that fails by throwing; the failure becomes the page's refusal. */
export async function orRefuse<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof StoreError) return answerOf({ ok: false, failure: error.failure });
    throw error;
  }
}

/** The answer, or null where it takes longer than the rows may wait: the page lacks it, and it is remembered for whoever asks next. */
async function inTime<T>(asked: Promise<T>): Promise<T | null> {
  const answer = await new Promise<T | null>((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), BESIDE_MS);
    asked.then(resolve, reject).finally(() => clearTimeout(timer));
  });
  if (answer === null) lacking();
  return answer;
}

async function constantColumns(store: Store, request: TableRequest, page: TablePage, signal: AbortSignal) {
  const same = sameOnPage(page);
  if (same.length === 0 || page.rows.length === page.filteredRows) return same;
  const found = await store.constants(request, same, signal);
  if (!found.ok) lacking();
  return found.ok ? found.value : [];
}

/** Asks the engine for a page of rows and all that stands around it. Throws the page's refusal when it gives no answer. */
export async function datasetAnswer(
  store: Store,
  table: TableInfo,
  request: TableRequest,
  signal: AbortSignal,
): Promise<DatasetAnswer> {
  const counting = datasetFacets(store, table, request, signal);
  const drawing = datasetHistograms(store, table, request, signal);
  // Where the rows fail first, nobody waits for these.
  for (const asked of [counting, drawing]) asked.catch(() => undefined);
  const [paged, withheld] = await Promise.all([store.page(request, signal), orRefuse(store.withheld(request, signal))]);
  const page = answerOf(paged);
  const rows = page.rows.length < 2 ? [] : constantColumns(store, request, page, signal);
  const [estimate, constants, facets, histograms] = await Promise.all([
    store.estimate(request, signal),
    rows,
    // Values that a reader asked for are waited for.
    request.facets.length > 0 ? counting : inTime(counting),
    inTime(drawing),
  ]);
  if (histograms?.ok === false) lacking();
  return {
    page,
    facets: facets === null ? [] : answerOf(facets),
    histograms: histogramsOf(histograms),
    constants,
    withheld,
    bytes: answerOf(estimate).bytes,
  };
}

function histogramsOf(asked: Result<ReadonlyMap<string, Histogram>> | null): ReadonlyMap<string, Histogram> {
  return asked?.ok === true ? asked.value : new Map();
}
