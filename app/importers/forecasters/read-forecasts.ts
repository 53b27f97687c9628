import { monthOf, periodOf } from "../../tabular/cell-text.ts";
import { readDelimited } from "../reading/delimited.ts";
import type { ImportSummary, RawFolder } from "../reading/importer.ts";
import { drop } from "../reading/import-report.ts";
import type { Row } from "../reading/row.ts";
import type { Issue } from "../../package/issues.ts";
import { ecEditionNamed } from "../european-commission/editions.ts";
import { editionNamed } from "../imf-weo/press-rows.ts";
import { datasetOf } from "./datasets.ts";
import { FORECAST_SHEET, forecastSheets, type ForecastColumn } from "./layout.ts";
import { sharedCells } from "./sheet-cells.ts";
import { noteOnFigure, repairedAddress, type SheetFigure } from "./sheet-figure.ts";

const STATUSES = { forecast: "F", estimate: "E" } as const;

/** Figures of the sheets of forecasts, without those of WEO editions, which belong to the importer imf-weo. */
export function readForecasts(raw: RawFolder, summary: ImportSummary, issues: Issue[]): SheetFigure[] {
  const figures: SheetFigure[] = [];
  for (const file of forecastSheets(raw)) {
    const sheet = readDelimited(raw, file, FORECAST_SHEET);
    for (const row of sheet.rows) {
      summary.rowsRead += 1;
      if (editionNamed(row.cells.forecaster, row.cells.publication) !== null) {
        drop(summary, "edition of the WEO: taken by imf-weo, or a check of its figure");
      } else if (row.cells.publication.startsWith("forecast before the invasion")) {
        // Quoted beside the newer forecast of the same day; given that day, it would pass for the newest.
        drop(summary, "earlier forecast, quoted later, whose own day is not known");
      } else {
        const figure = toFigure(row);
        if (figure !== null) figures.push(figure);
      }
    }
    issues.push(...sheet.issues);
  }
  return figures;
}

function toFigure(row: Row<ForecastColumn>): SheetFigure | null {
  const { cells } = row;
  const shared = sharedCells(row);
  const status = row.oneOf("kind", STATUSES, "unknown-value", "Expected forecast or estimate.");
  const period = row.period("period", periodOf);
  const [value, low, high] = [row.number("value"), row.number("value_low"), row.number("value_high")];
  if (value === "" && low === "" && high === "")
    return row.refuse("value", "unknown-value", "Expected a value or a range.", "");
  const publication = publicationOf(row);
  if (shared === null || status === null || publication === null) return null;
  const { confidence, ...measured } = shared;
  const note = noteOnFigure(cells.note);
  return {
    ...publication,
    url: repairedAddress(cells.publisher_url),
    publicationNote: cells.date_basis.startsWith("inferred") ? "Day of publication inferred." : "",
    confidence,
    draft: { ...measured, period, value, low, high, status, seenAt: repairedAddress(cells.source_url), note },
    file: row.file,
    line: row.line,
  };
}

type Published = Pick<SheetFigure, "publisher" | "prefix" | "title" | "edition" | "publishedOn">;

function publicationOf(row: Row<ForecastColumn>): Published | null {
  const { forecaster, publication, published_on: publishedOn } = row.cells;
  const ec =
    forecaster === "European Commission" ? ecEditionNamed(publication.replace(" Economic Forecast", "")) : null;
  if (ec !== null) {
    const edition = ec.publication.slice(-7);
    return { publisher: "ec", prefix: "ec-forecast", title: "", edition, publishedOn: ec.publishedOn };
  }
  const dataset = datasetOf(forecaster, publication);
  const expected = "Expected a publication that datasets.csv knows.";
  if (dataset === null) return row.refuse("publication", "unknown-value", expected, `${forecaster}, ${publication}`);
  const { publisher, prefix, title } = dataset;
  return { publisher, prefix, title, edition: monthIn(dataset.words.exec(publication)?.groups), publishedOn };
}

/** "2024-01" from the named groups of a dataset's words; "" where they name a season or nothing. */
function monthIn(groups: Record<string, string> | undefined): string {
  const { month, year } = groups ?? {};
  return month === undefined || year === undefined ? "" : (monthOf(`${month} ${year}`) ?? "");
}
