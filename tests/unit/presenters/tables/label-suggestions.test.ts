import { describe, expect, test } from "vitest";
import { labelSuggestions } from "../../../../app/presenters/tables/label-suggestions.ts";
import { TOWNS } from "./sample.ts";

const LABELS = new Map([
  [
    "areas",
    new Map([
      ["NV", "Northvale"],
      ["NVC", "Northvale coast"],
      ["OV", "Old Northvale"],
      ["SO", "Southmoor"],
    ]),
  ],
]);

function suggest(search: string, query = "", most = 6) {
  return labelSuggestions(TOWNS.columns, LABELS, search, new URLSearchParams(query), most);
}

describe("filters meant by a search", () => {
  test("are codes whose labels hold what was typed, the label itself first", () => {
    expect(suggest("northvale").map(({ text }) => text)).toEqual([
      "Area: Northvale",
      "Area: Northvale coast",
      "Area: Old Northvale",
    ]);
  });

  test("take the place of the search and keep everything else", () => {
    expect(suggest("southmoor", "_search=southmoor&_sort=town&_page=3")[0]?.query).toBe("_sort=town&area__exact=SO");
  });

  test("are few, and none for a letter or for what no label holds", () => {
    expect(suggest("o", "")).toEqual([]);
    expect(suggest("nowhere")).toEqual([]);
    expect(suggest("northvale", "", 2)).toHaveLength(2);
  });
});
