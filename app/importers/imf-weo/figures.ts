import { isMissing } from "../../tabular/cell-text.ts";
import type { Row } from "../reading/row.ts";
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

/** Adds a figure that a row holds. */
export function addFigure(
  collector: Collector,
  row: Pick<Row<string>, "file" | "line">,
  figure: Omit<Figure, "file" | "line" | "latestActual" | "seenAt"> & Partial<Figure>,
): void {
  collector.figures.push({ latestActual: null, seenAt: "", ...figure, file: row.file, line: row.line });
}

/** Decimals that the IMF's database prints. */
const PRINTED = 3;

/** The figure as the IMF prints it, without the tail of a number that went through binary: "-8.523999999999999" → "-8.524". */
export function asPrinted(text: string): string {
  return String(Number(Number(text).toFixed(PRINTED)));
}

/** A year; null with an issue for anything else. */
export function yearOf<Column extends string>(row: Row<Column>, column: Column): number | null {
  const cell = row.cells[column].trim();
  return /^(19|20)\d\d$/.test(cell) ? Number(cell) : row.refuse(column, "bad-year", "Expected a year.");
}

/** Ways to say that no year is the latest actual one; the large number is how a copy of April 2024 wrote an empty cell. */
const NO_LATEST = new Set(["0", "not applicable", "-2147483648"]);

/**
 * The latest year that is actual data, from "2024" or "FY2024/25"; null where none is stated, as for most groups.
 * A fiscal year counts as the calendar year in which it begins: the later one is not complete.
 */
export function latestActualOf<Column extends string>(row: Row<Column>, column: Column): number | null {
  const text = row.text(column);
  if (isMissing(text) || NO_LATEST.has(text.toLowerCase())) return null;
  const match = /^(?:FY)?((?:19|20)\d{2})(?:\/\d{2})?$/.exec(text);
  if (match !== null) return Number(match[1]);
  return row.refuse(column, "bad-year", 'Expected the latest actual year, such as 2024 or "FY2024/25".');
}

/** An area that no list has: an issue, since a new code may be a new country. */
export function unknownArea(row: Row<string>, column: string, code: string): void {
  row.refuse(column, "unknown-area", "Expected an area code that this importer knows.", code);
}

export const SUBJECT_UNUSED = "subject that the package has no indicator for";
export const EMPTY = "no value printed";
export const REGION = "regional country group that the package does not use";
