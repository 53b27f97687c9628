import { describe, expect, test } from "vitest";
import type { Observation } from "../../../../app/domain/evidence.ts";
import { only, row, verdictOf } from "../sample.ts";

const A = "alpha-2024-04";

function years(first: number, figures: readonly (number | null | [number, number])[]): Observation[] {
  return figures.map((figure, index) => row(A, "X", String(first + index), figure));
}

describe("change", () => {
  const change = { form: "change", period: "2024", basePeriod: "2022" } as const;

  test.each([
    ["gt", 0, [5, 8], "holds", 3, 3],
    ["gt", 3, [5, 8], "fails", 3, 0],
    ["le", -1, [5, 8], "fails", 3, -4],
    ["eq", 3, [5, 8.4], "holds", 3.4, 0.1],
    ["gt", 0, [5, [4, 6]], "undetermined", null, null],
    ["gt", 0, [5, [5.5, 6]], "holds", null, 0.5],
  ] as const)("%s %s from %j: %s", (operator, target, [from, to], outcome, observed, margin) => {
    const rows = [row(A, "X", "2022", from), row(A, "X", "2024", typeof to === "number" ? to : [to[0], to[1]])];
    const verdict = verdictOf({ ...change, operator, target }, rows);
    expect(only(verdict)).toEqual([outcome, observed, margin]);
    expect(verdict.unit).toBe("percentage_points");
  });

  test("intervals of months are measured by their monthly mean", () => {
    const months = ["2022-01", "2022-02", "2022-03", "2022-04"].map((period, index) =>
      row(A, "X", period, [1, 2, 4, 6][index] ?? 0, { indicator: "aid" }),
    );
    const intervals = { period: "2022-03/2022-04", basePeriod: "2022-01/2022-02", indicator: "aid" };
    expect(only(verdictOf({ form: "change", ...intervals, operator: "gt", target: 0 }, months))).toEqual([
      "holds",
      3.5,
      3.5,
    ]);
    const gap = verdictOf({ form: "change", ...intervals, operator: "gt", target: 0 }, months.slice(1));
    expect(only(gap)).toEqual(["undetermined", null, null]);
    expect(gap.findings[0]).toMatchObject({ missing: ["2022-01"], reason: "base-missing" });
  });

  test("without any base the publication does not cover it", () => {
    expect(verdictOf({ ...change, operator: "gt", target: 0 }, [row(A, "X", "2024", 8)]).outcome).toBe("no-evidence");
  });
});

describe("trend", () => {
  test.each([
    // operator, share, figures from 2020 on, outcome, observed share, margin
    ["rising", null, [1, 2, 3, 4], "holds", 1, 0],
    ["rising", null, [1, 2, 2, 4], "fails", 0.666666667, -0.333333333],
    ["rising", 0.6, [1, 2, 2, 4], "holds", 0.666666667, 0.066666667],
    ["falling", null, [4, 3, 1, 0], "holds", 1, 0],
    ["falling", null, [4, 5, 1, 0], "fails", 0.666666667, -0.333333333],
    ["rising", null, [1, null, 3, 4], "undetermined", null, null],
    ["rising", null, [1, null, 3, 2], "fails", null, -0.333333333],
    ["rising", 0.3, [1, null, 3, 4], "holds", null, 0.033333333],
    ["rising", null, [1, [0, 2], 3, 4], "undetermined", null, null],
  ] as const)("%s, share %s, of %j: %s", (operator, target, figures, outcome, observed, margin) => {
    const rows = years(
      2020,
      figures.map((figure) => (Array.isArray(figure) ? [figure[0], figure[1]] : (figure as number | null))),
    );
    const verdict = verdictOf({ form: "trend", period: "2020/2023", operator, target }, rows);
    expect(only(verdict)).toEqual([outcome, observed, margin]);
    expect(verdict.unit).toBe("share");
  });

  test.each([
    ["two ranges that overlap", [null, null, [1, 3], [2, 4]], "2022/2023", "range-straddles-target", []],
    ["the same with a point in front", [null, 0, [1, 3], [2, 4]], "2021/2023", "range-straddles-target", []],
    ["a gap between two figures", [null, 0, null, 5], "2021/2023", "steps-missing", ["2022"]],
    ["figures at both ends only", [0, null, null, 5], "2020/2023", "steps-missing", ["2021", "2022"]],
  ] as const)("no step known, %s: undetermined", (_, figures, period, reason, missing) => {
    const rows = years(
      2020,
      figures.map((figure) => (Array.isArray(figure) ? [figure[0], figure[1]] : (figure as number | null))),
    );
    const verdict = verdictOf({ form: "trend", period, operator: "rising" }, rows);
    expect(only(verdict)).toEqual(["undetermined", null, null]);
    expect(verdict.findings[0]).toMatchObject({ reason, missing });
  });

  test.each([
    ["no figure", [null, null]],
    ["a single figure, as in a change without its base", [1, null]],
    ["a single figure, the last", [null, 1]],
  ])("%s: the publication does not cover it", (_, figures) => {
    const rows = years(2022, figures);
    expect(verdictOf({ form: "trend", period: "2022/2023", operator: "rising" }, rows).outcome).toBe("no-evidence");
  });

  test("names the steps that go the other way, largest first", () => {
    const [finding] = verdictOf(
      { form: "trend", period: "2020/2024", operator: "rising" },
      years(2020, [1, 0.5, 3, 1, 4]),
    ).findings;
    expect(finding?.breakers).toEqual([
      { area: "X", period: "2023", value: -2, margin: -2 },
      { area: "X", period: "2021", value: -0.5, margin: -0.5 },
    ]);
  });

  test("steps an indicator recorded as things happen from record to record", () => {
    const rows = ["2023-01-05", "2023-03-01", "2023-11-20"].map((period, index) =>
      row(A, "X", period, index, { indicator: "orders" }),
    );
    const verdict = verdictOf(
      { form: "trend", indicator: "orders", period: "2023-01/2023-12", operator: "rising" },
      rows,
    );
    expect(only(verdict)).toEqual(["holds", 1, 0]);
  });

  test.each([
    ["rising", null, [0, 1, 2], "undetermined"],
    ["rising", null, [0, 2, 1], "fails"],
    ["rising", 0.4, [0, 2, 1], "undetermined"],
  ] as const)("records that end with the edition: %s %s %j %s", (operator, target, figures, outcome) => {
    const rows = figures.map((value, index) =>
      row("alpha-2023-10", "X", `2023-0${index + 1}-05`, value, { indicator: "orders" }),
    );
    const verdict = verdictOf(
      { form: "trend", indicator: "orders", period: "2023-01/2023-12", operator, target },
      rows,
    );
    expect(verdict.outcome).toBe(outcome);
    expect(verdict.findings[0]?.missing).toEqual(["2023-11-01/2023-12-31"]);
  });
});
