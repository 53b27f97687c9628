import { csvLayout, scanDelimited, type Layout } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import type { Row } from "../reading/row.ts";
import { areasByNumber } from "./area-numbers.ts";
import { areaOf, countryArea, groupArea } from "./areas.ts";
import { editionOnDay, type Edition } from "./editions.ts";
import {
  addFigure,
  EMPTY,
  latestActualOf,
  REGION,
  SUBJECT_UNUSED,
  SUBJECTS,
  unknownArea,
  yearOf,
  type Collector,
  type Copy,
} from "./figures.ts";

/** Rows that are left out without complaint, by what stands for their area. */
const LEFT_OUT = { unused: REGION, unnumbered: "row without an area number" };

/** Which columns hold a figure, in a layout with one figure a row. */
export interface FigureColumns<Column extends string> {
  copy: Copy;
  subject: Column;
  area: Column;
  year: Column;
  value: Column;
  latestActual?: Column;
  seenAt?: Column;
  /** Our area for the code in `area`; a key of `LEFT_OUT` for one that is passed over, null for one that is not known. */
  areaOf(code: string): string | null;
  /** Where the file has chosen subjects and areas, one not known is refused; else a subject without an indicator is passed over. */
  chosen?: Readonly<Record<string, string>>;
}

/** Reads a row's figure; what is wrong with it goes into the row's issues. */
export function readFigure<Column extends string>(
  row: Row<Column>,
  columns: FigureColumns<Column>,
  editionOf: () => Edition | null,
  collector: Collector,
): void {
  collector.rowsRead += 1;
  const { copy, chosen } = columns;
  const [code, subject] = [row.cells[columns.area], row.cells[columns.subject]];
  const indicator = (chosen ?? SUBJECTS)[subject];
  const area = columns.areaOf(code);
  if (chosen !== undefined && (indicator === undefined || area === null || area in LEFT_OUT))
    return unknownArea(row, columns.area, `${code} ${subject}`);
  if (indicator === undefined) return collector.drop(SUBJECT_UNUSED);
  if (area === null) return unknownArea(row, columns.area, code);
  if (area in LEFT_OUT) return collector.drop(LEFT_OUT[area as keyof typeof LEFT_OUT]);
  const edition = editionOf();
  if (edition === null) return;
  const [year, value] = [yearOf(row, columns.year), row.number(columns.value)];
  if (year === null) return;
  if (value === "") return collector.drop(EMPTY);
  const latestActual = columns.latestActual === undefined ? null : latestActualOf(row, columns.latestActual);
  const seenAt = columns.seenAt === undefined ? "" : row.cells[columns.seenAt];
  addFigure(collector, row, { edition, indicator, area, year, value, latestActual, copy, seenAt });
}

function readFile<Column extends string>(
  raw: RawFolder,
  path: string,
  layout: Layout<Column>,
  columns: FigureColumns<Column>,
  editionOf: (row: Row<Column>) => Edition | null,
  collector: Collector,
): void {
  const onRow = (row: Row<Column>) => readFigure(row, columns, () => editionOf(row), collector);
  const issues = scanDelimited(raw, path, layout, onRow, collector.issues);
  collector.issues.push(...issues);
}

const GROUPS = csvLayout("WEO by country group, one row a year", "group,subject,year,value", {
  aliases: { weo_country_group_code: "group", weo_subject_code: "subject", outcome: "value" },
  allowExtra: true,
});

/** By country group, one row a year. The file says nothing about which years are actual data. */
export function readGroups(raw: RawFolder, path: string, edition: Edition, collector: Collector): void {
  const columns = { subject: "subject", area: "group", year: "year", value: "value" } as const;
  readFile(raw, path, GROUPS, { copy: "database", ...columns, areaOf: groupArea }, () => edition, collector);
}

/** The layout since 2025: all areas, with the latest year that is actual data. */
const ALL_AREAS = csvLayout(
  "WEO of all areas, one row a year",
  "weo_area,iso3,area_name,indicator,unit_code,scale_power10,latest_actual_year,year,value",
);

/** All areas, one row a year, values already in billions (of dollars) or millions (of people). */
export function readAllAreas(raw: RawFolder, path: string, edition: Edition, collector: Collector): void {
  const columns = { subject: "indicator", area: "weo_area", year: "year", value: "value" } as const;
  const how = { ...columns, latestActual: "latest_actual_year", copy: "database", areaOf } as const;
  readFile(raw, path, ALL_AREAS, how, () => edition, collector);
}

const PROJECTIONS = csvLayout("projections by edition, areas by number", "year,variable,ctry,value,pubdate");

/** Projections by edition, whose areas are numbers. */
export function readProjections(raw: RawFolder, path: string, collector: Collector): void {
  const { areas, issues } = areasByNumber(raw);
  collector.issues.push(...issues);
  if (issues.length > 0) return;
  // 31 rows of October 2025 lost their number; the complete database of that edition has all its figures.
  const byNumber = (code: string) => (code === "NA" ? "unnumbered" : (areas.get(code) ?? null));
  const columns = { subject: "variable", area: "ctry", year: "year", value: "value" } as const;
  const expected = "Expected the day of an edition of the WEO.";
  const editionIn = (row: Row<"pubdate">) =>
    editionOnDay(row.cells.pubdate) ?? row.refuse("pubdate", "unknown-edition", expected);
  readFile(raw, path, PROJECTIONS, { copy: "projections", ...columns, areaOf: byNumber }, editionIn, collector);
}

/**
 * In the files of these two editions the rows of France and the United Kingdom changed places (for 2024 and later): the
 * rows FRA hold the British inflation of 2.5 and 3.4 percent in 2024 and 2025, and growth agrees with the IMF's own table
 * only the other way round.
 */
const SWAPPED = new Set(["imf-weo-2025-10", "imf-weo-2026-04"]);
const SWAP: Record<string, string> = { FRA: "GBR", GBR: "FRA" };

const G7_PROJECTIONS = csvLayout("G7 projections of one edition", "country,target,target_year,prediction");

/** G7 projections of one edition for its own year and the next. */
export function readG7(raw: RawFolder, path: string, edition: Edition, collector: Collector): void {
  const swap = SWAPPED.has(edition.publication) ? SWAP : {};
  const columns = { subject: "target", area: "country", year: "target_year", value: "prediction" } as const;
  const placed = (code: string) => countryArea(swap[code] ?? code);
  const how = { copy: "g7", ...columns, areaOf: placed, chosen: SUBJECTS } as const;
  readFile(raw, path, G7_PROJECTIONS, how, () => edition, collector);
}

const DATAMAPPER = csvLayout(
  "DataMapper, one row a year",
  "edition,published_on,datamapper_code,iso3,indicator,year,value,kind",
);

/** The DataMapper of one edition. */
export function readDatamapper(raw: RawFolder, path: string, edition: Edition, collector: Collector): void {
  const columns = { subject: "indicator", area: "iso3", year: "year", value: "value" } as const;
  const either = (code: string) => countryArea(code) ?? groupArea(code);
  const how = { copy: "datamapper", ...columns, areaOf: either, chosen: SUBJECTS } as const;
  const expected = `Expected "WEO ${edition.label}".`;
  const same = (row: Row<"edition">) =>
    row.cells.edition === `WEO ${edition.label}` ? edition : row.refuse("edition", "unknown-edition", expected);
  readFile(raw, path, DATAMAPPER, how, same, collector);
}
