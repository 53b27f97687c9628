import { expect, test } from "vitest";
import { layoutChart } from "../../../../app/charts/layout/layout.ts";
import { drawnPoints } from "../../../../app/charts/layout/geometry.ts";
import { moveTo, nearest } from "../../../../app/charts/layout/point-moves.ts";
import { decimalsFor, pointText, spokenPoint } from "../../../../app/charts/model/point-text.ts";
import { sharedText } from "../../../../app/charts/model/shared-text.ts";
import { sampleModel } from "./chart-fixtures.ts";

const model = sampleModel();
const points = layoutChart(model, 840, "en-GB").panels.flatMap(({ panel, layout, x, y }, panelIndex) =>
  drawnPoints(panel, layout.plot).map((drawn) => ({ ...drawn, x: drawn.x + x, y: drawn.y + y, panel, panelIndex })),
);

test("a point says its series, its value with unit and status, its source and that source's day", () => {
  const point = points[0];
  if (!point) throw new Error("no points");
  const text = pointText(model, point.panel, point.series, point.point, "en-GB");
  expect(text.heading).toBe("Aland, 2020");
  expect(text.lines).toEqual(["0 %, actual", "Source: One Institute, Outlook, April 2024 (16 April 2024)"]);
  expect(spokenPoint(text)).toBe([text.heading, ...text.lines].join(". "));
});

test("a range is read with both its ends", () => {
  const ranged = points.find(({ point }) => point.status === "F");
  if (!ranged) throw new Error("no range");
  expect(pointText(model, ranged.panel, ranged.series, ranged.point, "en-GB").lines[0]).toBe(
    "4 % (range 4 % to 6 %), forecast",
  );
});

test("one of many lines behind the others is read by its own name, and is no figure of all of them", () => {
  const [own] = points.filter(({ series }) => series.id === "a");
  if (!own) throw new Error("no point");
  const line = { role: "context" as const, named: false };
  const behind = { ...own.series, ...line, id: "others", label: "37 other areas" };
  const point = { ...own.point, area: "CCC", label: "Celand, 2020" };
  expect(pointText(model, own.panel, behind, point, "en-GB").heading).toBe("Celand, 2020");
  const read = { ...own, series: behind, point };
  expect(sharedText(model, [own, read], own, "en-GB").lines.join()).not.toContain("37 other areas");
  // A series of its own that stands behind is read with its name.
  const edition = { ...own, series: { ...behind, id: "editions", label: "Other editions" } };
  expect(sharedText(model, [own, edition], own, "en-GB").lines.join()).toContain("Other editions: ");
});

test("in rows the value is read from across", () => {
  const row = points.find(({ panel }) => panel.family === "rows");
  if (!row) throw new Error("no row");
  expect(pointText(model, row.panel, row.series, row.point, "en-GB").lines[0]).toBe("3.2 % (range 3 % to 4 %), actual");
});

test("numbers are read in the reader's locale, as they are stored", () => {
  const step = points.find(({ series, point }) => series.id === "b" && point.y === 2.25);
  if (!step) throw new Error("no step");
  expect(pointText(model, step.panel, step.series, step.point, "de-DE").lines[0]).toBe("2,25 %, actual");
  expect(decimalsFor(3.163)).toBe(3);
});

test("a missing value is never a place to stop at", () => {
  expect(points.filter(({ series }) => series.id === "a")).toHaveLength(4);
});

test("arrow keys pass every point of a chart, and back again", () => {
  const seen = new Set();
  let at = moveTo(points, null, "next");
  while (at && !seen.has(at)) {
    seen.add(at);
    at = moveTo(points, at, "next");
  }
  const starts = new Set(points.map(({ series }) => series));
  expect(new Set([...seen].map((point) => (point as (typeof points)[number]).series))).toEqual(starts);
  const first = points[0] ?? null;
  const second = moveTo(points, first, "next");
  expect(moveTo(points, second, "previous")).toBe(first);
  expect(moveTo(points, first, "last")?.point.label).toBe("2024");
});

test("the pointer meets the nearest point within reach and nothing beyond", () => {
  const point = points[1];
  if (!point) throw new Error("no points");
  expect(nearest(points, point.x + 2, point.y - 2)).toBe(point);
  expect(nearest(points, -500, -500)).toBeNull();
});
