/** Issues as people read them: one sentence for a cause, however many rows have it. */
import { formatIssue, isError, type Issue } from "./issues.ts";

const SHOWN_LINES = 5;
const SHOWN_VALUES = 3;

/** Issues of one cause. */
export interface Cause {
  /** At the place of the first row that has it. */
  first: Issue;
  /** Where else it is and some of what stands there, in words; "" where it is nowhere else. */
  also: string;
  /** The others that have it. */
  others: readonly Issue[];
}

/** Issues by cause: what was expected of a column of a file. */
export function gatherCauses(issues: readonly Issue[]): Cause[] {
  const causes = new Map<string, Issue[]>();
  for (const issue of issues) {
    const key = JSON.stringify([issue.file, issue.column, issue.code, issue.expected, isError(issue)]);
    const held = causes.get(key);
    if (held === undefined) causes.set(key, [issue]);
    else held.push(issue);
  }
  return [...causes.values()].flatMap(([first, ...others]) =>
    first ? [{ first, also: elsewhere(first, others), others }] : [],
  );
}

/**
 * One line for each cause, at the place of the first row that has it, with the other lines and some of what stands there.
 */
export function formatCauses(issues: readonly Issue[]): string[] {
  return gatherCauses(issues).map(({ first, also }) => formatIssue(first) + (also === "" ? "" : `; ${also}`));
}

function elsewhere(first: Issue, others: readonly Issue[]): string {
  if (others.length === 0) return "";
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
  return `also ${where}${also}`;
}
