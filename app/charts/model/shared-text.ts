import { formatValue } from "../../wording/number-format.ts";
import type { ChartModel, ChartPoint, Panel, Series } from "./chart-model.ts";
import { decimalsFor, isOneOfMany, pointText, valueText, type PointText } from "./point-text.ts";

/** A point with its series and its place in pixels. */
export interface ReadPoint {
  series: Series;
  point: ChartPoint;
  panel: Panel;
  x: number;
}

/** Points no farther apart than this, in pixels, are read together. */
const TOGETHER = 4;
/** Most other series that are read with a point. */
const MOST = 10;

/**
 * What a point says, with the other series' figures at the same place and, in a stack, their total: the tooltip shows it and the keyboard's reader hears
 * exactly the same.
 */
export function sharedText(
  model: ChartModel,
  points: readonly ReadPoint[],
  chosen: ReadPoint,
  locale: string,
): PointText {
  const own = pointText(model, chosen.panel, chosen.series, chosen.point, locale);
  if (chosen.panel.family === "rows") return own;
  const beside = besides(points, chosen);
  const { unit } = chosen.panel.y;
  const others = beside
    .slice(0, MOST)
    .map(({ series, point }) => `${series.label}: ${valueText(point.y, point, unit, decimalsFor(point.y), locale)}`);
  if (beside.length > MOST) others.push(`and ${beside.length - MOST} more`);
  const total = totalOf(chosen);
  const sum = total === null ? [] : [`Total: ${formatValue(total, unit, decimalsFor(total), locale)}`];
  return { heading: own.heading, lines: [...own.lines, ...others, ...sum] };
}

/** The nearest point of every other named series at the chosen one's place, the highest first. */
function besides(points: readonly ReadPoint[], chosen: ReadPoint): ReadPoint[] {
  const found = new Map<string, ReadPoint>();
  for (const one of points) {
    const { series, panel, x, point } = one;
    if (panel !== chosen.panel || series.label === chosen.series.label || series.label === "") continue;
    // One of many lines behind the others: its figure would stand there as if it were that of all of them.
    if (isOneOfMany(series, point)) continue;
    const far = Math.abs(x - chosen.x);
    if (far > TOGETHER && point.x !== chosen.point.x) continue;
    const kept = found.get(series.label);
    if (!kept || far < Math.abs(kept.x - chosen.x)) found.set(series.label, one);
  }
  return [...found.values()].sort((a, b) => (b.point.y ?? -Infinity) - (a.point.y ?? -Infinity));
}

/** All that is piled up at the chosen bar's place; null where it stands alone. */
function totalOf({ panel, series, point }: ReadPoint): number | null {
  if (series.drawing !== "bar" || series.stack === "") return null;
  const piled = panel.series
    .filter(({ stack }) => stack === series.stack)
    .flatMap(({ points }) => points.flatMap(({ x, y }) => (x === point.x && y !== null ? [y] : [])));
  return piled.length < 2 ? null : piled.reduce((sum, value) => sum + value, 0);
}
