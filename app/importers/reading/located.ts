import type { Issue } from "../../package/issues.ts";

/** Where a cell stands in a raw file. */
export interface Place {
  file: string;
  /** 1-based physical line. */
  line: number;
  column: string;
}

/** What a person can still read in a terminal: 80 characters, control characters and breaks as spaces. */
export function shortened(value: string): string {
  const plain = value
    .slice(0, 200)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
}

/** An issue about a file as a whole. */
export function fileIssue(file: string, code: string, value: string, expected: string): Issue {
  return { file, line: null, column: "", value: shortened(value), code, expected };
}

/** An issue about one cell. */
export function cellIssue(place: Place, code: string, value: string, expected: string): Issue {
  return { file: place.file, line: place.line, column: place.column, value: shortened(value), code, expected };
}

/** One line for a terminal: `file:line [column] "value": expectation (code)`. */
export function issueLine(issue: Issue): string {
  const line = issue.line === null ? "" : `:${issue.line}`;
  const column = issue.column === "" ? "" : ` [${issue.column}]`;
  const value = issue.value === "" ? "" : ` "${issue.value}"`;
  return `${issue.file}${line}${column}${value}: ${issue.expected} (${issue.code})`;
}
