import { isError, type Issue, issueAt, sortIssues } from "./issues.ts";
import { PACKAGE_LIMITS } from "./limits.ts";
import { howMany } from "./how-many.ts";

/** Gathers issues; see `createTally`. */
export interface IssueTally {
  add(...issues: Issue[]): void;
  /** What was listed, then one issue for each kind that was not listed whole. */
  all(): Issue[];
}

/**
 * Lists the first issues of a kind (one code in one column of one file) and counts the others, so that what is wrong in each of a
 * million rows stays readable and takes no memory.
 */
export function createTally(): IssueTally {
  const listed: Issue[] = [];
  const kinds = new Map<string, { first: Issue; count: number }>();
  return {
    add(...issues) {
      for (const issue of issues) {
        const key = JSON.stringify([issue.file, issue.column, issue.code]);
        const kind = kinds.get(key) ?? { first: issue, count: 0 };
        if (kind.count === 0) kinds.set(key, kind);
        kind.count += countOf(issue);
        if (kind.count <= PACKAGE_LIMITS.issuesOfAKind) listed.push(issue);
      }
    },
    all() {
      const counts = [...kinds.values()].filter(({ count }) => count > PACKAGE_LIMITS.issuesOfAKind);
      return [
        ...listed,
        ...counts.map(({ first, count }) => {
          const more = count - PACKAGE_LIMITS.issuesOfAKind;
          const expected = `no more of these; ${howMany(more, "other is", "others are")} not listed`;
          return { ...issueAt(first.file, null, first.column, "", first.code, expected), ...severityOf(first), more };
        }),
      ];
    },
  };
}

/**
 * The issues of a whole package in their order, no more than a person can use: errors come before warnings in what is kept, and
 * one last issue counts the others.
 */
export function listIssues(found: readonly Issue[], file: string): Issue[] {
  const { issues: most } = PACKAGE_LIMITS;
  const sorted = sortIssues(found);
  if (sorted.length <= most) return sorted;
  const byWeight = [...sorted.filter(isError), ...sorted.filter((issue) => !isError(issue))];
  const left = byWeight.slice(most);
  const errors = countIssues(left.filter(isError));
  const more = countIssues(left);
  const rest = issueAt(
    file,
    null,
    "",
    "",
    "more-issues",
    `fewer issues; and ${howMany(more, "more is", "more are")} not listed`,
  );
  const kept = sortIssues(byWeight.slice(0, most));
  return [...kept, { ...rest, ...(errors === 0 ? { severity: "warning" as const } : {}), more }];
}

/** How many there are, those among them that were counted and not listed. */
export function countIssues(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + countOf(issue), 0);
}

function countOf({ more = 1 }: Issue): number {
  return more;
}

function severityOf(issue: Issue): Pick<Issue, "severity"> {
  return issue.severity === undefined ? {} : { severity: issue.severity };
}
