import type { ChartModel, Mark, Panel, Series } from "../model/chart-model.ts";
import { BOLD, placeDirectLabels, type DirectLabel } from "./labels.ts";
import { marginsOfAll, namedSeries, type Margins } from "./margins.ts";
import { placeTopLabels, topLabels } from "./marks.ts";
import { axisUnit, formatTick } from "./tick-text.ts";
import { xPosition, yPosition, type Box } from "./geometry.ts";
import { thinTicks } from "./thin-ticks.ts";
import { fitName, fitText, textWidth, wrapText } from "./text-width.ts";

export const FONT = 13;
const AXIS_HEIGHT = 26;
const LINE = 17;

/** Widths that pictures are drawn at. A page shows the nearest one in its column; the live chart then takes the same box at its true width. */
export const WIDTHS = { s: 343, m: 520, l: 840, xl: 1200 } as const;
export type ChartSize = keyof typeof WIDTHS;

export interface KeyItem {
  series: Series;
  text: string;
  x: number;
  y: number;
}

export interface MarkLabel {
  mark: Pick<Mark, "role">;
  text: string;
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
}

export type AxisName = Omit<MarkLabel, "mark">;

/** Where everything of a panel stands, in pixels of its own box. Pure: server and browser compute the same. */
export interface PanelLayout {
  width: number;
  height: number;
  plot: Box;
  /** Lines of the panel's heading; [] where it has none. */
  title: string[];
  xTicks: number[];
  yTicks: number[];
  /** Lines of each tick's label. */
  yTickTexts: string[][];
  /** Names of the axes, where ticks and subtitle do not say what they count. */
  axisNames: AxisName[];
  key: KeyItem[];
  labels: DirectLabel[];
  markLabels: MarkLabel[];
}

export interface PlacedPanel {
  panel: Panel;
  layout: PanelLayout;
  x: number;
  y: number;
}

export interface ChartLayout {
  width: number;
  height: number;
  panels: PlacedPanel[];
}

export interface LayoutOptions {
  /** Pixels that the whole is to be high: plots grow or shrink to meet them. Left out: as high as it comes. */
  height?: number;
  /** Names with their marks above the plots; false where the page lists them itself. */
  key?: boolean;
}

interface Grid {
  columns: number;
  gap: number;
  /** Small panels, with names in their headings only. */
  small: boolean;
}

function gridOf({ kind, panels }: ChartModel, width: number): Grid {
  if (panels.length < 2) return { columns: 1, gap: 20, small: false };
  if (kind === "small-multiples") return { columns: width >= 1100 ? 4 : width >= 760 ? 3 : 2, gap: 14, small: true };
  return { columns: kind === "compared" && width >= 700 ? 2 : 1, gap: 20, small: false };
}

/** The least that a plot keeps of its height where the whole has to be lower. */
const LEAST = 0.6;
/** And of one with a name a row: names that stand closer would touch. */
const LEAST_OF_ROWS = 0.86;

/** By how much each plot of a chart may be lower than it comes; a negative number of pixels. */
function leastStretch({ panels }: ChartLayout): number {
  const shares = panels.map(({ panel, layout }) => {
    const named = panel.family === "rows" || panel.y.labels.length > 0;
    return layout.plot.height * ((named ? LEAST_OF_ROWS : LEAST) - 1);
  });
  return Math.ceil(Math.max(...shares));
}

/** The height in pixels down to which a chart of this width can be drawn lower than it comes. */
export function leastHeight(model: ChartModel, layout: ChartLayout): number {
  if (model.panels.length === 0) return layout.height;
  return layout.height + leastStretch(layout) * Math.ceil(model.panels.length / gridOf(model, layout.width).columns);
}

/** Places the panels of a chart drawn at `width` pixels: small multiples and what is compared in a grid, others one below the other. */
export function layoutChart(
  model: ChartModel,
  width: number,
  locale: string,
  { height, key = true }: LayoutOptions = {},
): ChartLayout {
  const grid = gridOf(model, width);
  const natural = placePanels(model, width, locale, grid, key, 0);
  if (height === undefined || model.panels.length === 0) return natural;
  const rows = Math.ceil(model.panels.length / grid.columns);
  const stretch = Math.floor((height - natural.height) / rows);
  return { ...placePanels(model, width, locale, grid, key, Math.max(stretch, leastStretch(natural))), height };
}

function placePanels(
  model: ChartModel,
  width: number,
  locale: string,
  { columns, gap, small }: Grid,
  withKey: boolean,
  stretch: number,
): ChartLayout {
  const cell = Math.floor((width - gap * (columns - 1)) / columns);
  const panels: PlacedPanel[] = [];
  // Plots of one grid stand on one line, however long their headings are.
  const headings = columns > 1 ? Math.max(...model.panels.map((panel) => headingOf(panel, cell).length)) : 0;
  const margins = marginsOfAll(model.panels, { width: cell, locale, fontSize: FONT, small });
  let top = 0;
  let rowHeight = 0;
  model.panels.forEach((panel, index) => {
    const column = index % columns;
    if (column === 0 && index > 0) {
      top += rowHeight + gap;
      rowHeight = 0;
    }
    const layout = layoutPanel(panel, {
      width: cell,
      locale,
      small,
      margins: margins[index] ?? { left: 0, right: 0 },
      headings,
      withKey,
      stretch,
    });
    rowHeight = Math.max(rowHeight, layout.height);
    panels.push({ panel, layout, x: column * (cell + gap), y: top });
  });
  return { width, height: top + rowHeight || 120, panels };
}

