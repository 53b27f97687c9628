import type { Histogram } from "./histogram.ts";

/** The bars that a range covers, 0-based, both included. */
export interface ChosenBars {
  first: number;
  last: number;
}

function order(type: "number" | "date" | "text"): (a: string, b: string) => number {
  return type === "number" ? (a, b) => Number(a) - Number(b) : (a, b) => (a < b ? -1 : a > b ? 1 : 0);
}

/** The bars that a filter "at least … at most …" touches; all where neither is said. */
export function chosenBars(
  { from, to }: Histogram,
  least: string,
  most: string,
  type: "number" | "date" | "text",
): ChosenBars {
  const compare = order(type);
  const end = from.length - 1;
  const first = least === "" ? 0 : from.findLastIndex((one) => compare(one, least) <= 0);
  const last = most === "" ? end : to.findIndex((one) => compare(one, most) >= 0);
  const begin = Math.max(0, first);
  return { first: begin, last: Math.max(begin, last < 0 ? end : last) };
}

/** What the fields say for chosen bars: an end that is the histogram's own says nothing. */
export function valuesOfBars({ from, to }: Histogram, { first, last }: ChosenBars): { from: string; to: string } {
  return {
    from: first === 0 ? "" : (from[first] ?? ""),
    to: last === from.length - 1 ? "" : (to[last] ?? ""),
  };
}
