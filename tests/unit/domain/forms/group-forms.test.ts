import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "../../../../app/domain/evaluate.ts";
import type { Reading } from "../../../../app/domain/claims.ts";
import type { Finding } from "../../../../app/domain/verdicts.ts";
import { aBase, aReading, aScenario, row } from "../sample.ts";

const A = "alpha-2024-04";
type Figures = Record<string, number | [number | null, number | null] | null>;

/** The one finding on figures of 2024 by area; null where there is none. */
function find(fields: Partial<Reading>, figures: Figures, more: Figures = {}): Finding | null {
  const rows = Object.entries(figures).map(([area, figure]) => row(A, area, "2024", figure));
  const base = Object.entries(more).map(([area, figure]) => row(A, area, "2022", figure));
  return evaluate(aBase([...rows, ...base]), aReading(fields), aScenario()).findings[0] ?? null;
}

describe("count", () => {
  const above = { form: "count", area: "TRIO", comparator: "X", operator: "gt", countOperator: "eq" } as const;

  test.each([
    [{ X: 3, Y: 5, Z: 4, W: 1 }, 2, "holds", 2, null],
    [{ X: 3, Y: 5, Z: 3, W: 1 }, 2, "fails", 1, null],
    [{ X: 3, Y: 5, Z: 4 }, 2, "undetermined", null, [2, 3]],
    [{ X: 3, Y: 1, Z: 2 }, 2, "fails", null, [0, 1]],
    [{ X: 3, Y: 5, Z: [2, 4], W: 1 }, 2, "undetermined", null, [1, 2]],
  ] as const)("%j, exactly %d above X: %s", (figures, target, outcome, observed, range) => {
    const finding = find({ ...above, target }, figures as Figures);
    expect(finding).toMatchObject({ outcome, observed, unit: "members" });
    if (range) expect([finding?.observedLow, finding?.observedHigh]).toEqual(range);
  });

  test("against a number, as a share of the members: most of them above 2", () => {
    const fields = {
      ...above,
      comparator: "",
      targetValue: 2,
      countOperator: "gt",
      target: 50,
      unit: "percent",
    } as const;
    const finding = find(fields, { Y: 5, Z: 4, W: 1 });
    expect(finding).toMatchObject({ outcome: "holds", unit: "percent" });
    expect(finding?.observed).toBeCloseTo(66.67, 2);
    expect(finding?.breakers.map(({ area }) => area)).toEqual(["Y", "Z"]);
  });

  test.each([
    [{ X: 3, Y: 1, Z: 2.1, W: 2 }, 2],
    [{ X: 3, Y: 1, Z: 2.1, W: 2.9 }, 1],
  ] as const)("by at least as much as is asked for: of %j, %d lie a point below X", (figures, observed) => {
    const below = { ...above, operator: "lt", targetValue: 1, countOperator: "ge", target: 2 } as const;
    expect(find(below, figures)).toMatchObject({ observed, outcome: observed < 2 ? "fails" : "holds" });
  });

  test("without the comparator's figure, or any member's, it is not covered", () => {
    expect(find({ ...above, target: 1 }, { Y: 5, Z: 4, W: 1 })).toBeNull();
    expect(find({ ...above, target: 1 }, { X: 5 })).toBeNull();
  });
});

describe("rank", () => {
  const first = {
    form: "rank",
    area: "X",
    comparator: "TRIO",
    quantifier: "highest",
    operator: "eq",
    target: 1,
  } as const;

  test.each([
    ["highest", { X: 9, Y: 5, Z: 4, W: 1 }, "holds", 1],
    ["highest", { X: 4, Y: 5, Z: 4, W: 1 }, "fails", 2],
    ["lowest", { X: 1, Y: 5, Z: 4, W: 1 }, "holds", 1],
    ["highest", { X: 9, Y: 5, Z: 4 }, "undetermined", null],
    ["highest", { X: 4, Y: 5, Z: 4 }, "fails", null],
    ["highest", { X: 9, Y: [8, 10], Z: 4, W: 1 }, "undetermined", null],
  ] as const)("from the %s, %j: %s", (quantifier, figures, outcome, observed) => {
    expect(find({ ...first, quantifier }, figures as Figures)).toMatchObject({ outcome, observed, unit: "places" });
  });

  test("says who stands before it and who is level", () => {
    const finding = find(first, { X: 4, Y: 5, Z: 4, W: 1 });
    expect(finding?.breakers).toEqual([
      { area: "Y", period: "", value: 5, margin: -1 },
      { area: "Z", period: "", value: 4, margin: 0 },
    ]);
  });

  test("places and counts agree: the place is one more than the members above", () => {
    const figure = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(fc.record({ X: figure, Y: figure, Z: figure, W: figure }), (figures) => {
        const place = find(first, figures)?.observed ?? 0;
        const count = {
          form: "count",
          area: "TRIO",
          comparator: "X",
          operator: "gt",
          countOperator: "ge",
          target: 0,
        } as const;
        expect(place).toBe(1 + (find(count, figures)?.observed ?? 0));
      }),
    );
  });
});

describe("ratio", () => {
  const twice = { form: "ratio", area: "X", comparator: "Y", operator: "ge", target: 2 } as const;

  test.each([
    [{ X: 6, Y: 3 }, "holds", 2, 0],
    [{ X: 5, Y: 4 }, "fails", 1.25, -0.75],
    [{ X: -6, Y: -2 }, "holds", 3, 1],
    [{ X: 6, Y: 0 }, "undetermined", null, null],
    [{ X: 6, Y: [-1, 2] }, "undetermined", null, null],
    [{ X: 6, Y: [2, 3] }, "holds", null, 0],
    [{ X: 6, Y: [2, 4] }, "undetermined", null, null],
  ] as const)("%j: %s", (figures, outcome, observed, margin) => {
    expect(find(twice, figures as Figures)).toMatchObject({ outcome, observed, margin, unit: "times" });
  });

  test("against its own earlier figure, in percent", () => {
    const fields = { ...twice, comparator: "", basePeriod: "2022", unit: "percent", target: 150 };
    expect(find(fields, { X: 6 }, { X: 4 })).toMatchObject({ outcome: "holds", observed: 150, unit: "percent" });
    expect(find(fields, { X: 6 })).toBeNull();
  });

  test("times the divisor gives the dividend", () => {
    const figure = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(figure, figure, (x, y) => {
        expect((find(twice, { X: x, Y: y })?.observed ?? 0) * y).toBeCloseTo(x, 5);
      }),
    );
  });
});
