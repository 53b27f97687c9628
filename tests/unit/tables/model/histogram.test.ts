import { describe, expect, test } from "vitest";
import { barsFor } from "../../../../app/tables/model/histogram.ts";
import { chosenBars, valuesOfBars } from "../../../../app/tables/model/histogram-choice.ts";

const spread = (least: string, greatest: string, middle: number | null = null) => {
  return { column: "c", least, greatest, middle };
};

describe("bars", () => {
  test("of numbers are round and cover them all", () => {
    const bars = barsFor({ type: "number" }, spread("0.3", "11.7", 5));
    expect(bars?.ends[0]).toBe("0");
    expect(bars?.ends.slice(0, 3)).toEqual(["0", "0.5", "1"]);
    expect(Number(bars?.ends.at(-1))).toBeGreaterThanOrEqual(11.7);
  });

  test("of numbers of many sizes are by their order of magnitude, from zero", () => {
    const bars = barsFor({ type: "number" }, spread("0", "2500000000", 1_000_000));
    expect(bars?.ends[0]).toBe("0");
    expect(bars?.ends.at(-1)).toBe("10000000000");
    expect(bars?.ends).toContain("1000000");
  });

  test("of whole numbers end before the next begins", () => {
    const bars = barsFor({ type: "integer" }, spread("0", "9", 4));
    expect(bars?.from.slice(0, 3)).toEqual(["0", "1", "2"]);
    expect(bars?.to.slice(0, 2)).toEqual(["0", "1"]);
  });

  test("of days are months or years, and end on their last day", () => {
    const bars = barsFor({ type: "date" }, spread("2022-01-26", "2024-06-28"));
    expect([bars?.from[0], bars?.to[0], bars?.to[1]]).toEqual(["2022-01-01", "2022-01-31", "2022-02-28"]);
    expect(bars?.from).toHaveLength(30);
    expect(barsFor({ type: "date" }, spread("1990-05-01", "2024-06-28"))?.from.length).toBeLessThanOrEqual(40);
  });

  test("of periods in text are years to their last quarter", () => {
    const bars = barsFor({ type: "string" }, spread("1990", "2031"));
    expect([bars?.from[0], bars?.to[0]]).toEqual(["1990", "1991-Q4"]);
    expect(barsFor({ type: "string" }, spread("apple", "pear"))).toBeNull();
  });

  test("are none where all values are one", () => {
    expect(barsFor({ type: "number" }, spread("3", "3", 3))).toBeNull();
    expect(barsFor({ type: "number" }, spread("", ""))).toBeNull();
  });
});

describe("what is chosen of a histogram", () => {
  const histogram = { from: ["0", "10", "20"], to: ["9", "19", "30"], counts: [1, 2, 3] };

  test("is what the fields say, and the fields say what was chosen", () => {
    expect(chosenBars(histogram, "", "", "number")).toEqual({ first: 0, last: 2 });
    expect(chosenBars(histogram, "12", "19", "number")).toEqual({ first: 1, last: 1 });
    expect(valuesOfBars(histogram, { first: 1, last: 2 })).toEqual({ from: "10", to: "" });
    expect(valuesOfBars(histogram, { first: 0, last: 0 })).toEqual({ from: "", to: "9" });
  });

  test("is never upside down", () => {
    expect(chosenBars(histogram, "25", "5", "number")).toEqual({ first: 2, last: 2 });
  });
});
