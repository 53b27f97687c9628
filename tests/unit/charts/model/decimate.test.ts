import fc from "fast-check";
import { expect, test } from "vitest";
import { decimate } from "../../../../app/charts/model/decimate.ts";

const points = fc
  .array(fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: null, freq: 12 }), { minLength: 1, maxLength: 600 })
  .map((values) => values.map((y, x) => ({ x, y })));
const limit = fc.integer({ min: 10, max: 200 });

test("decimated points are at most as many as allowed, in order, and all from the input", () => {
  fc.assert(
    fc.property(points, limit, (input, most) => {
      const kept = decimate(input, most);
      expect(kept.length).toBeLessThanOrEqual(Math.max(most, 5));
      expect(kept.every((point) => input.includes(point))).toBe(true);
      expect(kept).toEqual(kept.toSorted((a, b) => a.x - b.x));
    }),
  );
});

test("the first and last point, the highest and the lowest are never lost", () => {
  fc.assert(
    fc.property(points, limit, (input, most) => {
      const kept = decimate(input, most);
      const values = input.flatMap((point) => point.y ?? []);
      expect(kept[0]).toBe(input[0]);
      expect(kept.at(-1)).toBe(input.at(-1));
      if (values.length === 0) return;
      const left = kept.flatMap((point) => point.y ?? []);
      expect(Math.max(...left)).toBe(Math.max(...values));
      expect(Math.min(...left)).toBe(Math.min(...values));
    }),
  );
});

test("a gap of a whole stretch stays a gap", () => {
  const input = Array.from({ length: 1000 }, (_, x) => ({ x, y: x >= 400 && x < 600 ? null : 1 }));
  expect(decimate(input, 100).some((point) => point.y === null)).toBe(true);
});

test("short input is returned as it is", () => {
  const input = [{ x: 1, y: 2 }];
  expect(decimate(input, 10)).toEqual(input);
});
