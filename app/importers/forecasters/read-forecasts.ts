import { monthOf, periodOf, readNumber, readPeriod } from "../reading/cells.ts";
import { readDelimited } from "../reading/delimited.ts";
import type { ImportSummary, RawFolder } from "../reading/importer.ts";
import { drop } from "../reading/import-report.ts";
import { cellIssue } from "../reading/located.ts";
import type { Issue } from "../../package/issues.ts";
import { ecEditionNamed } from "../european-commission/editions.ts";
import { editionNamed } from "../imf-weo/press-rows.ts";
import { sheetArea } from "./areas.ts";
import { datasetOf } from "./datasets.ts";
import { indicatorOf } from "./indicators.ts";
import { FORECAST_SHEET, forecastSheets, type ForecastColumn } from "./layout.ts";
import { CONFIDENCES, noteOnFigure, repairedAddress, type SheetFigure } from "./sheet-figure.ts";

const STATUSES: Record<string, "F" | "E"> = { forecast: "F", estimate: "E" };

/** Figures of the sheets of forecasts, without those of WEO editions, which belong to the importer imf-weo. */
export function readForecasts(raw: RawFolder, summary: ImportSummary, issues: Issue[]): SheetFigure[] {
  const figures: SheetFigure[] = [];
  for (const file of forecastSheets(raw)) {
    const sheet = readDelimited(raw, file, FORECAST_SHEET);
    issues.push(...sheet.issues);
    for (const { line, cells } of sheet.rows) {
      summary.rowsRead += 1;
      if (editionNamed(cells.forecaster, cells.publication) !== null) {
        drop(summary, "edition of the WEO: taken by imf-weo, or a check of its figure");
      } else if (cells.publication.startsWith("forecast before the invasion")) {
        // Quoted beside the newer forecast of the same day; given that day, it would pass for the newest.
        drop(summary, "earlier forecast, quoted later, whose own day is not known");
      } else {
        const figure = toFigure(cells, file, line, issues);
        if (figure !== null) figures.push(figure);
      }
    }
  }
  return figures;
}

function toFigure(
  cells: Record<ForecastColumn, string>,
  file: string,
  line: number,
  issues: Issue[],
): SheetFigure | null {
  const place = (column: ForecastColumn) => ({ file, line, column });
  const number = (column: ForecastColumn) => readNumber(cells[column], place(column), issues);
  const indicator = indicatorOf(cells.indicator, cells.unit);
  const area = sheetArea(cells.country_iso3);
  const status = STATUSES[cells.kind];
  const confidence = CONFIDENCES.find((known) => known === cells.confidence);
  const ec =
    cells.forecaster === "European Commission"
      ? ecEditionNamed(cells.publication.replace(" Economic Forecast", ""))
      : null;
  const dataset = datasetOf(cells.forecaster, cells.publication);
  const period = readPeriod(periodOf, cells.period, place("period"), issues);
  const [value, low, high] = [number("value"), number("value_low"), number("value_high")];
  const words = `${cells.forecaster}, ${cells.publication}`;
  const problems: [boolean, ForecastColumn, string, string][] = [
    [
      indicator === null,
      "indicator",
      `${cells.indicator} (${cells.unit})`,
      "Expected a known indicator with its unit.",
    ],
    [area === null, "country_iso3", cells.country_iso3, "Expected a country or a known group."],
    [status === undefined, "kind", cells.kind, "Expected forecast or estimate."],
    [confidence === undefined, "confidence", cells.confidence, "Expected low, medium or high."],
    [ec === null && dataset === null, "publication", words, "Expected a publication that datasets.ts knows."],
    [value === "" && low === "" && high === "", "value", "", "Expected a value or a range."],
  ];
  const found = problems.filter(([wrong]) => wrong);
  for (const [, column, written, expected] of found)
    issues.push(cellIssue(place(column), "unknown-value", written, expected));
  if (found.length > 0 || indicator === null || area === null || status === undefined || confidence === undefined)
    return null;
  const month = monthIn(dataset?.words.exec(cells.publication)?.groups);
  return {
    publisher: ec === null ? (dataset?.publisher ?? "") : "ec",
    prefix: ec === null ? (dataset?.prefix ?? "") : "ec-forecast",
    title: dataset?.title ?? "",
    edition: ec === null ? month : ec.publication.slice(-7),
    publishedOn: ec?.publishedOn ?? cells.published_on,
    url: repairedAddress(cells.publisher_url),
    publicationNote: cells.date_basis.startsWith("inferred") ? "Day of publication inferred." : "",
    confidence,
    draft: {
      indicator,
      area,
      period,
      value,
      low,
      high,
      status,
      seenAt: repairedAddress(cells.source_url),
      note: noteOnFigure(cells.note),
    },
    file,
    line,
  };
}

/** "2024-01" from the named groups of a dataset's words; "" where they name a season or nothing. */
function monthIn(groups: Record<string, string> | undefined): string {
  const { month, year } = groups ?? {};
  return month === undefined || year === undefined ? "" : (monthOf(`${month} ${year}`) ?? "");
}
