import { formatDate } from "../../wording/number-format.ts";
import { decimate } from "../model/decimate.ts";
import type { ChartPoint, Panel, Series } from "../model/chart-model.ts";
import { fraction } from "../layout/scale.ts";
import { fitText, textWidth } from "../layout/text-width.ts";
import {
  CARD_HEIGHT,
  CARD_WIDTH,
  FONT,
  pathOf,
  place,
  stroke,
  type CardDrawing,
  type CardGiven,
  type CardShape,
} from "./drawing.ts";
import { acrossOf, figureOf, toneOf, type Plot } from "./figures.ts";

/** Lines that a card keeps apart. */
const LINES = 3;
/** Points of a line: more than a card has pixels to show. */
const POINTS = 90;

/** A path through time: its line, the stretch or the band that the claim speaks of, and the figure it ends at. */
export function linesDrawing(panel: Panel, given: CardGiven, text: string): CardDrawing {
  const main = panel.series.filter(({ role, id }) => role !== "breaker" && !id.endsWith(" levels")).slice(0, LINES);
  const levels = panel.series.filter(({ id }) => id.endsWith(" levels")).slice(0, 1);
  const ends = levels.length > 0 ? [] : endLabels(main, panel, given);
  const room = Math.max(10, ...ends.map(({ words }) => textWidth(words, FONT) + 12));
  const plot: Plot = { left: 4, right: CARD_WIDTH - room, top: 16, bottom: CARD_HEIGHT - 18 };
  const across = acrossOf(panel.x, plot);
  const up = (value: number) => place(plot.bottom - fraction(panel.y, value) * (plot.bottom - plot.top));
  const pathed = (points: readonly ChartPoint[]) =>
    runs(points).map((run) => run.map((one): [number, number] => [across(one.x), up(one.y ?? 0)]));
  const shapes: CardShape[] = [...bandShapes(panel, plot, across, up), ...gridShapes(panel, plot, up, given)];
  for (const series of main) {
    const points = series.drawing === "step" ? stepped(series.points) : decimate(series.points, POINTS);
    for (const run of pathed(points)) {
      if (run.length > 1) shapes.push({ kind: "line", d: pathOf(run), tone: toneOf(series), weight: 2 });
    }
    const last = series.points.findLast(({ y }) => y !== null);
    if (last)
      shapes.push({
        kind: "marks",
        at: [{ x: across(last.x), y: up(last.y ?? 0) }],
        size: 7,
        shape: "circle",
        tone: toneOf(series),
      });
  }
  for (const { x, y, words } of ends)
    shapes.push({ kind: "text", x: across(x) + 8, y: up(y) + 4, text: words, anchor: "start", tone: "ink" });
  for (const series of levels) shapes.push(...levelShapes(series, pathed(series.points), across, up));
  for (const series of panel.series.filter(({ role, id }) => role === "breaker" && !id.endsWith(" levels")))
    for (const { x, y } of series.points)
      shapes.push({
        kind: "marks",
        at: [{ x: across(x), y: up(y ?? 0) }],
        size: 7,
        shape: series.shape,
        tone: "breaker",
      });
  shapes.push(...dayShapes(panel, plot, given.locale));
  return { width: CARD_WIDTH, height: CARD_HEIGHT, shapes, text };
}

/** A line holds its value until the next: two points a step. */
function stepped(points: readonly ChartPoint[]): ChartPoint[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    return before === undefined ? [point] : [{ ...point, y: before.y }, point];
  });
}

/** Stretches without a gap. */
function runs(points: readonly ChartPoint[]): ChartPoint[][] {
  const found: ChartPoint[][] = [[]];
  for (const point of points) {
    if (point.y === null) found.push([]);
    else found.at(-1)?.push(point);
  }
  return found.filter((run) => run.length > 0);
}

