import { readDelimited } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { FORECAST_SHEET, forecastSheets, OUTTURN_SHEET, outturnSheets } from "../forecasters/layout.ts";
import { countryArea, groupArea } from "./areas.ts";
import { editionOf, type Edition } from "./editions.ts";
import { figureText, unknownArea, yearOf, type Collector } from "./figures.ts";

const INDICATORS: Record<string, string> = { real_gdp_growth: "real_gdp_growth", cpi_inflation_avg: "cpi_inflation" };

/** The agency under which the sheet of outturns has past years as the WEO of April 2026 printed them. */
const PAST_YEARS = "IMF (past year as printed)";

/** The edition that a sheet names ("WEO April 2024"); null for WEO Updates and everything else. */
export function editionNamed(publisher: string, publication: string): Edition | null {
  const match = /^(?:as printed in )?WEO (April|October) (\d{4})$/.exec(publication);
  if (match === null || (publisher !== "IMF" && publisher !== PAST_YEARS)) return null;
  return editionOf(match[1] === "April" ? "spring" : "fall", Number(match[2]));
}

/** Figures of WEO editions in the hand-made sheets: they fill in what no copy of the database has, and check the rest. */
export function readPressRows(raw: RawFolder, collector: Collector): void {
  for (const file of forecastSheets(raw)) {
    const sheet = readDelimited(raw, file, FORECAST_SHEET);
    collector.issues.push(...sheet.issues);
    for (const { line, cells } of sheet.rows) {
      const edition = editionNamed(cells.forecaster, cells.publication);
      if (edition !== null) readRow(edition, file, line, cells, collector);
    }
  }
  for (const file of outturnSheets(raw)) {
    const sheet = readDelimited(raw, file, OUTTURN_SHEET);
    collector.issues.push(...sheet.issues);
    for (const { line, cells } of sheet.rows) {
      const edition = editionNamed(cells.agency, cells.estimate_round);
      if (edition !== null) readRow(edition, file, line, cells, collector);
    }
  }
}

interface SheetCells {
  country_iso3: string;
  indicator: string;
  period: string;
  value: string;
  source_url: string;
}

function readRow(edition: Edition, file: string, line: number, cells: SheetCells, collector: Collector): void {
  collector.rowsRead += 1;
  const area = countryArea(cells.country_iso3) ?? groupArea(cells.country_iso3);
  const indicator = INDICATORS[cells.indicator];
  if (area === null || area === "unused" || indicator === undefined) {
    return unknownArea(`${cells.country_iso3} ${cells.indicator}`, { file, line, column: "country_iso3" }, collector);
  }
  const year = yearOf(cells.period, { file, line, column: "period" }, collector);
  const value = figureText(cells.value, { file, line, column: "value" }, collector);
  if (year === null) return;
  if (value === "") return collector.drop("no value printed");
  collector.figures.push({
    edition,
    indicator,
    area,
    year,
    value,
    latestActual: null,
    copy: "press",
    seenAt: cells.source_url,
    file,
    line,
  });
}
