/** A moment in which the engine is too busy must not be remembered. */
import { expect, test } from "vitest";
import type { TableInfo, TableRequest } from "../../../app/domain/tables.ts";
import { offeredFor } from "../../../app/queries/chart-offers.server.ts";
import type { ChartRequest } from "../../../app/queries/chart.server.ts";
import { datasetFacets } from "../../../app/queries/dataset-facets.server.ts";
import { makeExtracts } from "../../../app/store/extracts.ts";
import { StoreError, type Store } from "../../../app/store/store.ts";

const BUSY = { reason: "busy", message: "The server is busy." } as const;

/** A store whose first answer about values is that it is busy. */
function storeBusyOnce(): Store {
  let asked = 0;
  const facets = (_request: TableRequest, columns: string[]) => {
    asked += 1;
    if (asked === 1) return Promise.resolve({ ok: false, failure: BUSY });
    const values = ["a", "b"].map((value) => ({ value, count: 5, selected: false }));
    return Promise.resolve({ ok: true, value: columns.map((column) => ({ column, values, truncated: false })) });
  };
  return { facets, table: () => ({}) } as unknown as Store;
}

test("which publications may not be handed out is asked again", async () => {
  let asked = 0;
  const column = { name: "publication", type: "string", references: { table: "publications", column: "publication" } };
  const info = { name: "t", redistribution: "rows", rows: 1, columns: [column] };
  const layouts = new Map([
    ["t", { info }],
    ["publications", { info }],
  ]);
  const records = () => {
    asked += 1;
    return asked === 1 ? Promise.reject(new StoreError(BUSY)) : Promise.resolve([]);
  };
  const reads = { publicationsUsed: () => Promise.resolve([]), records };
  const extracts = makeExtracts({ layouts } as never, reads as never);
  const withheld = () => extracts.withheld({ table: "t" } as TableRequest);
  await expect(withheld()).rejects.toThrow("busy");
  await expect(withheld()).resolves.toEqual([]);
});

test("what a chart's controls offer is asked again", async () => {
  const room = { site: { store: storeBusyOnce(), catalog: { publications: [] } } };
  const definition = { indicators: ["growth"], publishers: [], controls: ["measure"] };
  const asked = { room, definition, controls: { measure: "growth" } } as unknown as ChartRequest;
  expect(await offeredFor(asked)).toEqual({ areas: [], publications: [], periods: [] });
  const periods = ["a", "b"].map((period) => ({ period, figures: 5 }));
  expect(await offeredFor(asked)).toEqual({ areas: ["a", "b"], publications: ["a", "b"], periods });
});

test("which columns have few values is asked again, and an answer without them is not kept", async () => {
  const store = storeBusyOnce();
  const columns = ["a", "b"].map((name) => ({ name, type: "string" }));
  const table = { name: "t", rows: 100, columns } as unknown as TableInfo;
  const request = { table: "t", filters: [], search: "", facets: ["b"] } as unknown as TableRequest;
  const ask = async () => {
    const answer = await datasetFacets(store, table, request, new AbortController().signal);
    return answer.ok ? [answer.value.complete, answer.value.facets.map((facet) => facet.column)] : answer;
  };
  expect(await ask()).toEqual([false, ["b"]]);
  expect(await ask()).toEqual([true, ["a", "b"]]);
});
