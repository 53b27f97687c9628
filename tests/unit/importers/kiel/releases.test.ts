import { expect, test } from "vitest";
import { runFixture } from "../fixtures.ts";

const result = runFixture("kiel");

test("every donor of a release has a figure for every month that the release covers", () => {
  const rows = result.tables["observations/kiel-ust-r18.csv"]?.rows ?? [];
  const months = rows.filter((row) => row[1] === "military_aid_allocated" && row[2] === "FIN").map((row) => row[3]);
  expect(months).toHaveLength(30);
  expect([months[0], months[29]]).toEqual(["2022-01", "2024-06"]);
});

test("releases before February 2024 have no allocations, and no indicator mixes the two measures", () => {
  for (const [path, table] of Object.entries(result.tables)) {
    if (!/kiel-ust-r(07|08|10|12|13)\.csv$/.test(path)) continue;
    expect(table.rows.filter((row) => row[1]?.includes("allocated"))).toEqual([]);
  }
});

test("every publication is marked as not to be passed on", () => {
  expect(new Set(result.catalog.publications?.map((row) => row["redistributable"]))).toEqual(new Set(["false"]));
});

test("Kiel's sentences are in no table", () => {
  const cells = Object.values(result.tables).flatMap((table) => table.rows.flat());
  expect(cells.filter((cell) => cell.includes("over two lines"))).toEqual([]);
});
