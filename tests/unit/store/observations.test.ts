import { expect, test } from "vitest";
import { storeOf, type TestTable } from "./source.ts";

const HEADER = "publication,indicator,area,period,value,value_low,value_high,status,seen_at,note\n";
const OBSERVATIONS: TestTable = {
  name: "observations",
  files: [
    `${HEADER}p1,growth,RUS,2024,3.20,,,F,,\np1,growth,USA,2024,2.7,,,F,,\np1,prices,RUS,2024,6.9,,,F,,\n`,
    `${HEADER}p2,growth,RUS,2024,,2.5,3.5,F,https://example.org/seen,range\np2,growth,RUS,2023,1e0,,,A,,\n`,
  ],
  types: { value: "number", value_low: "number", value_high: "number" },
};

test("observations come with their numbers, their place, and each once however often it is needed", async () => {
  const store = await storeOf([OBSERVATIONS]);
  const found = await store.observations([
    { indicator: "growth", areas: ["RUS"], periods: ["2024"] },
    { indicator: "growth", areas: ["RUS", "GBR"] },
  ]);
  expect(found).toEqual([
    {
      publication: "p1",
      indicator: "growth",
      area: "RUS",
      period: "2024",
      value: 3.2,
      low: null,
      high: null,
      status: "F",
      seenAt: "",
      note: "",
      file: "observations-0.csv",
      line: 2,
    },
    expect.objectContaining({
      publication: "p2",
      value: null,
      low: 2.5,
      high: 3.5,
      seenAt: "https://example.org/seen",
      note: "range",
      file: "observations-1.csv",
      line: 2,
    }),
    expect.objectContaining({ publication: "p2", period: "2023", value: 1, status: "A", line: 3 }),
  ]);
});

test("a result of many blocks comes whole, in the order of its rows", async () => {
  const rows = Array.from({ length: 7_001 }, (_, index) => `p${index % 3},growth,RUS,${index},${index},,,F,,`);
  const store = await storeOf([{ ...OBSERVATIONS, files: [`${HEADER}${rows.join("\n")}\n`] }]);
  const found = await store.observations([{ indicator: "growth", areas: null }]);
  expect(found.map(({ line }) => line)).toEqual(rows.map((_, index) => index + 2));
  expect(found.map(({ value }) => value)).toEqual(rows.map((_, index) => index));
  expect(found[7_000]).toMatchObject({ publication: "p1", period: "7000" });
});

test("no areas named means all, none listed means none", async () => {
  const store = await storeOf([OBSERVATIONS]);
  const areas = async (wanted: string[] | null) =>
    (await store.observations([{ indicator: "growth", areas: wanted }])).map(({ area }) => area);
  expect(await areas(null)).toEqual(["RUS", "USA", "RUS", "RUS"]);
  expect(await areas([])).toEqual([]);
  expect(await store.observations([])).toEqual([]);
});

test("what one caller does to its list is no other's concern", async () => {
  const store = await storeOf([OBSERVATIONS]);
  const need = [{ indicator: "prices", areas: null }];
  (await store.observations(need)).pop();
  expect(await store.observations(need)).toHaveLength(1);
});

test("a package without observations has none", async () => {
  const store = await storeOf([{ name: "areas", files: ["area\nRUS\n"] }]);
  expect(await store.observations([{ indicator: "growth", areas: null }])).toEqual([]);
});
