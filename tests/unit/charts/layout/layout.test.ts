import fc from "fast-check";
import { expect, test } from "vitest";
import { panelOf, seriesOf } from "../../../../app/charts/model/build.ts";
import { FONT, layoutChart, leastHeight, WIDTHS } from "../../../../app/charts/layout/layout.ts";
import { formatTick } from "../../../../app/charts/layout/tick-text.ts";
import { xPosition } from "../../../../app/charts/layout/geometry.ts";
import { calloutBoxes } from "../../../../app/charts/layout/line-callouts.ts";
import { valueAxis } from "../../../../app/charts/layout/scale.ts";
import { tickPlace } from "../../../../app/charts/layout/time-axis.ts";
import { fitName, textWidth, wrapText } from "../../../../app/charts/layout/text-width.ts";
import { sampleModel } from "../model/chart-fixtures.ts";

const LOCALE = "en-GB";

test("labels beside the lines' ends never cover each other and stay inside the plot", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 2, maxLength: 14 }), (ends) => {
      const series = ends.map((end, index) =>
        seriesOf(String(index), `Land ${index}`, [
          { x: 0, y: 1, label: "", publication: "", status: "", area: "" },
          { x: 10, y: end, label: "", publication: "", status: "", area: "" },
        ]),
      );
      const panel = panelOf("lines", valueAxis([0, 10], ""), valueAxis([0, 10], "percent"), series);
      const [placed] = layoutChart({ ...sampleModel(), panels: [panel] }, WIDTHS.l, LOCALE).panels;
      const labels = [...(placed?.layout.labels ?? [])].sort((a, b) => a.y - b.y);
      expect(labels).toHaveLength(ends.length);
      labels.slice(1).forEach((label, index) => expect(label.y - (labels[index]?.y ?? 0)).toBeGreaterThanOrEqual(14.9));
      for (const label of labels)
        expect(label.y).toBeLessThanOrEqual((placed?.layout.plot.top ?? 0) + (placed?.layout.plot.height ?? 0) + 0.01);
    }),
  );
});

test("tick labels across never touch, on any width", () => {
  for (const width of Object.values(WIDTHS)) {
    for (const { panel, layout } of layoutChart(sampleModel(), width, LOCALE).panels) {
      let end = -Infinity;
      for (const tick of layout.xTicks) {
        const half = textWidth(formatTick(panel.x, tick, LOCALE), FONT) / 2;
        const middle = xPosition(panel.x, layout.plot, tickPlace(panel.x, tick));
        expect(middle - half).toBeGreaterThanOrEqual(end + 7.9);
        end = middle + half;
      }
    }
  }
});

test("panels do not overlap and fill the chart's height", () => {
  const layout = layoutChart(sampleModel(), WIDTHS.s, LOCALE);
  layout.panels.slice(1).forEach((placed, index) => {
    const before = layout.panels[index];
    expect(placed.y).toBeGreaterThanOrEqual((before?.y ?? 0) + (before?.layout.height ?? 0));
  });
  const last = layout.panels.at(-1);
  expect(layout.height).toBe((last?.y ?? 0) + (last?.layout.height ?? 0));
});

test("forty-one rows get a line each that a phone can show", () => {
  const labels = Array.from({ length: 41 }, (_, index) => `Land number ${index}`);
  const model = sampleModel();
  const rows = model.panels[2];
  if (!rows) throw new Error("fixture without rows");
  const panel = {
    ...rows,
    y: { ...rows.y, labels, ticks: labels.map((_, index) => index), domain: [-0.5, 40.5] as [number, number] },
  };
  const [placed] = layoutChart({ ...model, panels: [panel] }, WIDTHS.s, LOCALE).panels;
  expect((placed?.layout.plot.height ?? 0) / 41).toBeGreaterThanOrEqual(20);
  expect(placed?.layout.plot.width).toBeGreaterThan(150);
});

test("a phone's picture has room for the names of countries and for figures in a wider font", () => {
  const point = (x: number, y: number) => ({ x, y, label: "", publication: "", status: "" as const, area: "" });
  const series = ["United States", "Ukrainian refugees"].map((name, index) =>
    seriesOf(name, name, [point(0, 1), point(10, 4_000_000 * (index + 1))]),
  );
  const panel = panelOf("lines", valueAxis([0, 10], ""), valueAxis([0, 8_000_000], "count"), series);
  const [placed] = layoutChart({ ...sampleModel(), panels: [panel] }, WIDTHS.s, LOCALE).panels;
  expect(placed?.layout.labels.map(({ text }) => text).sort()).toEqual(["Ukrainian refugees", "United States"]);
  expect(placed?.layout.plot.left).toBeGreaterThanOrEqual(textWidth("8,000,000", FONT) * 1.1 + 8);
});

test("a grey name near another series' point is left to the key", () => {
  const point = (x: number, y: number) => ({ x, y, label: "", publication: "", status: "" as const, area: "" });
  const place = (y: number) => {
    const quiet = seriesOf("grey", "Grey", [point(1, 5), point(3, 5)], { role: "quiet" });
    const other = seriesOf("other", "Other", [point(3.5, y), point(4, y), point(3, y), point(2.5, y), point(10, 9)]);
    const panel = panelOf("lines", valueAxis([0, 10], ""), valueAxis([0, 10], "percent"), [quiet, other]);
    const [placed] = layoutChart({ ...sampleModel(), panels: [panel] }, WIDTHS.l, LOCALE).panels;
    return { beside: placed?.layout.labels.map(({ text }) => text), key: placed?.layout.key.map(({ text }) => text) };
  };
  expect(place(9)).toEqual({ beside: ["Other", "Grey"], key: [] });
  expect(place(5)).toEqual({ beside: ["Other"], key: ["Grey"] });
});

