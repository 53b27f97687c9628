import type { Mark, Panel } from "../model/chart-model.ts";
import { textWidth } from "./text-width.ts";

export interface TopLabel {
  mark: Pick<Mark, "role">;
  text: string;
  /** Middle of the label. */
  x: number;
  line: number;
}

const GAP = 12;
/** A label may stand this far beside its mark before it goes on a line of its own. */
const FAR = 90;
const ROUNDS = 40;

/** What is written above the plot: names of vertical marks and of shaded stretches, in order. */
export function topLabels(panel: Panel, xOf: (value: number) => number): Omit<TopLabel, "line">[] {
  return [
    ...panel.marks
      .filter((mark) => mark.axis === "x" && mark.label !== "")
      .map((mark) => ({ mark, text: mark.label, x: xOf(mark.at) })),
    ...panel.bands
      .filter((band) => band.axis === "x" && band.label !== "")
      .map((band) => ({
        mark: { role: "reference" as const },
        text: band.label,
        x: (xOf(band.from) + xOf(band.to)) / 2,
      })),
  ].sort((a, b) => a.x - b.x);
}

/** Places labels beside each other on one line, each near its mark; where they would have to move too far, on as many lines as it takes. */
export function placeTopLabels(wanted: Omit<TopLabel, "line">[], width: number, size: number): TopLabel[] {
  const halves = wanted.map(({ text }) => textWidth(text, size) / 2);
  const places = wanted.map(({ x }, at) => clamp(x, (halves[at] ?? 0) + 2, width - (halves[at] ?? 0) - 2));
  const oneLine = spread(places, halves, width);
  const near = oneLine.every(
    (x, at) =>
      Math.abs(x - (places[at] ?? 0)) <= FAR &&
      x + (halves[at] ?? 0) <= width &&
      x - (halves[at] ?? 0) >= (at === 0 ? 0 : (oneLine[at - 1] ?? 0) + (halves[at - 1] ?? 0) + GAP / 2),
  );
  if (near) return wanted.map((label, at) => ({ ...label, x: oneLine[at] ?? 0, line: 0 }));
  const ends: number[] = [];
  return wanted.map((label, at) => {
    const x = places[at] ?? 0;
    const half = halves[at] ?? 0;
    let line = ends.findIndex((taken) => taken + 8 <= x - half);
    if (line < 0) line = ends.length;
    ends[line] = x + half;
    return { ...label, x, line };
  });
}

/** Pushes middles apart until labels of the given half widths stand side by side, each pair sharing the way. */
function spread(places: readonly number[], halves: readonly number[], width: number): number[] {
  const middles = [...places];
  for (let round = 0; round < ROUNDS; round++) {
    for (let at = 1; at < middles.length; at++) {
      const needed = (halves[at - 1] ?? 0) + (halves[at] ?? 0) + GAP;
      const over = needed - ((middles[at] ?? 0) - (middles[at - 1] ?? 0));
      if (over <= 0) continue;
      middles[at - 1] = (middles[at - 1] ?? 0) - over / 2;
      middles[at] = (middles[at] ?? 0) + over / 2;
    }
    middles.forEach((x, at) => (middles[at] = clamp(x, (halves[at] ?? 0) + 2, width - (halves[at] ?? 0) - 2)));
  }
  return middles;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(high, low));
}
