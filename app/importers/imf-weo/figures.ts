import { cellIssue, type Place } from "../reading/located.ts";
import { cleanText, isMissing, numberText } from "../reading/cells.ts";
import type { Issue } from "../../package/issues.ts";
import type { Edition } from "./editions.ts";

/** Copies of the database, best first: where several have a figure, the first one's is taken and the others check it. */
export const COPIES = ["database", "countries", "projections", "g7", "historical", "datamapper", "press"] as const;
export type Copy = (typeof COPIES)[number];

/** One figure of one edition as one copy has it. */
export interface Figure {
  edition: Edition;
  indicator: string;
  area: string;
  year: number;
  /** Plain decimal text, never "". */
  value: string;
  /** Latest year that is actual data; null where the copy does not say. */
  latestActual: number | null;
  copy: Copy;
  /** Address where it was read, for figures from the press. */
  seenAt: string;
  file: string;
  line: number;
}

/** WEO subjects and the names that copies use → indicator, with the factor from the copy's unit to ours as a power of ten. */
export const SUBJECTS: Readonly<Record<string, string>> = {
  NGDP_RPCH: "real_gdp_growth",
  ngdp_rpch: "real_gdp_growth",
  gdp_growth: "real_gdp_growth",
  PCPIPCH: "cpi_inflation",
  pcpi_pch: "cpi_inflation",
  inflation: "cpi_inflation",
  PCPIEPCH: "cpi_inflation_eop",
  LUR: "unemployment_rate",
  NGDPD: "gdp_usd",
  PPPSH: "gdp_ppp_share",
  LP: "population",
};

/** Where figures and complaints of one file are collected. */
export interface Collector {
  figures: Figure[];
  issues: Issue[];
  rowsRead: number;
  drop: (reason: string, rows?: number) => void;
}

/** The figure's text; "" for missing values and, with an issue, for what is no number. */
export function figureText(cell: string, place: Place, collector: Collector): string {
  const text = numberText(cell);
  if (text === null) {
    collector.issues.push(cellIssue(place, "bad-number", cell, "Expected a number, or n/a or -- for a missing one."));
    return "";
  }
  return text;
}

/** Decimals that the IMF's database prints. */
const PRINTED = 3;

/** The figure as the IMF prints it, without the tail of a number that went through binary: "-8.523999999999999" → "-8.524". */
export function asPrinted(text: string): string {
  return String(Number(Number(text).toFixed(PRINTED)));
}

/** A year; null with an issue for anything else. */
export function yearOf(cell: string, place: Place, collector: Collector): number | null {
  if (/^(19|20)\d\d$/.test(cell.trim())) return Number(cell.trim());
  collector.issues.push(cellIssue(place, "bad-year", cell, "Expected a year."));
  return null;
}

/** Ways to say that no year is the latest actual one; the large number is how a copy of April 2024 wrote an empty cell. */
const NO_LATEST = new Set(["0", "not applicable", "-2147483648"]);

/**
 * The latest year that is actual data, from "2024" or "FY2024/25"; null where none is stated, as for most groups.
 * A fiscal year counts as the calendar year in which it begins: the later one is not complete.
 */
export function latestActualOf(cell: string, place: Place, collector: Collector): number | null {
  const text = cleanText(cell);
  if (isMissing(text) || NO_LATEST.has(text.toLowerCase())) return null;
  const match = /^(?:FY)?((?:19|20)\d{2})(?:\/\d{2})?$/.exec(text);
  if (match !== null) return Number(match[1]);
  collector.issues.push(
    cellIssue(place, "bad-year", cell, 'Expected the latest actual year, such as 2024 or "FY2024/25".'),
  );
  return null;
}

/** An area that no list has: an issue, since a new code may be a new country. */
export function unknownArea(code: string, place: Place, collector: Collector): void {
  collector.issues.push(cellIssue(place, "unknown-area", code, "Expected an area code that this importer knows."));
}
