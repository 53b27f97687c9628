import { expect, test } from "vitest";
import { rowsCounted } from "../../../app/queries/rows-counted.server.ts";
import { chartContext } from "../../../app/wording/context.ts";
import { admittedModel } from "../../../app/charts/model/admitted-points.ts";
import { modelOf, observationPoint, panelOf, seriesOf } from "../../../app/charts/model/build.ts";
import { timeAxis } from "../../../app/charts/layout/time-axis.ts";
import { valueAxis } from "../../../app/charts/layout/scale.ts";
import { catalog, observation, publication } from "../charts/model/chart-fixtures.ts";

const CATALOG = {
  ...catalog(),
  publishers: [
    { publisher: "fund", label: "Fund", kind: "international-organisation" as const, party: "", url: "" },
    { publisher: "office", label: "Office", kind: "statistics-office" as const, party: "", url: "" },
  ],
  publications: [
    publication("fund-2022", "fund", "2022-10-01"),
    publication("fund-2023", "fund", "2023-10-01"),
    publication("fund-2024", "fund", "2024-04-01"),
    publication("office-2024", "office", "2024-02-01"),
  ],
};

const ROWS = [
  observation("fund-2022", "AAA", "2023", 1, "F", { line: 2 }),
  observation("fund-2023", "AAA", "2023", 2, "E", { line: 3 }),
  observation("office-2024", "AAA", "2023", 3, "A", { line: 4 }),
  observation("fund-2024", "AAA", "2023", 4, "E", { line: 5 }),
  observation("fund-2024", "AAA", "2024", 5, "F", { line: 6 }),
];

function counted(basis: "" | "forecast" | "outturn", day: string): (boolean | null)[] {
  const counting = rowsCounted(CATALOG, ROWS, { basis, day }, () => true);
  return ROWS.map(({ file, line }) => counting.line(file, line));
}

test("a chart counts what verdicts count", () => {
  // Without a basis a forecast of a year that is over is stale; before its end it counts.
  expect(counted("", "2023-12-30")).toEqual([true, true, true, true, true]);
  expect(counted("", "2024-03-01")).toEqual([false, true, true, true, true]);
  // Without a day it is as of the newest day of the package: June 2024.
  expect(counted("", "")).toEqual([false, true, true, true, true]);
  expect(counted("forecast", "")).toEqual([true, false, false, false, true]);
  // An estimate made after the office had counted, by one that gives no outcome itself, counts; one made within the year does not.
  expect(counted("outturn", "")).toEqual([false, false, true, true, false]);
});

test("what the scenario's publishers leave out counts in no way, and a line that nobody asked for is unknown", () => {
  const counting = rowsCounted(CATALOG, ROWS, { basis: "", day: "" }, (id) => id === "office-2024");
  expect(ROWS.map((row) => counting.row(row))).toEqual([false, false, true, false, false]);
  expect(counting.line("observations/x.csv", 99)).toBeNull();
});

test("estimates that verdicts admit as outcomes are drawn in full colour, and their rows say that they count", () => {
  const admitted = {
    label: "What happened",
    basis: "outturn" as const,
    publication: () => true,
    counting: rowsCounted(CATALOG, ROWS, { basis: "outturn", day: "" }, () => true),
    known: null,
  };
  const context = { ...chartContext(CATALOG, "Site"), counting: admitted.counting };
  const points = ROWS.map((row) => observationPoint(row, "en-GB"));
  const panel = panelOf("lines", timeAxis(Date.parse("2023"), Date.parse("2025")), valueAxis([0, 5], "percent"), [
    seriesOf("fund", "Fund", points, { drawing: "dots" }),
  ]);
  const parts = {
    chart: "c",
    kind: "line" as const,
    title: "T.",
    measured: "M",
    unit: "percent",
    howToRead: "",
    locale: "en-GB",
  };
  const model = admittedModel(modelOf(context, { ...parts, panels: [panel] }), admitted);
  const strong = model.panels[0]?.series.filter(({ role }) => role === "main").flatMap((one) => one.points);
  expect(strong?.map(({ y }) => y)).toEqual([3, 4]);
  const at = model.table.columns.findIndex(({ name }) => name === "counts");
  expect(model.table.rows.map((row) => row[at])).toEqual(["no", "no", "yes", "yes", "no"]);
});
