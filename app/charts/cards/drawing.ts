import { textWidth } from "../layout/text-width.ts";
import type { PointShape } from "../model/chart-model.ts";

/**
 * A chart small enough for a card, already laid out: every shape has its place in a box of `width` × `height` user units, so that whoever
 * prints it does nothing but print. Colours are named, not given: the page's theme fills them in. Serialisable as JSON.
 */
export interface CardDrawing {
  width: number;
  height: number;
  shapes: CardShape[];
  /** The same in words, for those who do not see it. */
  text: string;
}

/** `c0` to `c7`: the chart palette; `c8`: a reader's own figures. */
export type CardTone =
  | `c${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`
  /** Scenarios that are compared. */
  | `side-${"a" | "b" | "c" | "d"}`
  | "breaker"
  | "context"
  | "grid"
  | "axis"
  | "claimed"
  /** Words on the claimed band: without a rim of paper. */
  | "on-claimed"
  | "window"
  | "article"
  | "ink"
  | "quiet";

export type CardShape =
  | { kind: "rect"; x: number; y: number; width: number; height: number; tone: CardTone }
  | { kind: "line"; d: string; tone: CardTone; weight: number }
  | { kind: "marks"; at: { x: number; y: number }[]; size: number; shape: PointShape; tone: CardTone }
  | { kind: "text"; x: number; y: number; text: string; anchor: "start" | "middle" | "end"; tone: CardTone };

export const CARD_WIDTH = 320;
export const CARD_HEIGHT = 102;
export const FONT = 11;
/** Room that nothing is written beyond, on either side. */
export const EDGE = 2;

/** A tenth of a unit is enough. */
export function place(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A straight line. */
export function stroke(
  from: readonly [number, number],
  to: readonly [number, number],
  tone: CardTone,
  weight = 1,
): CardShape {
  return { kind: "line", d: pathOf([from, to]), tone, weight };
}

/** Points joined in order. */
export function pathOf(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${place(x)} ${place(y)}`).join("");
}

/** A text whose middle is as near to `x` as the box allows. */
export function centred(text: string, x: number, y: number, tone: CardTone): CardShape & { kind: "text" } {
  const half = textWidth(text, FONT) / 2;
  const middle = Math.max(EDGE + half, Math.min(CARD_WIDTH - EDGE - half, x));
  return { kind: "text", x: place(middle), y, text, anchor: "middle", tone };
}

/** From where to where a text reaches. */
export function reachOf({ x, text, anchor }: CardShape & { kind: "text" }): [number, number] {
  const wide = textWidth(text, FONT);
  const from = anchor === "start" ? x : anchor === "end" ? x - wide : x - wide / 2;
  return [from, from + wide];
}

/** What a card's drawing needs to know besides the chart. */
export interface CardGiven {
  /** Day, month or year on which a publication came out; "" if it is not known. */
  dateOf: (publication: string) => string;
  /** Day of the article. */
  articleDay: string;
  /** The reading's indicator: places that its figures are written with, in its own unit. */
  unit: string;
  decimals: number;
  locale: string;
}
