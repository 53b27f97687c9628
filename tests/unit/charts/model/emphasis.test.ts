import { expect, test } from "vitest";
import { panelOf, seriesOf } from "../../../../app/charts/model/build.ts";
import { emphasised } from "../../../../app/charts/model/emphasis.ts";
import { toggleHidden, toggleStrong } from "../../../../app/charts/model/legend-query.ts";
import { sampleModel } from "./chart-fixtures.ts";

const NAMES = ["A", "B", "C", "D", "E"];

function five() {
  const model = sampleModel();
  const [panel] = model.panels;
  if (!panel) throw new Error("no panel");
  const points = [{ x: panel.x.domain[0], y: 1, label: "2020", publication: "", status: "" as const, area: "" }];
  const series = NAMES.map((name) => seriesOf(name, name, points));
  const column = { name: "series", title: "Series", unit: "", numeric: false };
  const table = { columns: [column], rows: NAMES.map((name) => [name]) };
  return { ...model, panels: [panelOf("lines", panel.x, panel.y, series)], table };
}

test("three of many series are strong, the rest are grey, and the words say which", () => {
  const { panels, legend, howToRead } = emphasised(five(), { hidden: [], strong: [] });
  const roles = new Map(panels[0]?.series.map(({ label, role }) => [label, role]));
  expect(NAMES.map((name) => roles.get(name))).toEqual(["main", "main", "main", "quiet", "quiet"]);
  expect(legend?.map(({ state }) => state)).toEqual(["strong", "strong", "strong", "quiet", "quiet"]);
  expect(howToRead).toContain("Drawn strongly: A, B and C; the other 2 are grey.");
});

test("a hidden series is gone from the drawing and its table, and stays in the legend", () => {
  const { panels, table, legend } = emphasised(five(), { hidden: ["A", "nobody"], strong: ["E"] });
  expect(panels[0]?.series.map(({ label }) => label).sort()).toEqual(["B", "C", "D", "E"]);
  expect(table.rows.flat()).toEqual(["B", "C", "D", "E"]);
  expect(legend?.map(({ state }) => state)).toEqual(["hidden", "quiet", "quiet", "quiet", "strong"]);
});

test("the legend's addresses hide, show and choose at most three strong series", () => {
  const legend = emphasised(five(), { hidden: ["A"], strong: [] }).legend ?? [];
  const query = new URLSearchParams("hide=A&tab=table");
  expect(toggleHidden(query, legend, "A").toString()).toBe("tab=table");
  expect(toggleHidden(query, legend, "B").get("hide")).toBe("A~B");
  expect(toggleStrong(query, legend, "E").get("strong")).toBe("C~D~E");
  expect(toggleStrong(query, legend, "C").get("strong")).toBe("B~D");
});
