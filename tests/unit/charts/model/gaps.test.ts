import { expect, test } from "vitest";
import type { ChartPoint } from "../../../../app/charts/model/chart-model.ts";
import { withGaps } from "../../../../app/charts/model/series-points.ts";

const DAY = 86_400_000;

function at(days: readonly number[]): ChartPoint[] {
  return days.map((day) => ({ x: day * DAY, y: 1, label: "", publication: "", status: "", area: "" }));
}

test("one missing year is a gap in the line", () => {
  const years = withGaps(at([0, 365, 1096, 1461]), 366 * DAY);
  expect(years.map(({ y }) => y)).toEqual([1, 1, null, 1, 1]);
});

test("years of 365 and 366 days are one step apart", () => {
  expect(withGaps(at([0, 365, 730, 1096]), 366 * DAY)).toHaveLength(4);
});

test("days have no step of their own: only a long silence is a gap", () => {
  expect(withGaps(at([0, 1, 4, 5, 6, 7]), Infinity)).toHaveLength(6);
  expect(withGaps(at([0, 1, 2, 3, 30, 31]), Infinity).filter(({ y }) => y === null)).toHaveLength(1);
});
