import { describe, expect, it } from "vitest";
import { forecasters } from "../../../../app/importers/forecasters/index.ts";
import { FORECAST_SHEET, OUTTURN_SHEET } from "../../../../app/importers/forecasters/layout.ts";
import { noteOnFigure, repairedAddress } from "../../../../app/importers/forecasters/sheet-figure.ts";
import { runOn, toGolden } from "../fixtures.ts";

const FORECASTS = FORECAST_SHEET.required.join(",");
const OUTTURNS = OUTTURN_SHEET.required.join(",");

interface Forecast {
  forecaster?: string;
  publication?: string;
  day?: string;
  area?: string;
  value?: string;
  foundIn?: string;
  confidence?: string;
  address?: string;
}

function forecast({
  forecaster = "World Bank",
  publication = "Global Economic Prospects January 2024",
  day = "2024-01-09",
  area = "RUS",
  value = "1.3",
  foundIn = "page",
  confidence = "high",
  address = "https://bank.example/",
}: Forecast): string {
  return `${forecaster},${publication},${day},page,${area},real_gdp_growth,2024,${value},,,percent_yoy,forecast,https://news.example/a,${address},${foundIn},${confidence},`;
}

function outturn(value: string, day: string, round: string, period = "2023"): string {
  return `Rosstat,RUS,real_gdp_growth,${period},${value},percent_yoy,${day},${round},https://news.example/b,page,high,`;
}

function run(forecastRows: string[], outturnRows: string[] = []) {
  const files = {
    "forecasts_manual.csv": [FORECASTS, ...forecastRows].join("\n"),
    "outturns_manual.csv": [OUTTURNS, ...outturnRows].join("\n"),
  };
  const result = toGolden(runOn(forecasters, files));
  return { ...result, rows: (result.tables["observations/forecasters.csv"] ?? []).slice(1) };
}

