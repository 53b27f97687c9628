import { expect, test } from "vitest";
import { issuesAfter } from "../tiny-package.ts";

const FILE = "observations/weather.csv";
const RANGE = "NORTHVALE,2023,,780,830,F,,The university gives a range.";

test("a figure without value, range or reason is refused; a reason is enough", async () => {
  expect(await issuesAfter(FILE, (text) => text.replace(RANGE, "NORTHVALE,2023,,,,F,,"))).toMatchObject([
    { file: FILE, line: 2, column: "value", code: "missing-figure" },
  ]);
  expect(await issuesAfter(FILE, (text) => text.replace(RANGE, "NORTHVALE,2023,,,,F,,The gauge was lost."))).toEqual(
    [],
  );
});

test.each(["830,780", "790,"])("a range in disorder is refused (%s)", async (range) => {
  const value = range === "790," ? "785" : "";
  const issues = await issuesAfter(FILE, (text) => text.replace(RANGE, `NORTHVALE,2023,${value},${range},F,,`));
  expect(issues).toMatchObject([{ line: 2, code: "disordered-range", expected: "value_low ≤ value ≤ value_high" }]);
});
