import type { Axis, ChartPoint, Panel, Series } from "../model/chart-model.ts";
import { fraction } from "./scale.ts";

/** Above this many points a line goes without marks at each of them. */
export const MARKED = 45;

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Pixel of an x value in the plot. */
export function xPosition(axis: Axis, plot: Box, value: number): number {
  return plot.left + fraction(axis, value) * plot.width;
}

/** Pixel of a y value in the plot: numbers grow upwards, rows are listed downwards. */
export function yPosition(axis: Axis, plot: Box, value: number): number {
  const share = fraction(axis, value);
  return plot.top + (axis.type === "rows" ? share : 1 - share) * plot.height;
}

/** Where each bar begins: zero, or the end of the bar below it in its stack (negative bars pile downwards). Keyed by series and point index. */
export function barBases(series: readonly Series[]): Map<string, number> {
  const bases = new Map<string, number>();
  const ends = new Map<string, number>();
  for (const entry of series) {
    for (const point of entry.points) {
      if (point.y === null) continue;
      if (entry.stack === "") {
        bases.set(barKey(entry, point), 0);
        continue;
      }
      const key = `${entry.stack} ${point.x} ${point.y < 0 ? "down" : "up"}`;
      const base = ends.get(key) ?? 0;
      bases.set(barKey(entry, point), base);
      ends.set(key, base + point.y);
    }
  }
  return bases;
}

/** Key of a bar in `barBases`. */
export function barKey(series: Pick<Series, "id">, point: Pick<ChartPoint, "x">): string {
  return `${series.id} ${point.x}`;
}

/** Width in pixels of the panel's bars: three quarters of the smallest distance between two of them, shared by unstacked series. */
export function barWidth(panel: Panel, plot: Box): number {
  const xs = [...new Set(panel.series.flatMap((series) => series.points.map((point) => point.x)))].sort(
    (a, b) => a - b,
  );
  let gap = panel.x.domain[1] - panel.x.domain[0];
  for (let index = 1; index < xs.length; index++) gap = Math.min(gap, (xs[index] ?? 0) - (xs[index - 1] ?? 0));
  const slots = new Set(panel.series.map((series) => series.stack || series.id)).size || 1;
  const pixels = (gap / (panel.x.domain[1] - panel.x.domain[0])) * plot.width;
  return Math.min(40, Math.max(1, (pixels * 0.76) / slots));
}

/** Shift of a series' bars from the middle of their place, so that unstacked series stand side by side. */
export function barShift(panel: Panel, series: Series, width: number): number {
  const slots = [...new Set(panel.series.map((entry) => entry.stack || entry.id))];
  const slot = slots.indexOf(series.stack || series.id);
  return (slot - (slots.length - 1) / 2) * width;
}

export interface DrawnPoint {
  series: Series;
  point: ChartPoint;
  x: number;
  y: number;
}

/** Every point of a panel that has a figure, with its pixel: what the pointer and the arrow keys move over. */
export function drawnPoints(panel: Panel, plot: Box): DrawnPoint[] {
  const bars = panel.series.some((series) => series.drawing === "bar");
  const bases = bars ? barBases(panel.series) : null;
  const width = bars ? barWidth(panel, plot) : 0;
  const drawn: DrawnPoint[] = [];
  for (const series of panel.series) {
    const shift = series.drawing === "bar" ? barShift(panel, series, width) : 0;
    for (const point of series.points) {
      const value = point.y ?? middle(point);
      if (value === null) continue;
      const base = series.drawing === "bar" ? (bases?.get(barKey(series, point)) ?? 0) : 0;
      drawn.push({
        series,
        point,
        x: xPosition(panel.x, plot, point.x) + shift,
        y: yPosition(panel.y, plot, base + value),
      });
    }
  }
  return drawn;
}

/** A forecast given only as a range is met at its middle; null where there is no range. */
export function middle(point: ChartPoint): number | null {
  if (point.low === null || point.low === undefined || point.high === null || point.high === undefined) return null;
  return (point.low + point.high) / 2;
}

/** Whether a point is drawn hollow: a forecast, or what its series dashes like one. */
export function isHollow(series: Pick<Series, "dashedFrom">, point: ChartPoint): boolean {
  return point.status === "F" || (series.dashedFrom !== null && point.status === "E" && point.x >= series.dashedFrom);
}

