import type { Panel, Series } from "../model/chart-model.ts";
import { xPosition, yPosition, type Box } from "./geometry.ts";

export interface DirectLabel {
  series: Series;
  text: string;
  x: number;
  y: number;
  /** Where the line ends, for the leader drawn when the label had to move. */
  fromX: number;
  fromY: number;
}

const LINE = 15;

/**
 * Names beside the ends of their lines, pushed apart so that none covers another: kept in the order of the lines' ends, moved down where they
 * touch, then up from the bottom if that pushed them out of the plot.
 */
export function placeDirectLabels(panel: Panel, named: Series[], plot: Box): DirectLabel[] {
  const labels: DirectLabel[] = [];
  for (const series of named) {
    const last = series.points.findLast((point) => point.y !== null);
    if (!last || last.y === null) continue;
    const x = plot.left + plot.width + 10;
    const y = yPosition(panel.y, plot, last.y);
    labels.push({ series, text: series.label, x, y, fromX: xPosition(panel.x, plot, last.x), fromY: y });
  }
  labels.sort((a, b) => a.y - b.y);
  let low = plot.top + 4;
  for (const label of labels) {
    label.y = Math.max(label.y, low);
    low = label.y + LINE;
  }
  let high = plot.top + plot.height;
  for (let index = labels.length - 1; index >= 0; index--) {
    const label = labels[index];
    if (!label) continue;
    label.y = Math.min(label.y, high);
    high = label.y - LINE;
  }
  return labels;
}
