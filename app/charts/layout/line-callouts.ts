import type { ChartPoint, Panel } from "../model/chart-model.ts";
import { xPosition, yPosition, type Box } from "./geometry.ts";
import { textWidth } from "./text-width.ts";

/** Size in pixels of the figures written beside points. */
export const CALLOUT_FONT = 12;
/** How far a figure may reach over the plot's right edge: names of lines begin beyond that. */
const OVER = 8;

/** Where the figure of a point of a panel of lines stands: the middle of its text, and the line it stands on. */
export function lineCallout(panel: Panel, plot: Box, point: ChartPoint): { x: number; y: number } {
  const half = textWidth(point.callout ?? "", CALLOUT_FONT) / 2;
  const at = yPosition(panel.y, plot, point.y ?? 0);
  return {
    x: Math.min(xPosition(panel.x, plot, point.x), plot.left + plot.width + OVER - half),
    y: point.calloutBelow ? at + 18 : at - 9,
  };
}

/** The boxes of all figures written in a panel of lines: names of lines keep off them. */
export function calloutBoxes(panel: Panel, plot: Box): Box[] {
  return panel.series.flatMap(({ points }) =>
    points.flatMap((point) => {
      if (!point.callout || point.y === null) return [];
      const { x, y } = lineCallout(panel, plot, point);
      const width = textWidth(point.callout, CALLOUT_FONT) + 6;
      return [{ left: x - width / 2, top: y - CALLOUT_FONT, width, height: CALLOUT_FONT + 4 }];
    }),
  );
}
