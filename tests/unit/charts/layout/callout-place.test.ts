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

test("a tick or a line in its way pushes it on", () => {
  expect(place([at(52)]).x).toBe(527);
  expect(place([], [{ axis: "x", at: 52, label: "", role: "zero" }]).x).toBe(525);
});

test("with the right taken it goes to the left, with both taken above its mark", () => {
  const right = [52, 55, 58, 61, 64].map((x) => at(x));
  expect(place(right)).toEqual({ x: 491, down: 4.5, anchor: "end" });
  const both = [...right, ...[48, 45, 42, 39, 36].map((x) => at(x))];
  expect(place(both)).toMatchObject({ x: 500, anchor: "middle", down: -8 });
});
