import type { Issue } from "../../package/issues.ts";
import type { TidyTable } from "./importer.ts";
import { fileIssue } from "./located.ts";

/** Columns of every observations/*.csv, in this order. */
export const OBSERVATION_COLUMNS = [
  "publication",
  "indicator",
  "area",
  "period",
  "value",
  "value_low",
  "value_high",
  "status",
  "seen_at",
  "note",
] as const;

export const OBSERVATION_KEY = ["publication", "indicator", "area", "period"] as const;

/** One figure as it will be written: numbers as plain decimal text (see cells.ts), "" = missing. */
export interface ObservationDraft {
  publication: string;
  indicator: string;
  area: string;
  period: string;
  value: string;
  low?: string;
  high?: string;
  status: "A" | "E" | "F" | "P";
  seenAt?: string;
  note?: string;
}

/** The drafts as a table sorted by key. Two drafts of one key are an issue, never a silent choice. `file` names the output. */
export function observationsTable(
  drafts: readonly ObservationDraft[],
  file: string,
): { table: TidyTable; issues: Issue[] } {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const draft of drafts) {
    const key = [draft.publication, draft.indicator, draft.area, draft.period].join(" ");
    if (seen.has(key))
      issues.push(
        fileIssue(file, "duplicate-key", key, "Expected one figure for each publication, indicator, area and period."),
      );
    seen.add(key);
  }
  const rows = drafts.map((draft) => [
    draft.publication,
    draft.indicator,
    draft.area,
    draft.period,
    draft.value,
    draft.low ?? "",
    draft.high ?? "",
    draft.status,
    draft.seenAt ?? "",
    draft.note ?? "",
  ]);
  return { table: { columns: [...OBSERVATION_COLUMNS], rows: rows.sort(byCells) }, issues };
}

/** Order of rows: cell by cell, by UTF-16 code unit, so that no locale changes the bytes. */
export function byCells(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const [left, right] = [a[i] ?? "", b[i] ?? ""];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
