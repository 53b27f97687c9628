import type { Facet, TableInfo, TablePage, TableRequest } from "../domain/tables.ts";
import { StoreError, type Store, type WithheldPublication } from "../store/store.ts";
import { answerOf } from "./dataset.server.ts";
import { datasetFacets } from "./dataset-facets.server.ts";

/** What the engine says to one address of a table. */
export interface DatasetAnswer {
  page: TablePage;
  facets: Facet[];
  /** Whether another time would give no more: only such an answer may be kept. */
  complete: boolean;
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

/** Asks the engine for a page of rows and all that stands around it. Throws the page's refusal when it gives no answer. */
export async function datasetAnswer(
  store: Store,
  table: TableInfo,
  request: TableRequest,
  signal: AbortSignal,
): Promise<DatasetAnswer> {
  const [page, facets, withheld] = await Promise.all([
    store.page(request, signal),
    datasetFacets(store, table, request, signal),
    orRefuse(store.withheld(request, signal)),
  ]);
  const { bytes } = answerOf(await store.estimate(request, signal));
  return { page: answerOf(page), ...answerOf(facets), withheld, bytes };
}
