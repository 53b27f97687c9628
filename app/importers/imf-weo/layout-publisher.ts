import { csvLayout } from "../reading/delimited.ts";
import { cellIssue } from "../reading/located.ts";
import type { Issue } from "../../package/issues.ts";

/** One column a year among others that are not read. A name with a year in it that is no year is none of those. */
const YEARS = {
  more: /^(19|20)\d\d$/,
  allowExtra: true,
  refuseExtra: /(19|20)\d\d/,
} as const;

/** What the IMF's own files of an edition have around their table. */
const OWN_FILE = {
  ...YEARS,
  skip: (cells: string[]) => isFootnote(cells),
  repair: (cells: string[], header: readonly string[]) => withoutTrailingTab(cells, header),
};

/** By country, one column a year: as the IMF's own file of an edition, or as a CSV made of it. */
export const COUNTRIES = csvLayout("WEO by country, one column a year", "iso,subject,estimatesStartAfter", {
  aliases: {
    iso3c: "iso",
    ISO: "iso",
    weo_subject_code: "subject",
    "WEO Subject Code": "subject",
    estimates_start_after: "estimatesStartAfter",
    "Estimates Start After": "estimatesStartAfter",
  },
  ...OWN_FILE,
});

/** By country group, one column a year: the IMF's own file beside the one by country, to April 2025. */
export const GROUPS_WIDE = csvLayout("WEO by country group, one column a year", "group,subject,estimatesStartAfter", {
  aliases: {
    "WEO Country Group Code": "group",
    "WEO Subject Code": "subject",
    "Estimates Start After": "estimatesStartAfter",
  },
  ...OWN_FILE,
});

/** A sheet of the Historical WEO Forecasts Database: a row for each area and target year, a column for each edition. */
export const HISTORICAL_SHEET = csvLayout(
  "Historical WEO Forecasts Database, a column an edition",
  "country,WEO_Country_Code,ISOAlpha_3Code,year",
  { more: /^[SF](19|20)\d\d(ngdp_rpch|pcpi_pch)$/ },
);

/**
 * The data portal's export "time series per row", and the sheets of its workbook: one column a year, figures in the
 * scale that the row names ("Billions").
 */
export const PORTAL_SERIES = csvLayout(
  "IMF data portal, a series a row and a column a year",
  "DATASET,SERIES_CODE,LATEST_ACTUAL_ANNUAL_DATA",
  YEARS,
  "SCALE,PUBLICATION_DATE",
);

/** The data portal's export "observation per row": figures in units, whatever the row's scale. */
export const PORTAL_OBSERVATIONS = csvLayout(
  "IMF data portal, an observation a row",
  "DATASET,SERIES_CODE,TIME_PERIOD,OBS_VALUE,LATEST_ACTUAL_ANNUAL_DATA",
  { allowExtra: true },
  "PUBLICATION_DATE",
);

/** The portal's SDMX interface as CSV: version 1 names the dataset in DATAFLOW, version 2 in STRUCTURE_ID. Figures in units. */
export const SDMX_CSV = csvLayout(
  "IMF SDMX-CSV, an observation a row",
  "dataset,COUNTRY,INDICATOR,FREQUENCY,TIME_PERIOD,OBS_VALUE,LATEST_ACTUAL_ANNUAL_DATA",
  { aliases: { DATAFLOW: "dataset", STRUCTURE_ID: "dataset" }, allowExtra: true },
  "PUBLICATION_DATE",
);

/** The line under the table that names the edition. */
function isFootnote(cells: readonly string[]): boolean {
  return (cells[0] ?? "").startsWith("International Monetary Fund, World Economic Outlook Database");
}

/** The header of some editions ends with a tab that the rows do not have. */
function withoutTrailingTab(cells: string[], header: readonly string[]): string[] | null {
  return cells.length === header.length - 1 && header.at(-1)?.trim() === "" ? [...cells, ""] : null;
}

/**
 * An issue for a file without a column of a year, or with a gap between two: a year's column is missing or renamed.
 * @param years the names of the columns, in any order
 */
export function missingYears(years: readonly string[], file: string, layout: string): Issue[] {
  const sorted = years.map(Number).sort((a, b) => a - b);
  const before = sorted.find((year, index) => index + 1 < sorted.length && sorted[index + 1] !== year + 1);
  if (sorted.length > 0 && before === undefined) return [];
  const column = before === undefined ? "" : String(before + 1);
  const expected = `Expected a column for every year in layout "${layout}".`;
  return [cellIssue({ file, line: 1, column }, "missing-column", "", expected)];
}

export type PublisherLayout = "countries" | "groups" | "historical" | "series" | "observations" | "sdmx";

/** Which of the publisher's layouts a file has, by its header: the names of files do not tell them apart. */
export function layoutOf(text: string): PublisherLayout {
  const line = text.split(/\r?\n/, 1)[0] ?? "";
  const names = new Set(line.split(line.includes("\t") ? "\t" : ",").map((name) => name.trim().replaceAll('"', "")));
  if (names.has("WEO Country Group Code") || names.has("Country Group Name")) return "groups";
  if (names.has("ISOAlpha_3Code") || names.has("WEO_Country_Code")) return "historical";
  if (names.has("DATAFLOW") || names.has("STRUCTURE_ID")) return "sdmx";
  if (names.has("DATASET") || names.has("SERIES_CODE")) return names.has("TIME_PERIOD") ? "observations" : "series";
  return "countries";
}
