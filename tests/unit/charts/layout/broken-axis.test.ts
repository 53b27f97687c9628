import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brokenAxis, isOnAxis } from "../../../../app/charts/layout/broken-axis.ts";
import { fraction } from "../../../../app/charts/layout/scale.ts";

/** Figures as publishers write them. */
const figure = fc.integer({ min: -100_000, max: 100_000 }).map((hundredths) => hundredths / 100);
const near = [-0.7, 0.2, 0.5, 1.2, 2.7, 3.1, 3.2, 5];

describe("a broken axis", () => {
  test("keeps most of its length for the many where one figure is far", () => {
    const axis = brokenAxis([...near, 13.9], [], "percent");
    expect(axis.gap).toMatchObject({ from: 6, to: 12 });
    expect(fraction(axis, 5)).toBeGreaterThan(0.6);
    expect(fraction(axis, 13.9)).toBeGreaterThan(0.85);
    expect(axis.ticks).toEqual([-2, 0, 2, 4, 6, 12]);
  });

  test("writes its ticks in full", () => {
    const axis = brokenAxis([-1.5, 0, 1, 2, 3, 4, 5, 7, 30], [], "percent");
    for (const tick of axis.ticks) expect(Number(tick.toFixed(axis.decimals))).toBe(tick);
    expect(axis.ticks).toContain(2.5);
  });

  test("is whole where no stretch of it is empty", () => {
    expect(brokenAxis([...near, 7, 9], [], "percent").gap).toBeUndefined();
  });

  test("breaks on the low side as well", () => {
    const axis = brokenAxis([...near, -30], [], "percent");
    expect(axis.gap?.to).toBe(axis.ticks[1]);
    expect(fraction(axis, -0.7)).toBeGreaterThan(0.2);
  });

  test("is not broken by figures that only stand beside, and leaves out those that lie in its break", () => {
    expect(brokenAxis(near, [40], "percent").gap).toBeUndefined();
    const axis = brokenAxis([...near, 13.9], [4.4, 9, 30], "percent");
    expect([4.4, 9, 30].map((value) => isOnAxis(axis, value))).toEqual([true, false, false]);
  });

  test("has a place for every figure, in order, whatever they are", () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 2, maxLength: 30 }), (values) => {
        const axis = brokenAxis(values, [], "percent");
        const places = [...values].sort((a, b) => a - b).map((value) => fraction(axis, value));
        for (const [at, place] of places.entries()) {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(1 + 1e-9);
          expect(place).toBeGreaterThanOrEqual((places[at - 1] ?? 0) - 1e-9);
        }
        for (const value of values) expect(isOnAxis(axis, value)).toBe(true);
      }),
    );
  });
});
