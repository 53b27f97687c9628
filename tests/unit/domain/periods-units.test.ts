import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  daysBetween,
  endDay,
  granularityOf,
  isWithin,
  knownFrom,
  nextPeriod,
  previousPeriod,
  startDay,
  stepsAs,
  stepsOf,
} from "../../../app/domain/periods.ts";
import { bandAsWritten, settle } from "../../../app/domain/rounding.ts";
import { convert, differenceUnit, rateCurrencies, unitLabel, unitRelation } from "../../../app/domain/units.ts";

describe("periods", () => {
  test.each([
    ["2024", "year", "2024-01-01", "2024-12-31"],
    ["2024-Q2", "quarter", "2024-04-01", "2024-06-30"],
    ["2024-02", "month", "2024-02-01", "2024-02-29"],
    ["2024-04-16", "day", "2024-04-16", "2024-04-16"],
    ["2022-02/2024-04", "interval", "2022-02-01", "2024-04-30"],
    ["2010/2019", "interval", "2010-01-01", "2019-12-31"],
  ])("%s is a %s from %s to %s", (period, kind, from, to) => {
    expect([granularityOf(period), startDay(period), endDay(period)]).toEqual([kind, from, to]);
  });

  test.each([
    "",
    "24",
    "2024-13",
    "2024-Q5",
    "2023-02-29",
    "2024-04/2022-02",
    "2024/2024-04",
    "2024/",
    "2022/2023/2024",
  ])("%j is no period", (text) => expect(granularityOf(text)).toBeNull());

  test.each([
    ["2023-11/2024-02", ["2023-11", "2023-12", "2024-01", "2024-02"]],
    ["2023-Q4/2024-Q1", ["2023-Q4", "2024-Q1"]],
    ["2024-02-28/2024-03-01", ["2024-02-28", "2024-02-29", "2024-03-01"]],
    ["2024", ["2024"]],
  ])("steps of %s", (period, steps) => expect(stepsOf(period)).toEqual(steps));

  test("a year runs through its quarters and months", () => {
    expect(stepsAs("2024", "quarter")).toEqual(["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"]);
    expect(stepsAs("2024-Q4/2025-Q1", "month")).toHaveLength(6);
  });

  test.each([
    ["2024-04-16", "", "2024-04-16"],
    ["2024-04", "", "2024-04-30"],
    ["2024", "", "2024-12-31"],
    // Retrieved before the year was over, it was out by then.
    ["2024", "2024-06-01", "2024-06-01"],
    ["2026", "2026-11-22", "2026-11-22"],
    ["2026-11", "2026-11-22", "2026-11-22"],
    ["2025", "2026-11-22", "2025-12-31"],
    ["2024-04", "2024-06-01", "2024-04-30"],
    // A day of retrieval before the publication is a slip, not knowledge.
    ["2026-03-01", "2026-02-01", "2026-03-01"],
    ["2024", "2023-06-01", "2024-12-31"],
  ])("published %s, retrieved %j: known from %s", (publishedOn, retrievedOn, known) =>
    expect(knownFrom(publishedOn, retrievedOn)).toBe(known),
  );

  test("days between count calendar days, leap days included, times not", () => {
    expect(daysBetween("2022-03-30", "2022-04-09T17:00")).toBe(10);
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2024-03-01", "2024-02-28")).toBe(-2);
  });

  test("the next period follows without a gap, and lies in no period before", () => {
    const period = fc.oneof(
      fc.integer({ min: 1900, max: 2099 }).map(String),
      fc
        .record({ y: fc.integer({ min: 1900, max: 2099 }), q: fc.integer({ min: 1, max: 4 }) })
        .map(({ y, q }) => `${y}-Q${q}`),
      fc
        .date({ min: new Date("1900-01-01"), max: new Date("2099-12-30"), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10)),
    );
    fc.assert(
      fc.property(period, (one) => {
        const next = nextPeriod(one);
        expect(granularityOf(next)).toBe(granularityOf(one));
        expect(daysBetween(endDay(one), startDay(next))).toBe(1);
        expect(isWithin(next, one)).toBe(false);
        expect(previousPeriod(next)).toBe(one);
      }),
    );
  });
});

describe("rounding", () => {
  test("what is written stands for all that rounds to it", () => {
    expect(bandAsWritten(3.2, "3.2")).toEqual({ low: 3.15, high: 3.25, lowOpen: false, highOpen: true });
    expect(bandAsWritten(20, "20")).toMatchObject({ low: 19.5, high: 20.5 });
    expect(bandAsWritten(-2.2, "-2.2")).toEqual({ low: -2.25, high: -2.15, lowOpen: true, highOpen: false });
  });

  test("settling takes away binary noise and negative zero, and nothing else", () => {
    expect(settle(0.1 + 0.2)).toBe(0.3);
    expect(Object.is(settle(-0), 0)).toBe(true);
    expect(settle(Infinity)).toBe(Infinity);
    expect(settle(123_456_789.125)).toBe(123_456_789.125);
  });
});

describe("units", () => {
  test.each([
    ["EUR_bn", "EUR_mn", 1.5, 1500],
    ["USD_mn", "USD_bn", 350, 0.35],
    ["millions", "count", 6.5, 6_500_000],
    ["percent", "percent", 3.2, 3.2],
    ["EUR_bn", "USD_bn", 1, null],
    ["km2", "percent", 1, null],
    ["percent", "percentage_points", 1, null],
    ["percent_gdp", "percent", 1, null],
    ["°C", "°C", 10.6, 10.6],
    ["°C", "℃", 10.6, 10.6],
    ["\u00b5g/m³", "\u03bcg/m³", 9, 9],
    ["°C", "percent", 1, null],
    ["constructor", "constructor", 1, 1],
  ])("%s to %s: %s is %s", (from, to, value, expected) => expect(convert(value, from, to)).toBe(expected));

  test("currencies relate by their rate and their scale, all else is named", () => {
    expect(unitRelation("EUR_bn", "USD_mn")).toEqual({ kind: "by-rate", factor: 1000, from: "EUR", to: "USD" });
    expect(unitRelation("km2", "EUR_bn")).toEqual({ kind: "incomparable", reason: "km2 against EUR_bn" });
    expect(unitRelation("km2", "")).toEqual({ kind: "exact", factor: 1 });
  });

  test("percents differ by percentage points; rates are told by their unit; every unit has a label", () => {
    expect([differenceUnit("percent"), differenceUnit("km2")]).toEqual(["percentage_points", "km2"]);
    expect(rateCurrencies("USD_per_EUR")).toEqual({ quote: "USD", base: "EUR" });
    expect(rateCurrencies("USD_per_barrel")).toBeNull();
    expect(["EUR_bn", "percent", "USD_per_barrel"].map(unitLabel)).toEqual(["EUR billion", "%", "USD per barrel"]);
  });
});
