import { expect, test } from "vitest";
import { checkPackage } from "../../../app/package/check-package.ts";
import { formatCauses } from "../../../app/package/issue-causes.ts";
import { packageOf } from "./own-package.ts";

const FIELDS = ["country", "year", "value"].map((name) => ({ name, type: "string" }));
const reference = { resource: "years", fields: ["country", "year"] };

function sharesOf(rows: string, foreignKeys: object[]): string {
  return packageOf(
    { "years.csv": "country,year,value\nCHL,2023,1\nPER,2024,2\n", "shares.csv": `country,year,value\n${rows}` },
    {
      resources: [
        { name: "shares", path: "shares.csv", schema: { fields: FIELDS, foreignKeys } },
        { name: "years", path: "years.csv", schema: { fields: FIELDS, primaryKey: ["country", "year"] } },
      ],
    },
  );
}

test("a key of several columns is held against its table, each combination by its first line", async () => {
  const rows = "CHL,2023,5\nCHL,2024,6\nCHL,2024,7\n,2030,8\n";
  const key = { fields: ["country", "year"], reference };
  expect(formatCauses((await checkPackage(sharesOf(rows, [key]))).issues)).toEqual([
    'shares.csv:3: column country, year: "CHL, 2024" [unknown-reference] expected a known combination of country, year, listed in years.csv',
  ]);
  const lenient = await checkPackage(sharesOf(rows, [key]), { lenient: "auto" });
  expect(lenient).toMatchObject({ ok: true, issues: [{ severity: "warning", line: 3 }] });
});

test("a table may refer to itself; a key that names other columns, or another number of them, is refused", async () => {
  const own = { fields: ["value", "year"], reference: { fields: ["country", "year"] } };
  expect((await checkPackage(sharesOf("CHL,2023,PER\nPER,2023,CHL\n", [own]))).issues).toEqual([]);
  const unknown = { fields: ["country", "when"], reference };
  const fewer = { fields: ["country", "year", "value"], reference };
  const { issues } = await checkPackage(sharesOf("CHL,2023,5\n", [unknown, fewer]));
  expect(issues.map(({ value, expected }) => `${value}: ${expected}`)).toEqual([
    "country, year: as many fields of years as the key has of its own (3)",
    "when: a field of the resource",
  ]);
});
