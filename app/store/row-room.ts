import { getHeapStatistics } from "node:v8";

/** What a row at hand takes of the heap, and the share of the heap that rows may take in one place. */
const ROW_BYTES = 350;
const SHARE = 1 / 8;
/** With more, what is gained is not worth their room, however large the heap is. */
const MOST = 300_000;

/** Rows of observations that may be kept at hand: as many as an eighth of the heap holds, 300,000 at most. `heap`: bytes that it may grow to. */
export function rowRoom(heap = getHeapStatistics().heap_size_limit): number {
  return Math.min(MOST, Math.floor((heap * SHARE) / ROW_BYTES));
}
