import { describe, expect, test } from "vitest";
import {
  filterSuggestions,
  labelSuggestions,
  valueSuggestions,
} from "../../../../app/tables/model/label-suggestions.ts";
import type { ChooseField } from "../../../../app/tables/model/filter-fields.ts";
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

describe("filters meant by a filter", () => {
  const meant = (operator: "exact" | "contains" | "gt", value: string, query: string) =>
    filterSuggestions(
      TOWNS.columns,
      LABELS,
      [{ column: "area", operator, values: [value] }],
      new URLSearchParams(query),
    );

  test("are the codes whose labels hold its value, and take its place", () => {
    expect(meant("contains", "South", "area__contains=South&_page=2&town=A")).toEqual([
      { text: "Area: Southmoor", query: "town=A&area__exact=SO" },
    ]);
    expect(meant("exact", "Old Northvale", "area=Old+Northvale")[0]?.query).toBe("area__exact=OV");
  });

  test("are none where the value is a code, or the operator asks for no words", () => {
    expect(meant("exact", "SO", "area=SO")).toEqual([]);
    expect(meant("gt", "South", "area__gt=South")).toEqual([]);
  });
});

describe("filters on listed values meant by a search", () => {
  const choice = (value: string, chosen = false) => ({ value, label: value, code: "", count: 1, chosen });
  const field = (name: string, choices: ChooseField["choices"]): ChooseField => ({
    kind: "choose",
    name: `${name}__in`,
    label: name,
    choices,
    truncated: false,
    search: null,
    open: false,
    missing: null,
  });
  const fields = [
    field("site", [choice("Old mill"), choice("mill"), choice("Windmill", true), choice("Harbour")]),
    field("area", [choice("Millford")]),
  ];

  test("are those that hold it and are not chosen, of columns that are no codes, beside what is chosen", () => {
    const query = new URLSearchParams("_search=MILL&_page=2&site__in=Windmill");
    expect(valueSuggestions(TOWNS.columns, fields, "MILL", query)).toEqual([
      { text: "site: mill", query: "site__in=Windmill&site__in=mill" },
      { text: "site: Old mill", query: "site__in=Windmill&site__in=Old+mill" },
    ]);
    expect(valueSuggestions(TOWNS.columns, fields, "m", query)).toEqual([]);
  });
});
