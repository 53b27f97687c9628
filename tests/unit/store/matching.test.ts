/** What filters and search find: docs/matching.md. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Filter } from "../../../app/domain/tables.ts";
import { ask, must, storeOf, type TestTable } from "./source.ts";

const AREAS: TestTable = {
  name: "areas",
  files: ["area,label\nUSA,United States\nUS,Usa\nMLT,Malta\nTUR,T\u00fcrkiye\n"],
  primaryKey: ["area"],
};
const AID: TestTable = {
  name: "aid",
  files: [
    "id,donor,item,count\na,USA,Javelin,9007199254740993\nb,MLT,cafe\u0301,9007199254740992\nc,TUR,caf\u00e9,-3\nd,US,Cafe,\n",
  ],
  types: { count: "integer" },
  references: { donor: { table: "areas", column: "area" } },
};

function open(tables = [AREAS, AID]) {
  return storeOf(tables, {
    nameCodes: (_, records) => new Map(records.map(({ values }) => [values.area ?? "", values.label ?? ""])),
  });
}

async function found(filters: Filter[], search = "", sort = ""): Promise<string> {
  const store = await open();
  const request = ask("aid", { filters, search, columns: ["id"] });
  if (sort !== "") request.sort = [{ column: sort, descending: false }];
  const page = must(await store.page(request));
  const csv = must(await store.extract(request, "csv"));
  const ids = page.rows.map(([id]) => id).join("");
  // The same rows in the file as on the page.
  expect(readFileSync(csv.path, "utf8").split("\r\n").slice(1).join("")).toBe(ids);
  return ids;
}

const where = (column: string, operator: Filter["operator"], ...values: string[]) => [{ column, operator, values }];

describe("a column of codes", () => {
  test("is found by what its codes are called", async () => {
    expect(await found(where("donor", "contains", "united states"))).toBe("a");
    expect(await found(where("donor", "contains", "LT"))).toBe("b");
    expect(await found(where("donor", "exact", "Malta"))).toBe("b");
    expect(await found(where("donor", "in", "Malta", "TUR"))).toBe("bc");
    expect(await found(where("donor", "not", "united states"))).toBe("bcd");
  });

  test("is found by the code alone where the value is one, even if another code is called so", async () => {
    expect(await found(where("donor", "exact", "USA"))).toBe("a");
    expect(await found(where("donor", "not", "USA"))).toBe("bcd");
    expect(await found(where("donor", "contains", "usa"))).toBe("ad");
  });

  test("is searched by name: each word in some cell or name", async () => {
    expect(await found([], "states javelin")).toBe("a");
    expect(await found([], "malta javelin")).toBe("");
  });

  test("has its facet's chosen values by name as well", async () => {
    const store = await open();
    const request = ask("aid", { filters: where("donor", "exact", "Malta") });
    const [facet] = must(await store.facets(request, ["donor"], 10));
    expect(facet?.values.filter(({ selected }) => selected).map(({ value }) => value)).toEqual(["MLT"]);
  });

  test("is matched as written where nothing names its codes", async () => {
    const store = await storeOf([AREAS, AID]);
    expect(must(await store.count(ask("aid", { filters: where("donor", "contains", "Malta") })))).toBe(0);
    expect(store.codeNames("areas").size).toBe(0);
  });
});

describe("letters with accents", () => {
  const composed = "caf\u00e9";
  const decomposed = "cafe\u0301";

  test.each([composed, decomposed])("are the same composed and decomposed (%j)", async (word) => {
    expect(await found(where("item", "exact", word))).toBe("bc");
    expect(await found(where("item", "in", word))).toBe("bc");
    expect(await found(where("item", "contains", word.toUpperCase()))).toBe("bc");
    expect(await found(where("item", "not", word))).toBe("ad");
    expect(await found([], word)).toBe("bc");
    expect(await found(where("item", "gt", word))).toBe("");
  });

  test("are the same in names", async () => {
    expect(await found(where("donor", "exact", "Tu\u0308rkiye"))).toBe("c");
    expect(await found(where("donor", "contains", "tu\u0308r"))).toBe("c");
  });
});

describe("whole numbers beyond 2^53", () => {
  test.each([
    ["exact", "9007199254740993", "a"],
    ["exact", "9007199254740992", "b"],
    ["exact", "9007199254740993.0", "a"],
    ["exact", "9007199254740993e0", "a"],
    ["not", "9007199254740993", "bcd"],
    ["gt", "9007199254740992", "a"],
    ["gt", "9007199254740992.5", "a"],
    ["gte", "9007199254740993", "a"],
    ["lt", "9007199254740993", "bc"],
    ["lte", "9007199254740992", "bc"],
    ["lt", "-2.5", "c"],
    ["gte", "-2.5", "ab"],
    ["gt", "-3.5", "abc"],
    ["exact", "-3.5", ""],
    ["lt", "1e300", "abc"],
    ["gt", "-1e300", "abc"],
    ["exact", "1e300", ""],
  ] as const)("%s %s finds %j", async (operator, value, ids) => {
    expect(await found(where("count", operator, value))).toBe(ids);
  });

  test("are listed and sorted to the last digit", async () => {
    expect(await found(where("count", "in", "9007199254740992", "-3"))).toBe("bc");
    expect(await found([], "", "count")).toBe("cbad");
  });

  test("compare as fractions do where a cell is no whole number, and stand in JSON as written", async () => {
    const odd: TestTable = { name: "odd", files: ["n\n3.5\n12\n1e2\n"], types: { n: "integer" } };
    const store = await open([odd]);
    expect(must(await store.count(ask("odd", { filters: where("n", "gt", "3.4") })))).toBe(3);
    const whole = await open();
    const json = must(await whole.extract(ask("aid", { columns: ["count"] }), "json"));
    expect(readFileSync(json.path, "utf8")).toContain('{"count":9007199254740993}');
  });
});

describe("rows that a long list of values or names chooses", () => {
  const COUNT = 400_000;
  const lines = Array.from({ length: COUNT }, (_, row) => `${row},k${row % 80}`);
  const KEYS: TestTable = {
    name: "keys",
    files: [`area,label\n${Array.from({ length: 80 }, (_, key) => `k${key},${key % 2 ? "odd" : "even"}\n`).join("")}`],
    primaryKey: ["area"],
  };
  const MANY: TestTable = {
    name: "many",
    files: [`id,key\n${lines.join("\n")}\n`],
    types: { id: "integer" },
    references: { key: { table: "keys", column: "area" } },
  };
  const even = Array.from({ length: COUNT / 2 }, (_, row) => String(row * 2));
  const listed = Array.from({ length: 40 }, (_, key) => `k${key * 2}`);

  test("come in the package's order in files and page by page", async () => {
    const store = await open([KEYS, MANY]);
    for (const chosen of [
      { filters: where("key", "in", ...listed) },
      { filters: where("key", "contains", "even") },
      { search: "even" },
    ]) {
      const request = ask("many", { ...chosen, columns: ["id"], size: 1_000 });
      const csv = must(await store.extract(request, "csv"));
      const ids = readFileSync(csv.path, "utf8").trimEnd().split("\r\n").slice(1);
      expect(ids.length).toBe(even.length);
      expect(ids.findIndex((id, place) => id !== even[place])).toBe(-1);
      for (const page of [1, 77, 150]) {
        const { rows } = must(await store.page({ ...request, page }));
        expect(rows.map(([id]) => id)).toEqual(even.slice((page - 1) * 1_000, page * 1_000));
      }
    }
  });

  test("are the same observations in the same order each time", async () => {
    const header = "publication,indicator,area,period,value,value_low,value_high,status,seen_at,note";
    const rows = lines.map((line) => `p,growth,${line.split(",")[1]},${line.split(",")[0]},1,,,A,,`);
    const store = await storeOf([
      { name: "observations", files: [`${header}\n${rows.join("\n")}\n`], types: { value: "number" } },
    ]);
    const found = await store.observations([{ indicator: "growth", areas: listed }]);
    expect(found.findIndex(({ period }, place) => period !== even[place])).toBe(-1);
  });
});

describe("a page of JSON", () => {
  async function json(size: number, page: number, sort = "", table = AID) {
    const store = await open([AREAS, table]);
    const request = ask(table.name, { columns: ["id"], size, page });
    if (sort !== "") request.sort = [{ column: sort, descending: true }];
    const made = must(await store.extract(request, "json", { nextPage: "/next" }));
    return JSON.parse(readFileSync(made.path, "utf8")) as { rows: { id: string }[]; next: string | null };
  }

  test("has its rows and the next page's address while rows are left", async () => {
    const first = await json(3, 1);
    expect(first.rows.map(({ id }) => id).join("")).toBe("abc");
    expect(first).toMatchObject({ next: "/next", filtered_rows: 4, total_rows: 4, truncated: false });
    const last = await json(3, 2, "id");
    expect(last.rows.map(({ id }) => id).join("")).toBe("a");
    expect(last.next).toBeNull();
    expect(await json(3, 9)).toMatchObject({ rows: [], next: null, filtered_rows: 4 });
  });

  test("is the same of rows with much text", async () => {
    const long = "x".repeat(20_000);
    const heavy: TestTable = { name: "heavy", files: [`id,text\n1,${long}\n2,${long}\n3,${long}\n`] };
    expect((await json(2, 1, "", heavy)).rows.map(({ id }) => id)).toEqual(["1", "2"]);
    expect((await json(2, 2, "id", heavy)).rows.map(({ id }) => id)).toEqual(["1"]);
  });
});
