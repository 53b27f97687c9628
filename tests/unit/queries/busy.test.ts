/** A moment in which the engine is too busy must not be remembered. */
import { expect, test } from "vitest";
import type { TableInfo, TableRequest } from "../../../app/domain/tables.ts";
import { offeredFor } from "../../../app/queries/chart-offers.server.ts";
import type { ChartRequest } from "../../../app/queries/chart.server.ts";
import { datasetFacets } from "../../../app/queries/dataset-facets.server.ts";
import { datasetHistograms } from "../../../app/queries/dataset-histograms.server.ts";
import { madeUntilWhole, noticing, orWithout } from "../../../app/queries/lacking.server.ts";
import { isChartable } from "../../../app/queries/rows-chart.server.ts";
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
  const nothing = { areas: [], publications: [], periods: [] };
  expect(await noticing(() => offeredFor(asked))).toEqual({ value: nothing, lacks: true });
  const periods = ["a", "b"].map((period) => ({ period, figures: 5 }));
  const whole = { areas: ["a", "b"], publications: ["a", "b"], periods };
  expect(await noticing(() => offeredFor(asked))).toEqual({ value: whole, lacks: false });
});

test("which columns have few values is asked again, and an answer without them is not kept", async () => {
  const store = storeBusyOnce();
  const columns = ["a", "b"].map((name) => ({ name, type: "string" }));
  const table = { name: "t", rows: 100, columns } as unknown as TableInfo;
  const request = { table: "t", filters: [], search: "", facets: ["b"] } as unknown as TableRequest;
  const ask = async () => {
    const { value, lacks } = await noticing(() => datasetFacets(store, table, request, new AbortController().signal));
    return value.ok ? [lacks, value.value.map((facet) => facet.column)] : value;
  };
  expect(await ask()).toEqual([true, ["b"]]);
  expect(await ask()).toEqual([false, ["a", "b"]]);
});

test("a table's histograms and its chart are asked for again", async () => {
  let asked = 0;
  const least = { column: "n", least: "1", greatest: "9" };
  const store = {
    spread: () => {
      asked += 1;
      return Promise.resolve(asked <= 2 ? { ok: false, failure: BUSY } : { ok: true, value: [least] });
    },
    histograms: () => Promise.resolve({ ok: true, value: [[1, 2]] }),
  } as unknown as Store;
  const columns = [{ name: "n", type: "number" }];
  const table = { name: "t", rows: 100, columns, reach: { column: "", from: "", to: "" } } as unknown as TableInfo;
  const request = { table: "t", filters: [], search: "" } as unknown as TableRequest;
  const drawn = () => noticing(() => datasetHistograms(store, table, request, new AbortController().signal));
  expect(await drawn()).toMatchObject({ value: { ok: true, value: new Map() }, lacks: true });
  await expect(isChartable(store, table)).rejects.toThrow("busy");
  const { value, lacks } = await drawn();
  expect([value.ok && [...value.value.keys()], lacks]).toEqual([["n"], false]);
});

test("what is missing is noticed by all who make an answer of it, and by no other", async () => {
  const outer = await noticing(async () => {
    const inner = await noticing(() => orWithout(Promise.reject(new StoreError(BUSY)), "instead"));
    const beside = await noticing(() => orWithout(Promise.resolve("whole"), "instead"));
    return [inner, beside];
  });
  const [inner, beside] = [
    { value: "instead", lacks: true },
    { value: "whole", lacks: false },
  ];
  expect(outer).toEqual({ value: [inner, beside], lacks: true });
  await expect(orWithout(Promise.reject(new Error("other trouble")), "")).rejects.toThrow("other trouble");
});

test("what all answers are made of is made anew beside them until nothing is missing", async () => {
  let made = 0;
  const goOn: (() => void)[] = [];
  const room = madeUntilWhole(async () => {
    made += 1;
    const own = made;
    if (own > 1) await new Promise<void>((resolve) => goOn.push(resolve));
    return own < 3 ? orWithout(Promise.reject(new StoreError(BUSY)), `without, ${own}`) : "whole";
  });
  const site = {};
  const ask = () => noticing(() => room(site));
  expect(await Promise.all([ask(), ask()])).toEqual(Array(2).fill({ value: "without, 1", lacks: true }));
  // Nobody waits for the second making, and there is one.
  expect([await ask(), made]).toEqual([{ value: "without, 1", lacks: true }, 2]);
  goOn.shift()?.();
  await expect.poll(async () => (await ask()) && made).toBe(3);
  goOn.shift()?.();
  await expect.poll(ask).toEqual({ value: "whole", lacks: false });
  expect([await ask(), made]).toEqual([{ value: "whole", lacks: false }, 3]);
});
