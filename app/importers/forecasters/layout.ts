import { csvLayout } from "../reading/delimited.ts";
import { filesNamed } from "../reading/files-named.ts";
import { rejoinFoundIn } from "../reading/found-in-quirk.ts";
import type { RawFolder } from "../reading/importer.ts";

/** Forecasts typed one by one, each with the page on which it was read. */
export const FORECAST_SHEET = csvLayout(
  "sheet of forecasts",
  "forecaster,publication,published_on,date_basis,country_iso3,indicator,period,value,value_low,value_high,unit,kind,source_url,publisher_url,found_in,confidence,note",
  { repair: rejoinFoundIn },
);

export type ForecastColumn = (typeof FORECAST_SHEET)["required"][number];

/** Official figures for the past, one row for each round of estimates. */
export const OUTTURN_SHEET = csvLayout(
  "sheet of outcomes",
  "agency,country_iso3,indicator,period,value,unit,published_on,estimate_round,source_url,found_in,confidence,note",
  { repair: rejoinFoundIn },
);

export type OutturnColumn = (typeof OUTTURN_SHEET)["required"][number];

/** The sheets of forecasts in the folder: `forecasts_manual.csv`, then one a year (`forecasts_manual_2026.csv`). */
export function forecastSheets(raw: RawFolder): string[] {
  return filesNamed(raw, "", /^forecasts_manual(_\d{4})?\.csv$/);
}

/** As `forecastSheets`, for outturns. */
export function outturnSheets(raw: RawFolder): string[] {
  return filesNamed(raw, "", /^outturns_manual(_\d{4})?\.csv$/);
}
