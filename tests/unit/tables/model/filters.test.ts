import { describe, expect, test } from "vitest";
import { parseTableQuery } from "../../../../app/domain/table-query.ts";
import type { Facet } from "../../../../app/domain/tables.ts";
import {
  aboveText,
  columnCount,
  columnsQuery,
  movedQuery,
  presentColumns,
} from "../../../../app/tables/model/column-chooser.ts";
import { filterChips, filterWords } from "../../../../app/tables/model/filter-chips.ts";
import { shownValue } from "../../../../app/tables/model/describe-cell.ts";
import { filterFields, keptParameters, resetQuery } from "../../../../app/tables/model/filter-fields.ts";
import { TOWNS } from "./sample.ts";

const name = (_column: string, value: string) => `<${value}>`;
const histograms = new Map();

function read(query: string) {
  const parameters = new URLSearchParams(query);
  const parsed = parseTableQuery(parameters, TOWNS);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return { parameters, request: parsed.value.request };
}

function fieldsOf(query: string, facets: Facet[] = []) {
  const { parameters, request } = read(query);
  return filterFields({ table: TOWNS, request, facets, histograms, query: parameters, label: name });
}

const AREAS: Facet = {
  column: "area",
  values: [
    { value: "NV", count: 7, selected: true },
    { value: "S,V", count: 4, selected: false },
    { value: "", count: 1, selected: false },
  ],
  truncated: false,
};

describe("fields", () => {
  test("suit the column: text, range of numbers, of days, and of the column that dates the rows", () => {
    expect(fieldsOf("").map((field) => (field.kind === "range" ? `range of ${field.type}` : field.kind))).toEqual([
      "text",
      "text",
      "range of number",
      "range of date",
      "range of text",
      "text",
    ]);
  });

  test("hold what the address says", () => {
    const [, , people, , period] = fieldsOf("people__gte=10&period__lte=2022");
    expect(people).toMatchObject({ from: { name: "people__gte", value: "10" }, to: { value: "" } });
    expect(period).toMatchObject({ from: { hint: "2019" }, to: { value: "2022", hint: "2024" } });
  });

  test("of days offer each year that there are rows of as one choice, which takes itself off again", () => {
    const reach = { from: ["2021-03-01", "2023-01-01"], to: ["2022-12-31", "2023-04-30"], counts: [2, 1] };
    const years = (query: string, histogram = reach) => {
      const { parameters, request } = read(query);
      const label = name;
      const input = { table: TOWNS, request, facets: [], query: parameters, label };
      const fields = filterFields({ ...input, histograms: new Map([["founded", histogram]]) });
      return fields.flatMap((field) => (field.kind === "range" && field.type === "date" ? field.years : []));
    };
    expect(years("founded__gt=2020-05-05&_page=3")).toEqual([
      { year: "2021", query: "founded__gte=2021-01-01&founded__lte=2021-12-31", chosen: false },
      { year: "2022", query: "founded__gte=2022-01-01&founded__lte=2022-12-31", chosen: false },
      { year: "2023", query: "founded__gte=2023-01-01&founded__lte=2023-12-31", chosen: false },
    ]);
    expect(years("town=A&founded__gte=2022-01-01&founded__lte=2022-12-31")[1]).toEqual({
      year: "2022",
      query: "town=A",
      chosen: true,
    });
    expect(years("", { ...reach, from: ["1990-01-01"] })).toEqual([]);
  });

  test("list counted values, those with commas so that they are read as one, and the missing apart", () => {
    const [, area] = fieldsOf("area__in=NV&_facet=area", [AREAS]);
    expect(area).toMatchObject({
      kind: "choose",
      name: "area__in",
      choices: [
        { value: "NV", label: "<NV>", code: "NV", count: 7, chosen: true },
        { value: '["S,V"]', label: "<S,V>", code: "S,V", count: 4, chosen: false },
      ],
      missing: { count: 1, query: "_facet=area&area__isnull=1" },
    });
  });

  test("keep what is chosen though no row has it under the other filters: a form sends on only what stands in it", () => {
    const none: Facet = { column: "area", values: [], truncated: false };
    const choices = (query: string, facet: Facet) => {
      const [, area] = fieldsOf(query, [facet]);
      return area?.kind === "choose" ? area.choices.map(({ value, count, chosen }) => [value, count, chosen]) : [];
    };
    expect(choices("area__in=NV,Z&people__gte=10", none)).toEqual([
      ["NV", 0, true],
      ["Z", 0, true],
    ]);
    expect(choices("area=Z", none)).toEqual([["Z", 0, true]]);
    expect(choices("area__in=NV,Z", AREAS)).toEqual([
      ["Z", 0, true],
      ["NV", 7, true],
      ['["S,V"]', 4, false],
    ]);
    // What a value is called stands for it.
    expect(choices("area=%3Cnv%3E", AREAS)).toEqual([
      ["NV", 7, true],
      ['["S,V"]', 4, false],
    ]);
  });

  test("keep what is chosen in view: on top where a list is cut and it is rarer than the others of it", () => {
    const value = (one: string, count: number, selected = false) => ({ value: one, count, selected });
    const values = [value("A", 9), value("B", 8, true), value("C", 7), value("Z", 1, true)];
    const listed = (truncated: boolean) => {
      const [, area] = fieldsOf("area__in=B,Z&_facet=area", [{ column: "area", values, truncated }]);
      return area?.kind === "choose" ? area.choices.map((choice) => choice.value) : [];
    };
    expect(listed(true)).toEqual(["Z", "A", "B", "C"]);
    expect(listed(false)).toEqual(["A", "B", "C", "Z"]);
  });

  test("of text offer to list the column's values", () => {
    expect(fieldsOf("town__contains=x&_page=2")[0]).toMatchObject({
      value: "x",
      listQuery: "town__contains=x&_facet=town",
    });
  });
});

