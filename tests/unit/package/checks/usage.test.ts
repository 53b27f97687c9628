import { expect, test } from "vitest";
import { issuesAfter } from "../tiny-package.ts";

test("a publication, a publisher and an indicator that nothing names are warned of", async () => {
  const publisher = "northvale-museum,Northvale Museum,research,,https://museum.example/";
  expect(await issuesAfter("catalog/publishers.csv", (text) => `${text}${publisher}\n`)).toEqual([
    {
      file: "catalog/publishers.csv",
      line: 6,
      column: "publisher",
      value: "northvale-museum",
      code: "unused-row",
      expected: "some row of another table to name this publisher",
      severity: "warning",
    },
  ]);
  const indicator = "snow_days,Snow days,Days with snow.,days,0,weather,annual";
  expect(await issuesAfter("catalog/indicators.csv", (text) => `${text}${indicator}\n`)).toMatchObject([
    { value: "snow_days", code: "unused-row", severity: "warning" },
  ]);
});

test("a publication that only statements or events name is used", async () => {
  const issues = await issuesAfter("catalog/statements.csv", (text) => text.split("\n").slice(0, 1).join("\n") + "\n");
  expect(issues).toEqual([]);
});
