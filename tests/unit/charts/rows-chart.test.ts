import { describe, expect, test } from "vitest";
import { chartColumns, whyNoChart } from "../../../app/domain/chart-columns.ts";
import { headerPeriods } from "../../../app/domain/header-periods.ts";
import type { ColumnInfo, TableInfo } from "../../../app/domain/tables.ts";
import { defaultChoice, formatRowsChoice, parseRowsChoice, settle } from "../../../app/charts/rows/rows-choice.ts";

const column = (name: string, type: ColumnInfo["type"]): ColumnInfo => {
  return { name, title: name, description: "", unit: "", type, required: false, choices: null, references: null };
};

const TABLE = {
  columns: [
    column("row", "integer"),
    column("giver", "string"),
    column("month", "string"),
    column("day", "date"),
    column("units", "integer"),
    column("amount", "number"),
  ],
  primaryKey: ["row"],
  reach: { column: "day", from: "", to: "" },
} as unknown as TableInfo;

const ENDS = new Map([
  ["giver", { least: "A", greatest: "Z" }],
  ["month", { least: "2022-01", greatest: "2024-12" }],
]);

const COLUMNS = chartColumns(TABLE, ENDS);
const PLAIN = defaultChoice(COLUMNS, "giver");

test("a chart takes days and periods along, numbers that name no row, and text for a colour; what dates the rows and amounts first", () => {
  expect(COLUMNS).toEqual({ along: ["day", "month"], values: ["amount", "units"], colours: ["giver"] });
  const moments = new Map([...ENDS, ["giver", { least: "2024-01-01T10:00:00", greatest: "2024-02-01T09:30:00Z" }]]);
  expect(chartColumns(TABLE, moments)).toMatchObject({ along: ["day", "giver", "month"], colours: [] });
  expect(PLAIN).toMatchObject({ along: "day", value: "amount", colour: "giver", draw: "", by: "stored" });
});

test("columns called after periods are read as periods, a figure a cell; what is no such table says why it has no chart", () => {
  const wide = (...columns: ColumnInfo[]) =>
    chartColumns({ ...TABLE, columns, primaryKey: [] } as TableInfo, new Map());
  const years = ["2001", "2002 [YR2002]", "2003"].map((name) => column(name, "number"));
  const read = { along: ["~periods"], values: ["~values"], colours: ["giver"] };
  expect(wide(column("giver", "string"), ...years)).toEqual(read);
  // A day on which the row was made does not date its figures.
  expect(wide(column("giver", "string"), column("updated", "date"), ...years)).toEqual(read);
  expect([...headerPeriods({ columns: years }).values()]).toEqual(["2001", "2002", "2003"]);
  expect(wide(column("day", "date"), column("2001", "number"), column("amount", "number")).values).toEqual([
    "2001",
    "amount",
  ]);
  expect(whyNoChart(wide(column("code", "string"), column("name", "string")))).toContain("a list of names and codes");
  expect(whyNoChart(wide(column("name", "string"), column("amount", "number")))).toContain("no column of days");
  expect(whyNoChart(wide(column("name", "string"), column("day", "date")))).toContain("no column of figures");
  expect(whyNoChart(COLUMNS)).toBe("");
});

describe("an address", () => {
  const read = (query: string) => parseRowsChoice(new URLSearchParams(query), COLUMNS, PLAIN);

  test("says only what differs from the default, and reads back the same", () => {
    const query = "_x=month&_y=units&_colour=none&_draw=bars&_by=year&_of=mean";
    const read1 = read(query);
    expect(read1.ok && formatRowsChoice(read1.choice, PLAIN).toString()).toBe(query);
    const read2 = read("_x=day&_y=amount&_draw=");
    expect(read2.ok && formatRowsChoice(read2.choice, PLAIN).toString()).toBe("");
  });

  test("that names what is not there is told what is", () => {
    const wrong = read("_x=giver&_draw=pie");
    expect(wrong.ok ? [] : wrong.errors.map(({ parameter, valid }) => [parameter, valid])).toEqual([
      ["_x", ["day", "month"]],
      ["_draw", ["line", "bars", "dots"]],
    ]);
  });
});

describe("what the address leaves open", () => {
  test("is a line where each row has its own place, dots where several share one, sums where they are too many for dots", () => {
    expect(settle(PLAIN, { shared: 0, many: false }, "").draw).toBe("line");
    expect(settle(PLAIN, { shared: 3, many: false }, "").draw).toBe("dots");
    expect(settle(PLAIN, { shared: 3, many: true }, "EUR_bn")).toMatchObject({ draw: "line", of: "sum" });
    expect(settle({ ...PLAIN, of: "mean" }, { shared: 3, many: false }, "")).toMatchObject({
      draw: "line",
      of: "mean",
    });
  });

  test("averages rates, which nobody adds up", () => {
    expect(settle(PLAIN, { shared: 3, many: true }, "percent").of).toBe("mean");
  });
});

test("a column of years is what is drawn along, whatever its type; years and decimal dates are no figures", () => {
  const columns = [
    column("Country Code", "string"),
    column("Year", "integer"),
    column("Decimal Date", "number"),
    column("Ward.Code", "integer"),
    column("year_built", "integer"),
    column("Value", "number"),
  ];
  const table = { columns, primaryKey: [], reach: { column: "", from: "", to: "" } } as unknown as TableInfo;
  const years = { least: "1960", greatest: "2023" };
  const ends = new Map([
    ["Year", years],
    ["Decimal Date", { least: "1958.2", greatest: "2026.1" }],
    ["year_built", { least: "3", greatest: "17" }],
  ]);
  expect(chartColumns(table, ends)).toMatchObject({ along: ["Year"], values: ["Value", "year_built"] });
  expect(
    chartColumns({ ...table, reach: { column: "Year", from: "", to: "" } }, new Map([["Year", years]])),
  ).toMatchObject({
    along: ["Year"],
  });
});
