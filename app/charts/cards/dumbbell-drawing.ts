import { formatValue } from "../../wording/number-format.ts";
import { fraction, valueAxis } from "../layout/scale.ts";
import type { Axis } from "../model/chart-model.ts";
import {
  CARD_WIDTH,
  centred,
  EDGE,
  pathOf,
  place,
  stroke,
  type CardDrawing,
  type CardShape,
  type CardTone,
} from "./drawing.ts";

/** A figure, or the range that is known of it, in the colour of its scenario. */
export interface DumbbellMark {
  letter: string;
  value: number;
  low: number;
  high: number;
}

export interface Dumbbell {
  /** Null where a scenario has no figure. */
  a: DumbbellMark | null;
  b: DumbbellMark | null;
  /** Of other scenarios: small and without a figure. */
  others: readonly DumbbellMark[];
  /** A reader's own figure: a star. */
  own?: Omit<DumbbellMark, "letter"> | null;
  /** The numbers for which the claim holds; an open end is null. */
  band: { low: number | null; high: number | null } | null;
  /** Numbers that the line of values has to reach. */
  reach: readonly number[];
  unit: string;
  decimals: number;
  locale: string;
  /** The same in words. */
  text: string;
}

/** Places in the drawing, in its pixels: the claimed stretch from top to bottom, the line of values between. */
const PLOT = { height: 78, top: 16, line: 33, bottom: 50, left: 16, right: CARD_WIDTH - 16 };
/** Nearer than this an arrow's head would hide the marks. */
const HEAD = 16;

/**
 * From one scenario's figure to another's on one line of values, the claimed stretch shaded: A is written over its mark, B
 * under it, so that neither hides the other however near they are.
 */
export function dumbbellDrawing(given: Dumbbell): CardDrawing {
  const { a, b, others, own = null, band, reach, unit, text } = given;
  const marks = [a, b, own, ...others].flatMap((mark) => mark ?? []);
  const ends = [band?.low, band?.high];
  const axis = valueAxis([...marks.flatMap(({ low, high }) => [low, high]), ...ends, ...reach], unit, { wanted: 4 });
  const across = (value: number) => place(PLOT.left + fraction(axis, value) * (PLOT.right - PLOT.left));
  const shapes: CardShape[] = [
    ...bandShapes(band, across),
    ...axisShapes(axis, across, given.locale),
    ...(a && b ? arrow(across(a.value), across(b.value)) : []),
    ...others.flatMap((mark) => markShapes(mark, across, 6, "ring")),
    ...(b ? markShapes(b, across, 10, "diamond") : []),
    ...(a ? markShapes(a, across, 10, "circle") : []),
    ...(own ? markShapes({ letter: "", ...own }, across, 12, "star", "c8") : []),
    ...(a ? [label(a, across, PLOT.top - 5, given)] : []),
    ...(b ? [label(b, across, PLOT.bottom + 12, given)] : []),
  ];
  return { width: CARD_WIDTH, height: PLOT.height, shapes, text };
}

function bandShapes(band: Dumbbell["band"], across: (value: number) => number): CardShape[] {
  if (band === null) return [];
  const left = band.low === null ? 0 : across(band.low);
  const right = band.high === null ? CARD_WIDTH : across(band.high);
  // A band as thin as a rounding is still seen.
  const width = Math.max(right - left, 3);
  const rect: CardShape = {
    kind: "rect",
    x: left,
    y: PLOT.top,
    width,
    height: PLOT.bottom - PLOT.top,
    tone: "claimed",
  };
  const limits = [band.low, band.high].flatMap((end) => (end === null ? [] : [across(end)]));
  return [rect, ...limits.map((x) => stroke([x, PLOT.top], [x, PLOT.bottom], "axis"))];
}

/** The line of values with its ends, below the words of B. */
function axisShapes(axis: Axis, across: (value: number) => number, locale: string): CardShape[] {
  const ends = [...new Set([axis.ticks[0] ?? 0, axis.ticks.at(-1) ?? 0])];
  const words = (tick: number) => formatValue(tick, axis.unit, tick === 0 ? 0 : axis.decimals, locale);
  const isZeroInside = axis.domain[0] < 0 && axis.domain[1] > 0;
  return [
    stroke([0, PLOT.line], [CARD_WIDTH, PLOT.line], "grid"),
    ...(isZeroInside ? [stroke([across(0), PLOT.top], [across(0), PLOT.bottom], "axis", 1.25), zero(across(0))] : []),
    ...ends.map((tick) => centred(words(tick), across(tick), PLOT.height - 4, "quiet")),
  ];
}

function zero(x: number): CardShape {
  return { kind: "text", x, y: PLOT.height - 4, text: "0", anchor: "middle", tone: "quiet" };
}

function arrow(from: number, to: number): CardShape[] {
  const line = stroke([from, PLOT.line], [to, PLOT.line], "context", 2.5);
  if (Math.abs(to - from) < HEAD) return [line];
  const way = Math.sign(to - from);
  const tip = to - way * 8;
  const head = pathOf([
    [tip - way * 6, PLOT.line - 4],
    [tip, PLOT.line],
    [tip - way * 6, PLOT.line + 4],
  ]);
  return [line, { kind: "line", d: head, tone: "context", weight: 2 }];
}

function markShapes(
  { letter, value, low, high }: DumbbellMark,
  across: (value: number) => number,
  size: number,
  shape: "circle" | "diamond" | "ring" | "star",
  tone = toneOf(letter),
): CardShape[] {
  // A range is all that is known: a bar, and no mark that would pretend to be a figure.
  if (low !== high) return [stroke([across(low), PLOT.line], [across(high), PLOT.line], tone, 6)];
  return [{ kind: "marks", at: [{ x: across(value), y: PLOT.line }], size, shape, tone }];
}

function label(mark: DumbbellMark, across: (value: number) => number, y: number, given: Dumbbell): CardShape {
  const x = Math.max(EDGE, Math.min(CARD_WIDTH - EDGE, across(mark.value)));
  return centred(`${mark.letter} ${figureText(mark, given)}`, x, y, toneOf(mark.letter));
}

/** A figure in words, or the range that is known of it: "3.2 %", "3.0 % to 3.4 %". */
export function figureText(
  { value, low, high }: Omit<DumbbellMark, "letter">,
  { unit, decimals, locale }: Pick<Dumbbell, "unit" | "decimals" | "locale">,
): string {
  const show = (one: number) => formatValue(one, unit, decimals, locale);
  return low === high ? show(value) : `${show(low)} to ${show(high)}`;
}

const SIDES: Readonly<Record<string, CardTone>> = { A: "side-a", B: "side-b", C: "side-c", D: "side-d" };

/** Colour of a scenario by its letter, the same as in the bar. */
function toneOf(letter: string): CardTone {
  return SIDES[letter] ?? "context";
}
