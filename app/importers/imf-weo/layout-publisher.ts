import type { Layout } from "../reading/delimited.ts";
import { cellIssue } from "../reading/located.ts";
import type { Issue } from "../../package/issues.ts";

/** One column a year among others that are not read. A name with a year in it that is no year is none of those. */
export const YEARS = {
  more: /^(19|20)\d\d$/,
  allowExtra: true,
  refuseExtra: /(19|20)\d\d/,
} as const;

/** By country group, one column a year: the IMF's own file beside the one by country, to April 2025. */
export const GROUPS_WIDE: Layout<"group" | "subject" | "estimatesStartAfter"> = {
  name: "WEO by country group, one column a year",
  delimiter: "\t",
  required: ["group", "subject", "estimatesStartAfter"],
  aliases: {
    "WEO Country Group Code": "group",
    "WEO Subject Code": "subject",
    "Estimates Start After": "estimatesStartAfter",
  },
  ...YEARS,
  skip: (cells) => isFootnote(cells),
  repair: (cells, header) => withoutTrailingTab(cells, header),
};

/** A sheet of the Historical WEO Forecasts Database: a row for each area and target year, a column for each edition. */
export const HISTORICAL_SHEET: Layout<"country" | "WEO_Country_Code" | "ISOAlpha_3Code" | "year"> = {
  name: "Historical WEO Forecasts Database, a column an edition",
  delimiter: ",",
  required: ["country", "WEO_Country_Code", "ISOAlpha_3Code", "year"],
  more: /^[SF](19|20)\d\d(ngdp_rpch|pcpi_pch)$/,
};

/** What every layout of the IMF's data portal says of a row, besides the figures themselves. */
type PortalColumn = "LATEST_ACTUAL_ANNUAL_DATA" | "PUBLICATION_DATE";

/**
 * The data portal's export "time series per row", and the sheets of its workbook: one column a year, figures in the
 * scale that the row names ("Billions").
 */
export const PORTAL_SERIES: Layout<"DATASET" | "SERIES_CODE" | "SCALE" | PortalColumn> = {
  name: "IMF data portal, a series a row and a column a year",
  delimiter: ",",
  required: ["DATASET", "SERIES_CODE", "LATEST_ACTUAL_ANNUAL_DATA"],
  optional: ["SCALE", "PUBLICATION_DATE"],
  ...YEARS,
};

/** The data portal's export "observation per row": figures in units, whatever the row's scale. */
export const PORTAL_OBSERVATIONS: Layout<"DATASET" | "SERIES_CODE" | "TIME_PERIOD" | "OBS_VALUE" | PortalColumn> = {
  name: "IMF data portal, an observation a row",
  delimiter: ",",
  required: ["DATASET", "SERIES_CODE", "TIME_PERIOD", "OBS_VALUE", "LATEST_ACTUAL_ANNUAL_DATA"],
  optional: ["PUBLICATION_DATE"],
  allowExtra: true,
};

/** The portal's SDMX interface as CSV: version 1 names the dataset in DATAFLOW, version 2 in STRUCTURE_ID. Figures in units. */
export const SDMX_CSV: Layout<
  "dataset" | "COUNTRY" | "INDICATOR" | "FREQUENCY" | "TIME_PERIOD" | "OBS_VALUE" | PortalColumn
> = {
  name: "IMF SDMX-CSV, an observation a row",
  delimiter: ",",
  required: ["dataset", "COUNTRY", "INDICATOR", "FREQUENCY", "TIME_PERIOD", "OBS_VALUE", "LATEST_ACTUAL_ANNUAL_DATA"],
  optional: ["PUBLICATION_DATE"],
  aliases: { DATAFLOW: "dataset", STRUCTURE_ID: "dataset" },
  allowExtra: true,
};

/** The line under the table that names the edition. */
export function isFootnote(cells: readonly string[]): boolean {
  return (cells[0] ?? "").startsWith("International Monetary Fund, World Economic Outlook Database");
}

/** The header of some editions ends with a tab that the rows do not have. */
export function withoutTrailingTab(cells: string[], header: readonly string[]): string[] | null {
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
