/** Targets that are themselves worked out from rows: when the rows change, the catalog has to follow. */
import { beforeAll, expect, test } from "vitest";
import { readRealEvidence, type RealEvidence } from "./real-evidence.ts";

let evidence: RealEvidence;
beforeAll(async () => {
  evidence = await readRealEvidence();
});

function sum(publication: string, area: string, indicators: readonly string[], from: string, to: string): number {
  return evidence.observations
    .filter((row) => row.publication === publication && row.area === area && indicators.includes(row.indicator))
    .filter(({ period }) => !period.includes("/") && period >= from && period <= to)
    .reduce((total, { value }) => total + (value ?? 0), 0);
}

function target(reading: string): number | null | undefined {
  return evidence.package.catalog.readings.find((one) => one.reading === reading)?.target;
}

test("28.9 is a third of what release 29 gives for stocks, purchases and unspecified sources", () => {
  const sources = [
    "military_aid_from_stockpiles",
    "military_aid_from_procurement",
    "military_aid_source_unspecified",
    "military_aid_nato_purl",
  ];
  const all = sum("kiel-ust-r29", "KIEL_ALL", sources, "2022-02", "2024-03");
  expect(all).toBeCloseTo(86.7, 1);
  expect(target("third-from-stockpiles")).toBeCloseTo(all / 3, 1);
});

test("1.35 billion dollars is what was drawn down in the 36 days to the end of March 2022", () => {
  for (const list of ["us-white-house-drawdowns-2023-09", "uamission-drawdown-list-2024"]) {
    const millions = sum(list, "USA", ["us_drawdown"], "2022-02-24", "2022-03-31");
    expect(target("us-drawdowns-after-march-2022")).toBe(millions / 1000);
  }
  const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  expect(days("2022-02-24", "2022-03-31")).toBe(days("2022-04-01", "2022-05-06"));
});
