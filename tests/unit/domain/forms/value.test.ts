import { describe, expect, test } from "vitest";
import { only, row, verdictOf } from "../sample.ts";

const A = "alpha-2024-04";

describe("value: operators", () => {
  test.each([
    // operator, target, high, observed, outcome, margin
    ["ge", 3, null, 3, "holds", 0],
    ["ge", 3, null, 2.9, "fails", -0.1],
    ["gt", 3, null, 3, "fails", 0],
    ["gt", 3, null, 3.1, "holds", 0.1],
    ["le", 3, null, 3, "holds", 0],
    ["le", 3, null, 3.4, "fails", -0.4],
    ["lt", 3, null, 3, "fails", 0],
    ["lt", -5, null, -8.5, "holds", 3.5],
    ["between", 2, 4, 4, "holds", 0],
    ["between", 2, 4, 2.5, "holds", 0.5],
    ["between", 2, 4, 5.5, "fails", -1.5],
    ["between", 2, 4, 1, "fails", -1],
  ] as const)("%s %s..%s of %s %s by %s", (operator, target, targetHigh, observed, outcome, margin) => {
    const verdict = verdictOf({ operator, target, targetHigh }, [row(A, "X", "2024", observed)]);
    expect(only(verdict)).toEqual([outcome, observed, margin]);
    expect([verdict.outcome, verdict.margin]).toEqual([outcome, margin]);
  });
});

describe("value: eq honours rounding as written", () => {
  test.each([
    ["3.2", 3.163, "holds", 0.013],
    ["3.2", 3.15, "holds", 0],
    ["3.2", 3.2499, "holds", 0.0001],
    ["3.2", 3.25, "fails", 0],
    ["3.2", 3.149, "fails", -0.001],
    ["3.20", 3.163, "fails", -0.032],
    ["3", 3.49, "holds", 0.01],
    ["-2.2", -2.15, "holds", 0],
    ["-2.2", -2.25, "fails", 0],
    ["0", 0.5, "fails", 0],
    ["0", -0.4, "holds", 0.1],
  ])("written %s, observed %s: %s by %s", (targetWritten, observed, outcome, margin) => {
    const verdict = verdictOf({ operator: "eq", target: Number(targetWritten), targetWritten }, [
      row(A, "X", "2024", observed),
    ]);
    expect(only(verdict)).toEqual([outcome, observed, margin]);
  });
});

describe("value: published ranges", () => {
  test.each([
    [[1, 2], "fails", -1.15],
    [[3.2, 3.24], "holds", 0.01],
    [[2.5, 3.5], "undetermined", null],
    [[3.2, null], "undetermined", null],
    [[4, null], "fails", -0.75],
  ] as const)("%s against 3.2: %s", ([low, high], outcome, margin) => {
    const verdict = verdictOf({ operator: "eq", target: 3.2 }, [row(A, "X", "2024", [low, high])]);
    expect(only(verdict)).toEqual([outcome, null, margin]);
    expect(verdict.findings[0]).toMatchObject({ observedLow: low, observedHigh: high });
    expect(verdict.findings[0]?.reason).toBe(outcome === "undetermined" ? "range-straddles-target" : "");
  });

  test("a point outranks the range around it", () => {
    const point = row(A, "X", "2024", 3.2, { low: 2, high: 4 });
    expect(only(verdictOf({ operator: "eq", target: 3.2 }, [point]))).toEqual(["holds", 3.2, 0.05]);
  });
});

describe("value: units", () => {
  const aid = row(A, "X", "2024-01", 25, { indicator: "aid" });

  test("converts the figure into the reading's unit", () => {
    const verdict = verdictOf({ indicator: "aid", period: "2024-01", operator: "gt", target: 24_000, unit: "EUR_mn" }, [
      aid,
    ]);
    expect(only(verdict)).toEqual(["holds", 25_000, 1000]);
    expect(verdict.unit).toBe("EUR_mn");
  });

  test.each([
    ["km2", "EUR_bn against km2"],
    ["USD_bn", "EUR_bn against USD_bn"],
  ])("%s is not comparable, and says which", (unit, reason) => {
    const verdict = verdictOf({ indicator: "aid", period: "2024-01", operator: "gt", target: 1, unit }, [aid]);
    expect(verdict).toMatchObject({ outcome: "not-comparable", reason, findings: [] });
  });
});

test("no row, an empty row or an unlisted publication is no evidence", () => {
  const unlisted = row("nobody-2024-04", "X", "2024", 3);
  expect(verdictOf({ target: 3 }, []).outcome).toBe("no-evidence");
  expect(verdictOf({ target: 3 }, [row(A, "X", "2024", null), unlisted]).outcome).toBe("no-evidence");
});

test("the input is the row used, with its place in the package", () => {
  const [input, ...others] = verdictOf({ target: 3 }, [row(A, "X", "2024", 3, { line: 17 })]).findings[0]?.inputs ?? [];
  expect(input).toMatchObject({ role: "subject", publication: A, file: "observations/sample.csv", line: 17, value: 3 });
  expect(others).toEqual([]);
});
