import type { Panel, Series } from "../model/chart-model.ts";
import { xPosition, yPosition, type Box } from "./geometry.ts";
import { calloutBoxes } from "./line-callouts.ts";
import { fraction } from "./scale.ts";
import { fitName, textWidth, wrapText } from "./text-width.ts";

export interface DirectLabel {
  series: Series;
  text: string;
  /** The same in lines, whose middle stands at `y`. */
  lines: string[];
  x: number;
  y: number;
  /** Where the line ends, for the leader drawn when the label had to move. */
  fromX: number;
  fromY: number;
}

/** From one line of a label to the next, in pixels. */
export const LINE = 15;
/** Lines that a name in the margin may take. */
const MOST_LINES = 3;
/** How much wider than plain a bold name is. */
export const BOLD = 1.09;
/** A line that ends in this last part of the axis is named in the margin beside it, others where they end. */
const LATE = 0.86;

/** Pixels between a grey name and the nearest point of another series. */
const CLEAR = 10;

/** The last point of a series that has a figure. */
function lastOf(series: Series) {
  return series.points.findLast((point) => point.y !== null);
}

/** Whether a series is named in the margin beside the plot. */
export function endsLate(panel: Panel, series: Series): boolean {
  const last = lastOf(series);
  return last !== undefined && fraction(panel.x, last.x) > LATE;
}

interface LabelRoom {
  plot: Box;
  /** Pixels of the whole panel: labels may reach over the margin to its edge. */
  width: number;
  fontSize: number;
}

/** Names of lines where they end, none covering another, a point or the figure beside one: `left` are those for which there is no room. */
export function placeDirectLabels(
  panel: Panel,
  named: readonly Series[],
  { plot, width, fontSize }: LabelRoom,
): { labels: DirectLabel[]; left: Series[] } {
  const late = named.filter((series) => endsLate(panel, series));
  const labels = marginLabels(panel, late, plot, width, fontSize);
  const taken = [
    ...calloutBoxes(panel, plot),
    ...labels.map(({ lines, x, y }) => {
      const wide = Math.max(...lines.map((line) => textWidth(line, fontSize)));
      return boxOf(x, y, wide, lines.length);
    }),
  ];
  const marks = panel.series.flatMap((series) =>
    series.role === "context"
      ? []
      : series.points.flatMap((point) =>
          point.y === null
            ? []
            : [
                {
                  of: series.label,
                  at: { x: xPosition(panel.x, plot, point.x), y: yPosition(panel.y, plot, point.y) },
                },
              ],
        ),
  );
  // A grey name says whose it is by its place alone: it has to be well clear of the points of all others.
  const alone = (series: Series, box: Box) =>
    series.role !== "quiet" || !marks.some(({ of, at }) => of !== series.label && covers(box, at, CLEAR));
  const left: Series[] = [];
  for (const series of named.filter((one) => !late.includes(one))) {
    const last = lastOf(series);
    if (!last || last.y === null) continue;
    const [x, y] = [xPosition(panel.x, plot, last.x), yPosition(panel.y, plot, last.y)];
    const wide = textWidth(series.label, fontSize);
    const free = [
      [x + 9, y],
      [x + 5, y - 13],
      [x + 5, y + 13],
      [x - wide / 2, y - 15],
      [x - wide / 2, y + 15],
      [x - wide - 9, y],
    ].find(([at = 0, on = 0]) => {
      const box = boxOf(at, on, wide);
      const inside =
        at >= plot.left && at + wide <= width - 2 && on >= plot.top + 6 && on <= plot.top + plot.height - 6;
      return (
        inside &&
        !taken.some((other) => overlap(box, other)) &&
        !marks.some((mark) => covers(box, mark.at)) &&
        alone(series, box)
      );
    });
    if (free === undefined) {
      left.push(series);
      continue;
    }
    const [at = 0, on = 0] = free;
    taken.push(boxOf(at, on, wide));
    labels.push({ series, text: series.label, lines: [series.label], x: at, y: on, fromX: at - 8, fromY: on });
  }
  return { labels, left };
}

/** In the margin, in lines where a name is longer than it is wide: kept in the order of the lines' ends, moved down where they touch, then up from the bottom if that pushed them out of the plot. */
function marginLabels(
  panel: Panel,
  late: readonly Series[],
  plot: Box,
  width: number,
  fontSize: number,
): DirectLabel[] {
  const x = plot.left + plot.width + 10;
  const lines = late.map(({ label }) => wrapText(label, width - x, fontSize));
  const fits = lines.flat().length * LINE <= plot.height && lines.every((own) => own.length <= MOST_LINES);
  const labels = late.flatMap((series, index): DirectLabel[] => {
    const last = lastOf(series);
    if (!last || last.y === null) return [];
    const y = yPosition(panel.y, plot, last.y);
    const own = fits ? (lines[index] ?? []) : [fitName(series.label, width - x, fontSize)];
    return [{ series, text: own.join(" "), lines: own, x, y, fromX: xPosition(panel.x, plot, last.x), fromY: y }];
  });
  labels.sort((a, b) => a.y - b.y);
  const halfOf = (label: DirectLabel) => ((label.lines.length - 1) * LINE) / 2;
  let low = plot.top + 4;
  for (const label of labels) {
    label.y = Math.max(label.y, low + halfOf(label));
    low = label.y + halfOf(label) + LINE;
  }
  let high = plot.top + plot.height;
  for (const label of labels.toReversed()) {
    label.y = Math.min(label.y, high - halfOf(label));
    high = label.y - halfOf(label) - LINE;
  }
  return labels;
}

/** The box of a label whose lines of text have their middle at `y`. */
function boxOf(x: number, y: number, wide: number, lines = 1): Box {
  return { left: x, top: y - (lines * LINE) / 2, width: wide, height: lines * LINE };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}

function covers({ left, top, width, height }: Box, { x, y }: { x: number; y: number }, by = 3): boolean {
  return x > left - by - 1 && x < left + width + by + 1 && y > top - by && y < top + height + by;
}
