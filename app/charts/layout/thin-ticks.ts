import type { Panel } from "../model/chart-model.ts";
import { textWidth } from "./text-width.ts";
import { formatTick } from "./tick-text.ts";
import { tickPlace } from "./time-axis.ts";

/** Ticks whose labels do not touch: every nth, so that the steps stay even; the name of a cut-off last year or month may be left out. Lengths in pixels. */
export function thinTicks(
  panel: Panel,
  xOf: (value: number) => number,
  locale: string,
  width: number,
  font: number,
): number[] {
  const { ticks } = panel.x;
  const spanOf = (tick: number): [number, number] => {
    const half = textWidth(formatTick(panel.x, tick, locale), font) / 2;
    const middle = xOf(tickPlace(panel.x, tick));
    return [middle - half, middle + half];
  };
  const fits = (kept: number[]) =>
    kept.every((tick, at) => {
      const [start, end] = spanOf(tick);
      const before = kept[at - 1];
      return end <= width + 6 && (before === undefined || start >= spanOf(before)[1] + 8);
    });
  for (let step = 1; step <= ticks.length; step++) {
    const kept = ticks.filter((_, index) => index % step === 0);
    if (fits(kept)) return kept;
    const shorter = kept.slice(0, -1);
    if (panel.x.type === "time" && shorter.length > 1 && fits(shorter)) return shorter;
  }
  return ticks.slice(0, 1);
}