describe("the hand-made sheets", () => {
  it("are read year by year, the next one too", () => {
    const files = {
      "forecasts_manual.csv": [FORECASTS, forecast({})].join("\n"),
      "forecasts_manual_2027.csv": [FORECASTS, forecast({ area: "UKR", value: "3.2" })].join("\n"),
      "outturns_manual_2027.csv": [OUTTURNS, outturn("3.6", "2024-04-05", "second estimate")].join("\n"),
      "forecasts_manual_draft.csv": "not,a,sheet",
    };
    const { tables, issues } = runOn(forecasters, files);
    expect(issues).toEqual([]);
    expect(tables["observations/forecasters.csv"]?.rows.map((row) => `${row[2]} ${row[4]}`)).toEqual([
      "RUS 3.6",
      "RUS 1.3",
      "UKR 3.2",
    ]);
  });

  it("keep each round of an estimate as a publication of its own", () => {
    const { rows, issues } = run(
      [],
      [outturn("3.6", "2024-04-05", "second estimate"), outturn("4.1", "2025-02-07", "revised")],
    );
    expect(issues).toEqual([]);
    expect(rows.map((row) => row.split(",").slice(0, 5).join(" "))).toEqual([
      "rosstat-gdp-2024-04-05 real_gdp_growth RUS 2023 3.6",
      "rosstat-gdp-2025-02-07 real_gdp_growth RUS 2023 4.1",
    ]);
  });

  it("mark a first estimate as provisional, and one that confirms the first as actual", () => {
    const { rows } = run(
      [],
      [
        outturn("4.1", "2025-02-07", "first estimate"),
        outturn("3.6", "2024-04-05", "second estimate (confirms the first)"),
      ],
    );
    expect(rows.map((row) => row.split(",")[7])).toEqual(["A", "P"]);
  });

  it("take a release given by month for the one given by day", () => {
    const { rows, catalog } = run(
      [],
      [outturn("4.3", "2025-04", "second estimate"), outturn("4.3", "2025-04-11", "revised")],
    );
    expect(rows).toHaveLength(1);
    expect(catalog.publications).toMatchObject([{ publication: "rosstat-gdp-2025-04-11", published_on: "2025-04-11" }]);
  });

  it("take one publication printed with a month and with a day for one, dated by the day", () => {
    const rows = [forecast({ day: "2024-01" }), forecast({ area: "UKR", value: "3.2" })];
    expect(run(rows).catalog.publications).toMatchObject([
      { publication: "worldbank-gep-2024-01", published_on: "2024-01-09" },
    ]);
    const clash = run([forecast({}), forecast({ area: "UKR", day: "2024-01-10" })]);
    expect(clash.issues).toMatchObject([{ code: "two-days" }]);
  });

  it("leave out a superseded estimate quoted on the day of its revision", () => {
    const { rows, summary } = run(
      [],
      [outturn("5.6", "2023-12-29", "before revision", "2021"), outturn("5.9", "2023-12-29", "revised", "2021")],
    );
    expect(rows.map((row) => row.split(",")[4])).toEqual(["5.9"]);
    expect(summary.dropped).toEqual({ "superseded estimate, quoted with its revision, whose own day is not known": 1 });
  });

  it("leave editions of the WEO to imf-weo, but not the WEO Updates", () => {
    const { rows, summary } = run([
      forecast({ forecaster: "IMF", publication: "WEO April 2024", day: "2024-04-16", value: "3.2" }),
      forecast({ forecaster: "IMF", publication: "WEO Update January 2024", day: "2024-01-30", value: "2.6" }),
    ]);
    expect(rows.map((row) => row.split(",")[0])).toEqual(["imf-weo-update-2024-01"]);
    expect(summary.rowsRead).toBe(2);
  });

  it("take the report of higher confidence, name the other, and refuse two that are equally sure", () => {
    const pair = (confidence: string) => run([forecast({ value: "1.3" }), forecast({ value: "1.4", confidence })]);
    expect(pair("low").rows[0]).toMatch(/,1\.3,.*another report has 1\.4$/);
    expect(pair("high").issues).toMatchObject([{ line: 3, code: "reports-disagree", value: "1.4" }]);
  });

  it("read a row whose wording lost its quotes, and refuse any other surplus cell", () => {
    const good = run([forecast({ foundIn: "stored copy of a public repository file, repository not named" })]);
    expect(good.issues).toEqual([]);
    expect(good.rows).toHaveLength(1);
    expect(run([forecast({ foundIn: "page, second page" })]).issues).toMatchObject([
      { line: 2, code: "too-many-cells" },
    ]);
  });

  it.each<[string, Forecast, string]>([
    ["a forecaster", { forecaster: "Somebody" }, "publication"],
    ["a publication", { publication: "A new report" }, "publication"],
    ["a country", { area: "ZZZ" }, "country_iso3"],
    ["a confidence", { confidence: "sure" }, "confidence"],
    ["a number", { value: "1.3x" }, "value"],
  ])("are refused where they have %s that is not known", (_, cells, column) => {
    expect(run([forecast(cells)]).issues[0]).toMatchObject({ line: 2, column });
  });

  it("repair the address that lost a word", () => {
    expect(repairedAddress("https://www.imf.org/2026/07/08/world-economic-outsearchesdate-july-2026")).toBe(
      "https://www.imf.org/2026/07/08/world-economic-outlook-update-july-2026",
    );
    const [row] = run([forecast({ address: "https://imf.example/outsearchesdate" })]).catalog.publications ?? [];
    expect(row?.["url"]).toBe("https://imf.example/outlook-update");
  });

  it("keep of a note what is about the figure", () => {
    expect(noteOnFigure("market exchange rates")).toBe("market exchange rates");
    expect(noteOnFigure("that file says: Update Table 1; 4.6 and 4.1 also in (stored copy)")).toBe("");
    expect(noteOnFigure("primary table (copy of the report table); World aggregate at market exchange rates")).toBe(
      "World aggregate at market exchange rates",
    );
    expect(noteOnFigure("range; leave the middle to the chart")).toBe("");
  });
});
