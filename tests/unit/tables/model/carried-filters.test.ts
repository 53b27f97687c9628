import { expect, test } from "vitest";
import type { ColumnInfo, FilterOperator, TableInfo } from "../../../../app/domain/tables.ts";
import { carriedFilters, carriedSort } from "../../../../app/tables/model/carried-filters.ts";

function column(name: string, more: Partial<ColumnInfo> = {}): ColumnInfo {
  return {
    name,
    title: name,
    description: "",
    unit: "",
    type: "string",
    required: false,
    choices: null,
    references: null,
    ...more,
  };
}

function table(name: string, columns: ColumnInfo[]): TableInfo {
  const reach = { column: "", from: "", to: "" };
  return {
    name,
    title: name,
    description: "",
    files: [],
    columns,
    primaryKey: [],
    rows: 1,
    reach,
    redistribution: "rows",
  };
}

const to = (other: string) => ({ references: { table: other, column: "id" } });
const gifts = table("gifts", [
  column("publication", to("publications")),
  column("donor", to("areas")),
  column("announced_on", { type: "date" }),
  column("kind"),
  column("item"),
]);
const figures = table("figures", [
  column("publication", to("publications")),
  column("area", to("areas")),
  column("indicator", to("indicators")),
  column("period"),
]);
const measures = new Map([
  ["military_aid", "Military aid"],
  ["total_aid", "All aid"],
  ["growth", "Growth of output"],
]);
const filter = (name: string, operator: FilterOperator, ...values: string[]) => ({ column: name, operator, values });

test("donor, year and kind are said of the table of figures, and what it has no column for is left out", () => {
  const carried = carriedFilters(
    gifts,
    figures,
    [
      filter("donor", "in", "USA"),
      filter("announced_on", "gte", "2023-01-01"),
      filter("announced_on", "lte", "2023-12-31"),
      filter("kind", "in", "military"),
      filter("item", "contains", "tank"),
      filter("publication", "in", "one"),
    ],
    measures,
  );
  expect(carried.map((one) => one.filter)).toEqual([
    filter("area", "in", "USA"),
    // A year and its months and days are all no earlier than its name.
    filter("period", "gte", "2023"),
    filter("period", "lte", "2023-Q4"),
    filter("indicator", "in", "military_aid"),
  ]);
  expect(carried.at(-1)?.values).toEqual(["military"]);
});

test("a day within a year begins its month", () => {
  const [carried] = carriedFilters(gifts, figures, [filter("announced_on", "gte", "2023-06-15")], measures);
  expect(carried?.filter.values).toEqual(["2023-06"]);
});

test("a kind that no measure is called, or a table without measures and periods, carries nothing", () => {
  expect(carriedFilters(gifts, figures, [filter("kind", "in", "medical")], measures)).toEqual([]);
  const stock = table("stock", [column("publication", to("publications"))]);
  const all = [
    filter("kind", "in", "military"),
    filter("announced_on", "gte", "2023-01-01"),
    filter("donor", "in", "USA"),
  ];
  expect(carriedFilters(gifts, stock, all, measures)).toEqual([]);
});

test("an order by size is said of the other table's figures, an order by words of none", () => {
  const sized = table("gifts", [column("worth", { type: "number" }), column("item")]);
  const counted = table("figures", [column("period"), column("value", { type: "number" })]);
  const largest = [{ column: "worth", descending: true }];
  expect(carriedSort(sized, counted, largest)).toEqual([{ column: "value", descending: true }]);
  expect(carriedSort(sized, counted, [{ column: "item", descending: false }])).toEqual([]);
  expect(carriedSort(sized, figures, largest)).toEqual([]);
  expect(carriedSort(sized, counted, [])).toEqual([]);
});
