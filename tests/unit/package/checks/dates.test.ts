import { expect, test } from "vitest";
import { issuesAfter, linesAfter } from "../tiny-package.ts";

test("a forecast may come out in the year that it is for, not after it", async () => {
  const lines = await linesAfter("catalog/publications.csv", (text) =>
    text.replace("October 2023,2023-10-15", "October 2023,2024-01-15"),
  );
  expect(lines).toEqual([
    'observations/weather.csv:18: column status: "F" [late-forecast] expected no forecast of 2023 in a publication of 2024-01-15, after its end',
  ]);
});

test("an actual figure does not come out before its period begins, nor before it is over", async () => {
  const issues = await issuesAfter("catalog/publications.csv", (text) =>
    text.replace("2023,2023-10-05", "2023,2023-08-05"),
  );
  expect(issues).toContainEqual(
    expect.objectContaining({
      file: "observations/bicycles.csv",
      line: 4,
      value: "A",
      code: "early-outturn",
      expected: "no actual figure of 2023-09 in a publication of 2023-08-05, before its beginning",
    }),
  );
  expect(issues).toContainEqual(
    expect.objectContaining({
      file: "observations/bicycles.csv",
      value: "A",
      code: "unfinished-outturn",
      expected: "no actual figure of 2023-08 in a publication of 2023-08-05, before its end (P is provisional)",
    }),
  );
});
test("nothing is published after the day on which it was retrieved", async () => {
  const issues = await issuesAfter("catalog/publications.csv", (text) =>
    text.replace("2024,2024-03-01,2024-06-01", "2024,2024-07-01,2024-06-01"),
  );
  expect(issues).toMatchObject([
    {
      file: "catalog/publications.csv",
      line: 8,
      column: "published_on",
      value: "2024-07-01",
      code: "published-after-retrieval",
    },
  ]);
});

test("a publication dated by its year only is given the benefit of the doubt", async () => {
  expect(
    await issuesAfter("catalog/publications.csv", (text) =>
      text.replace("2024,2024-03-01,2024-06-01", "2024,2024,2024-06-01"),
    ),
  ).toEqual([]);
});
