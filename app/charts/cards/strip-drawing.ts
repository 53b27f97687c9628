import type { ChartPoint, Panel, Series } from "../model/chart-model.ts";
import { CARD_HEIGHT, CARD_WIDTH, place, stroke, type CardDrawing, type CardGiven, type CardShape } from "./drawing.ts";
import { acrossOf, claimedShapes, figureOf, toneOf, valueAxisShapes, type Plot } from "./figures.ts";
import { placeLabels, type LaneLabel } from "./lanes.ts";

const DOT = 3.4;
/** Marks whose middles are nearer than this would hide one another. */
const APART = 7.2;
const LANES = [36, 23, 10];

interface Placed {
  series: Series;
  point: ChartPoint;
  x: number;
  y: number;
}

/** Many figures as marks on one line of values, piled up where they are close, with what decides the claim named. */
export function stripDrawing(panel: Panel, given: CardGiven, text: string): CardDrawing {
  const plot: Plot = { left: 10, right: CARD_WIDTH - 14, top: 42, bottom: CARD_HEIGHT - 18 };
  const across = acrossOf(panel.x, plot);
  const placed = pile(panel, across, plot);
  const shapes: CardShape[] = [...claimedShapes(panel, plot), ...valueAxisShapes(panel.x, plot, given.locale)];
  const lines = panel.marks.filter(({ axis, role }) => axis === "x" && role !== "zero");
  for (const { at, role } of lines)
    shapes.push({
      ...stroke([across(at), plot.top], [across(at), plot.bottom], role === "reference" ? "ink" : "axis", 1.25),
    });
  const bySeries = [...placed].sort((a, b) => panel.series.indexOf(a.series) - panel.series.indexOf(b.series));
  for (const { series, x, y } of bySeries)
    shapes.push({ kind: "marks", at: [{ x, y }], size: DOT * 2, shape: series.shape, tone: toneOf(series) });
  const labels: LaneLabel[] = [
    ...lines
      .filter(({ role, label }) => role === "reference" && label !== "")
      .map(({ at, label }): LaneLabel => ({ text: label, x: across(at), y: plot.top, tone: "ink" })),
    ...decisive(placed).map(({ series, point, x, y }): LaneLabel => ({
      text: `${nameOf(point)} ${figureOf(point.x, panel.x, given)}`,
      x,
      y: y - DOT,
      tone: series.role === "breaker" ? "breaker" : "ink",
    })),
    ...panel.bands.map(({ from, to, label }): LaneLabel => ({
      text: label,
      x: (across(from) + across(to)) / 2,
      y: plot.top,
      tone: "quiet",
    })),
  ];
  shapes.push(...placeLabels(labels, LANES));
  return { width: CARD_WIDTH, height: CARD_HEIGHT, shapes, text };
}

/** "IMF" of "IMF, 30 Apr 2024": a card has no room for days. */
function nameOf({ label }: ChartPoint): string {
  return label.split(", ")[0] ?? label;
}

/** The two members furthest over the line; where none are marked, both ends. */
function decisive(placed: readonly Placed[]): Placed[] {
  const marked = placed.filter(({ series }) => series.role === "breaker");
  const sorted = [...placed].sort((a, b) => a.point.x - b.point.x);
  const ends = [sorted.at(-1), sorted[0]].flatMap((one) => one ?? []);
  if (marked.length === 0) return ends;
  return [...marked].sort((a, b) => b.point.x - a.point.x).slice(0, 2);
}

/** Each mark as near to the middle of the strip as the marks before it leave room for. */
function pile(panel: Panel, across: (value: number) => number, plot: Plot): Placed[] {
  const middle = (plot.top + plot.bottom) / 2;
  const most = (plot.bottom - plot.top) / 2 - DOT;
  const done: Placed[] = [];
  const all = panel.series
    .filter(({ drawing }) => drawing === "dots")
    .flatMap((series) => series.points.map((point) => ({ series, point, x: across(point.x) })))
    .sort((a, b) => a.x - b.x);
  for (const one of all) {
    const near = done.filter(({ x }) => one.x - x < APART);
    const free = offsets(most).find((offset) =>
      near.every((other) => Math.hypot(one.x - other.x, middle + offset - other.y) >= APART),
    );
    done.push({ ...one, y: place(middle + (free ?? 0)) });
  }
  return done;
}

/** 0, up, down, further up … in small steps. */
function offsets(most: number): number[] {
  const steps = Math.floor(most / 2);
  return [0, ...Array.from({ length: steps }, (_, index) => (index + 1) * 2).flatMap((step) => [-step, step])];
}
