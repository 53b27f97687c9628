import { describe, expect, it } from "vitest";
import { shiftDecimal } from "../../../app/tabular/shift-decimal.ts";

describe("shiftDecimal", () => {
  it.each([
    ["3521418059.923445", -9, "3.521418059923445"],
    ["1843392293734.5", -9, "1843.3922937345"],
    ["500", -3, "0.5"],
    ["5", -3, "0.005"],
    ["-12.5", -1, "-1.25"],
    ["1.5", 3, "1500"],
    ["1.2345", 2, "123.45"],
    ["0", -9, "0"],
    ["7.10", 0, "7.10"],
    ["", -9, ""],
  ])("moves the point of %s by %i to %s, losing no digit", (text, power, shifted) => {
    expect(shiftDecimal(text, power)).toBe(shifted);
  });
});
