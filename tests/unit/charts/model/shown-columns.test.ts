import { expect, test } from "vitest";
import { shownColumns } from "../../../../app/charts/model/shown-columns.ts";

const column = (name: string, numeric = false) => ({ name, title: name.toUpperCase(), unit: "", numeric });

function shown(names: string[], rows: string[][]) {
  const { columns, alike } = shownColumns({ columns: names.map((name) => column(name, name === "value")), rows });
  return [columns.map((one) => one.column.name), alike.map(({ title, value }) => `${title} ${value}`)];
}

test("what tells rows apart has a column; what all say alike is said once; what says nothing, or the same again, is left out", () => {
  const names = ["panel", "series", "area_name", "value", "value_low", "unit", "file"];
  const rows = [
    ["Northvale", "Office", "Northvale", "1", "", "mm", "rain.csv"],
    ["Southvale", "Office", "Southvale", "1", "", "mm", "rain.csv"],
  ];
  expect(shown(names, rows)).toEqual([
    ["panel", "value"],
    ["SERIES Office", "UNIT mm"],
  ]);
});

test("a single row has all that it says, and figures keep their column", () => {
  expect(shown(["series", "value", "note", "unit"], [["Office", "1", "", "mm"]])).toEqual([
    ["series", "value", "unit"],
    [],
  ]);
  expect(shown(["series", "value"], [])).toEqual([["series", "value"], []]);
});
