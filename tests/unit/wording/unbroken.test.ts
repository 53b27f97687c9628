import { expect, test } from "vitest";
import { formatSigned, formatValue } from "../../../app/wording/number-format.ts";
import { unbroken } from "../../../app/wording/unbroken.ts";

test("a number stays with its unit, and words break as they may", () => {
  expect(unbroken("grew by 3.2 % in 2024, “$23.7 billion” on 19 April 2024")).toBe(
    "grew by 3.2\u00A0% in 2024, “$23.7\u00A0billion” on 19\u00A0April 2024",
  );
  expect(unbroken("41 members in 3 editions")).toBe("41 members in 3 editions");
});

test.each([
  ["percent", formatValue],
  ["percentage_points", formatSigned],
  ["EUR_bn", formatValue],
  ["USD_mn", formatValue],
  ["RUB_per_USD", formatValue],
  ["km2", formatValue],
  ["days", formatValue],
  ["millions", formatValue],
])("no figure in %s leaves its unit to the next line", (unit, write) => {
  expect(unbroken(write(4.25, unit, 1, "en-GB"))).not.toMatch(/\d /);
});
