import { formatValue } from "../../wording/number-format.ts";
import type { Axis, Panel, Series } from "../model/chart-model.ts";
import { decimalsFor } from "../model/point-text.ts";
import { fraction } from "../layout/scale.ts";
import { CARD_WIDTH, type CardGiven, centred, place, stroke, type CardShape, type CardTone } from "./drawing.ts";

/** Colour of a series by its role, as in the large charts. */
export function toneOf({ role, colour }: Pick<Series, "role" | "colour">): CardTone {
  if (role === "breaker" || role === "context") return role;
  return `c${colour % 8}` as CardTone;
}

/** A figure of an axis in words. */
export function figureOf(value: number, { unit }: Axis, given: CardGiven): string {
  // Millions told in billions need places that the indicator has not.
  const most = unit === given.unit ? given.decimals : Math.max(given.decimals, 2);
  return formatValue(value, unit, Math.min(most, decimalsFor(value)), given.locale);
}

/** Part of the box that figures are drawn in. */
export interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Place of a value from left to right. */
export function acrossOf(axis: Axis, plot: Plot): (value: number) => number {
  return (value) => place(plot.left + fraction(axis, value) * (plot.right - plot.left));
}

/** The line of values under a plot, with its first and its last tick and zero. */
export function valueAxisShapes(axis: Axis, plot: Plot, locale: string): CardShape[] {
  const across = acrossOf(axis, plot);
  const ends = [axis.ticks[0], axis.ticks.at(-1), axis.ticks.includes(0) ? 0 : undefined];
  const ticks = [...new Set(ends.flatMap((tick) => tick ?? []))].sort((a, b) => a - b);
  const shown = ticks.filter((tick, index) => {
    const before = ticks[index - 1];
    return before === undefined || across(tick) - across(before) > 44;
  });
  return [
    stroke([plot.left, plot.bottom], [plot.right, plot.bottom], "grid"),
    ...(axis.domain[0] < 0 && axis.domain[1] > 0
      ? [stroke([across(0), plot.top], [across(0), plot.bottom], "axis")]
      : []),
    ...shown.map((tick) =>
      centred(
        formatValue(tick, axis.unit, tick === 0 ? 0 : axis.decimals, locale),
        across(tick),
        plot.bottom + 13,
        "quiet",
      ),
    ),
  ];
}

/** What the claim says, as a shaded stretch with its words over it. */
export function claimedShapes({ bands, x }: Panel, plot: Plot): CardShape[] {
  const across = acrossOf(x, plot);
  return bands
    .filter(({ axis }) => axis === "x")
    .map(({ from, to }): CardShape => {
      // A band as thin as a rounding is still seen.
      const isOpen = to >= x.domain[1];
      const wide = isOpen ? CARD_WIDTH - across(from) : Math.max(across(to) - across(from), 3);
      const left = across(from);
      return {
        kind: "rect",
        x: place(left),
        y: plot.top,
        width: place(wide),
        height: plot.bottom - plot.top,
        tone: "claimed",
      };
    });
}
