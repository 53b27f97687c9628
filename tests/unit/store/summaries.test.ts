import { describe, expect, test } from "vitest";
import { ask, must, storeOf, type TestTable } from "./source.ts";

const AID: TestTable = {
  name: "aid",
  files: [
    "giver,day,value,unit\nA,2023-01-05,10,EUR\nA,2023-01-20,30,EUR\nB,2023-02-01,5,EUR\nB,2024-02-01,1000,EUR\nB,,7,EUR\nA,2023-03-01,,EUR\n",
  ],
  types: { day: "date", value: "number" },
};

const ASKED = { by: "day", letters: 7, colour: "giver", value: "value", most: 100 };

test("the spread of a column: least, greatest and, of numbers, the middle", async () => {
  const store = await storeOf([AID]);
  const [day, value, giver] = must(await store.spread("aid", ["day", "value", "giver"]));
  expect(day).toEqual({ column: "day", least: "2023-01-05", greatest: "2024-02-01", middle: null });
  expect(value).toMatchObject({ column: "value", least: "5.0", greatest: "1000.0" });
  expect(giver).toEqual({ column: "giver", least: "A", greatest: "B", middle: null });
});

test("large tables are summed up alike by every server, whichever thread comes first", async () => {
  const rows = Array.from({ length: 150_000 }, (_, row) => `${row % 7},${((row * 7_919) % 10_007) / 10}`);
  const large: TestTable = { name: "large", files: [`g,v\n${rows.join("\n")}\n`], types: { v: "number" } };
  const store = await storeOf([large]);
  const said = new Set<string>();
  for (let time = 0; time < 12; time++) {
    const groups = await store.groups(ask("large"), { by: "g", letters: 0, colour: "", value: "v", most: 10 });
    said.add(JSON.stringify([must(await store.spread("large", ["v"])), must(groups)]));
  }
  expect(said.size).toBe(1);
  const [first] = must(await store.groups(ask("large"), { by: "g", letters: 0, colour: "", value: "v", most: 1 }));
  const exact = rows.flatMap((row) => (row.startsWith("0,") ? [Math.round(Number(row.slice(2)) * 10)] : []));
  expect(first).toMatchObject({ by: "0", sum: exact.reduce((sum, value) => sum + value, 0) / 10 });
});

describe("histograms", () => {
  const value = { column: "value", ends: ["0", "10", "100", "1000"] };
  const day = { column: "day", ends: ["2023-01-01", "2023-02-01", "2024-12-31"] };

  test("a bar takes its lower end, the last one both; missing cells are in none", async () => {
    const store = await storeOf([AID]);
    expect(must(await store.histograms(ask("aid"), [value, day]))).toEqual([
      [2, 2, 1],
      [2, 3],
    ]);
  });

  test("other columns' filters narrow it, its own do not", async () => {
    const store = await storeOf([AID]);
    const filters = [
      { column: "giver", operator: "exact" as const, values: ["B"] },
      { column: "value", operator: "gte" as const, values: ["900"] },
    ];
    expect(must(await store.histograms(ask("aid", { filters }), [value, day]))).toEqual([
      [2, 0, 1],
      [0, 1],
    ]);
  });
});

test("columns that say one thing in every filtered row, nothing included", async () => {
  const store = await storeOf([AID]);
  const all = ["giver", "day", "value", "unit"];
  expect(must(await store.constants(ask("aid"), all))).toEqual(["unit"]);
  const filters = [{ column: "value", operator: "isnull" as const, values: [] }];
  expect(must(await store.constants(ask("aid", { filters }), all))).toEqual(all);
});

test("rows put together by month and giver, without those that lack a day or a value", async () => {
  const store = await storeOf([AID]);
  expect(must(await store.groups(ask("aid"), ASKED))).toEqual([
    { by: "2023-01", colour: "A", rows: 2, sum: 40, mean: 20 },
    { by: "2023-02", colour: "B", rows: 1, sum: 5, mean: 5 },
    { by: "2024-02", colour: "B", rows: 1, sum: 1000, mean: 1000 },
  ]);
  expect(must(await store.groups(ask("aid"), { ...ASKED, most: 1 }))).toHaveLength(2);
});

test("the same rows one by one, each with where it stands", async () => {
  const store = await storeOf([AID]);
  const points = must(await store.points(ask("aid"), { ...ASKED, letters: 0, colour: "" }));
  expect(points[0]).toEqual({ by: "2023-01-05", colour: "", value: 10, file: "aid-0.csv", line: 2 });
  expect(points).toHaveLength(4);
});

test("what a column must hold narrows its own facet; what was picked of it does not", async () => {
  const store = await storeOf([AID]);
  const filters = [
    { column: "giver", operator: "contains" as const, values: ["a"] },
    { column: "giver", operator: "exact" as const, values: ["B"] },
  ];
  const [facet] = must(await store.facets(ask("aid", { filters }), ["giver"], 10));
  expect(facet?.values.map(({ value }) => value)).toEqual(["A"]);
});
