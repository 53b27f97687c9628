import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { dictionary } from "../../../app/cli/dictionary.ts";
import { evaluateArticles } from "../../../app/cli/evaluate.ts";
import { extractTable } from "../../../app/cli/extract.ts";
import { report } from "../../../app/cli/report.ts";

const DATA = "tests/fixtures/packages/tiny";
const NOWHERE = "/nowhere/at/all/file";
const folders = { dataDir: DATA, cacheDir: "/nowhere/cache" };

test.each([
  [
    "report",
    (say: (line: string) => void) =>
      report({ ...folders, siteUrl: "", article: "wet-year", day: "2024-06-02", out: NOWHERE }, say),
  ],
  ["evaluate", (say: (line: string) => void) => evaluateArticles({ ...folders, format: "json", out: NOWHERE }, say)],
  ["dictionary", (say: (line: string) => void) => dictionary(DATA, NOWHERE, say)],
  [
    "extract",
    (say: (line: string) => void) =>
      extractTable({ ...folders, table: "claims", query: "", format: "csv", out: NOWHERE }, say),
  ],
])("%s says in one sentence that there is no folder for its file, before it does anything", async (_name, run) => {
  const said: string[] = [];
  expect(await run((line) => said.push(line))).toBe(2);
  expect(said).toEqual(["There is no folder /nowhere/at/all to write into."]);
  expect(existsSync(folders.cacheDir)).toBe(false);
});

test("evaluate compares or writes: both at once is refused", async () => {
  const said: string[] = [];
  const options = { ...folders, format: "json", out: "run.json", against: "saved.json" } as const;
  expect(await evaluateArticles(options, (line) => said.push(line))).toBe(2);
  expect(said).toEqual(["--out writes the verdicts to a file and --against says which changed: give one of the two."]);
});
