import { expect, test } from "vitest";
import { panelOf, seriesOf } from "../../../../app/charts/model/build.ts";
import type { ChartPoint, Mark } from "../../../../app/charts/model/chart-model.ts";
import { calloutPlace } from "../../../../app/charts/layout/geometry.ts";
import { rowsAxis, valueAxis } from "../../../../app/charts/layout/scale.ts";

const at = (x: number, more: Partial<ChartPoint> = {}): ChartPoint => ({
  x,
  y: 0,
  label: "",
  publication: "",
  status: "",
  area: "",
  ...more,
});
const plot = { left: 0, top: 0, width: 1000, height: 40 };
const own = at(50);

function place(others: ChartPoint[], marks: Mark[] = []) {
  const series = [seriesOf("own", "Own", [own]), seriesOf("others", "Others", others, { drawing: "ticks" })];
  const panel = panelOf("rows", valueAxis([0, 100], ""), rowsAxis(["One", "Two"]), series, { marks });
  return calloutPlace(panel, plot, own, 40, 1030);
}

test("a figure stands to the right of its mark", () => {
  expect(place([])).toEqual({ x: 509, down: 4.5, anchor: "start" });
  expect(place([at(52, { y: 1 })])).toEqual({ x: 509, down: 4.5, anchor: "start" });
});

test("a line through the plot pushes it on, and so does a mark that lies on its own", () => {
  expect(place([], [{ axis: "x", at: 52, label: "", role: "zero" }]).x).toBe(525);
  expect(place([at(50.3)]).x).toBe(512);
});

test("it stands never beyond another mark, whose figure it would seem to be: to the left, with both sides taken above its own", () => {
  for (const right of [[at(52)], [52, 53.5, 55].map((x) => at(x)), [at(60, { low: 52, high: 61 })]])
    expect(place(right)).toEqual({ x: 491, down: 4.5, anchor: "end" });
  expect(place([at(54), at(45)])).toMatchObject({ x: 500, anchor: "middle", down: -8 });
});

test("above its mark it keeps off the lines through the plot, on its own side of them", () => {
  const line = (x: number): Mark[] => [{ axis: "x", at: x, label: "", role: "zero" }];
  expect(place([at(54), at(45)], line(51))).toMatchObject({ x: 486, anchor: "middle" });
  expect(place([at(54), at(45)], line(49.5))).toMatchObject({ x: 519, anchor: "middle" });
  // Between two lines there may be no room: then it stands over its mark.
  expect(place([at(54), at(45)], [...line(51), ...line(47)])).toMatchObject({ x: 500, anchor: "middle" });
});
