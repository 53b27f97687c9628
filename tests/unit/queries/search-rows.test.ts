import { afterEach, expect, test, vi } from "vitest";
import type { TableInfo, TableRequest } from "../../../app/domain/tables.ts";
import { searchRows, withCharts } from "../../../app/queries/search-rows.server.ts";
import type { Result, Store } from "../../../app/store/store.ts";

const COLUMNS = { columns: [], primaryKey: [], files: [], description: "", reach: { column: "", from: "", to: "" } };
const TABLES = ["large", "small"].map((name, place): TableInfo => {
  return { ...COLUMNS, name, title: name, rows: place === 0 ? 1_000 : 10, redistribution: "facts" };
});

type Count = (request: TableRequest, signal: AbortSignal) => Promise<Result<number>> | Result<number>;

function rowsWith(count: Count, corrected: string | null = null, signal = new AbortController().signal) {
  const store = { count: async (request: TableRequest, stop: AbortSignal) => count(request, stop) } as unknown as Store;
  return searchRows(store, TABLES, "Maltta", corrected, signal);
}

test("tables with rows come with the most first, and lead to the rows", async () => {
  const found = await rowsWith(({ table }) => ({ ok: true, value: table === "large" ? 7 : 2 }));
  expect(found).toMatchObject({ count: 9, words: "Maltta", corrected: false });
  expect(found.tables.map(({ table, rows, path }) => [table, rows, path])).toEqual([
    ["large", 7, "/datasets/large?_search=Maltta"],
    ["small", 2, "/datasets/small?_search=Maltta"],
  ]);
});

test("of several rows that may be drawn there is a chart in one step", async () => {
  const found = await rowsWith(({ table }) => ({ ok: true, value: table === "large" ? 7 : 1 }));
  const charts = async (can: boolean) => (await withCharts(found, async () => can)).tables.map(({ chart }) => chart);
  expect(await charts(true)).toEqual(["/datasets/large/chart?_search=Maltta", ""]);
  expect(await charts(false)).toEqual(["", ""]);
});

test("a table that takes too long, or is refused, says so and keeps nobody waiting", async () => {
  const found = await rowsWith(({ table }) =>
    table === "large"
      ? { ok: false, failure: { reason: "cancelled", message: "" } }
      : { ok: false, failure: { reason: "busy", message: "Too much is asked just now." } },
  );
  expect(found.count).toBe(0);
  expect(Object.fromEntries(found.tables.map(({ table, message }) => [table, message]))).toEqual({
    large: "Not searched in time; its own page takes as long as it needs.",
    small: "Too much is asked just now.",
  });
});

afterEach(() => vi.restoreAllMocks());

test("a search that is late searches on for what is left of its time, to a part of a millisecond", async () => {
  const clock = vi.spyOn(performance, "now").mockReturnValueOnce(1_000).mockReturnValue(4_000.5);
  expect(await rowsWith(() => ({ ok: true, value: 2 }))).toMatchObject({ count: 4 });
  expect(clock).toHaveBeenCalled();
});

test("words put right are searched for where no row has those typed, and said", async () => {
  const asked: string[] = [];
  const count: Count = ({ search }) => {
    asked.push(search);
    return { ok: true, value: search === "malta" ? 3 : 0 };
  };
  expect(await rowsWith(count, "malta")).toMatchObject({ count: 6, words: "malta", corrected: true });
  expect(asked).toEqual(["Maltta", "Maltta", "malta", "malta"]);
  expect(await rowsWith(() => ({ ok: true, value: 0 }))).toMatchObject({ count: 0, tables: [], corrected: false });
});

test("a reader who has gone on ends it", async () => {
  const gone = AbortSignal.abort();
  expect(await rowsWith(() => Promise.reject(new Error("asked")), null, gone)).toMatchObject({ count: 0, tables: [] });
});
