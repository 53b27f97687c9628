import { expect, test } from "vitest";
import { boundOf, periodOf, totalMeasure } from "../../../../app/importers/official-totals/measures.ts";
import { fixtureText, runFixture } from "../fixtures.ts";

const result = runFixture("official-totals");

test("totals since January 2021 and since February 2022 are different series", () => {
  const since = (measure: string) => totalMeasure("United States", measure)?.indicator;
  expect(since("security assistance since Jan 2021 (approx.)")).toBe("us_military_assistance_since_2021");
  expect(since("security assistance since 2022-02-24 (approx.)")).toBe("us_military_assistance_since_2022");
});

test("what has no clear period stays in the table only", () => {
  expect(totalMeasure("NATO allies", "military support per year over the past two years (roughly)")).toBeNull();
});

test("a cumulative figure has the interval that it adds up, both ends written alike", () => {
  expect(periodOf("2022-02-24", "2024-05-22")).toBe("2022-02-24/2024-05-22");
  expect(periodOf("2022-02-24", "2024-03")).toBe("2022-02/2024-03");
  expect(periodOf("2022-01-24", "2024-02-29")).toBe("2022-01/2024-02");
  expect(periodOf("", "2023-11-15")).toBe("2023-11-15");
});

test("how a figure was hedged stands in its note", () => {
  expect(boundOf("security assistance since 2022-02-24 (more than)")).toBe("Stated as “more than”.");
  expect(boundOf("military assistance since Feb 2022")).toBe("");
});

test("two ends of one figure are one observation with a range", () => {
  const rows = result.tables["observations/official-totals.csv"]?.rows ?? [];
  const range = rows.find((row) => row[1] === "us_munitions_replacement_years");
  expect(range?.slice(4, 7)).toEqual(["", "2.5", "18"]);
});

test("a source that is not known is refused", () => {
  const file = "stock_facts.csv";
  const text = fixtureText("official-totals", `raw/${file}`).replace('"AP, citing Mark Cancian (CSIS)"', "Somebody");
  expect(runFixture("official-totals", "", { [file]: text }).issues).toMatchObject([
    { file, line: 2, code: "unknown-source" },
  ]);
});
