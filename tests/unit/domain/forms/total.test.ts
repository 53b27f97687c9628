import { describe, expect, test } from "vitest";
import type { Observation } from "../../../../app/domain/evidence.ts";
import { only, row, verdictOf } from "../sample.ts";

const A = "alpha-2024-04";
const MONTHS = ["2022-02", "2022-03"];
const total = {
  form: "total",
  indicator: "aid",
  area: "TRIO",
  period: "2022-02/2022-03",
  operator: "ge",
  target: 20,
} as const;

function aid(area: string, figures: readonly (number | null)[], periods = MONTHS): Observation[] {
  return figures.map((figure, index) => row(A, area, periods[index] ?? "", figure, { indicator: "aid", status: "A" }));
}

function rates(figures: Record<string, number>): Observation[] {
  return Object.entries(figures).map(([month, value]) =>
    row(A, "Z", month, value, { indicator: "dollars_for_a_euro", status: "A" }),
  );
}

describe("total over members and months", () => {
  test.each([
    ["ge", 20, [10, 5, 6], "holds", 21, 1],
    ["ge", 22, [10, 5, 6], "fails", 21, -1],
    ["eq", 21, [10, 5, 6], "holds", 21, 0.5],
    // a member is missing: the known ones are a floor
    ["ge", 14, [10, 5, null], "holds", null, 1],
    ["ge", 20, [10, 5, null], "undetermined", null, null],
    ["le", 14, [10, 5, null], "fails", null, -1],
    ["le", 20, [10, 5, null], "undetermined", null, null],
  ] as const)("%s %s of %j: %s", (operator, target, figures, outcome, observed, margin) => {
    const rows = ["W", "Y", "Z"].flatMap((area, index) =>
      aid(area, [figures[index] ?? null, figures[index] === null ? null : 0]),
    );
    expect(only(verdictOf({ ...total, operator, target }, rows))).toEqual([outcome, observed, margin]);
  });

  test("of a target with two ends, the one that the sum is nearer to stands as the threshold", () => {
    const rows = [...aid("W", [50, 10]), ...aid("Y", [20, 5]), ...aid("Z", [5, 0])];
    const [finding] = verdictOf({ ...total, operator: "between", targetHigh: 100 }, rows).findings;
    expect(finding).toMatchObject({ outcome: "holds", observed: 90, threshold: 100, margin: 10 });
  });

  test("lists missing members whole, and missing months by member", () => {
    const [finding] = verdictOf(total, [...aid("W", [1, 2]), ...aid("Y", [1, null])]).findings;
    expect(finding).toMatchObject({
      missing: ["Y 2022-03", "Z"],
      reason: "members-missing",
      observed: null,
      observedLow: 4,
    });
  });

  test("known parts are no floor where the publication has negative figures", () => {
    const rows = [...aid("W", [30, 5]), ...aid("Y", [-1, 1])];
    expect(only(verdictOf(total, rows))).toEqual(["undetermined", null, null]);
  });

  test("negative figures of areas that are not added up leave it a floor", () => {
    const rows = [...aid("W", [30, 5]), ...aid("Y", [1, 1])];
    const before = only(verdictOf(total, rows));
    expect(before[0]).toBe("holds");
    expect(only(verdictOf(total, [...rows, ...aid("X", [-1, 1])]))).toEqual(before);
  });

  test("an area that is no group is summed by itself, and years of a monthly series are its months", () => {
    const months = Array.from({ length: 12 }, (_, index) => `2023-${String(index + 1).padStart(2, "0")}`);
    const rows = aid(
      "X",
      months.map(() => 2),
      months,
    );
    expect(only(verdictOf({ ...total, area: "X", period: "2023" }, rows))).toEqual(["holds", 24, 4]);
  });

  test("a publication with figures only for the group as a whole counts as such", () => {
    expect(only(verdictOf(total, aid("TRIO", [15, 6])))).toEqual(["holds", 21, 1]);
  });

  test("a total published only for the whole interval is used, however its ends are written", () => {
    const rows = aid("X", [44], ["2022-02-01/2022-03-31"]);
    expect(only(verdictOf({ ...total, area: "X" }, rows))).toEqual(["holds", 44, 24]);
  });

  test("things recorded as they happen are summed as they are", () => {
    const rows = ["2022-02-10", "2022-03-31", "2022-04-01"].map((period) =>
      row(A, "X", period, 350, { indicator: "orders" }),
    );
    const verdict = verdictOf({ ...total, indicator: "orders", area: "X", target: 0.5, unit: "USD_bn" }, rows);
    expect(only(verdict)).toEqual(["holds", 0.7, 0.2]);
  });
});

