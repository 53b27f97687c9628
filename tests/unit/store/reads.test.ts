import { describe, expect, test } from "vitest";
import type { Filter } from "../../../app/domain/tables.ts";
import { ask, must, storeOf, type TestTable } from "./source.ts";

const SALES: TestTable = {
  name: "sales",
  files: [
    'id,area,amount,day,open,note\n1,RUS,3.20,2024-01-02,true," 50%_off "\n2,USA,007,2023-12-31,false,"two\nlines"\n3,RUS,,,,=1+1\n',
    'id,area,amount,day,open,note\n4,DEU,1e5,2024-03-01,true,\n5,RUS,10,2024-01-10,false,Größe "quoted"\n',
  ],
  types: { amount: "number", day: "date", open: "boolean" },
  primaryKey: ["id"],
};

async function ids(filters: Filter[], search = ""): Promise<string> {
  const store = await storeOf([SALES]);
  const page = must(await store.page(ask("sales", { filters, search, columns: ["id"] })));
  expect(page.filteredRows).toBe(page.rows.length);
  return page.rows.map(([id]) => id).join("");
}

function filter(column: string, operator: Filter["operator"], ...values: string[]): Filter[] {
  return [{ column, operator, values }];
}

test("cells come back exactly as written, with the file and line they stand on", async () => {
  const store = await storeOf([SALES]);
  const page = must(await store.page(ask("sales")));
  expect(page.rows).toEqual([
    ["1", "RUS", "3.20", "2024-01-02", "true", " 50%_off "],
    ["2", "USA", "007", "2023-12-31", "false", "two\nlines"],
    ["3", "RUS", "", "", "", "=1+1"],
    ["4", "DEU", "1e5", "2024-03-01", "true", ""],
    ["5", "RUS", "10", "2024-01-10", "false", 'Größe "quoted"'],
  ]);
  expect(page.origins).toEqual([
    { file: "sales-0.csv", line: 2 },
    { file: "sales-0.csv", line: 3 },
    { file: "sales-0.csv", line: 5 },
    { file: "sales-1.csv", line: 2 },
    { file: "sales-1.csv", line: 3 },
  ]);
  expect(page).toMatchObject({
    filteredRows: 5,
    totalRows: 5,
    columns: ["id", "area", "amount", "day", "open", "note"],
  });
});

describe("filters", () => {
  test.each<[string, Filter[], string]>([
    ["a number equals however it is written", filter("amount", "exact", "3.2"), "1"],
    ["numbers compare as numbers", filter("amount", "gt", "7"), "45"],
    ["at least", filter("amount", "gte", "7"), "245"],
    ["less than", filter("amount", "lt", "7"), "1"],
    ["at most", filter("amount", "lte", "7"), "12"],
    ["dates compare as dates", filter("day", "gte", "2024-01-02"), "145"],
    ["booleans", filter("open", "exact", "true"), "14"],
    ["text", filter("area", "exact", "RUS"), "135"],
    ["not keeps missing cells", filter("amount", "not", "10"), "1234"],
    ["one of", filter("area", "in", "USA", "DEU"), "24"],
    ["missing", filter("amount", "isnull"), "3"],
    ["present", filter("note", "notnull"), "1235"],
    ["contains whatever the case", filter("note", "contains", "GRÖSSE"), ""],
    ["contains beyond ASCII", filter("note", "contains", "GRÖ"), "5"],
    ["per cent and underscore mean themselves", filter("note", "contains", "%_O"), "1"],
    ["an underscore is no wildcard", filter("note", "contains", "5_%"), ""],
    ["text that looks like SQL", filter("note", "exact", "'; drop table t0; --"), ""],
    ["a value that is no number matches nothing", filter("amount", "gt", "abc"), ""],
  ])("%s", async (_, filters, expected) => expect(await ids(filters)).toBe(expected));

  test("every word of a search occurs in some text column", async () => {
    expect(await ids([], "rus größe")).toBe("5");
    expect(await ids([], "rus usa")).toBe("");
    expect(await ids([], "")).toBe("12345");
  });
});

describe("order and pages", () => {
  test("numbers sort as numbers, missing last both ways, ties in the package's order", async () => {
    const store = await storeOf([SALES]);
    const sorted = async (...sort: { column: string; descending: boolean }[]) =>
      must(await store.page(ask("sales", { sort, columns: ["id"] })))
        .rows.flat()
        .join("");
    expect(await sorted({ column: "amount", descending: false })).toBe("12543");
    expect(await sorted({ column: "amount", descending: true })).toBe("45213");
    expect(await sorted({ column: "area", descending: true }, { column: "day", descending: true })).toBe("25134");
  });

  test("pages far down a sorted table continue where the ones before ended", async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => `${index},${(index * 7919) % 1_000}`);
    const store = await storeOf([{ name: "many", files: [`n,k\n${rows.join("\n")}\n`], types: { k: "integer" } }]);
    const request = ask("many", { sort: [{ column: "k", descending: true }], size: 1_000 });
    const seen: string[] = [];
    for (let page = 1; page <= 6; page++) {
      const answer = must(await store.page({ ...request, page }));
      expect(answer.filteredRows).toBe(5_000);
      seen.push(...answer.rows.map((row) => row.join(":")));
    }
    const expected = rows
      .map((row) => row.split(",").map(Number))
      .sort(([a = 0, k = 0], [b = 0, l = 0]) => l - k || a - b)
      .map((row) => row.join(":"));
    expect(seen).toEqual(expected);
  });

  test("a page after the last is empty and still says how many rows there are", async () => {
    const store = await storeOf([SALES]);
    const page = must(await store.page(ask("sales", { page: 9_999_999, size: 1_000 })));
    expect(page).toMatchObject({ rows: [], filteredRows: 5, totalRows: 5 });
  });
});

