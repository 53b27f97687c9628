import type { RowSet } from "../../tables/rows/select-rows.ts";
import { gridRecords } from "./grid-rows.ts";

/** Verdicts as `evaluate --format json` prints and saves them: the same verdicts are the same text. */
export function savedRun(rows: RowSet): string {
  return JSON.stringify({ ok: true, verdicts: gridRecords(rows) }, null, 1);
}
