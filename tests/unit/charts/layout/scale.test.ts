import fc from "fast-check";
import { expect, test } from "vitest";
import { fraction, logTicks, niceTicks, valueAxis } from "../../../../app/charts/layout/scale.ts";

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Math.round(value * 1000) / 1000);

test("ticks cover every number, stay few and stand at even steps", () => {
  fc.assert(
    fc.property(number, number, (a, b) => {
      const { domain, ticks } = niceTicks(Math.min(a, b), Math.max(a, b));
      expect(domain[0]).toBeLessThanOrEqual(Math.min(a, b) + 1e-6);
      expect(domain[1]).toBeGreaterThanOrEqual(Math.max(a, b) - 1e-6);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(8);
      const steps = ticks.slice(1).map((tick, index) => tick - (ticks[index] ?? 0));
      for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 6);
    }),
  );
});

test("ticks are free of binary noise", () => {
  expect(niceTicks(0, 0.6).ticks).toEqual([0, 0.2, 0.4, 0.6]);
});

test("one value alone gets room on both sides", () => {
  const { domain } = niceTicks(60, 60);
  expect(domain[0]).toBeLessThan(60);
  expect(domain[1]).toBeGreaterThan(60);
});

test("bars start at zero, also when all are negative", () => {
  expect(valueAxis([4, 9], "count", { zero: true }).domain[0]).toBe(0);
  expect(valueAxis([-4, -9], "count", { zero: true }).domain[1]).toBe(0);
});

test("a logarithmic axis falls back to a linear one where a number is not positive", () => {
  expect(valueAxis([0, 10], "count", { log: true }).type).toBe("number");
  expect(valueAxis([2, 900], "count", { log: true })).toMatchObject({ type: "log", domain: [1, 1000] });
  expect(logTicks(3, 40).ticks).toEqual([1, 2, 5, 10, 20, 50, 100]);
});

test("a logarithmic position is even in factors", () => {
  const axis = valueAxis([1, 100], "count", { log: true });
  expect(fraction(axis, 10)).toBeCloseTo(0.5);
});

test("missing numbers do not move the axis", () => {
  expect(valueAxis([null, 3, undefined, 7], "percent").domain).toEqual(valueAxis([3, 7], "percent").domain);
});
