import { describe, expect, test } from "vitest";
import { only, row, verdictOf } from "../sample.ts";

const A = "alpha-2024-04";
const x = row(A, "X", "2024", 3.2);

describe("compare with an area", () => {
  test.each([
    ["gt", null, 2.7, "holds", 0.5],
    ["gt", null, 3.2, "fails", 0],
    ["ge", null, 3.2, "holds", 0],
    ["gt", 1, 2.2, "holds", 0],
    ["gt", 1, 2.3, "fails", -0.1],
    ["lt", null, 4, "holds", 0.8],
    ["lt", 1, 4, "fails", -0.2],
    ["le", 0.8, 4, "holds", 0],
    ["eq", 0.5, 3, "holds", 0.3],
    ["eq", null, 3, "fails", -0.2],
  ] as const)("%s by %s of %s: %s by %s", (operator, target, other, outcome, margin) => {
    const verdict = verdictOf({ form: "compare", comparator: "Y", operator, target }, [x, row(A, "Y", "2024", other)]);
    expect(only(verdict)).toEqual([outcome, 3.2, margin]);
    expect(verdict.findings[0]?.threshold).toBe(other);
  });

  test("ranges that overlap leave it undetermined", () => {
    const verdict = verdictOf({ form: "compare", comparator: "Y", operator: "gt" }, [x, row(A, "Y", "2024", [3, 4])]);
    expect(only(verdict)).toEqual(["undetermined", 3.2, null]);
  });

  test("a publication without the comparator does not cover it", () => {
    const verdict = verdictOf({ form: "compare", comparator: "Y", operator: "gt" }, [x]);
    expect(verdict.outcome).toBe("no-evidence");
    expect(verdict.passedOver).toEqual([
      { publication: A, publisher: "alpha", reason: "does-not-cover", lacks: ["Y"] },
    ]);
  });
});

describe("compare with a group", () => {
  test.each([
    // quantifier, figures of W, Y, Z (null = missing), outcome, margin, breakers, missing
    ["all", [1, 2, 3], "holds", 0.2, [], []],
    ["all", [1, 14, 5], "fails", -10.8, ["Y", "Z"], []],
    ["all", [1, 14, null], "fails", -10.8, ["Y"], ["Z"]],
    ["all", [1, null, 3], "undetermined", null, [], ["Y"]],
    ["any", [1, 14, 5], "holds", 2.2, ["W"], []],
    ["any", [1, 14, null], "holds", 2.2, ["W"], ["Z"]],
    ["any", [4, 14, null], "undetermined", null, [], ["Z"]],
    ["any", [4, 14, 5], "fails", -0.8, [], []],
  ] as const)("%s of %j: %s by %s", (quantifier, figures, outcome, margin, breakers, missing) => {
    const members = ["W", "Y", "Z"].map((area, index) => row(A, area, "2024", figures[index] ?? null));
    const verdict = verdictOf({ form: "compare", comparator: "TRIO", quantifier, operator: "gt" }, [x, ...members]);
    expect(only(verdict)).toEqual([outcome, 3.2, margin]);
    expect(verdict.findings[0]?.breakers.map((breaker) => breaker.area)).toEqual(breakers);
    expect(verdict.findings[0]).toMatchObject({ missing, reason: outcome === "undetermined" ? "members-missing" : "" });
  });

  test("the worst breaker is the threshold", () => {
    const members = [row(A, "W", "2024", 1), row(A, "Y", "2024", 13.9), row(A, "Z", "2024", 5)];
    const [finding] = verdictOf({ form: "compare", comparator: "TRIO", quantifier: "all", operator: "gt" }, [
      x,
      ...members,
    ]).findings;
    expect(finding).toMatchObject({ threshold: 13.9, unit: "percent" });
    expect(finding?.breakers).toEqual([
      { area: "Y", period: "", value: 13.9, margin: -10.7 },
      { area: "Z", period: "", value: 5, margin: -1.8 },
    ]);
  });

  test("aggregate takes the group's own figure, not the members'", () => {
    const rows = [x, row(A, "TRIO", "2024", 1.7), row(A, "Y", "2024", 14)];
    const verdict = verdictOf({ form: "compare", comparator: "TRIO", quantifier: "aggregate", operator: "gt" }, rows);
    expect(only(verdict)).toEqual(["holds", 3.2, 1.5]);
  });

  test("a subject that is a member is not compared with itself", () => {
    const rows = [row(A, "Y", "2024", 5), row(A, "Z", "2024", 1), row(A, "W", "2024", 2)];
    const verdict = verdictOf(
      { form: "compare", area: "Y", comparator: "TRIO", quantifier: "all", operator: "gt" },
      rows,
    );
    expect(only(verdict)).toEqual(["holds", 5, 3]);
  });
});

describe("compare with a base period", () => {
  const base = { form: "compare", operator: "gt", basePeriod: "2010/2012" } as const;

  test("holds the area against its own mean", () => {
    const past = [1, 2, 4.5].map((value, index) => row(A, "X", String(2010 + index), value, { status: "A" }));
    expect(only(verdictOf(base, [x, ...past]))).toEqual(["holds", 3.2, 0.7]);
  });

  test("the base may be history where the scenario asks for forecasts", () => {
    const past = [1, 2, 3].map((value, index) => row(A, "X", String(2010 + index), value, { status: "A" }));
    expect(only(verdictOf(base, [x, ...past], { basis: "forecast" }))).toEqual(["holds", 3.2, 1.2]);
  });

  test("a year missing from the base leaves it undetermined", () => {
    const verdict = verdictOf(base, [x, row(A, "X", "2010", 1)]);
    expect(only(verdict)).toEqual(["undetermined", 3.2, null]);
    expect(verdict.findings[0]).toMatchObject({ missing: ["2011", "2012"], reason: "base-missing" });
  });
});
