import type { Issue } from "../../package/issues.ts";
import { namesIn } from "./columns.ts";
import type { TidyTable } from "./importer.ts";
import { fileIssue } from "./located.ts";
import { sortedTable } from "./tidy-table.ts";

/** The first line of every observations/*.csv. */
const HEADER = "publication,indicator,area,period,value,value_low,value_high,status,seen_at,note";
export const OBSERVATION_COLUMNS = namesIn(HEADER);

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
  const records = drafts.map(({ low = "", high = "", seenAt = "", note = "", ...draft }) => {
    return { ...draft, value_low: low, value_high: high, seen_at: seenAt, note };
  });
  return { table: sortedTable(HEADER, records), issues };
}
