import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInteger, readNumber, readPeriod } from "../../../../app/importers/reading/cells.ts";
import { dayOf, monthOf, numberText, periodOf, quarterOf } from "../../../../app/tabular/cell-text.ts";
import type { Issue } from "../../../../app/package/issues.ts";

const place = { file: "a.csv", line: 7, column: "value" };

describe("numberText", () => {
  it.each([
    ["3.163", "3.163"],
    ["4.0", "4.0"],
    ["1,234.50", "1234.50"],
    ["1 234", "1234"],
    ["1\u202f234\u00a0", "1234"],
    ["−2.1", "-2.1"],
    ["+3", "3"],
    [".5", "0.5"],
    ["5.", "5"],
    ["007", "7"],
    ["-0.0", "0.0"],
    ["1.5e-3", "0.0015"],
    ["2.5E3", "2500"],
  ])("reads %s as %s", (cell, text) => expect(numberText(cell)).toBe(text));

  it.each([
    "",
    " ",
    "\u00a0",
    "n/a",
    "N/A",
    "--",
    "-",
    "–",
    ".",
    "..",
    "-0-",
    " -0- ",
    "No price",
    "undisclosed",
    "NA",
  ])("takes %j for a missing number", (cell) => expect(numberText(cell)).toBe(""));

  it.each(["3.1x", "l.5", "1,23", "12,34,567", "1.2.3", "--1", "3%", "1e", "Infinity", "0x10"])(
    "refuses %s",
    (cell) => {
      expect(numberText(cell)).toBeNull();
    },
  );

  it("keeps the value of every number, however it is grouped", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.constantFrom(",", " ", "\u00a0"),
        (number, separator) => {
          const written = Math.abs(number).toLocaleString("en-US").replaceAll(",", separator);
          expect(Number(numberText(`${number < 0 ? "-" : ""}${written}`))).toBe(number);
        },
      ),
    );
  });
});

describe("readNumber and readInteger", () => {
  it("locate a stray letter", () => {
    const issues: Issue[] = [];
    expect(readNumber("3.1x", place, issues)).toBe("");
    expect(issues).toMatchObject([{ file: "a.csv", line: 7, column: "value", value: "3.1x", code: "bad-number" }]);
  });

  it("take whole numbers only where whole numbers are meant", () => {
    const issues: Issue[] = [];
    expect(readInteger("1,200", place, issues)).toBe("1200");
    expect(readInteger("12.0", place, issues)).toBe("12");
    expect(readInteger("n/a", place, issues)).toBe("");
    expect(issues).toEqual([]);
    expect(readInteger("12.5", place, issues)).toBe("");
    expect(issues).toMatchObject([{ code: "bad-integer" }]);
  });
});

describe("dates and periods", () => {
  it.each([
    ["2024-04", "2024-04"],
    ["2024M4", "2024-04"],
    ["04/2024", "2024-04"],
    ["April 2024", "2024-04"],
    ["Apr-24", "2024-04"],
    ["2024-13", null],
    ["Smarch 2024", null],
  ])("reads the month %s as %s", (cell, month) => expect(monthOf(cell)).toBe(month));

  it.each([
    ["2024Q1", "2024-Q1"],
    ["2024-Q4", "2024-Q4"],
    ["Q2 2024", "2024-Q2"],
    ["3Q2024", "2024-Q3"],
    ["2024Q5", null],
  ])("reads the quarter %s as %s", (cell, quarter) => expect(quarterOf(cell)).toBe(quarter));

  it.each([
    ["2024-04-16", "2024-04-16"],
    ["2024-04-16T12:00:00Z", "2024-04-16"],
    ["4/16/2024", "2024-04-16"],
    ["02/29/2023", null],
    ["16/4/2024", null],
    ["2023-02-30", null],
  ])("reads the day %s as %s, month first where it is written with slashes", (cell, day) =>
    expect(dayOf(cell)).toBe(day),
  );

  it.each([
    ["2024", "2024"],
    ["2024Q1", "2024-Q1"],
    ["2022-02/2024-04", "2022-02/2024-04"],
    ["2022-12-15/2023-01-14", "2022-12-15/2023-01-14"],
    ["2024-04/2022-02", null],
    ["soon", null],
  ])("reads the period %s as %s", (cell, period) => expect(periodOf(cell)).toBe(period));

  it("locate what they refuse, and take a missing cell for none", () => {
    const issues: Issue[] = [];
    expect(readPeriod(dayOf, "n/a", place, issues)).toBe("");
    expect(issues).toEqual([]);
    expect(readPeriod(dayOf, "16.4.2024", place, issues)).toBe("");
    expect(issues).toMatchObject([{ line: 7, code: "bad-date", value: "16.4.2024" }]);
  });
});
