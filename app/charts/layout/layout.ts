import type { ChartModel, Mark, Panel, Series } from "../model/chart-model.ts";
import { placeDirectLabels, type DirectLabel } from "./labels.ts";
import { placeTopLabels, topLabels } from "./marks.ts";
import { formatTick } from "./tick-text.ts";
import { xPosition, yPosition, type Box } from "./geometry.ts";
import { tickPlace } from "./time-axis.ts";
import { fitText, textWidth, wrapText } from "./text-width.ts";

export const FONT = 13;
const AXIS_HEIGHT = 26;
const LINE = 17;

/** Widths that charts are drawn at; a page scales the nearest one to its column, so picture and live chart never differ. */
export const WIDTHS = { s: 343, m: 520, l: 840 } as const;
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

/** Places the panels of a chart drawn at `width` pixels: small multiples in a grid, others one below the other. */
export function layoutChart(model: ChartModel, width: number, locale: string): ChartLayout {
  const many = model.kind === "small-multiples" && model.panels.length > 1;
  const columns = many ? (width >= 760 ? 3 : 2) : 1;
  const gap = many ? 14 : 20;
  const cell = Math.floor((width - gap * (columns - 1)) / columns);
  const panels: PlacedPanel[] = [];
  // Plots of one grid stand on one line, however long their headings are.
  const headings = many ? Math.max(...model.panels.map((panel) => headingOf(panel, cell).length)) : 0;
  let top = 0;
  let rowHeight = 0;
  model.panels.forEach((panel, index) => {
    const column = index % columns;
    if (column === 0 && index > 0) {
      top += rowHeight + gap;
      rowHeight = 0;
    }
    const layout = layoutPanel(panel, cell, locale, many, headings);
    rowHeight = Math.max(rowHeight, layout.height);
    panels.push({ panel, layout, x: column * (cell + gap), y: top });
  });
  return { width, height: top + rowHeight || 120, panels };
}

/** Lines of a panel's heading; the share of the width leaves room for letters wider than estimated. */
function headingOf(panel: Panel, width: number): string[] {
  return panel.title === "" ? [] : wrapText(panel.title, width * 0.82, FONT, 3);
}

function layoutPanel(panel: Panel, width: number, locale: string, small: boolean, headings: number): PanelLayout {
  const rows = panel.y.type === "rows";
  const yTickTexts = panel.y.ticks.map((tick) => formatTick(panel.y, tick, locale));
  const widest = Math.max(0, ...yTickTexts.map((text) => textWidth(text, FONT)));
  const left = Math.ceil(
    Math.min(widest + 10, rows || panel.y.labels.length > 0 ? width * (width < 480 ? 0.46 : 0.38) : 110),
  );
  const yTickLines = yTickTexts.map((text) => wrapText(text, left - 8, FONT, width < 480 ? 5 : 3));
  const tallest = Math.max(1, ...yTickLines.map((lines) => lines.length));
  const rowHeight = tallest > 1 ? tallest * 14.5 + 6 : width < 480 ? 21 : 23;
  const direct = !rows && panel.family === "lines" && !small;
  const named = panel.series.filter((series) => series.named && series.label !== "");
  const labelWidth = direct ? Math.max(0, ...named.map((series) => textWidth(series.label, FONT))) + 10 : 0;
  const useDirect = direct && named.length > 0 && labelWidth <= width * 0.27;
  const right = useDirect ? Math.ceil(labelWidth) + 8 : rows ? 34 : 16;

  const keySeries = useDirect || small || named.length < 2 ? [] : named;
  const title = headingOf(panel, width);
  const titleLines = Math.max(title.length, headings);
  let top = titleLines === 0 ? 8 : titleLines * LINE + 11;
  const key = placeKey(keySeries, width, top);
  top += key.height;
  const plotWidth = Math.max(40, width - left - right);
  const xOf = (value: number) => xPosition(panel.x, { left, top: 0, width: plotWidth, height: 0 }, value);
  const headed = placeMarkLabels(panel, xOf, width, top);
  top += headed.height;
  const axisNames: AxisName[] = [];
  if (panel.y.name) {
    axisNames.push({ text: fitText(panel.y.name, width - 4, FONT), x: 0, y: top + 12, anchor: "start" });
    top += LINE + 4;
  }
  const plotHeight = plotHeightOf(panel, width, small, rowHeight);
  const plot = { left, top, width: plotWidth, height: plotHeight };
  const bottom = top + plotHeight + AXIS_HEIGHT;
  if (panel.x.name)
    axisNames.push({
      text: fitText(panel.x.name, width - 4, FONT),
      x: left + plotWidth,
      y: bottom + 12,
      anchor: "end",
    });
  return {
    width,
    height: bottom + (panel.x.name ? LINE + 2 : 0),
    plot,
    title,
    xTicks: thinTicks(panel, xOf, locale, width),
    yTicks: panel.y.ticks,
    yTickTexts: yTickLines,
    axisNames,
    key: key.items,
    labels: useDirect ? placeDirectLabels(panel, named, plot) : [],
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
    const text = fitText(entry.label, width - 24, FONT);
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

/** Ticks whose labels do not touch: every nth, so that the steps stay even; the name of a cut-off last year or month may be left out. */
function thinTicks(panel: Panel, xOf: (value: number) => number, locale: string, width: number): number[] {
  const { ticks } = panel.x;
  const spanOf = (tick: number): [number, number] => {
    const half = textWidth(formatTick(panel.x, tick, locale), FONT) / 2;
    const middle = xOf(tickPlace(panel.x, tick));
    return [middle - half, middle + half];
  };
  const fits = (kept: number[]) =>
    kept.every((tick, at) => {
      const [start, end] = spanOf(tick);
      const before = kept[at - 1];
      return end <= width + 6 && (before === undefined || start >= spanOf(before)[1] + 8);
    });
  for (let step = 1; step <= ticks.length; step++) {
    const kept = ticks.filter((_, index) => index % step === 0);
    if (fits(kept)) return kept;
    const shorter = kept.slice(0, -1);
    if (panel.x.type === "time" && shorter.length > 1 && fits(shorter)) return shorter;
  }
  return ticks.slice(0, 1);
}
