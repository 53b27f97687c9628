import type { Issue } from "../../package/issues.ts";
import type { ImportSummary } from "./importer.ts";
import { issueLine } from "./located.ts";
import type { WriteOutcome } from "./write-tables.ts";

const MOST_LINES = 40;

export function emptySummary(): ImportSummary {
  return { rowsRead: 0, rowsKept: 0, dropped: {} };
}

/** Counts rows left out for a reason. */
export function drop(summary: ImportSummary, reason: string, rows = 1): void {
  summary.dropped[reason] = (summary.dropped[reason] ?? 0) + rows;
}

/** The sum of several summaries; dropped rows add up by reason. */
export function mergeSummaries(summaries: readonly ImportSummary[]): ImportSummary {
  const total = emptySummary();
  for (const summary of summaries) {
    total.rowsRead += summary.rowsRead;
    total.rowsKept += summary.rowsKept;
    for (const [reason, rows] of Object.entries(summary.dropped)) drop(total, reason, rows);
  }
  return total;
}

/** Lines for a terminal: rows read, kept, and dropped by reason, the most frequent first. */
export function summaryLines(name: string, summary: ImportSummary): string[] {
  const reasons = Object.entries(summary.dropped).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const dropped = reasons.reduce((sum, [, rows]) => sum + rows, 0);
  return [
    `${name}: ${summary.rowsRead} ${summary.rowsRead === 1 ? "row" : "rows"} read, ${summary.rowsKept} kept, ${dropped} dropped`,
    ...reasons.map(([reason, rows]) => `  dropped ${rows}: ${reason}`),
  ];
}

/** Lines for a terminal: each issue, up to a limit that is said. */
export function issueLines(issues: readonly Issue[]): string[] {
  return limited(issues.map(issueLine));
}

/** Lines for a terminal: files, figures changed since the last import, publications no longer used. */
export function outcomeLines(outcome: WriteOutcome, written: boolean): string[] {
  const verb = written ? "wrote" : "would write";
  return [
    ...(outcome.changed.length === 0 ? ["no file changes"] : outcome.changed.map((path) => `${verb} ${path}`)),
    ...outcome.stale.map((publication) => `publication no longer used: ${publication}`),
    `figures changed since the last import: ${outcome.revisions.length}`,
    ...limited(
      outcome.revisions.map(
        ({ key, before, after }) => `  ${key}: ${before || "none"} → ${after || "no longer there"}`,
      ),
    ),
  ];
}

function limited(lines: string[]): string[] {
  return lines.length <= MOST_LINES
    ? lines
    : [...lines.slice(0, MOST_LINES), `… and ${lines.length - MOST_LINES} more`];
}