test("what happened after the edition came out is missing, not nothing", () => {
  const orders = row("alpha-2023-10", "X", "2023-03-01", 350, { indicator: "orders" });
  const year = { ...total, indicator: "orders", area: "X", period: "2023-01/2023-12", unit: "USD_mn" } as const;
  const verdict = verdictOf({ ...year, operator: "le", target: 400 }, [orders]);
  expect(only(verdict)).toEqual(["undetermined", null, null]);
  expect(verdict.findings[0]).toMatchObject({ missing: ["2023-11-01/2023-12-31"], observedLow: 350 });
  expect(only(verdictOf({ ...year, target: 300 }, [orders]))).toEqual(["holds", null, 50]);
});

describe("total in another currency", () => {
  const inDollars = { ...total, area: "X", unit: "USD_bn" };

  test("is converted month by month", () => {
    const rows = [...aid("X", [10, 20]), ...rates({ "2022-02": 1.1, "2022-03": 1.2 })];
    const verdict = verdictOf(inDollars, rows);
    expect(only(verdict)).toEqual(["holds", 35, 15]);
    const used = verdict.findings[0]?.inputs.map((input) => `${input.role} ${input.period}`);
    expect(used).toEqual(["part 2022-02", "rate 2022-02", "part 2022-03", "rate 2022-03"]);
  });

  test("the other way round divides by the same rate", () => {
    const orders = row(A, "X", "2022-02-10", 2200, { indicator: "orders" });
    const verdict = verdictOf({ ...inDollars, indicator: "orders", unit: "EUR_bn", target: 2 }, [
      orders,
      ...rates({ "2022-02": 1.1 }),
    ]);
    expect(only(verdict)).toEqual(["holds", 2, 0]);
  });

  test("a total of the whole interval lies between its conversions at the lowest and the highest rate", () => {
    const rows = [...aid("X", [10], ["2022-02/2022-03"]), ...rates({ "2022-02": 1.1, "2022-03": 1.2 })];
    const verdict = verdictOf({ ...inDollars, target: 11.5 }, rows);
    expect(only(verdict)).toEqual(["undetermined", null, null]);
    expect(verdict.findings[0]).toMatchObject({ observedLow: 11, observedHigh: 12, reason: "range-straddles-target" });
    expect(only(verdictOf({ ...inDollars, target: 10 }, rows))).toEqual(["holds", null, 1]);
  });

  test("a month without a rate is missing", () => {
    const verdict = verdictOf(inDollars, [...aid("X", [10, 20]), ...rates({ "2022-02": 1.1 })]);
    expect(verdict.findings[0]).toMatchObject({
      outcome: "undetermined",
      missing: ["2022-03"],
      reason: "rate-missing",
    });
  });

  test("rates are a measure and not evidence: no scenario shuts them out, forecasts of them are not used", () => {
    const rows = [...aid("X", [10, 20]), ...rates({ "2022-02": 1.1, "2022-03": 1.2 })];
    const scenario = { publishers: ["beta"] };
    const beta = aid("X", [10, 20]).map((one) => ({ ...one, publication: "beta-2024-01" }));
    expect(only(verdictOf(inDollars, [...beta, ...rows.slice(2)], scenario))).toEqual(["holds", 35, 15]);
    const forecast = rows.map((one) => (one.indicator === "aid" ? one : { ...one, status: "F" as const }));
    expect(verdictOf(inDollars, forecast).findings[0]?.reason).toBe("rate-missing");
  });
});