/** Lines of a panel's heading; the share of the width leaves room for letters wider than estimated. */
function headingOf(panel: Panel, width: number): string[] {
  return panel.title === "" ? [] : wrapText(panel.title, width * 0.82, FONT, 3);
}

interface PanelRoom {
  width: number;
  locale: string;
  small: boolean;
  margins: Margins;
  headings: number;
  withKey: boolean;
  stretch: number;
}

function layoutPanel(
  panel: Panel,
  { width, locale, small, margins, headings, withKey, stretch }: PanelRoom,
): PanelLayout {
  const { left, right } = margins;
  const yTickTexts = panel.y.ticks.map((tick) => formatTick(panel.y, tick, locale));
  const yTickLines = yTickTexts.map((text) => wrapText(text, left - 8, FONT, width < 480 ? 5 : 3));
  const tallest = Math.max(1, ...yTickLines.map((lines) => lines.length));
  const rowHeight = tallest > 1 ? tallest * 14.5 + 6 : width < 480 ? 21 : 23;
  const { named, direct } = namedSeries(panel, small);

  const title = headingOf(panel, width);
  const titleLines = Math.max(title.length, headings);
  const plotWidth = Math.max(40, width - left - right);
  const plotHeight = plotHeightOf(panel, width, small, rowHeight) + stretch;
  const still = { left, top: 0, width: plotWidth, height: plotHeight };
  const placed = direct ? placeDirectLabels(panel, named, { plot: still, width, fontSize: FONT * BOLD }) : null;
  const unplaced = placed === null ? (small || named.length < 2 ? [] : named) : placed.left;
  let top = titleLines === 0 ? 8 : titleLines * LINE + 11;
  const key = placeKey(withKey ? unplaced : [], width, top);
  top += key.height;
  const xOf = (value: number) => xPosition(panel.x, still, value);
  const headed = placeMarkLabels(panel, xOf, width, top);
  top += headed.height;
  const axisNames: AxisName[] = [];
  const names = { x: panel.x.name ?? axisUnit(panel.x), y: panel.y.name ?? axisUnit(panel.y) };
  if (names.y !== "") {
    axisNames.push({ text: fitText(names.y, width - 4, FONT), x: 0, y: top + 12, anchor: "start" });
    top += LINE + 4;
  }
  const plot = { ...still, top };
  const bottom = top + plotHeight + AXIS_HEIGHT;
  if (names.x !== "")
    axisNames.push({ text: fitText(names.x, width - 4, FONT), x: left + plotWidth, y: bottom + 12, anchor: "end" });
  return {
    width,
    height: bottom + (names.x === "" ? 0 : LINE + 2),
    plot,
    title,
    xTicks: thinTicks(panel, xOf, locale, width, FONT),
    yTicks: panel.y.ticks,
    yTickTexts: yTickLines,
    axisNames,
    key: key.items,
    labels: (placed?.labels ?? []).map((label) => ({ ...label, y: label.y + top, fromY: label.fromY + top })),
    markLabels: [...headed.labels, ...acrossLabels(panel, plot)],
  };
}

function plotHeightOf(panel: Panel, width: number, small: boolean, rowHeight: number): number {
  if (panel.family === "rows") return Math.max(1, panel.y.labels.length) * rowHeight + 6;
  if (small) return 104;
  if (panel.y.labels.length > 0) return Math.max(panel.y.labels.length * 34, 110);
  return width < 480 ? 250 : 330;
}

/** Names with their marks in rows above the plot, where they would not fit beside the lines. */
function placeKey(series: Series[], width: number, top: number): { items: KeyItem[]; height: number } {
  const items: KeyItem[] = [];
  let x = 0;
  let line = 0;
  for (const entry of series) {
    const text = fitName(entry.label, width - 24, FONT);
    const wide = 22 + textWidth(text, FONT) + 14;
    if (x > 0 && x + wide - 14 > width) {
      x = 0;
      line += 1;
    }
    items.push({ series: entry, text, x, y: top + line * LINE + 11 });
    x += wide;
  }
  return { items, height: items.length === 0 ? 0 : (line + 1) * LINE + 8 };
}

/** Labels of vertical marks and windows stand above the plot, none covering another. */
function placeMarkLabels(panel: Panel, xOf: (value: number) => number, width: number, top: number) {
  const wanted = topLabels(panel, xOf).map((label) => ({ ...label, text: fitText(label.text, width - 8, FONT) }));
  const placed = placeTopLabels(wanted, width, FONT);
  const labels: MarkLabel[] = placed.map(({ mark, text, x, line }) => ({
    mark,
    text,
    x,
    y: top + line * LINE + 12,
    anchor: "middle",
  }));
  const lines = Math.max(0, ...placed.map(({ line }) => line + 1));
  return { labels, height: lines === 0 ? 0 : lines * LINE + 3 };
}

/** Labels of horizontal marks and bands: at the left end of the plot, just above the line. */
function acrossLabels(panel: Panel, plot: Box): MarkLabel[] {
  const yOf = (value: number) => yPosition(panel.y, plot, value);
  const marks = panel.marks.filter((mark) => mark.axis === "y" && mark.label !== "");
  const bands = panel.bands.filter((band) => band.axis === "y" && band.label !== "");
  return [
    ...marks.map((mark) => ({ mark, text: mark.label, at: yOf(mark.at) })),
    ...bands.map((band) => ({
      mark: { role: "reference" as const },
      text: band.label,
      at: yOf(Math.max(band.from, band.to)),
    })),
  ].map(({ mark, text, at }) => ({
    mark,
    text: fitText(text, plot.width - 8, FONT),
    x: plot.left + 5,
    y: Math.max(plot.top + 12, at - 5),
    anchor: "start" as const,
  }));
}