/** Where each line ends, unless another ends so near that the words would touch. */
function endLabels(main: readonly Series[], panel: Panel, given: CardGiven): { x: number; y: number; words: string }[] {
  const kept: { x: number; y: number; words: string }[] = [];
  for (const series of main) {
    const last = series.points.findLast(({ y }) => y !== null);
    if (last === undefined || last.y === null) continue;
    const y = last.y;
    const near = kept.some((one) => Math.abs(fraction(panel.y, one.y) - fraction(panel.y, y)) < 0.17);
    const words = `${main.length > 1 ? `${fitText(series.label, 70, FONT)} ` : ""}${figureOf(y, panel.y, given)}`;
    if (!near) kept.push({ x: last.x, y, words });
  }
  return kept;
}

function bandShapes(
  { bands, x, y }: Panel,
  plot: Plot,
  across: (v: number) => number,
  up: (v: number) => number,
): CardShape[] {
  return bands.flatMap((band): CardShape[] => {
    if (band.axis === "x") {
      const [from, to] = [across(band.from), across(band.to)];
      const left = Math.min(from, plot.right - 2);
      return [
        {
          kind: "rect",
          x: left,
          y: plot.top,
          width: place(Math.max(to - left, 2)),
          height: plot.bottom - plot.top,
          tone: "window",
        },
      ];
    }
    const [top, bottom] = [up(Math.min(band.to, y.domain[1])), up(Math.max(band.from, y.domain[0]))];
    return [
      {
        kind: "rect",
        x: across(x.domain[0]),
        y: top,
        width: place(plot.right - plot.left),
        height: place(Math.max(bottom - top, 2)),
        tone: "claimed",
      },
      {
        kind: "text",
        x: plot.left + 4,
        y: Math.max(top + 11, plot.top + 11),
        text: band.label,
        anchor: "start",
        tone: "on-claimed",
      },
    ];
  });
}

/** The lowest and the highest tick as thin lines, the highest with its figure. */
function gridShapes({ y }: Panel, plot: Plot, up: (v: number) => number, given: CardGiven): CardShape[] {
  const top = y.ticks.at(-1) ?? 0;
  const ticks = [...new Set([y.ticks[0] ?? 0, top, y.ticks.includes(0) ? 0 : top])];
  return [
    ...ticks.map((tick) => stroke([plot.left, up(tick)], [plot.right, up(tick)], tick === 0 ? "axis" : "grid")),
    { kind: "text", x: plot.left, y: up(top) - 4, text: figureOf(top, y, given), anchor: "start", tone: "quiet" },
  ];
}

/** The two levels that a change is taken between, with their figures. */
function levelShapes(
  series: Series,
  paths: [number, number][][],
  across: (v: number) => number,
  up: (v: number) => number,
): CardShape[] {
  const named = series.points.filter(({ callout, y }) => callout !== undefined && y !== null);
  return [
    ...paths.map((run): CardShape => ({
      kind: "line",
      d: pathOf(run.length > 1 ? run : [...run, ...run]),
      tone: "breaker",
      weight: 3,
    })),
    ...named.map((point): CardShape => {
      const x = across(point.x);
      const words = point.callout ?? "";
      const wide = textWidth(words, FONT);
      const anchor = x + wide / 2 > CARD_WIDTH - 2 ? "end" : x - wide / 2 < 2 ? "start" : "middle";
      return {
        kind: "text",
        x: anchor === "end" ? CARD_WIDTH - 2 : anchor === "start" ? 2 : x,
        y: up(point.y ?? 0) + (point.calloutBelow ? 14 : -7),
        text: words,
        anchor,
        tone: "ink",
      };
    }),
    ...named.map((point): CardShape => ({
      kind: "marks",
      at: [{ x: across(point.x), y: up(point.y ?? 0) }],
      size: 7,
      shape: "square",
      tone: "breaker",
    })),
  ];
}

function dayShapes({ x }: Panel, plot: Plot, locale: string): CardShape[] {
  const word = (at: number) => formatDate(new Date(at), locale, { month: "short", year: "numeric" });
  const [from, to] = x.domain;
  const first: CardShape = {
    kind: "text",
    x: plot.left,
    y: plot.bottom + 13,
    text: word(from),
    anchor: "start",
    tone: "quiet",
  };
  if (word(from) === word(to)) return [first];
  return [first, { kind: "text", x: plot.right, y: plot.bottom + 13, text: word(to), anchor: "end", tone: "quiet" }];
}
