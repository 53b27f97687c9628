/** What runs the store's queries, whichever engine it is. */
import type { LineKind } from "./dialect/dialect.ts";
import type { Sql } from "./sql.ts";
import type { Result, StoreFailure } from "./store.ts";

/** A file that the rows of a query are written into, a line each. */
export interface LineFile {
  path: string;
  /** CSV: RFC 4180 with CRLF, of the dialect's `csvLine`. JSON: lines as selected, each ending in LF. */
  kind: LineKind;
  /** Put in front of the lines. */
  prefix: string;
}

export interface RunOptions {
  timeoutMs: number;
  signal?: AbortSignal | undefined;
  /** The rows go into this file, and the only row of the answer is their number; without rows nothing can be said of what is in it. */
  into?: LineFile;
}

/** As the engine's driver hands it over: texts are strings, nothing is null; `cellText` and `isTrue` read it. */
export type Cell = unknown;

export interface Engine {
  /** The rows that a query finds, or what `toRow` makes of each: they come in blocks, and no cell outlives its block unless it is kept by that. */
  run<T = Cell[]>(query: Sql, options: RunOptions, toRow?: (cells: Cell[]) => T): Promise<Result<T[]>>;
  close(): Promise<void>;
}

/** The engine cannot read its tables any more, or has given up on itself: only opening it anew helps. `message` is the engine's own. */
export class EngineBroken extends Error {
  constructor(message: string) {
    super(message);
    this.name = "EngineBroken";
  }
}

/** Queries that wait for their turn. */
export const MAX_WAITING = 200;

export const CANCELLED: StoreFailure = { reason: "cancelled", message: "The request was cancelled." };
export const STOPPING: StoreFailure = { reason: "closed", message: "The server is stopping." };
export const NEEDS_MEMORY: StoreFailure = {
  reason: "memory",
  message: "The query needs more memory than the limit allows. Narrow the filters, or choose fewer columns.",
};

export function tookTooLong(timeoutMs: number): StoreFailure {
  const seconds = Math.max(1, Math.round(timeoutMs / 1000));
  return {
    reason: "timeout",
    message: `The query took longer than ${seconds} s and was stopped. Narrow the filters.`,
  };
}

/** "" where there is nothing. */
export function cellText(cell: Cell): string {
  return cell === null || cell === undefined ? "" : String(cell);
}

/** A condition that holds; engines have different words for it. */
export function isTrue(cell: Cell): boolean {
  return cell === true || cell === 1;
}
