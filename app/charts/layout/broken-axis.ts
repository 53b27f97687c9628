import type { Axis } from "../model/chart-model.ts";
import { niceTicks, tickDecimals, tidy, valueAxis } from "./scale.ts";

/** An axis is broken only where at least this share of it would be empty … */
const EMPTY = 0.5;
/** … and only so few figures stand beyond. */
const FAR = 3;
/** Shares of the axis: its break, and the piece beyond it. */
const BREAK = 0.05;
const BEYOND = 0.15;

interface Cut {
  low: readonly number[];
  high: readonly number[];
}

/** The widest stretch without a figure, where it is most of the axis and all but a few figures lie on one side of it. */
function cutOf(values: readonly number[]): Cut | null {
  const sorted = [...values].sort((a, b) => a - b);
  const span = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
  let at = 0;
  for (let index = 1; index < sorted.length; index++) if (widthAt(sorted, index) > widthAt(sorted, at)) at = index;
  if (at === 0 || widthAt(sorted, at) < EMPTY * span) return null;
  const [low, high] = [sorted.slice(0, at), sorted.slice(at)];
  const few = Math.min(low.length, high.length);
  return few <= FAR && sorted.length >= 3 * few + 3 ? { low, high } : null;
}

function widthAt(sorted: readonly number[], index: number): number {
  return index === 0 ? 0 : (sorted[index] ?? 0) - (sorted[index - 1] ?? 0);
}

/** Whether an axis has a place for a value: within its ends and not in its break. */
export function isOnAxis({ domain, gap }: Axis, value: number): boolean {
  return value >= domain[0] && value <= domain[1] && (gap === undefined || value <= gap.from || value >= gap.to);
}

/**
 * An axis of values that is broken where a few figures stand so far from the others that they would squeeze them; whole where none do. Most of its
 * length belongs to the many. `beside` are figures that may have a place on the axis, but alone break none.
 */
export function brokenAxis(values: readonly number[], beside: readonly number[], unit: string): Axis {
  const whole = valueAxis([...values, ...beside], unit);
  const cut = cutOf(values);
  if (cut === null) return whole;
  const isHigh = cut.high.length <= cut.low.length;
  const many = isHigh ? cut.low : cut.high;
  const [low, high] = [many[0] ?? 0, many.at(-1) ?? 0];
  const near = beside.filter((value) => value >= low - (high - low) / 2 && value <= high + (high - low) / 2);
  const main = niceTicks(Math.min(low, ...near), Math.max(high, ...near), 4);
  const step = tidy((main.ticks[1] ?? 1) - (main.ticks[0] ?? 0));
  const far = isHigh ? cut.high : cut.low;
  const from = tidy(Math.floor((far[0] ?? 0) / step) * step);
  const to = tidy(Math.max(Math.ceil((far.at(-1) ?? 0) / step) * step, from + step));
  const gap = isHigh
    ? { from: main.domain[1], to: from, start: 1 - BREAK - BEYOND, end: 1 - BEYOND }
    : { from: to, to: main.domain[0], start: BEYOND, end: BEYOND + BREAK };
  // What the rounding to whole steps closes needs no break.
  if (gap.to - gap.from < step) return whole;
  const ticks = isHigh ? [...main.ticks, from] : [from, ...main.ticks];
  return {
    ...whole,
    domain: isHigh ? [main.domain[0], to] : [from, main.domain[1]],
    ticks,
    decimals: tickDecimals(ticks),
    gap,
  };
}
