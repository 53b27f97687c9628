import type { DrawnPoint } from "./geometry.ts";

export type Direction = "next" | "previous" | "up" | "down" | "first" | "last";

interface Place extends DrawnPoint {
  panelIndex: number;
}

/** Farther from the pointer than this (in the chart's pixels) nothing is read. */
const REACH = 60;

/** The point nearest to a place, if any is within reach. Lines drawn behind for context are met only where nothing else is. */
export function nearest<P extends Place>(points: readonly P[], x: number, y: number): P | null {
  let best: P | null = null;
  let bestDistance = REACH;
  for (const point of points) {
    const behind = point.series.role === "context" ? 14 : 0;
    const distance = Math.hypot(point.x - x, point.y - y) + behind;
    if (distance < bestDistance) {
      best = point;
      bestDistance = distance;
    }
  }
  return best;
}

/**
 * The point that an arrow key leads to: left and right along the series (in rows: up and down the rows), the other pair to the nearest point
 * of the neighbouring series. From nowhere every key starts at the first point. null if there is none that way.
 */
export function moveTo<P extends Place>(points: readonly P[], from: P | null, direction: Direction): P | null {
  if (!from) return points[0] ?? null;
  const own = points.filter((point) => point.series === from.series && point.panelIndex === from.panelIndex);
  const at = own.indexOf(from);
  if (direction === "first") return own[0] ?? null;
  if (direction === "last") return own.at(-1) ?? null;
  const inRows =
    new Set(own.map((point) => point.y)).size === own.length && new Set(own.map((point) => point.x)).size < own.length;
  const along = inRows ? { back: "up", on: "down" } : { back: "previous", on: "next" };
  if (direction === along.back || direction === "previous") return own[at - 1] ?? neighbour(points, from, -1);
  if (direction === along.on || direction === "next") return own[at + 1] ?? neighbour(points, from, 1);
  return neighbour(points, from, direction === "up" ? -1 : 1);
}

/** The point of the series before or after that stands nearest to `from`. */
function neighbour<P extends Place>(points: readonly P[], from: P, step: -1 | 1): P | null {
  const groups: P[][] = [];
  for (const point of points) {
    const last = groups.at(-1)?.[0];
    if (last && last.series === point.series && last.panelIndex === point.panelIndex) groups.at(-1)?.push(point);
    else groups.push([point]);
  }
  const at = groups.findIndex((group) => group.includes(from));
  const next = groups[at + step];
  if (!next) return null;
  return next.reduce((best, point) => (gap(point, from) < gap(best, from) ? point : best));
}

function gap(a: Place, b: Place): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y) / 1000;
}
