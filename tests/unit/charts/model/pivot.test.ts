import { describe, expect, test } from "vitest";
import { pivotTable } from "../../../../app/charts/model/pivot.ts";

const NAMES = ["series", "area_name", "at", "period", "value", "unit", "status", "publication", "file", "line"];
const column = (name: string) => ({ name, title: name, unit: "", numeric: false });
const columns = NAMES.map(column);

type Row = [series: string, at: string, period: string, value: string, status?: string];

function table(rows: Row[]) {
  return {
    columns,
    rows: rows.map(([series, at, period, value, status = "A"], line) => [
      series,
      series,
      at,
      period,
      value,
      "percent",
      status,
      "acme-1",
      "observations/a.csv",
      String(line + 2),
    ]),
  };
}

const TWO: Row[] = [
  ["Northvale", "2023", "2023", "1.5"],
  ["Northvale", "2024", "2024", "-12", "F"],
  ["Southmoor", "2022", "2022", "0.12345"],
  ["Southmoor", "2023", "2023", "3"],
  ["Southmoor", "2024", "2024", "4"],
];

describe("a chart's figures with periods down and series across", () => {
  test("stand in the order of time, each at its period, with the unit in the head and equal places in a column", () => {
    const pivot = pivotTable(table(TWO), "en-GB");
    expect(pivot?.columns).toEqual([
      { label: "Northvale", unit: "percent" },
      { label: "Southmoor", unit: "percent" },
    ]);
    expect(pivot?.rows.map(({ at, cells }) => [at, ...cells.map((cell) => cell?.text ?? null)])).toEqual([
      ["2022", null, "0.123"],
      ["2023", "1.5", "3.000"],
      ["2024", "−12.0", "4.000"],
    ]);
  });

  test("have a column for each area of a series of several", () => {
    const grey = table([
      ["Northvale", "2023", "2023", "1"],
      ["others", "Upton, 2023", "2023", "2"],
      ["others", "Weston, 2023", "2023", "3"],
    ]);
    const named = {
      ...grey,
      rows: grey.rows.map((row, at) => row.toSpliced(1, 1, ["Northvale", "Upton", "Weston"][at] ?? "")),
    };
    const pivot = pivotTable(
      { columns: [...columns, column("area")], rows: named.rows.map((row) => [...row, row[1] ?? ""]) },
      "en-GB",
    );
    expect(pivot?.columns.map(({ label }) => label)).toEqual(["Northvale", "Upton", "Weston"]);
    expect(pivot?.rows.map(({ at, cells }) => [at, ...cells.map((cell) => cell?.text)])).toEqual([
      ["2023", "1", "2", "3"],
    ]);
  });

  test("lead to their rows and say what is no outcome", () => {
    const pivot = pivotTable(table(TWO), "en-GB");
    const cell = pivot?.rows[2]?.cells[0];
    expect(cell).toMatchObject({ status: "F", title: "forecast; acme-1" });
    expect(cell?.address).toContain("line=3");
    expect(pivot?.statuses).toEqual(["F forecast"]);
  });

  test("are none where two figures share a cell, where nothing is across, or where periods are hardly shared", () => {
    expect(pivotTable(table([...TWO, ["Northvale", "2023", "2023", "2"]]), "en-GB")).toBeNull();
    expect(pivotTable(table(TWO.slice(0, 2)), "en-GB")).toBeNull();
    expect(pivotTable(table([...TWO.slice(0, 2), ["Southmoor", "2021", "2021", "3"]]), "en-GB")).toBeNull();
    expect(pivotTable(table([["Northvale", "2023", "", "1"], ...TWO]), "en-GB")).toBeNull();
  });
});
