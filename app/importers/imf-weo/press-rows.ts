import { readDelimited, type Layout } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { FORECAST_SHEET, forecastSheets, OUTTURN_SHEET, outturnSheets } from "../forecasters/layout.ts";
import { countryArea, groupArea } from "./areas.ts";
import { editionOf, type Edition } from "./editions.ts";
import type { Collector } from "./figures.ts";
import { readFigure, type FigureColumns } from "./read-rows.ts";

/** The agency under which the sheet of outturns has past years as the WEO of April 2026 printed them. */
const PAST_YEARS = "IMF (past year as printed)";

type Read = "indicator" | "country_iso3" | "period" | "value" | "source_url";

const COLUMNS: FigureColumns<Read> = {
  copy: "press",
  subject: "indicator",
  area: "country_iso3",
  year: "period",
  value: "value",
  seenAt: "source_url",
  areaOf: (code) => countryArea(code) ?? groupArea(code),
  chosen: { real_gdp_growth: "real_gdp_growth", cpi_inflation_avg: "cpi_inflation" },
};

/** The edition that a sheet names ("WEO April 2024"); null for WEO Updates and everything else. */
export function editionNamed(publisher: string, publication: string): Edition | null {
  const match = /^(?:as printed in )?WEO (April|October) (\d{4})$/.exec(publication);
  if (match === null || (publisher !== "IMF" && publisher !== PAST_YEARS)) return null;
  return editionOf(match[1] === "April" ? "spring" : "fall", Number(match[2]));
}

/** Figures of WEO editions in the hand-made sheets: they fill in what no copy of the database has, and check the rest. */
export function readPressRows(raw: RawFolder, collector: Collector): void {
  for (const file of forecastSheets(raw))
    readSheet(raw, file, FORECAST_SHEET, (cells) => editionNamed(cells.forecaster, cells.publication), collector);
  for (const file of outturnSheets(raw))
    readSheet(raw, file, OUTTURN_SHEET, (cells) => editionNamed(cells.agency, cells.estimate_round), collector);
}

function readSheet<Column extends string>(
  raw: RawFolder,
  file: string,
  layout: Layout<Column | Read>,
  named: (cells: Record<Column | Read, string>) => Edition | null,
  collector: Collector,
): void {
  const { rows, issues } = readDelimited(raw, file, layout);
  for (const row of rows) {
    const edition = named(row.cells);
    if (edition !== null) readFigure(row, COLUMNS, () => edition, collector);
  }
  collector.issues.push(...issues);
}
