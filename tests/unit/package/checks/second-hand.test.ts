import { expect, test } from "vitest";
import { isSecondHand } from "../../../../app/package/second-hand.ts";
import { copyOfTiny, issuesAfter } from "../tiny-package.ts";
import { checkPackage } from "../../../../app/package/check-package.ts";

test("a figure read on another's page allows its publication at most medium confidence", async () => {
  const issues = await issuesAfter("observations/weather.csv", (text) =>
    text.replace(/^(weather-office-outlook-2023-06,.*,F),(,[^\n]*)$/m, "$1,https://mirror.example/outlook$2"),
  );
  expect(issues).toMatchObject([
    {
      file: "catalog/publications.csv",
      column: "confidence",
      value: "high",
      code: "second-hand",
    },
  ]);
  expect(issues[0]?.expected).toContain("https://mirror.example/outlook");
});

test("a figure read at the publisher's own site, or at a part of it, does not", async () => {
  const issues = await issuesAfter("observations/weather.csv", (text) =>
    text.replace(/^(weather-office-outlook-2023-06,.*,F),(,[^\n]*)$/m, "$1,https://data.office.example/outlook$2"),
  );
  expect(issues).toEqual([]);
});

test("a statement that was not read in its own document has a publication of low confidence", async () => {
  const { dir, edit } = copyOfTiny();
  edit("catalog/statements.csv", (text) =>
    text.replace("vale-gazette-council-2023-10,,,", "vale-gazette-council-2023-10,https://elsewhere.example/,medium,"),
  );
  edit("catalog/publications.csv", (text) => text.replace(/^(vale-gazette-council-2023-10,.*),low,/m, "$1,medium,"));
  const { issues } = await checkPackage(dir);
  expect(issues).toMatchObject([{ file: "catalog/statements.csv", line: 2, column: "seen_at", code: "second-hand" }]);
});

test.each([
  ["https://www.office.example/a", ["https://office.example/"], false],
  ["https://data.office.example/a", ["https://office.example/"], false],
  ["https://office.example/a", ["https://data.office.example/"], false],
  ["https://badoffice.example/a", ["https://office.example/"], true],
  ["https://mirror.example/a", ["", "https://office.example/"], true],
  ["", ["https://office.example/"], false],
])("%s against %j: %s", (page, own, expected) => {
  expect(isSecondHand(page, own)).toBe(expected);
});
