import { expect, test } from "vitest";
import { datingOf, monthNumber } from "../../../../app/importers/kiel/months.ts";

test.each([
  ["Kiel's coding counts from January 2022", "28", "2024-04-24", { month: "2024-04" }],
  ["a no-break space before the coding is no part of it", "\u00a028", "", { month: "2024-04" }],
  ["the coding goes before the date", "14", "16/02/2023", { month: "2023-02" }],
  ["0 means undated, whatever the text says", "0", "until 12/31/2023", { undated: "open-date" }],
  ["a blank coding leaves the day to decide", "\u00a0", "2024-04-04", { month: "2024-04" }],
  ["a day with the month first", "", "3/20/2022", { month: "2022-03" }],
  ["a named month without a day", "", "not specified, 03/22", { month: "2022-03" }],
  ["“until” a day is any day before it", "", "until 6/7/2022", { undated: "open-date" }],
  ["a year mistyped", "", "2922-02-09", { undated: "outside" }],
  ["a month after the release's last", "39", "", { undated: "outside" }],
  ["no date at all", "", ".", { undated: "no-date" }],
  ["a coding that is no number", "x", "2024-04-04", { bad: "month-coding" }],
])("%s", (_, coding, date, expected) => {
  expect(datingOf(coding, date, "2024-06")).toEqual(expected);
});

test("month numbers run over years", () => {
  expect([1, 12, 13, 28].map(monthNumber)).toEqual(["2022-01", "2022-12", "2023-01", "2024-04"]);
});
