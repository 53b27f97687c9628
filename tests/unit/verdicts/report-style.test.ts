import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("the report has every colour of charts, and each colour that it shares with the pages is the same", () => {
  const colours = (text: string) =>
    new Map(
      [...text.matchAll(/(--[\w-]+): (light-dark\([^)]+\));/g)].map(([, name = "", value = ""]) => [name, value]),
    );
  const pages = colours(readFileSync("app/ui/styles/tokens.css", "utf8"));
  const report = colours(readFileSync("app/verdicts/report/report-style.ts", "utf8"));
  expect(report.size).toBeGreaterThan(15);
  const charts = [...pages.keys()].filter((name) => name.startsWith("--chart-"));
  expect(charts.filter((name) => !report.has(name))).toEqual([]);
  const shared = [...report].filter(([name]) => pages.has(name));
  expect(shared).toEqual(shared.map(([name]) => [name, pages.get(name)]));
});
