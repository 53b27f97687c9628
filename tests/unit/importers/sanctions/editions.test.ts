import { expect, test } from "vitest";
import { earliestEditionWith, editionDays } from "../../../../app/importers/editions/edition-days.ts";
import { lastCompleteMonth, lastDayOf, monthsBetween } from "../../../../app/importers/editions/months.ts";
import { dailyDrafts, monthEndDrafts } from "../../../../app/importers/editions/series.ts";
import { dateInAddress, publishedOn } from "../../../../app/importers/fact-sheets/published-on.ts";
import { addressIn, plainNote, statedAmount } from "../../../../app/importers/fact-sheets/sheet-text.ts";
import { pointPeriod } from "../../../../app/importers/oil-and-assets/row-schema.ts";
import { largestFall } from "../../../../app/importers/events/map-events.ts";

const TARGET = { publication: "p", indicator: "i", area: "USA", status: "A" as const };

test("a month is complete on its last day, not before", () => {
  expect(lastCompleteMonth("2024-04-19")).toBe("2024-03");
  expect(lastCompleteMonth("2024-04-30")).toBe("2024-04");
  expect(lastCompleteMonth("2024-01-15")).toBe("2023-12");
  expect(lastDayOf("2024-02")).toBe("2024-02-29");
  expect(monthsBetween("2023-11", "2024-01")).toEqual(["2023-11", "2023-12", "2024-01"]);
  expect(monthsBetween("2024-02", "2024-01")).toEqual([]);
});

test("editions lie between the first and the last copy, and the last copy is one", () => {
  const days = editionDays("2022-02-01", "2024-05-03");
  expect(days.at(-1)).toBe("2024-05-03");
  expect(days.every((day) => day > "2022-02-01" && day <= "2024-05-03")).toBe(true);
  expect([...days].sort()).toEqual(days);
  expect(editionDays("2025-01-01", "2025-02-01")).toEqual(["2025-02-01"]);
});

test("a row belongs to the first edition that has its day", () => {
  expect(earliestEditionWith("2022-12-31", ["2022-12-31", "2023-12-31"])).toBe("2022-12-31");
  expect(earliestEditionWith("2023-01-01", ["2022-12-31", "2023-12-31"])).toBe("2023-12-31");
  expect(earliestEditionWith("2024-01-01", ["2022-12-31", "2023-12-31"])).toBe("");
});

test("the figure at a month's end is that of the last copy up to it", () => {
  const series = [
    { day: "2022-01-10", value: "5" },
    { day: "2022-03-31", value: "7" },
  ];
  const drafts = monthEndDrafts(series, TARGET, "2021-12", "2022-03");
  expect(drafts.map(({ period, value }) => [period, value])).toEqual([
    ["2022-01", "5"],
    ["2022-02", "5"],
    ["2022-03", "7"],
  ]);
  expect(dailyDrafts(series, TARGET, "2022-03-30")).toHaveLength(1);
});

test("a publication's day is the date in its address, if it lies after the period", () => {
  expect(publishedOn("2023-01", ["https://www.example.org/economics/01/02/2023/63da"])).toBe("2023-02-01");
  expect(publishedOn("2024-02", ["https://www.example.org/20240306/84.html"])).toBe("2024-03-06");
  expect(publishedOn("2022-12", ["https://example.org/2023/01/russias-windfall.html"])).toBe("2023-01");
  expect(publishedOn("2023-02-19", ["https://example.org/2022/01/03/x"])).toBe("2023");
});

test("without a date in the address it counts as of the year after the period's last month", () => {
  expect(publishedOn("2024-06", ["https://example.org/june-2024-analysis"])).toBe("2024");
  expect(publishedOn("2022-12", [])).toBe("2023");
  expect(publishedOn("2023", [])).toBe("2024");
  expect(publishedOn("2024-01-01/2024-12-31", [])).toBe("2025");
  expect(dateInAddress("https://example.org/story/12345678901")).toBe("");
});

test("words around an amount make it a bound or leave it a value", () => {
  expect(statedAmount("1000", "more than")).toEqual({ value: "", low: "1000", hedge: "more than" });
  expect(statedAmount("almost 300", "about")).toEqual({ value: "300", low: "", hedge: "about" });
  expect(statedAmount("425", "300 individuals + 125 entities")).toEqual({ value: "425", low: "", hedge: "" });
  expect(statedAmount("351 deputies and 27 others", "")).toBeNull();
});

test("an address is taken out of a cell with a remark behind it", () => {
  expect(addressIn("https://example.org/amp/20220811/ (report of 11 Aug)")).toBe("https://example.org/amp/20220811/");
  expect(addressIn("same page")).toBe("");
});

test("remarks on how a page was come by are put in plain words", () => {
  expect(plainNote("number of listings not seen in a stored document")).toBe("number of listings not found");
  expect(plainNote("exact day not in the excerpt")).toBe("exact day not on the page read");
});

test("periods of the oil sheet read as ISO periods", () => {
  expect(pointPeriod("2022-04-15/05-14")).toBe("2022-04-15/2022-05-14");
  expect(pointPeriod("2022-12-15/2023-01-14")).toBe("2022-12-15/2023-01-14");
  expect(pointPeriod("2023 (year)")).toBe("2023");
  expect(pointPeriod("2021-06")).toBe("2021-06");
  expect(pointPeriod("autumn")).toBeNull();
});

test("the largest fall of a series is found, and none in one that only rises", () => {
  const days = ["5", "9", "6", "4", "4"].map((value, index) => ({ day: `2022-04-0${index + 1}`, value }));
  expect(largestFall(days)).toEqual({ day: "2022-04-03", from: 9, to: 6 });
  expect(largestFall(days.slice(0, 2))).toBeNull();
});
