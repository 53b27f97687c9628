import { expect, test } from "vitest";
import { formatIssue, issueAt, sortIssues, warningAt } from "../../../app/package/issues.ts";

test("an issue reads as one line: place, column, value, code, expectation", () => {
  expect(formatIssue(issueAt("catalog/areas.csv", 3, "kind", "town", "unknown-value", "one of country, group"))).toBe(
    'catalog/areas.csv:3: column kind: "town" [unknown-value] expected one of country, group',
  );
  expect(formatIssue(issueAt("x.csv", null, "", "", "missing-file", "a file"))).toBe(
    "x.csv: [missing-file] expected a file",
  );
  expect(formatIssue(warningAt("x.csv", null, "", "", "unlisted-file", "less"))).toBe(
    "x.csv: warning: [unlisted-file] expected less",
  );
});

test("values are cut to 80 characters, and cannot break the line they are printed on", () => {
  expect(issueAt("x", 1, "c", "y".repeat(200), "code", "e").value).toBe(`${"y".repeat(79)}…`);
  expect(issueAt("x", 1, "c", "y".repeat(80), "code", "e").value).toBe("y".repeat(80));
  expect(issueAt("x", 1, "c", "a\n\u001b[31m", "code", "e").value).toBe("a\\u000a\\u001b[31m");
});

test("issues of a file come by line, those of the whole file first", () => {
  const lines = [10, 2, null, 1].map((line) => issueAt("x", line, "", "", "c", "e"));
  expect(sortIssues(lines).map((issue) => issue.line)).toEqual([null, 1, 2, 10]);
});
