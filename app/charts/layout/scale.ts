import type { Axis, AxisGap } from "../model/chart-model.ts";

/**
 * Round ticks that cover [low, high]: steps of 1, 2, 2.5 or 5 times a power of ten (Heckbert, "Nice numbers for graph labels",
 * Graphics Gems, 1990). Returns the widened domain and its ticks, at most `wanted` + 2 of them. A single value gets a tenth of itself on both sides.
 */
export function niceTicks(low: number, high: number, wanted = 5): { domain: [number, number]; ticks: number[] } {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { domain: [0, 1], ticks: [0, 1] };
  const alone = low === high ? Math.abs(low) / 10 || 1 : 0;
  const from = Math.min(low, high) - alone;
  const to = Math.max(low, high) + alone;
  const span = to - from;
  const step = niceStep(span / wanted);
  const first = Math.floor(from / step + 1e-9);
  let last = Math.ceil(to / step - 1e-9);
  if (last === first) last = first + 1;
  const ticks: number[] = [];
  for (let index = first; index <= last; index++) ticks.push(tidy(index * step));
  return { domain: [ticks[0] ?? 0, ticks[ticks.length - 1] ?? 1], ticks };
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const ratio = rough / power;
  const factor = ratio <= 1 ? 1 : ratio <= 2 ? 2 : ratio <= 2.5 ? 2.5 : ratio <= 5 ? 5 : 10;
  return factor * power;
}

/** Takes away what binary fractions add (0.30000000000000004 → 0.3). */
export function tidy(value: number): number {
  return Number(value.toPrecision(12)) || 0;
}

/** Powers of ten (with 2 and 5 between, when there are few) that cover positive [low, high]. */
export function logTicks(low: number, high: number): { domain: [number, number]; ticks: number[] } {
  const from = 10 ** Math.floor(Math.log10(low));
  const to = 10 ** Math.ceil(Math.log10(high));
  const end = to === from ? from * 10 : to;
  const decades = Math.round(Math.log10(end / from));
  const steps = decades <= 2 ? [1, 2, 5] : [1];
  const ticks: number[] = [];
  for (let decade = 0; decade < decades; decade++) {
    for (const step of steps) ticks.push(tidy(from * 10 ** decade * step));
  }
  ticks.push(tidy(end));
  return { domain: [from, end], ticks };
}

export interface ValueAxisOptions {
  /** Bars and levels start at zero; a line of rates may not need to. */
  zero?: boolean;
  log?: boolean;
  wanted?: number;
}

/** Axis of values in a unit, wide enough for every number given (nulls are skipped). Log needs all of them positive, else it is linear. */
export function valueAxis(
  values: Iterable<number | null | undefined>,
  unit: string,
  options: ValueAxisOptions = {},
): Axis {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value === null || value === undefined || !Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (options.zero && Number.isFinite(low)) {
    low = Math.min(0, low);
    high = Math.max(0, high);
    // Amounts that are all nothing: there is no less.
    if (low === 0 && high === 0) high = 1;
  }
  const log = options.log === true && low > 0;
  const { domain, ticks } = log ? logTicks(low, high) : niceTicks(low, high, options.wanted ?? 5);
  return {
    type: log ? "log" : "number",
    unit,
    domain,
    ticks,
    grain: "year",
    labels: [],
    decimals: tickDecimals(ticks),
  };
}

/** Axis of named rows, the first on top. */
export function rowsAxis(labels: string[]): Axis {
  return {
    type: "rows",
    unit: "",
    domain: [-0.5, Math.max(labels.length, 1) - 0.5],
    ticks: labels.map((_, index) => index),
    grain: "year",
    labels,
    decimals: 0,
  };
}

const MOST_DECIMALS = 9;

/** Decimals that every one of the ticks is written in full with. */
export function tickDecimals(ticks: number[]): number {
  let decimals = 0;
  for (const tick of ticks) {
    // Not String(tick), which writes 0.0000005 as 5e-7.
    const [, fraction = ""] = tick.toFixed(MOST_DECIMALS).split(".");
    decimals = Math.max(decimals, fraction.replace(/0+$/, "").length);
  }
  return decimals;
}

/** Position of a value between 0 (start of the domain) and 1 (its end). */
export function fraction(axis: Axis, value: number): number {
  const [from, to] = axis.domain;
  if (to === from) return 0;
  if (axis.gap) return brokenFraction(axis.domain, axis.gap, value);
  if (axis.type === "log") return (Math.log10(value) - Math.log10(from)) / (Math.log10(to) - Math.log10(from));
  return (value - from) / (to - from);
}

function brokenFraction([from, to]: [number, number], gap: AxisGap, value: number): number {
  const within = (low: number, high: number, start: number, end: number) =>
    start + ((value - low) / (high - low || 1)) * (end - start);
  if (value <= gap.from) return within(from, gap.from, 0, gap.start);
  if (value >= gap.to) return within(gap.to, to, gap.end, 1);
  return within(gap.from, gap.to, gap.start, gap.end);
}
