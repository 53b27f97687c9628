import type { Layout } from "../reading/delimited.ts";
import { filesNamed } from "../reading/files-named.ts";
import { rejoinFoundIn } from "../reading/found-in-quirk.ts";
import type { RawFolder } from "../reading/importer.ts";

export type ForecastColumn =
  | "forecaster"
  | "publication"
  | "published_on"
  | "date_basis"
  | "country_iso3"
  | "indicator"
  | "period"
  | "value"
  | "value_low"
  | "value_high"
  | "unit"
  | "kind"
  | "source_url"
  | "publisher_url"
  | "found_in"
  | "confidence"
  | "note";

/** Forecasts typed one by one, each with the page on which it was read. */
export const FORECAST_SHEET: Layout<ForecastColumn> = {
  name: "sheet of forecasts",
  delimiter: ",",
  required: [
    "forecaster",
    "publication",
    "published_on",
    "date_basis",
    "country_iso3",
    "indicator",
    "period",
    "value",
    "value_low",
    "value_high",
    "unit",
    "kind",
    "source_url",
    "publisher_url",
    "found_in",
    "confidence",
    "note",
  ],
  repair: rejoinFoundIn,
};

export type OutturnColumn =
  | "agency"
  | "country_iso3"
  | "indicator"
  | "period"
  | "value"
  | "unit"
  | "published_on"
  | "estimate_round"
  | "source_url"
  | "found_in"
  | "confidence"
  | "note";

/** Official figures for the past, one row for each round of estimates. */
export const OUTTURN_SHEET: Layout<OutturnColumn> = {
  name: "sheet of outturns",
  delimiter: ",",
  required: [
    "agency",
    "country_iso3",
    "indicator",
    "period",
    "value",
    "unit",
    "published_on",
    "estimate_round",
    "source_url",
    "found_in",
    "confidence",
    "note",
  ],
  repair: rejoinFoundIn,
};

/** The sheets of forecasts in the folder: `forecasts_manual.csv`, then one a year (`forecasts_manual_2026.csv`). */
export function forecastSheets(raw: RawFolder): string[] {
  return filesNamed(raw, "", /^forecasts_manual(_\d{4})?\.csv$/);
}

/** As `forecastSheets`, for outturns. */
export function outturnSheets(raw: RawFolder): string[] {
  return filesNamed(raw, "", /^outturns_manual(_\d{4})?\.csv$/);
}
