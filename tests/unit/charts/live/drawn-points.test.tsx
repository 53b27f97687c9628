// @vitest-environment happy-dom
import { cleanup, render, waitFor } from "@testing-library/react";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { createDrawingPool } from "../../../../app/charts/pictures/pool.server.ts";
import LiveChart from "../../../../app/charts/live/live-chart.tsx";
import { layoutChart, WIDTHS, type ChartSize } from "../../../../app/charts/layout/layout.ts";
import { formatTick } from "../../../../app/charts/layout/tick-text.ts";
import { drawnPoints } from "../../../../app/charts/layout/geometry.ts";
import { sampleModel } from "../model/chart-fixtures.ts";

const pool = createDrawingPool({ threads: 1, worker: `${process.cwd()}/app/charts/pictures/worker-from-source.mjs` });
const model = sampleModel();

afterEach(cleanup);
afterAll(() => pool.close());

/** The box that a page gives the live chart at the width of a picture: of the picture's own shape. */
function boxAt(size: ChartSize): void {
  const { width, height } = layoutChart(model, WIDTHS[size], "en-GB");
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, width, height));
}

async function serverPicture(size: ChartSize): Promise<Element> {
  const options = {
    size,
    theme: "light",
    framed: false,
    format: "svg",
    zoom: 1,
    locale: "en-GB",
    address: "",
    key: true,
  } as const;
  const drawn = await pool.picture(`${size}`, options, () => Promise.resolve(model));
  if (!drawn.ok) throw new Error("busy");
  const host = document.createElement("div");
  host.innerHTML = new TextDecoder().decode(drawn.bytes);
  return host;
}

async function liveChart(size: ChartSize): Promise<Element> {
  boxAt(size);
  const { container } = render(<LiveChart model={model} withKey label="Sample" />);
  await waitFor(() => expect(container.querySelector('[data-drawn="true"]')).not.toBeNull(), { timeout: 10_000 });
  expect(container.querySelectorAll("svg.recharts-surface")).toHaveLength(3);
  return container;
}

const rounded = (text: string | null) =>
  (text ?? "").replace(/-?\d+(?:\.\d+)?/g, (number) => String(Math.round(Number(Number(number).toFixed(2)) * 10) / 10));

/** What is drawn: the path of every line, of all bars and all marks of points of a series, every text; numbers to a tenth of a pixel, colours left out. */
function drawing(root: Element) {
  const pick = (selector: string, ...names: string[]) =>
    [...root.querySelectorAll(selector)].map((element) =>
      names.map((name) => rounded(element.getAttribute(name))).join(" "),
    );
  return {
    lines: pick("path.recharts-curve", "d", "stroke-dasharray"),
    bars: pick("path.bar", "d"),
    points: pick("path.points", "d"),
    ranges: pick("path.ranges", "d"),
    grid: pick("path.grid", "d"),
    bands: pick("path.band", "d"),
    marks: pick("path.mark", "d"),
    axes: pick(".recharts-cartesian-axis-line", "x1", "y1", "x2", "y2"),
    texts: [...root.querySelectorAll("text")].map((text) => (text.textContent ?? "").trim()).filter(Boolean),
  };
}

test.each(["s", "m", "l", "xl"] as const)(
  "server picture and live chart at size %s draw the same points, axes and labels",
  async (size) => {
    const [server, live] = [drawing(await serverPicture(size)), drawing(await liveChart(size))];
    expect(server.lines).toHaveLength(3);
    expect(server.bars.join("").match(/M/g)).toHaveLength(10);
    expect(server.points.join("").match(/M/g)?.length).toBeGreaterThan(10);
    expect(server.axes.length).toBeGreaterThanOrEqual(3);
    expect(server.texts.length).toBeGreaterThan(20);
    expect(live).toEqual(server);
  },
);

test("every panel has its tick labels, its mark and its names", async () => {
  const panels = [...(await serverPicture("l")).querySelectorAll("g.panel")];
  layoutChart(model, WIDTHS.l, "en-GB").panels.forEach(({ panel, layout }, index) => {
    const texts = [...(panels[index]?.querySelectorAll("text") ?? [])].map((text) => text.textContent);
    for (const tick of layout.xTicks) expect(texts).toContain(formatTick(panel.x, tick, "en-GB"));
    for (const lines of layout.yTickTexts) expect(texts).toContain(lines.join(""));
    expect(panels[index]?.querySelectorAll("path.mark")).toHaveLength(panel.marks.length);
  });
});

/** Middles of the circles in the paths of points: where each begins, and half its width further on. */
function circles(root: Element | undefined): [number, number][] {
  return [...(root?.querySelectorAll("path.points") ?? [])].flatMap((path) =>
    [...(path.getAttribute("d") ?? "").matchAll(/M([-\d.]+),([-\d.]+)a([\d.]+)/g)].map((match): [number, number] => [
      Number(match[1]) + Number(match[3]),
      Number(match[2]),
    ]),
  );
}

test("the points that are read stand where they are drawn", async () => {
  const server = await serverPicture("l");
  const layout = layoutChart(model, WIDTHS.l, "en-GB");
  const [lines, , rows] = layout.panels;
  const groups = server.querySelectorAll("g.panel");
  const read = rows ? drawnPoints(rows.panel, rows.layout.plot) : [];
  expect(circles(groups[2])).toEqual(read.map(({ x, y }) => [expect.closeTo(x, 1), expect.closeTo(y, 1)]));
  const path = groups[0]?.querySelector("path.recharts-curve")?.getAttribute("d") ?? "";
  const first = lines ? drawnPoints(lines.panel, lines.layout.plot)[0] : undefined;
  const [x, y] = path.slice(1).split(/[,L]/).map(Number);
  expect([x, y]).toEqual([expect.closeTo(first?.x ?? 0, 1), expect.closeTo(first?.y ?? 0, 1)]);
  const tops = [...(groups[1]?.querySelectorAll("path.bar") ?? [])].flatMap((path) =>
    [...(path.getAttribute("d") ?? "").matchAll(/M[-\d.]+,([-\d.]+)/g)].map((match) => Number(match[1])),
  );
  const barPoints = layout.panels[1] ? drawnPoints(layout.panels[1].panel, layout.panels[1].layout.plot) : [];
  expect(tops).toEqual(barPoints.map(({ y }) => expect.closeTo(y, 1)));
});

test("the arrow keys show and speak the same words", async () => {
  const container = await liveChart("l");
  const { fireEvent } = await import("@testing-library/react");
  const surface = container.querySelector(".chart-reader");
  if (!surface) throw new Error("no surface");
  fireEvent.keyDown(surface, { key: "ArrowRight" });
  fireEvent.keyDown(surface, { key: "ArrowRight" });
  const tip = container.querySelector(".chart-tip");
  const spoken = container.querySelector("[aria-live]");
  expect(tip?.children.length).toBeGreaterThanOrEqual(3);
  expect([...(tip?.children ?? [])].map((line) => line.textContent).join(". ")).toBe(spoken?.textContent);
  expect(spoken?.getAttribute("aria-live")).toBe("polite");
  fireEvent.keyDown(surface, { key: "Escape" });
  expect(container.querySelector(".chart-tip")).toBeNull();
});

test("a forecast is dashed, an actual solid, a missing figure a gap", async () => {
  const server = await serverPicture("l");
  const [solid, dashed] = [...server.querySelectorAll("path.recharts-curve")];
  expect(solid?.getAttribute("stroke-dasharray")).toBeNull();
  expect(dashed?.getAttribute("stroke-dasharray")).toBe("5 4");
  expect(solid?.getAttribute("d")?.match(/M/g)).toHaveLength(2);
});
