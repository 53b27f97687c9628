import { MARKED, xPosition } from "../../layout/geometry.ts";
import type { ChartPoint, Series } from "../../model/chart-model.ts";
import type { PanelProps } from "./panel-props.ts";

/** A run of a series that is one line of Recharts. */
export interface LinePart {
  series: Series;
  points: ChartPoint[];
  dashed: boolean;
}

export function isLined({ drawing }: Series): boolean {
  return drawing === "line" || drawing === "step";
}

/** Solid part and dashed part of each line: forecasts start at the last point that is none, so that the line does not break. */
export function lineParts(series: readonly Series[]): LinePart[] {
  return series.filter(isLined).flatMap((entry) => {
    const { dashedFrom: from, points } = entry;
    if (from === null) return [{ series: entry, points, dashed: false }];
    const parts = [
      { series: entry, points: points.filter((point) => point.x <= from), dashed: false },
      { series: entry, points: points.filter((point) => point.x >= from), dashed: true },
    ];
    return parts.filter((part) => part.points.length > 0);
  });
}

/** Points of a series that get a mark: all of them, those that no line would show, or none. */
export function markedPoints(series: Series, props: PanelProps): ChartPoint[] {
  const { points, role } = series;
  const all = role !== "context" && (!isLined(series) || (points.length <= MARKED && !crowded(series, props)));
  return all ? points : points.filter((_, at) => alone(series, at));
}

/** Whether marks of a line would lie on top of each other (closer than 5 pixels on average). Steps keep theirs: each is a decision. */
function crowded({ points, drawing }: Series, { panel, layout }: PanelProps): boolean {
  const [first, last] = [points[0], points.at(-1)];
  if (drawing === "step" || !first || !last || points.length < 8) return false;
  const wide = xPosition(panel.x, layout.plot, last.x) - xPosition(panel.x, layout.plot, first.x);
  return wide / (points.length - 1) < 5;
}

/** Whether a figure has none on either side, so that no line would show it. */
function alone({ points, role }: Series, at: number): boolean {
  const empty = (other: ChartPoint | undefined) => other === undefined || other.y === null;
  return role !== "context" && !empty(points[at]) && empty(points[at - 1]) && empty(points[at + 1]);
}
