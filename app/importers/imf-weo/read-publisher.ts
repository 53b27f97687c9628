import { fileIssue } from "../reading/located.ts";
import type { RawFolder } from "../reading/importer.ts";
import type { Collector } from "./figures.ts";
import type { Edition } from "./editions.ts";
import { layoutOf } from "./layout-publisher.ts";
import { readHistoricalSheet } from "./read-historical.ts";
import { readPortal } from "./read-portal.ts";
import { readCountries, readGroupsWide } from "./read-years.ts";

/** A sheet of the Historical WEO Forecasts Database holds all editions, each in columns of its own. */
const HISTORICAL_NAME = /^WEOhistorical_(ngdp_rpch|pcpi_pch)\.csv$/i;

/** Names under which the IMF's own files are kept; "Apr" or "Oct" and a year say which edition a file is of. */
export const PUBLISHER_NAMES: readonly RegExp[] = [
  /^WEO(?<season>apr|oct)(?<year>\d{4})[^.]*\.(xls|ashx|tsv|txt|csv)$/i,
  HISTORICAL_NAME,
  /^imf_weo_(?<year>\d{4})(?<season>apr|oct)_(portal|sdmx)[^.]*\.csv$/,
  // The portal's own name has the moment of the download and the dataset's version, neither of which says the edition.
  /^dataset_.*_IMF\.RES_WEO_.*\.csv$/,
];

/** Names that only files of the WEO have: one that no layout claims is refused, not passed over. */
const OURS = /^(WEO(apr|oct|hist)|imf_weo_|dataset_.*_IMF\.RES_WEO_)/i;

/** One of the IMF's own files, in whichever of its layouts. */
export function readPublisherFile(raw: RawFolder, path: string, named: Edition | null, collector: Collector): void {
  const source = raw.text(path);
  collector.issues.push(...source.issues);
  if (source.issues.length > 0) return;
  const layout = layoutOf(source.text);
  if (layout === "series" || layout === "observations" || layout === "sdmx") {
    readPortal(source.text, path, layout, named, collector);
  } else if (layout === "historical" || HISTORICAL_NAME.test(path)) readHistoricalSheet(source.text, path, collector);
  else if (named === null) {
    collector.issues.push(
      fileIssue(path, "unknown-edition", "", 'Expected the edition in the name ("WEOApr2025all.xls").'),
    );
  } else if (layout === "groups") readGroupsWide(raw, path, named, collector);
  else readCountries(raw, path, named, collector);
}

/** Refuses a file of the WEO that no reader claimed: left unread, it would be missed by nobody. */
export function refuseUnclaimed(name: string, collector: Collector): void {
  if (!OURS.test(name)) return;
  const workbook = /\.xlsx?$/i.test(name)
    ? ' A workbook is read as CSV: its sheets "Countries" and "Country Groups", saved as WEOApr2026all_Countries.csv and so on; of the historical forecasts WEOhistorical_ngdp_rpch.csv and WEOhistorical_pcpi_pch.csv.'
    : "";
  const expected = `Expected one of the names in the README of imf-weo.${workbook}`;
  collector.issues.push(fileIssue(name, "unknown-file", "", expected));
}
