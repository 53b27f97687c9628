import { describe, expect, test } from "vitest";
import { evaluate } from "../../../app/domain/evaluate.ts";
import type { Reading } from "../../../app/domain/claims.ts";
import type { Observation } from "../../../app/domain/evidence.ts";
import { aBase, aReading, aScenario, row } from "./sample.ts";

const A = "alpha-2024-04";
const actual = { status: "A" } as const;
const series = (area: string, figures: Record<string, number | null>): Observation[] =>
  Object.entries(figures).map(([period, figure]) => row(A, area, period, figure, actual));

function taken(fields: Partial<Reading>, rows: Observation[], asOf: string): unknown {
  const verdict = evaluate(aBase(rows), aReading(fields), aScenario({ asOf }));
  return verdict.findings.map(({ period, basePeriod, outcome, observed }) => [period, basePeriod, outcome, observed]);
}

describe("latest", () => {
  const years = series("X", { 2021: 1, 2022: 2, 2023: 3, 2024: 4 });

  test.each([
    ["2024-06-01", "2023", 3],
    ["2024-12-31", "2024", 4],
  ])("is the newest period that had ended on %s", (asOf, period, observed) => {
    expect(taken({ period: "latest", operator: "gt", target: 0 }, years, asOf)).toEqual([
      [period, "", "holds", observed],
    ]);
  });

  test("is one that every member needed has", () => {
    const rows = [
      ...years,
      ...series("Y", { 2022: 1, 2023: 1 }),
      ...series("Z", { 2022: 1 }),
      ...series("W", { 2022: 9 }),
    ];
    const fields = {
      form: "compare",
      comparator: "TRIO",
      quantifier: "all",
      period: "latest",
      operator: "gt",
    } as const;
    expect(taken(fields, rows, "2024-12-31")).toEqual([["2022", "", "fails", 2]]);
  });

  test("as the end of an interval: the newest step", () => {
    const fields = { form: "trend", period: "2021/latest", operator: "rising" } as const;
    expect(taken(fields, years, "2024-06-01")).toEqual([["2021/2023", "", "holds", 1]]);
  });

  test("as a base", () => {
    const fields = { form: "change", period: "2024", basePeriod: "latest", operator: "gt", target: 0 } as const;
    expect(taken(fields, years, "2024-06-01")).toEqual([["2024", "2023", "holds", 1]]);
    expect(taken({ ...fields, period: "latest", basePeriod: "2021" }, years, "2024-06-01")).toEqual([
      ["2023", "2021", "holds", 2],
    ]);
  });

  test("without any whole period there is nothing to find", () => {
    expect(taken({ period: "latest", operator: "gt", target: 0 }, years, "2020-01-01")).toEqual([]);
  });

  test("of things recorded as they happen: up to the edition, not beyond", () => {
    const indicator = "orders";
    const rows = ["2024-01-10", "2024-03-02", "2024-06-02"].map((day) => row(A, "X", day, 1, { indicator, ...actual }));
    const fields = {
      form: "total",
      indicator,
      area: "X",
      period: "2024-01/latest",
      operator: "ge",
      target: 1,
    } as const;
    expect(taken(fields, rows, "2024-12-31")).toEqual([["2024-01/2024-04", "", "holds", 2]]);
  });
});

test("a reading pinned to an edition is tried against that one alone", () => {
  const rows = [row("alpha-2023-10", "X", "2024", 1, actual), row(A, "X", "2024", 5, actual)];
  const pinned = aReading({ operator: "gt", target: 3, publication: "alpha-2023-10" });
  const verdict = evaluate(aBase(rows), pinned, aScenario());
  expect(verdict.findings.map(({ publication, outcome }) => [publication, outcome])).toEqual([
    ["alpha-2023-10", "fails"],
  ]);
});
