import { expect, test } from "vitest";
import { issuesAfter, linesAfter } from "../tiny-package.ts";

test("a reading that cannot be tried is located in its column", async () => {
  const lines = await linesAfter("catalog/readings.csv", (text) => text.replace("VALE,all,2023", "VALE,,2023"));
  expect(lines).toEqual([
    "catalog/readings.csv:4: column quantifier: [reading-missing] expected all, any or aggregate, as the comparator is a group",
  ]);
});

test("a group without members cannot be compared with", async () => {
  const issues = await issuesAfter("catalog/memberships.csv", (text) => `${text.split("\n")[0]}\n`);
  const codes = issues.map(({ file, line, code }) => `${file}:${line} ${code}`);
  expect(codes).toContain("catalog/readings.csv:4 reading-empty-group");
});

test("an opinion has no readings", async () => {
  const issues = await issuesAfter("catalog/readings.csv", (text) =>
    text.replace("promise-on-record,mayor-promised", "promise-on-record,rain-dreary"),
  );
  expect(issues).toMatchObject([
    { file: "catalog/claims.csv", line: 5, column: "kind", code: "opinion-with-readings" },
    { file: "catalog/claims.csv", line: 8, column: "claim", value: "mayor-promised", code: "claim-without-readings" },
  ]);
});

test("an opinion says why it is not checkable", async () => {
  const issues = await issuesAfter("catalog/claims.csv", (text) =>
    text.replace(/"How much people enjoy[^"]*"|How much people enjoy.*/, ""),
  );
  expect(issues).toMatchObject([{ line: 5, column: "note", code: "opinion-without-reason" }]);
});

test("statements belong to recorded readings", async () => {
  const issues = await issuesAfter("catalog/statements.csv", (text) =>
    text.replace("promise-on-record,vale-gazette", "first-bridge,vale-gazette"),
  );
  expect(issues).toMatchObject([
    { file: "catalog/statements.csv", line: 2, value: "first-bridge", code: "statement-of-other-form" },
  ]);
});
