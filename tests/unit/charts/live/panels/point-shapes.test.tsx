import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PointMarks } from "../../../../../app/charts/live/panels/point-marks.tsx";
import { lookOf } from "../../../../../app/charts/model/build.ts";

test("of thirteen series the three strong ones differ in colour and the ten grey ones in their drawn shape", () => {
  const drawn = Array.from({ length: 13 }, (_, index) =>
    renderToStaticMarkup(
      <PointMarks shape={lookOf(index).shape} at={[{ x: 0, y: 0 }]} size={9} colour="#888888" paper="#ffffff" />,
    ),
  );
  expect(new Set(drawn.slice(3)).size).toBe(10);
  expect(new Set([0, 1, 2].map((index) => lookOf(index).colour)).size).toBe(3);
});

test("no two of the first 77 series share both colour and shape", () => {
  const looks = Array.from({ length: 77 }, (_, index) => JSON.stringify(lookOf(index)));
  expect(new Set(looks).size).toBe(77);
});
