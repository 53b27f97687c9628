import { describe, expect, test } from "vitest";
import { dumbbellDrawing, type Dumbbell } from "../../../../app/charts/cards/dumbbell-drawing.ts";

const GIVEN: Dumbbell = {
  a: { letter: "A", value: 0.4, low: 0.4, high: 0.4 },
  b: { letter: "B", value: 3.2, low: 3.2, high: 3.2 },
  others: [],
  band: { low: 1, high: null },
  reach: [],
  unit: "percentage_points",
  decimals: 1,
  locale: "en-GB",
  text: "In words",
};
const drawn = (change: Partial<Dumbbell>) => dumbbellDrawing({ ...GIVEN, ...change });
const words = (change: Partial<Dumbbell>) =>
  drawn(change).shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []));

describe("two figures on one line of values", () => {
  test("each is named by its letter, and stands where its value is", () => {
    const marks = drawn({}).shapes.flatMap((shape) => (shape.kind === "marks" ? [shape] : []));
    expect(marks.map(({ tone }) => tone)).toEqual(["side-b", "side-a"]);
    expect(words({})).toEqual(expect.arrayContaining(["A 0.4 points", "B 3.2 points"]));
    expect(marks[0]?.at[0]?.x).toBeGreaterThan(marks[1]?.at[0]?.x ?? Infinity);
  });

  test("the claimed stretch reaches to the edge where it has no end", () => {
    const band = drawn({}).shapes.find(({ kind }) => kind === "rect");
    expect(band).toMatchObject({ tone: "claimed" });
    expect(band?.kind === "rect" && band.x + band.width).toBe(320);
  });

  test("nothing is written beyond the drawing, whatever the figures", () => {
    for (const [low, high] of [
      [-1e6, 1e6],
      [0, 0],
      [3.1999, 3.2],
    ] as const) {
      const { shapes, width } = drawn({
        a: { letter: "A", value: low, low, high: low },
        b: { letter: "B", value: high, low: high, high },
      });
      for (const shape of shapes) if (shape.kind === "text") expect(shape.x).toBeGreaterThanOrEqual(0);
      for (const shape of shapes) if (shape.kind === "text") expect(shape.x).toBeLessThanOrEqual(width);
      expect(JSON.stringify(shapes)).not.toContain("null");
    }
  });

  test("a range is a bar and no mark; a scenario without a figure is not drawn", () => {
    const ranged = drawn({ b: { letter: "B", value: 2, low: 1, high: 3 }, a: null });
    expect(ranged.shapes.some(({ kind }) => kind === "marks")).toBe(false);
    expect(words({ b: { letter: "B", value: 2, low: 1, high: 3 } })).toContain("B 1.0 points to 3.0 points");
    expect(words({ a: null }).some((text) => text.startsWith("A "))).toBe(false);
  });
});