/** The text beside a point stands at most this far from where it would stand alone. */
const BESIDE = 44;

/**
 * Where the text of a point of a panel of rows stands, from the point's own middle: to its right, past lines through the plot and its own range,
 * else to its left; above it where another mark lies in the way on both sides, as beyond that mark it would be read as that mark's. `end` is the
 * right edge that it must not cross.
 */
export function calloutPlace(
  panel: Panel,
  plot: Box,
  point: ChartPoint,
  wide: number,
  end: number,
): { x: number; down: number; anchor: "start" | "middle" | "end" } {
  const own = xPosition(panel.x, plot, point.x);
  const { passed, others } = takenInRow(panel, plot, point);
  let right = own + 9;
  for (const [from, to] of [...passed].sort((a, b) => a[0] - b[0])) {
    if (from < right + wide && to > right - 4) right = to + 4;
  }
  const isOver = (low: number, high: number) => others.some(([from, to]) => from < high && to > low);
  if (right + wide <= end && right - own <= 9 + BESIDE && !isOver(own, right + wide))
    return { x: right, down: 4.5, anchor: "start" };
  let left = own - 9;
  for (const [from, to] of [...passed].sort((a, b) => b[1] - a[1])) {
    if (to > left - wide && from < left + 4) left = from - 4;
  }
  if (left - wide >= plot.left && own - left <= 9 + BESIDE && !isOver(left - wide, own))
    return { x: left, down: 4.5, anchor: "end" };
  return { x: middleAbove(panel, plot, { own, wide, end }), down: -8, anchor: "middle" };
}

/** Middle of a text above its point: off the lines through the plot where that leaves it over the point's own side of them. */
function middleAbove(panel: Panel, plot: Box, { own, wide, end }: { own: number; wide: number; end: number }): number {
  const half = wide / 2;
  const within = (middle: number) => Math.min(Math.max(middle, plot.left + half), end - half);
  const lines = panel.marks.filter((mark) => mark.axis === "x").map((mark) => xPosition(panel.x, plot, mark.at));
  const isCrossed = (middle: number) => lines.some((line) => Math.abs(line - middle) < half + 3);
  const sides = lines.map((line) => within(own < line ? line - half - 4 : line + half + 4));
  const free = sides.filter((middle) => !isCrossed(middle) && Math.abs(middle - own) <= half + BESIDE / 2);
  const nearest = free.sort((a, b) => Math.abs(a - own) - Math.abs(b - own))[0];
  return isCrossed(within(own)) ? (nearest ?? within(own)) : within(own);
}

/** Marks whose middles are nearer than this lie on each other: a text beside the one is beside both. */
const SAME_PLACE = 4;

/**
 * Stretches of pixels taken in a point's row: what its text may pass (its own mark and range, lines through the plot) and other marks with
 * their ranges.
 */
function takenInRow(panel: Panel, plot: Box, point: ChartPoint) {
  const at = (value: number) => xPosition(panel.x, plot, value);
  const stretch = (other: ChartPoint, half: number): [number, number] => {
    const ends = [other.x, other.low ?? other.x, other.high ?? other.x].map(at);
    return [Math.min(...ends) - half, Math.max(...ends) + half];
  };
  const inRow = panel.series.flatMap((series) => series.points.filter((other) => other.y === point.y));
  const isOwn = (other: ChartPoint) => other === point || Math.abs(at(other.x) - at(point.x)) < SAME_PLACE;
  return {
    passed: [
      ...inRow.filter(isOwn).map((other) => stretch(other, 5)),
      ...panel.marks
        .filter((mark) => mark.axis === "x")
        .map((mark): [number, number] => [at(mark.at) - 1, at(mark.at) + 1]),
    ],
    others: inRow.filter((other) => !isOwn(other)).map((other) => stretch(other, 3)),
  };
}

/** The same entries with those of series drawn for context at the end. */
export function contextLast<T>(entries: readonly T[], seriesOfEntry: (entry: T) => Pick<Series, "role">): T[] {
  const behind = (entry: T) => seriesOfEntry(entry).role === "context";
  return [...entries.filter((entry) => !behind(entry)), ...entries.filter(behind)];
}
