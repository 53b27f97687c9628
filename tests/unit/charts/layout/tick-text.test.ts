import { expect, test } from "vitest";
import { formatTick } from "../../../../app/charts/layout/tick-text.ts";
import { valueAxis } from "../../../../app/charts/layout/scale.ts";

const told = (values: number[], unit: string) => {
  const axis = valueAxis(values, unit, { zero: true });
  return axis.ticks.map((tick) => formatTick(axis, tick, "en-GB"));
};

test("bare numbers too long for their place are told in millions and up; others, and money, stay as they are", () => {
  expect(told([106_000_000_000_000], "")).toEqual(["0", "25 tn", "50 tn", "75 tn", "100 tn", "125 tn"]);
  expect(told([12_000_000], "count")).toEqual(["0", "2.5 mn", "5 mn", "7.5 mn", "10 mn", "12.5 mn"]);
  expect(told([4_000_000], "").at(-1)).toBe("4,000,000");
  expect(told([40_000_000], "USD_mn").at(-1)).toBe("$40,000,000 mn");
});
