import { describe, expect, test } from "vitest";
import type { Reading } from "../../../../app/domain/claims.ts";
import { evaluate } from "../../../../app/domain/evaluate.ts";
import type { Publication } from "../../../../app/domain/evidence.ts";
import type { Verdict } from "../../../../app/domain/verdicts.ts";
import { aBase, aPublication, aReading, aScenario, row } from "../sample.ts";

const A = "alpha-2024-04";
// X has a figure of every month from January to April 2022, Y of March alone.
const FIGURES: [string, string, number][] = [
  ["X", "2022-01", 4],
  ["X", "2022-02", 4],
  ["X", "2022-03", 4],
  ["X", "2022-04", 4],
  ["Y", "2022-03", 6],
];
const rows = FIGURES.map(([area, period, figure]) => row(A, area, period, figure, { indicator: "aid", status: "A" }));

function tried(coverage: Publication["coverage"], fields: Partial<Reading>, basis: "" | "forecast" = ""): Verdict {
  const base = aBase(rows, { publications: [{ ...aPublication(A), retrievedOn: "2024-04-30", coverage }] });
  const reading = aReading({ indicator: "aid", area: "Y", form: "total", operator: "ge", target: 6, ...fields });
  return evaluate(base, reading, aScenario({ basis }));
}

const observed = (verdict: Verdict) => verdict.findings.map((finding) => [finding.observed, finding.missing.length]);

describe("what a list of what happened leaves out", () => {
  test("adds nothing to a sum within its months, and is missing outside them", () => {
    expect(observed(tried("listed", { period: "2022-01/2022-04" }))).toEqual([[6, 0]]);
    expect(observed(tried("listed", { period: "2022-01/2022-02" }))).toEqual([[0, 0]]);
    expect(observed(tried("listed", { period: "2022-03/2022-05" }))).toEqual([[null, 1]]);
    expect(observed(tried("complete", { period: "2022-01/2022-04" }))).toEqual([[null, 3]]);
  });

  test("counts in a mean over months, and in the newest period known", () => {
    expect(observed(tried("listed", { form: "value", period: "2022-01/2022-04" }))).toEqual([[1.5, 0]]);
    const open = tried("listed", { period: "2022-01/latest" });
    expect(open.findings[0]?.period).toBe("2022-01/2022-04");
    expect(observed(open)).toEqual([[6, 0]]);
  });

  test("says nothing of an area that it has no figure of, and nothing as a forecast", () => {
    expect(tried("listed", { area: "Z", period: "2022-01/2022-04" }).findings).toEqual([]);
    expect(tried("listed", { period: "2022-01/2022-04" }, "forecast").findings).toEqual([]);
  });
});