describe("facets", () => {
  test("count under all other filters, not the column's own, and mark what is chosen", async () => {
    const store = await storeOf([SALES]);
    const filters = [...filter("area", "in", "DEU"), ...filter("note", "notnull")];
    const [area, open] = must(await store.facets(ask("sales", { filters }), ["area", "open"], 10));
    expect(area).toEqual({
      column: "area",
      truncated: false,
      values: [
        { value: "RUS", count: 3, selected: false },
        { value: "USA", count: 1, selected: false },
      ],
    });
    expect(open?.values).toEqual([]);
  });

  test("a chosen value stays listed though rarer than the limit lets through", async () => {
    const store = await storeOf([SALES]);
    const [area] = must(await store.facets(ask("sales", { filters: filter("area", "exact", "USA") }), ["area"], 1));
    expect(area).toEqual({ column: "area", truncated: true, values: [{ value: "USA", count: 1, selected: true }] });
  });

  test("missing cells are counted as the empty value", async () => {
    const store = await storeOf([SALES]);
    const [open] = must(await store.facets(ask("sales", { filters: filter("open", "isnull") }), ["open"], 10));
    expect(open?.values).toContainEqual({ value: "", count: 1, selected: true });
  });
});

test("a row is found by its key, with all its columns", async () => {
  const store = await storeOf([SALES, { name: "plain", files: ["a\nx\ny\n"] }]);
  expect(await store.row("sales", ["2"])).toMatchObject({
    cells: ["2", "USA", "007", "2023-12-31", "false", "two\nlines"],
    file: "sales-0.csv",
    line: 3,
  });
  expect(await store.row("sales", ["2' or 1=1 --"])).toBeNull();
  expect(await store.row("sales", [])).toBeNull();
  expect(await store.row("plain", ["2"])).toMatchObject({ cells: ["y"], line: 3 });
  expect(await store.row("plain", ["3"])).toBeNull();
  expect(await store.row("plain", ["0"])).toBeNull();
});

test("a row is found by its file and line", async () => {
  const store = await storeOf([SALES]);
  expect((await store.rowAt("sales", "sales-0.csv", 5))?.cells[0]).toBe("3");
  expect((await store.rowAt("sales", "sales-1.csv", 2))?.cells[0]).toBe("4");
  for (const line of [0, 1, 4, 6, -1, NaN, 1e12]) expect(await store.rowAt("sales", "sales-0.csv", line)).toBeNull();
  expect(await store.rowAt("sales", "../sales-0.csv", 2)).toBeNull();
});

test("catalog rows come as records", async () => {
  const store = await storeOf([{ name: "areas", files: ["area,label\nRUS,Russia\nXKX,\n"] }]);
  expect(await store.records("areas")).toEqual([
    { values: { area: "RUS", label: "Russia" }, file: "areas-0.csv", line: 2 },
    { values: { area: "XKX", label: "" }, file: "areas-0.csv", line: 3 },
  ]);
});

test("a cell that begins with a byte order mark keeps it", async () => {
  const store = await storeOf([{ name: "t", files: ["a,b\n1,\uFEFFx\n2,x\n"] }]);
  expect(must(await store.page(ask("t"))).rows).toEqual([
    ["1", "\uFEFFx"],
    ["2", "x"],
  ]);
  expect(must(await store.facets(ask("t"), ["b"], 9))[0]?.values.map(({ value }) => value)).toEqual(["x", "\uFEFFx"]);
});

test("an unknown table is a reason, not an accident", async () => {
  const store = await storeOf([SALES]);
  expect(await store.page(ask("sales; drop table t0"))).toMatchObject({
    ok: false,
    failure: { reason: "unknown-table" },
  });
  expect(store.table("nope")).toBeNull();
});

test("where nobody asked for an order, named rows come first, ranked, the latest in front; a sort overrules that, pages go on", async () => {
  const store = await storeOf([SALES]);
  const lead = {
    columns: ["area", "open"],
    groups: [
      ["RUS", "false"],
      ["RUS", "true"],
      ["USA", "false"],
    ],
    ranked: { column: "area", values: ["USA", "RUS"] },
    latest: "day",
  };
  const shown = async (more: Parameters<typeof ask>[1]) =>
    must(await store.page(ask("sales", { columns: ["id"], lead, ...more })))
      .rows.map(([id]) => id)
      .join("");
  expect(await shown({})).toBe("25134");
  expect(await shown({ size: 2, page: 2 })).toBe("13");
  expect(await shown({ sort: [{ column: "id", descending: false }] })).toBe("12345");
  expect(await shown({ lead: { columns: [], groups: [], ranked: null, latest: "" } })).toBe("12345");
});
