import type { TidyTable } from "./importer.ts";
import { OBSERVATION_COLUMNS, OBSERVATION_KEY } from "./observations.ts";

/** A figure that an earlier import wrote and that this run would change: a publication's past is not rewritten in silence. */
export interface Revision {
  file: string;
  /** publication, indicator, area, period. */
  key: string;
  /** "value low–high" as written; "" = none. */
  before: string;
  /** "" where the figure is no longer there. */
  after: string;
}

/** Figures of `before` that `after` has with other numbers, or no longer has. Both must be observation tables; else none. */
export function revisionsBetween(file: string, before: TidyTable, after: TidyTable): Revision[] {
  if (!isObservations(before) || !isObservations(after)) return [];
  const now = new Map(after.rows.map((row) => [keyOf(row), figure(row)]));
  const revisions: Revision[] = [];
  for (const row of before.rows) {
    const was = figure(row);
    const is = now.get(keyOf(row)) ?? "";
    if (was !== is) revisions.push({ file, key: keyOf(row), before: was, after: is });
  }
  return revisions;
}

export function isObservations(table: TidyTable): boolean {
  return table.columns.join() === OBSERVATION_COLUMNS.join();
}

function keyOf(row: readonly string[]): string {
  return row.slice(0, OBSERVATION_KEY.length).join(" ");
}

function figure(row: readonly string[]): string {
  const [value = "", low = "", high = ""] = row.slice(OBSERVATION_KEY.length);
  return low === "" && high === "" ? value : `${value} ${low}–${high}`.trim();
}
