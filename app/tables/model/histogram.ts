import type { ColumnInfo } from "../../domain/tables.ts";

/** Where a column's values lie: what the ends of its bars are made from. */
export interface ColumnSpread {
  column: string;
  least: string;
  greatest: string;
  /** Middle value of numbers; null for days and text. */
  middle: number | null;
}

/** A histogram that filters: each bar with the values that a filter for it has. */
export interface Histogram {
  /** Lower end of each bar, as a filter says "at least". */
  from: string[];
  /** Upper end of each bar, as a filter says "at most". */
  to: string[];
  /** Rows in each bar under all other filters. */
  counts: number[];
}

/** Ends that the engine counts between, and the same as filters say them. */
export interface Bars {
  ends: string[];
  from: string[];
  to: string[];
}

const MOST_BARS = 40;
const WANTED_BARS = 24;
/** Values above zero whose greatest is so many times the middle one are shown by their order of magnitude. */
const SKEWED = 100;
const DAY_MS = 86_400_000;

/** Bars for a column whose values lie so; null where there is nothing to choose between. */
export function barsFor(column: Pick<ColumnInfo, "type">, spread: ColumnSpread): Bars | null {
  const { least, greatest, middle } = spread;
  if (least === "" || least === greatest) return null;
  if (column.type === "date") return dayBars(least, greatest);
  if (column.type === "string") return periodBars(least, greatest);
  const [low, high] = [Number(least), Number(greatest)];
  if (!Number.isFinite(low) || !Number.isFinite(high)) return null;
  const skewed = low >= 0 && middle !== null && high > SKEWED * Math.max(middle, 0) && high > SKEWED;
  const ends = skewed ? magnitudeEnds(low, high) : evenEnds(low, high, column.type === "integer");
  return numberBars(ends, column.type === "integer");
}

function numberBars(ends: readonly number[], whole: boolean): Bars | null {
  if (ends.length < 3) return null;
  const written = ends.map(plain);
  const last = ends.length - 2;
  return {
    ends: written,
    from: written.slice(0, -1),
    to: ends.slice(1).map((end, place) => plain(whole && place < last ? end - 1 : end)),
  };
}

/** Without an exponent: what a person types. */
function plain(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : text;
}

/** Steps of 1, 2 or 5 times a power of ten (Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990). */
function evenEnds(low: number, high: number, whole: boolean): number[] {
  const rough = (high - low) / WANTED_BARS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough) ?? 10;
  const step = whole ? Math.max(1, factor * power) : factor * power;
  const ends: number[] = [];
  for (let at = Math.floor(low / step); (at - 1) * step < high || ends.length < 2; at++) {
    ends.push(Number((at * step).toPrecision(12)));
    if (at * step >= high && ends.length > 1) break;
  }
  return ends;
}

/** 1, 2, 5, 10 … (powers of ten alone where there are many), from zero where there are zeros. */
function magnitudeEnds(low: number, high: number): number[] {
  const top = Math.ceil(Math.log10(high));
  const bottom = low > 0 ? Math.floor(Math.log10(low)) : Math.min(0, top - 4);
  const first = Math.max(bottom, top - 12);
  const steps = top - first > 8 ? [1] : [1, 2, 5];
  const ends = low < 10 ** first ? [0] : [];
  for (let power = first; power < top; power++) {
    for (const step of steps) ends.push(Number((step * 10 ** power).toPrecision(3)));
  }
  ends.push(10 ** top);
  const begin = Math.max(
    0,
    ends.findLastIndex((end) => end <= low),
  );
  const end = ends.findIndex((one) => one >= high);
  return ends.slice(begin, end < 0 ? undefined : end + 1);
}

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Years and months from a year on, the least step that keeps the bars few. */
function dayBars(least: string, greatest: string): Bars | null {
  const [from, to] = [Date.parse(least.slice(0, 10)), Date.parse(greatest.slice(0, 10))];
  if (!Number.isFinite(from) || !Number.isFinite(to)) return null;
  const days = (to - from) / DAY_MS + 1;
  const starts: number[] = [];
  if (days <= MOST_BARS) {
    for (let at = from; at <= to + DAY_MS; at += DAY_MS) starts.push(at);
  } else {
    const months = days / 30.4;
    const step = [1, 3, 6, 12, 24, 60, 120].find((size) => months / size <= MOST_BARS - 2) ?? 1200;
    const year = new Date(from).getUTCFullYear();
    for (let month = Math.floor(new Date(from).getUTCMonth() / step) * step; ; month += step) {
      const at = Date.UTC(year, month, 1);
      starts.push(at);
      if (at > to) break;
    }
  }
  if (starts.length < 3) return null;
  return {
    ends: starts.map(iso),
    from: starts.slice(0, -1).map(iso),
    to: starts.slice(1).map((at) => iso(at - DAY_MS)),
  };
}

/** Text that begins with a year, by years: a year ends with its last quarter, which is written after all its months and days. */
function periodBars(least: string, greatest: string): Bars | null {
  const [first, last] = [least, greatest].map((text) => Number(/^(\d{4})(?:-|$)/.exec(text)?.[1] ?? NaN));
  if (first === undefined || last === undefined || Number.isNaN(first + last) || last <= first) return null;
  const step = [1, 2, 5, 10, 20, 50, 100].find((size) => (last - first + 1) / size <= MOST_BARS) ?? 500;
  const begin = Math.floor(first / step) * step;
  const count = Math.floor((last - begin) / step) + 1;
  const starts = Array.from({ length: count + 1 }, (_, place) => begin + place * step);
  const year = (at: number) => String(at).padStart(4, "0");
  return {
    ends: starts.map(year),
    from: starts.slice(0, -1).map(year),
    to: starts.slice(1).map((at) => `${year(at - 1)}-Q4`),
  };
}
