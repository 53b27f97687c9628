import type { Grid } from "../../domain/grid.ts";
import { hasEvidence } from "./change-kind.ts";
import { changeCounts } from "./compare-view.ts";

/** Where to go from two scenarios that have nothing to compare. */
export interface Apart {
  /** What is counted: "claim" or "reading". */
  one: string;
  /** The two, each with what it alone has evidence on, and its query. */
  alone: { letter: string; label: string; count: number; query: string }[];
  /** Other readings that both decide, and the page that has them; null where all are shown already. */
  others: { count: number; query: string } | null;
  /** The named scenario beside which the first of the two says most; null where there is none. */
  partner: { label: string; query: string } | null;
}

/**
 * Where no row of a grid is decided in both of a pair, so that there is nothing to compare: how many have evidence in the first alone, and in the
 * second alone. null where some can be compared, or the two are one scenario.
 */
export function apartCounts(grid: Grid, pair: readonly [number, number]): [first: number, second: number] | null {
  const { turns, moves, stays } = changeCounts(grid, pair);
  if (turns + moves + stays > 0 || pair[0] === pair[1]) return null;
  const alone: [number, number] = [0, 0];
  for (const { verdicts } of grid.rows) {
    const [a, b] = [verdicts[pair[0]], verdicts[pair[1]]];
    if (a === undefined || b === undefined || hasEvidence(a) === hasEvidence(b)) continue;
    alone[hasEvidence(a) ? 0 : 1] += 1;
  }
  return alone;
}

/** How many rows of a grid both of a pair decide, alike or not. */
export function sharedCount(grid: Grid, pair: readonly [number, number]): number {
  const { turns, moves, stays } = changeCounts(grid, pair);
  return turns + moves + stays;
}