test("a name that is too long keeps what tells it from its neighbours", () => {
  const width = textWidth("Consumer price inflat…, IMF", 13);
  expect(fitName("Consumer price inflation, annual average, IMF", width, 13)).toMatch(/^Consumer price .*…, IMF$/);
  expect(fitName("Short, IMF", width, 13)).toBe("Short, IMF");
  expect(fitName("A name without any comma that goes on", 80, 13)).toMatch(/^A name.*…$/);
  expect(fitName("One, and a tail that is longer than what stands before it", 120, 13)).toMatch(/^One.*…$/);
});

test("panels one below the other on one time have their plots one below the other", () => {
  const { panels } = sampleModel();
  const line = panels.find(({ family, x }) => family === "lines" && x.type === "time");
  if (line === undefined) throw new Error("the sample has a panel of lines");
  const long = line.series.map((series) => ({ ...series, label: `${series.label}, with a name that needs room` }));
  const two = [line, { ...line, series: long, y: valueAxis([0, 12_000_000], "count") }];
  const [first, second] = layoutChart({ ...sampleModel(), kind: "line", panels: two }, WIDTHS.l, LOCALE).panels;
  expect([second?.layout.plot.left, second?.layout.plot.width]).toEqual([
    first?.layout.plot.left,
    first?.layout.plot.width,
  ]);
});

test("a chart that has to be lower is, down to its least height and no further, with nothing beyond it", () => {
  for (const width of [WIDTHS.m, WIDTHS.l]) {
    const model = sampleModel();
    const natural = layoutChart(model, width, LOCALE);
    const least = leastHeight(model, natural);
    expect(least).toBeLessThan(natural.height);
    const low = layoutChart(model, width, LOCALE, { height: least });
    const last = low.panels.at(-1);
    expect((last?.y ?? 0) + (last?.layout.height ?? 0)).toBeLessThanOrEqual(least + 1);
    low.panels.forEach(({ layout }, at) => {
      const whole = natural.panels[at]?.layout.plot.height ?? 0;
      expect(layout.plot.height).toBeGreaterThanOrEqual(whole * 0.6);
      expect(layout.plot.height).toBeLessThanOrEqual(whole);
    });
  }
});

test("a day is not parted where it has room in one line", () => {
  const label = "Delegation at the talks, 29 Mar 2022";
  const room = textWidth("Delegation at the talks, 29", 12) + 1;
  expect(wrapText(label, room, 12)).toEqual(["Delegation at the talks,", "29 Mar 2022"]);
  expect(wrapText("29 Mar 2022", textWidth("29 Mar", 12) + 1, 12)).toEqual(["29 Mar", "2022"]);
});

test("a name stands on no figure that is written beside a point, and where it would, it goes to the key", () => {
  const at = (x: number, y: number, callout = "") => ({
    x,
    y,
    label: "",
    publication: "",
    status: "" as const,
    area: "",
    ...(callout === "" ? {} : { callout }),
  });
  const long = "Observers of a front, from maps of another place";
  const model = (callout: string) => {
    const line = seriesOf("line", long, [at(0, 1), at(3, 1), at(7, 4)]);
    const figure = seriesOf("levels", "Level", [at(7, 4, callout)], { drawing: "dots", named: false });
    const panel = panelOf("lines", valueAxis([0, 10], ""), valueAxis([0, 10], "percent"), [line, figure]);
    return { ...sampleModel(), panels: [panel] };
  };
  const boxes = (width: number) => {
    const [placed] = layoutChart(model("108,303 km² (+343 km²)"), width, LOCALE).panels;
    if (!placed) throw new Error("no panel");
    const { panel, layout } = placed;
    const [figure] = calloutBoxes(panel, layout.plot);
    if (!figure) throw new Error("no figure");
    expect(layout.labels.length + layout.key.length).toBe(1);
    return layout.labels.map(({ text, x, y }) => ({ figure, x, y, wide: textWidth(text, FONT) }));
  };
  for (const width of Object.values(WIDTHS))
    for (const { figure, x, y, wide } of boxes(width)) {
      const apart = x + wide <= figure.left || x >= figure.left + figure.width;
      expect(apart || y + 7 <= figure.top || y - 7 >= figure.top + figure.height, `at ${width}`).toBe(true);
    }
  const [alone] = layoutChart(model(""), WIDTHS.l, LOCALE).panels;
  expect(alone?.layout.labels.map(({ text }) => text)).toEqual([long]);
});

test("a figure beside the last point stays off the names in the margin", () => {
  const point = {
    x: 10,
    y: 5,
    label: "",
    publication: "",
    status: "" as const,
    area: "",
    callout: "a long figure (+1)",
  };
  const panel = panelOf("lines", valueAxis([0, 10], ""), valueAxis([0, 10], ""), [seriesOf("one", "Land", [point])]);
  const [placed] = layoutChart({ ...sampleModel(), panels: [panel] }, WIDTHS.m, LOCALE).panels;
  if (!placed) throw new Error("no panel");
  const [box] = calloutBoxes(placed.panel, placed.layout.plot);
  expect((box?.left ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((placed.layout.labels[0]?.x ?? 0) + 3);
});
