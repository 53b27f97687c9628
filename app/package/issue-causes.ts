/** Issues as people read them: one sentence for a cause, however many rows have it. */
import { formatIssue, isError, type Issue } from "./issues.ts";

const SHOWN_LINES = 5;
const SHOWN_VALUES = 3;

/**
 * One line for each cause (what was expected of a column of a file), at the place of the first row that has it, with the other lines
 * and some of what stands there.
 */
export function formatCauses(issues: readonly Issue[]): string[] {
  const causes = new Map<string, Issue[]>();
  for (const issue of issues) {
    const key = JSON.stringify([issue.file, issue.column, issue.code, issue.expected, isError(issue)]);
    causes.set(key, [...(causes.get(key) ?? []), issue]);
  }
  return [...causes.values()].map(formatCause);
}

function formatCause(issues: readonly Issue[]): string {
  const [first, ...others] = issues;
  if (!first) return "";
  const line = formatIssue(first);
  if (others.length === 0) return line;
  const lines = others.flatMap((issue) => (issue.line === null ? [] : [issue.line]));
  const shown = lines.slice(0, SHOWN_LINES).join(", ");
  const rest = lines.length > SHOWN_LINES ? ` and ${lines.length - SHOWN_LINES} more` : "";
  const values = [...new Set(others.map(({ value }) => value))].filter(
    (value) => value !== first.value && value !== "",
  );
  const such = values.slice(0, SHOWN_VALUES).map((value) => JSON.stringify(value));
  const also = such.length === 0 ? "" : `, ${such.join(", ")}${values.length > SHOWN_VALUES ? " …" : ""}`;
  const where =
    lines.length === 0 ? `${others.length} more` : `${lines.length === 1 ? "line" : "lines"} ${shown}${rest}`;
  return `${line}; also ${where}${also}`;
}
