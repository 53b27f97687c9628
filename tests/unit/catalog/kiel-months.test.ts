import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { expect, test } from "vitest";

type Row = Record<string, string>;

function rowsOf(path: string): Row[] {
  return Papa.parse<Row>(readFileSync(`data/${path}`, "utf8"), { header: true, skipEmptyLines: true }).data;
}

const rows = rowsOf("observations/kiel-ust-r29.csv").filter(({ period = "" }) => /^\d{4}-\d{2}$/.test(period));
const donors = rows.filter(({ area }) => area !== "KIEL_ALL");

test("release 29 has a figure for a donor's month only where its file has a row: 1,079 of 2,184", () => {
  const months = new Set(donors.map(({ area, period }) => `${area} ${period}`));
  expect(months.size).toBe(1079);
  expect(new Set(donors.map(({ area }) => area)).size).toBe(42);
  expect(new Set(rows.filter(({ area }) => area === "KIEL_ALL").map(({ period }) => period)).size).toBe(52);
});

test("what it leaves out adds nothing: the donors listed add up to the published total of every month", () => {
  for (const kind of ["total", "military", "financial", "humanitarian"]) {
    const own = rows.filter(({ indicator }) => indicator === `${kind}_aid_allocated`);
    for (const { period, value } of own.filter(({ area }) => area === "KIEL_ALL")) {
      const listed = own.filter((row) => row.area !== "KIEL_ALL" && row.period === period);
      const sum = listed.reduce((total, row) => total + Number(row.value), 0);
      expect(Math.abs(sum - Number(value)), `${kind} ${period}`).toBeLessThan(0.0001);
    }
  }
  const publication = rowsOf("catalog/publications.csv").find((row) => row.publication === "kiel-ust-r29");
  expect(publication?.coverage).toBe("listed");
});
