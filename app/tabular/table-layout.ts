import { isMissing } from "./cell-text.ts";
import { ownNumber } from "./own-number.ts";
import { ownPeriod } from "./own-period.ts";
import type { Sheet } from "./sheet.ts";

/** Where things stand in a sheet. Columns are places, from 0; -1 = there is none. */
export interface TableLayout {
  /** Line of the header, from 1. */
  headerLine: number;
  header: string[];
  area: number;
  period: number;
  value: number;
  status: number;
  /** The day on which a row's figures were published. */
  published: number;
  /** Columns whose header is a period (a World Bank table): place → the header as written. */
  periods: { place: number; text: string }[];
  /** Rows that count: these columns hold these values. */
  where: { place: number; value: string }[];
}

/** What a layout lacks: a row that could be the header, or a column that was named. */
export type LayoutProblem =
  | { kind: "no-header" }
  | { kind: "no-column"; of: keyof typeof NAMES | "published" | "where"; name: string; header: string[] };

/** What is said of a layout by hand; the rest is found by the names that statistics offices use. */
export interface LayoutGiven {
  headerRow?: number | undefined;
  areaColumn?: string | undefined;
  /** All rows are of one area: no column of areas is looked for. */
  area?: string | undefined;
  periodColumn?: string | undefined;
  valueColumn?: string | undefined;
  statusColumn?: string | undefined;
  /** Never looked for: who brings one edition in gives its day, and a column of days tells its rows from those of another. */
  publishedColumn?: string | undefined;
  where?: readonly ChosenRows[] | undefined;
}

/** Rows that have a value in a column. */
export interface ChosenRows {
  column: string;
  value: string;
}

/** "column=value" as it is typed. A text without a column gives an empty one, which no table has. */
export function chosenRows(text: string): ChosenRows {
  const cut = Math.max(text.indexOf("="), 0);
  return { column: text.slice(0, cut), value: text.slice(cut + 1) };
}

/** Names of columns, in the order of preference: SDMX-CSV 1.0 and 2.0, World Bank, Eurostat, Our World in Data, plain words. */
const NAMES = {
  area: /^(?:ref_area|country code|country_code|iso3c?|iso_?code|iso_?a3|code|geo|area|country|country name|location|entity|economy|territory|state|region)$/i,
  period: /^(?:time_period|time period|period|year|date|time|month|quarter|day)$/i,
  value: /^(?:obs_value|value|figure|amount|total)$/i,
  status: /^(?:obs_status|status|obs_flag)$/i,
};
const MOST_PREAMBLE = 60;

/** Finds the header and the columns. */
export function tableLayout({ cells, columns }: Sheet, given: LayoutGiven): TableLayout | { problem: LayoutProblem } {
  const headerAt = given.headerRow === undefined ? findHeader(cells) : given.headerRow - 1;
  const header = cells[headerAt];
  if (header === undefined) return { problem: { kind: "no-header" } };
  const places = {
    area: given.areaColumn ?? columns?.area,
    period: given.periodColumn ?? columns?.period,
    value: given.valueColumn ?? columns?.value,
    status: given.statusColumn ?? columns?.status,
  };
  const found = { area: -1, period: -1, value: -1, status: -1 };
  for (const [what, name] of Object.entries(places) as [keyof typeof NAMES, string | undefined][]) {
    found[what] = name === undefined ? header.findIndex((cell) => NAMES[what].test(cell)) : placeOf(header, name);
    if (name !== undefined && found[what] === -1) return { problem: { kind: "no-column", of: what, name, header } };
  }
  if (given.area !== undefined) found.area = -1;
  const published = given.publishedColumn === undefined ? -1 : placeOf(header, given.publishedColumn);
  if (given.publishedColumn !== undefined && published === -1)
    return { problem: { kind: "no-column", of: "published", name: given.publishedColumn, header } };
  const where: TableLayout["where"] = [];
  for (const { column, value } of given.where ?? []) {
    const place = placeOf(header, column);
    if (column === "" || place === -1) return { problem: { kind: "no-column", of: "where", name: column, header } };
    where.push({ place, value });
  }
  const rows = cells.slice(headerAt + 1).filter((row) => row.some((cell) => cell !== ""));
  const periods = given.periodColumn === undefined ? headerPeriods(header, found.period) : [];
  const shared = { headerLine: headerAt + 1, header, published, periods, where };
  if (periods.length > 0) return { ...shared, ...found, period: -1, value: -1 };
  const taken = () => [...Object.values(found), published];
  if (found.period === -1) found.period = onlyPeriods(header, rows, taken());
  if (found.value === -1) found.value = onlyNumbers(header, rows, taken());
  return { ...shared, ...found };
}

/** The first row that is as wide as most rows after it, or whose names are known. */
function findHeader(cells: readonly string[][]): number {
  const filled = cells.slice(0, MOST_PREAMBLE).map((row) => row.filter((cell) => cell !== "").length);
  const known = cells
    .slice(0, MOST_PREAMBLE)
    .findIndex((row) => Object.values(NAMES).filter((names) => row.some((cell) => names.test(cell))).length >= 2);
  if (known !== -1) return known;
  const widest = Math.max(0, ...filled);
  return filled.findIndex((count) => count >= 2 && count >= widest - 1);
}

function placeOf(header: readonly string[], name: string): number {
  const exact = header.indexOf(name);
  return exact !== -1 ? exact : header.findIndex((cell) => cell.toLowerCase() === name.toLowerCase());
}

function headerPeriods(header: readonly string[], period: number): TableLayout["periods"] {
  const periods = header.flatMap((text, place) => (ownPeriod(text) === null ? [] : [{ place, text }]));
  return periods.length > 1 || (period === -1 && periods.length === 1) ? periods : [];
}

/** The one further column that holds nothing but periods, under a heading of whatever language; -1 if there are several or none. */
function onlyPeriods(header: readonly string[], rows: readonly string[][], taken: readonly number[]): number {
  const periods = header.flatMap((_, place) => {
    if (taken.includes(place)) return [];
    const filled = rows.map((row) => row[place] ?? "").filter((cell) => !isMissing(cell));
    return filled.length > 0 && filled.every((cell) => ownPeriod(cell) !== null) ? [place] : [];
  });
  return periods.length === 1 ? (periods[0] ?? -1) : -1;
}

/** The one further column that holds nothing but numbers; -1 if there are several or none. */
function onlyNumbers(header: readonly string[], rows: readonly string[][], taken: readonly number[]): number {
  const numeric = header.flatMap((_, place) => {
    if (taken.includes(place)) return [];
    const filled = rows.map((row) => row[place] ?? "").filter((cell) => !isMissing(cell));
    const numbers = filled.every((cell) => ownNumber(cell, ".") !== null || ownNumber(cell, ",") !== null);
    return filled.length > 0 && numbers ? [place] : [];
  });
  return numeric.length === 1 ? (numeric[0] ?? -1) : -1;
}
