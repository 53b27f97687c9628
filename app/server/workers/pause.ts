const FIRST_MS = 250;
const LONGEST_MS = 30_000;

/** Who served for so long begins anew: what ended it has nothing to do with what ended it before. */
export const STEADY_MS = 60_000;

/** Milliseconds before a worker is started again after so many ends in a row (1 or more): twice as long each time. */
export function pauseBefore(endsInARow: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(endsInARow - 1, 20));
}
