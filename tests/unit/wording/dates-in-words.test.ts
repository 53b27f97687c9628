import { expect, test } from "vitest";
import { datesInWords } from "../../../app/wording/dates-in-words.ts";
import { reachText } from "../../../app/wording/freshness.ts";

test.each([
  ["copy of 2026-08-22", "copy of 22 August 2026"],
  ["2026-04", "April 2026"],
  ["2025-02-24/2026-02-24", "24 February 2025 to 24 February 2026"],
  ["27 August 2021 to 2024-09-26", "27 August 2021 to 26 September 2024"],
  ["Release 18 (data to 30 June 2024)", "Release 18 (data to 30 June 2024)"],
  ["2022-23", "2022-23"],
  ["ISO 8601-2024-04-1", "ISO 8601-2024-04-1"],
])("the edition “%s” reads “%s”", (edition, words) => expect(datesInWords(edition)).toBe(words));

test("the reach of a table is told once where it is one day", () => {
  expect(reachText({ from: "2022-10-03", to: "2022-10-03" })).toBe("3 October 2022");
  expect(reachText({ from: "2014-03-17", to: "2024-04" })).toBe("17 March 2014 to April 2024");
  expect(reachText({ from: "", to: "" })).toBe("");
});
