import { expect, test } from "vitest";
import { issuesAfter, linesAfter } from "../tiny-package.ts";

test("two readings of one claim at one position are told apart by neither: refused", async () => {
  const lines = await linesAfter("catalog/readings.csv", (text) => text.replace("rain-most,2,", "rain-most,1,"));
  expect(lines).toEqual([
    'catalog/readings.csv:5: column position: "1" [repeated-position] expected a position of its own; line 4 has the same',
  ]);
});

test("claims of different articles may share a position, those of one article may not", async () => {
  const issues = await issuesAfter("catalog/claims.csv", (text) =>
    text.replace("bicycles-total,more-bicycles,2", "bicycles-total,more-bicycles,1"),
  );
  expect(issues).toMatchObject([{ file: "catalog/claims.csv", line: 7, code: "repeated-position" }]);
});
