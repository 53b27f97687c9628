import { carriedByTable, TABLE_SELECTION } from "../domain/carried-scenario.ts";
import type { TableQuery } from "../domain/table-query.ts";
import type { TableInfo } from "../domain/tables.ts";
import type { Result, StoreFailure } from "../store/store.ts";
import { checkedTableQuery } from "./asking/parameters.server.ts";
import { refuse } from "./asking/refuse.server.ts";
import { checkCarried } from "./asking/scenario-choice.server.ts";
import { getSite, type Site } from "./site.server.ts";

/** A table asked for by its address: what the page and the files share. */
export interface DatasetRequest {
  site: Site;
  table: TableInfo;
  query: TableQuery;
}

/** The table of this name. Throws the 404 page that names the tables there are. */
export async function datasetNamed(name: string): Promise<{ site: Site; table: TableInfo }> {
  const site = await getSite();
  const table = site.store.table(name);
  if (table !== null) return { site, table };
  const valid = site.store.tables().map((one) => one.name);
  const message = `There is no table "${name.slice(0, 80)}".`;
  throw refuse(404, "There is no table of this name.", [{ parameter: "table", message, valid }]);
}

/** Answers a table's address. Throws 404 and 400 answers with the valid choices. */
export async function datasetRequest(name: string, parameters: URLSearchParams): Promise<DatasetRequest> {
  const { site, table } = await datasetNamed(name);
  const parsed = checkedTableQuery(parameters, table, { otherParameters: Object.values(TABLE_SELECTION) });
  if (!parsed.ok) throw refuse(400, "The address of this table could not be understood.", parsed.issues);
  checkTableCarried(site, parameters);
  return { site, table, query: parsed.value };
}

/** Throws the 400 page where the scenarios that a table's page hands on cannot be understood. */
export function checkTableCarried({ catalog, scenarios }: Site, parameters: URLSearchParams): void {
  checkCarried(catalog, scenarios, carriedByTable(parameters));
}

const STATUS: Partial<Record<StoreFailure["reason"], number>> = {
  cancelled: 499,
  unsortable: 400,
  "unknown-table": 404,
};

/** The engine's answer, or its reason as the page's refusal: 503 with the time to try again. */
export function answerOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const refusal = refuse(STATUS[result.failure.reason] ?? 503, result.failure.message);
  if (refusal.status === 503) refusal.headers.set("Retry-After", "2");
  throw refusal;
}
