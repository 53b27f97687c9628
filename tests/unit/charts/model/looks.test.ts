import { expect, test } from "vitest";
import { looksOf } from "../../../../app/charts/model/looks.ts";
import { observation } from "./chart-fixtures.ts";
import { present } from "./present-chart.ts";

const usual = ["RUS", "USA", "GBR", "FRA", "DEU"];
const added = ["MLT", "CAN", "JPN", "MAC", "NOR", "POL", "EST", "UKR"];

test("whatever is added, and whichever usual one is taken away, the others keep their looks", () => {
  const before = looksOf(usual, usual);
  expect([...before.values()].map(({ colour }) => colour)).toEqual([1, 2, 3, 4, 5]);
  let chosen = usual;
  for (const area of added) {
    const held = looksOf(chosen, usual);
    chosen = [...chosen, area];
    const looks = looksOf(chosen, usual);
    for (const [key, look] of held) expect(looks.get(key)).toEqual(look);
  }
  const without = looksOf(usual.slice(1), usual);
  for (const [key, look] of without) expect(before.get(key)).toEqual(look);
});

test("up to seven have a hue each, and up to 77 a look each", () => {
  const seven = looksOf(added.slice(0, 7), []);
  expect(new Set([...seven.values()].map(({ colour }) => colour)).size).toBe(7);
  const many = looksOf(
    Array.from({ length: 77 }, (_, index) => `A${index}`),
    [],
  );
  expect(new Set([...many.values()].map((look) => JSON.stringify(look))).size).toBe(77);
});

test("several of one area begin at its place", () => {
  const looks = looksOf(["rate~RUS", "price~RUS", "rate~USA"], ["USA", "RUS"], (key) => key.slice(-3));
  expect([...looks.values()].map(({ colour }) => colour)).toEqual([2, 3, 1]);
});

test("an area added to a group, and one that is larger, leave the colours of those that were drawn", () => {
  const drawn = (template: string, areas: string[], period = "2024") => {
    const rows = ["AAA", "BBB", "CCC"].map((area, index) =>
      observation("one-2024", area, template === "members" ? "2024-03" : "2024", index + 1, "A"),
    );
    const wanted = rows.filter(({ area }) => areas.includes(area));
    const model = present({ template, areas, period }, wanted, undefined, { areas });
    return new Map(model.panels.flatMap(({ series }) => series).map(({ id, colour }) => [id, colour]));
  };
  for (const template of ["by-area", "members", "indicators"]) {
    const before = drawn(template, ["AAA", "BBB"], "");
    const after = drawn(template, ["AAA", "BBB", "CCC"], "");
    expect(before.size).toBe(2);
    expect(after.size).toBe(3);
    for (const [id, colour] of before) expect(after.get(id)).toBe(colour);
  }
});
