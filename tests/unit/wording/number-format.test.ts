import { expect, test } from "vitest";
import { formatSpan, formatValue, unitName } from "../../../app/wording/number-format.ts";

test.each([
  ["2022-01", "2024-03", "January 2022 to March 2024"],
  ["2022-10-03", "2022-10-03", "3 October 2022"],
  ["2022-01/2022-02", "2024", "January 2022 to 2024"],
  ["2022", "2023-01/2023-06", "2022 to June 2023"],
  ["", "", ""],
])("from %s to %s", (from, to, words) => expect(formatSpan(from, to, "en-GB")).toBe(words));

test.each([
  [0.00325, "EUR_bn", 1, "€0.0033 bn"],
  [-0.04, "percent", 1, "−0.04 %"],
  [0.05, "percent", 1, "0.1 %"],
  [0, "percent", 1, "0.0 %"],
  [1e-15, "percent", 1, "0.0 %"],
  [0.4, "count", 0, "0.4"],
])("%d %s with %d places: what is not zero does not read as zero", (value, unit, places, text) =>
  expect(formatValue(value, unit, places, "en-GB")).toBe(text),
);

test.each([
  [-10.6, "°C", "−10.6 °C"],
  [8.9, "µg/m³", "8.9 µg/m³"],
  [238, "people per km²", "238.0 people per km²"],
  [238, "people_per_km2", "238.0 people per km2"],
  [5, "constructor", "5.0 constructor"],
])("%d %s: a unit without a name of its own stands behind the number as it is written", (value, unit, text) => {
  expect(formatValue(value, unit, 1, "en-GB")).toBe(text);
  expect(unitName(unit)).toBe(unit.replaceAll("_", " "));
});
