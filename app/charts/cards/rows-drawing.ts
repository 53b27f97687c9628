import type { ChartPoint, Panel, Series } from "../model/chart-model.ts";
import { fitName, textWidth } from "../layout/text-width.ts";
import { CARD_HEIGHT, CARD_WIDTH, FONT, stroke, type CardDrawing, type CardGiven, type CardShape } from "./drawing.ts";
import { acrossOf, claimedShapes, figureOf, toneOf, valueAxisShapes, type Plot } from "./figures.ts";
import { placeLabels, type LaneLabel } from "./lanes.ts";

/** Room for the names of rows: as much as the longest asks for, between these. */
const NAMES = { least: 98, most: 142 };
const LANES = [22, 10];

/** A few named rows: each its figure, or two figures with the distance between them, against what is claimed. */
export function rowsDrawing(panel: Panel, given: CardGiven, text: string): CardDrawing {
  const drawn = panel.series.filter(({ drawing }) => drawing === "dots" || drawing === "ticks");
  const paired =
    drawn.length === 2 && drawn.every(({ points }) => points.every(({ callout }) => callout === undefined));
  const longest = Math.max(...panel.y.labels.map((label) => textWidth(label, FONT)), 0);
  const names = Math.min(NAMES.most, Math.max(NAMES.least, Math.ceil(longest)));
  // Beside either mark of a pair, and beside the last figure, there is room for its words.
  const left = names + (paired ? 46 : 12);
  const plot: Plot = { left, right: CARD_WIDTH - (paired ? 46 : 34), top: 28, bottom: CARD_HEIGHT - 18 };
  const across = acrossOf(panel.x, plot);
  const count = panel.y.labels.length;
  const down = (row: number) => plot.top + ((row + 0.5) / count) * (plot.bottom - plot.top);
  const shapes: CardShape[] = [...claimedShapes(panel, plot), ...valueAxisShapes(panel.x, plot, given.locale)];
  panel.y.labels.forEach((label, row) => {
    shapes.push({
      kind: "text",
      x: 0,
      y: down(row) + 4,
      text: fitName(label, names, FONT),
      anchor: "start",
      tone: "ink",
    });
    shapes.push(stroke([names + 8, down(row)], [CARD_WIDTH, down(row)], "grid"));
    if (paired) shapes.push(...distance(drawn, row, across, down(row)));
  });
  for (const series of drawn)
    for (const point of series.points) shapes.push(...pointShapes(series, point, across, down, panel, given, paired));
  shapes.push(...placeLabels(labelsOf(panel, drawn, across, plot, paired), LANES));
  return { width: CARD_WIDTH, height: CARD_HEIGHT, shapes, text };
}

/** Names of a pair's marks; else the words of the band and of the line that figures are held against. */
function labelsOf(
  { bands, marks }: Panel,
  drawn: readonly Series[],
  across: (value: number) => number,
  plot: Plot,
  paired: boolean,
): LaneLabel[] {
  const clamp = (value: number) => Math.max(plot.left, Math.min(plot.right, value));
  if (paired) {
    return drawn.flatMap((series): LaneLabel[] => {
      const top = series.points.find(({ y }) => y === 0);
      return top ? [{ text: series.label, x: clamp(across(top.x)), y: plot.top + 2, tone: toneOf(series) }] : [];
    });
  }
  return [
    ...marks
      .filter(({ axis, label }) => axis === "x" && label !== "")
      .map(({ at, label }): LaneLabel => ({ text: label, x: clamp(across(at)), y: plot.bottom, tone: "ink" })),
    ...bands.map(({ from, to, label }): LaneLabel => ({
      text: label,
      x: clamp((across(from) + across(to)) / 2),
      y: plot.top,
      tone: "quiet",
    })),
  ];
}

function distance(drawn: readonly Series[], row: number, across: (value: number) => number, y: number): CardShape[] {
  const [a, b] = drawn.map(({ points }) => points.find((point) => point.y === row));
  return a && b ? [stroke([across(a.x), y], [across(b.x), y], "context", 2)] : [];
}

function pointShapes(
  series: Series,
  point: ChartPoint,
  across: (value: number) => number,
  down: (row: number) => number,
  panel: Panel,
  given: CardGiven,
  paired: boolean,
): CardShape[] {
  const [x, y] = [across(point.x), down(point.y ?? 0)];
  const tone = toneOf(series);
  if (series.drawing === "ticks") return [stroke([x, y - 4], [x, y + 4], "context", 1)];
  const range: CardShape[] =
    (point.low ?? null) !== null && (point.high ?? null) !== null && point.low !== point.high
      ? [stroke([across(point.low ?? 0), y], [across(point.high ?? 0), y], tone, 4)]
      : [];
  const mark: CardShape[] = point.ranged ? [] : [{ kind: "marks", at: [{ x, y }], size: 9, shape: series.shape, tone }];
  const words = point.callout ?? figureOf(point.x, panel.x, given);
  const isLeft =
    paired && panel.series.some(({ points }) => points.some((one) => one.y === point.y && one.x > point.x));
  const wide = textWidth(words, FONT) + 10;
  const start = across(point.high ?? point.x);
  const toLeft = isLeft || start + wide > CARD_WIDTH;
  return [
    ...range,
    ...mark,
    {
      kind: "text",
      x: toLeft ? across(point.low ?? point.x) - 8 : start + 8,
      y: y + 4,
      text: words,
      anchor: toLeft ? "end" : "start",
      tone: "ink",
    },
  ];
}