describe("what a form carries along", () => {
  test("is what its own fields do not send, without the page", () => {
    const { parameters } = read("town__contains=x&town__not=y&_sort=people&_page=4&_search=z&people__gt=3");
    expect(keptParameters(parameters, fieldsOf(parameters.toString()))).toEqual([
      ["town__not", "y"],
      ["_sort", "people"],
      ["people__gt", "3"],
    ]);
  });

  test("leaves out a single value where the list takes its place", () => {
    const { parameters } = read("area=NV");
    expect(keptParameters(parameters, fieldsOf("area=NV", [AREAS]))).toEqual([]);
    expect(keptParameters(parameters, fieldsOf("area=NV"))).toEqual([["area", "NV"]]);
  });

  test("keeps a parameter of the page that is called like a column", () => {
    const parameters = new URLSearchParams("area=NV&area__exact=SV");
    expect(keptParameters(parameters, fieldsOf("", [AREAS]), ["area"])).toEqual([["area", "NV"]]);
    expect(resetQuery(parameters, TOWNS, ["area"])).toBe("area=NV");
  });
});

describe("chips", () => {
  const chipsOf = (query: string) => {
    const { parameters, request } = read(query);
    return filterChips(TOWNS.columns, request, parameters, name);
  };

  test("take off one filter and leave the rest, the page excepted", () => {
    expect(chipsOf("people__gte=10&area=NV&_page=2&_sort=town")).toEqual([
      { text: "Area is <NV>", query: "people__gte=10&_sort=town" },
      { text: "People at least <10>", query: "area=NV&_sort=town" },
    ]);
  });

  test("say days as people do", () => {
    const day = {
      description: "",
      unit: "",
      required: false,
      choices: null,
      references: null,
      name: "founded",
      title: "Founded",
      type: "date",
    } as const;
    const filter = { column: "founded", operator: "gte", values: ["2023-01-02"] } as const;
    expect(filterWords({ ...filter, values: [...filter.values] }, [day], shownValue([day], new Map(), "en-GB"))).toBe(
      "Founded: from 2 Jan 2023",
    );
  });

  test("of a list take off one value each", () => {
    expect(chipsOf("area__in=NV,SV")).toEqual([
      { text: "Area is <NV>", query: "area__in=SV" },
      { text: "Area is <SV>", query: "area__in=NV" },
    ]);
  });

  test("of the search say the words", () => {
    expect(chipsOf("_search=mill lane&area__isnull=1")).toEqual([
      { text: "Area is missing", query: "_search=mill+lane" },
      { text: "Search: mill lane", query: "area__isnull=1" },
    ]);
  });

  test("Reset leaves what is shown and how", () => {
    expect(resetQuery(read("area=NV&people__gt=3&_search=x&_sort=town&_col=town&_page=2").parameters, TOWNS)).toBe(
      "_sort=town&_col=town",
    );
  });
});

describe("the column chooser", () => {
  const { parameters, request } = read("_col=people&_col=town&area=NV");
  const chooser = presentColumns(TOWNS.columns, request, parameters);

  test("lists the shown columns in their order, then the others", () => {
    expect(chooser.choices.map((choice) => [choice.name, choice.shown])).toEqual([
      ["people", true],
      ["town", true],
      ["area", false],
      ["founded", false],
      ["period", false],
      ["site", false],
    ]);
    expect(chooser.keep).toEqual([["area", "NV"]]);
  });

  test("counts the columns of the table as it stands, those said once above it apart", () => {
    expect(columnCount(chooser)).toBe("2 of 6");
    const parted = presentColumns(TOWNS.columns, request, parameters, 1);
    expect(columnCount(parted)).toBe("1 of 6");
    expect(aboveText(parted)).toBe("1 says the same in all rows and stands above the table.");
    expect(aboveText({ ...parted, above: 7 })).toBe("7 say the same in all rows and stand above the table.");
    expect(aboveText({ ...parted, above: 0 })).toBe("");
  });

  test("leaves every column at its place while none was moved, whatever is ticked", () => {
    const some = read("_col=town&_col=people");
    const { choices } = presentColumns(TOWNS.columns, some.request, some.parameters);
    expect(choices.map((choice) => choice.name)).toEqual(TOWNS.columns.map((column) => column.name));
    expect(choices.filter(({ shown }) => shown).map((choice) => choice.name)).toEqual(["town", "people"]);
  });

  test("moves a shown column by one place, not over the ends", () => {
    expect(movedQuery(chooser, "people", 1)).toBe("area=NV&_col=town&_col=people");
    expect(movedQuery(chooser, "people", -1)).toBeNull();
    expect(movedQuery(chooser, "area", -1)).toBeNull();
    expect(columnsQuery(chooser, [])).toBe("area=NV");
  });
});
