import { expect, test } from "vitest";
import { checkPackage } from "../../../../app/package/check-package.ts";
import type { Expectation } from "../../../../app/package/checks/expectation.ts";
import type { Issue } from "../../../../app/package/issues.ts";
import { copyOfTiny, issuesAfter, linesAfter } from "../tiny-package.ts";

async function issuesOf(expectation: Expectation): Promise<Issue[]> {
  const copy = copyOfTiny();
  copy.json((descriptor) => void (descriptor.expectations = [expectation as unknown as Record<string, unknown>]));
  return (await checkPackage(copy.dir)).issues;
}

test("a row count that is not as expected says both numbers", async () => {
  const lines = await linesAfter("catalog/memberships.csv", (text) => text.replace(/VALE,SOUTHVALE.*\n/, ""));
  expect(lines).toEqual([
    'datapackage.json: column /expectations/0: "2" [expectation-row-count] expected The Vale has three towns: 3 rows',
  ]);
});

test("a sum that misses a stated number says by what", async () => {
  const issues = await issuesAfter("observations/bicycles.csv", (text) => text.replace(",5210,", ",5211,"));
  expect(issues).toMatchObject([
    { value: "15742", code: "expectation-sum-equals", expected: expect.stringContaining("a sum of 15741 within 0") },
  ]);
});

test("a sum over a group's members is held against a published total", async () => {
  const sum: Expectation = {
    kind: "sum-equals",
    title: "Towns add up",
    table: "observations",
    column: "value",
    where: {
      indicator: "annual_rainfall",
      publication: "weather-office-outlook-2023-10",
      period: "2022",
      area: { memberOf: "VALE" },
    },
    total: {
      indicator: "annual_rainfall",
      publication: "weather-office-outlook-2023-10",
      period: "2022",
      area: "VALE",
    },
  };
  expect(await issuesOf(sum)).toMatchObject([
    {
      file: "observations/weather.csv",
      column: "value",
      value: "2170.8",
      expected: "Towns add up: a sum of 723.6 within 0",
    },
  ]);
  expect(await issuesOf({ ...sum, tolerance: 1447.2 })).toEqual([]);
});

test("two editions that should agree are compared where they overlap", async () => {
  const between = {
    column: "publication",
    values: ["weather-office-outlook-2023-10", "weather-office-yearbook-2024"] as [string, string],
  };
  const agree: Expectation = {
    kind: "agree",
    title: "Past",
    table: "observations",
    where: { status: "A" },
    column: "value",
    by: ["area", "period"],
    between,
  };
  const issues = await issuesOf(agree);
  expect(issues.map(({ value, expected }) => [value, expected])).toEqual([
    ["771.4", expect.stringMatching(/^Past: 768.1 within 0, as observations\/weather.csv:\d+ has it/)],
    ["724.7", expect.stringMatching(/^Past: 723.6 within 0/)],
  ]);
  expect(await issuesOf({ ...agree, tolerance: 3.3 })).toEqual([]);
});

test("an expectation that finds nothing to compare fails instead of passing idly", async () => {
  const between = { column: "publication", values: ["weather-office-yearbook-2024", "nobody"] as [string, string] };
  expect(
    await issuesOf({ kind: "agree", title: "x", table: "observations", column: "value", by: ["area"], between }),
  ).toHaveLength(1);
  const none = { indicator: "snow" };
  expect(
    await issuesOf({ kind: "sum-equals", title: "x", table: "observations", column: "value", where: none, equals: 0 }),
  ).toHaveLength(1);
});

test("a column out of order is located", async () => {
  const issues = await issuesOf({ kind: "sorted", title: "By label", table: "publishers", column: "kind" });
  expect(issues).toMatchObject([
    { file: "catalog/publishers.csv", line: 5, value: "international-organisation", code: "expectation-sorted" },
  ]);
});

test("conditions: one value, several, a prefix, bounds, exclusions", async () => {
  const count = (where: Expectation["where"], equals: number): Promise<Issue[]> =>
    issuesOf({ kind: "row-count", title: "x", table: "observations", where, equals });
  expect(await count({ period: "2021" }, 12)).toEqual([]);
  expect(await count({ period: ["2021", "2022"] }, 24)).toEqual([]);
  expect(await count({ period: { prefix: "2023-" } }, 9)).toEqual([]);
  expect(await count({ period: { from: "2023-08", to: "2023-09" } }, 6)).toEqual([]);
  expect(await count({ period: { prefix: "2023-", not: ["2023-07"] } }, 6)).toEqual([]);
});
