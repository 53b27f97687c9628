import { scanDelimited, scanText, type DelimitedRow, type Layout } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { countryArea, groupArea } from "./areas.ts";
import type { Edition } from "./editions.ts";
import { asPrinted, figureText, latestActualOf, SUBJECTS, unknownArea, yearOf, type Collector } from "./figures.ts";
import { ALL_AREAS, COUNTRIES, GROUPS } from "./layout.ts";
import { GROUPS_WIDE, missingYears } from "./layout-publisher.ts";

export const SUBJECT_UNUSED = "subject that the package has no indicator for";
export const EMPTY = "no value printed";
export const REGION = "regional country group that the package does not use";

/** By country, one column a year; tab-separated in UTF-16 as the IMF offers it, or a CSV made of that. */
export function readCountries(raw: RawFolder, path: string, edition: Edition, collector: Collector): void {
  readYears(raw, path, edition, collector, COUNTRIES, ({ line, cells }) => {
    const area = countryArea(cells.iso);
    if (area === null) unknownArea(cells.iso, { file: path, line, column: "iso" }, collector);
    return area;
  });
}

/**
 * The same, as programs have kept it that read the figures as binary numbers ("8.438000000000001"): put back to the
 * decimals that the IMF prints. Countries only, so the edition's groups still come from other copies.
 */
export function readCountriesCopy(raw: RawFolder, path: string, edition: Edition, collector: Collector): void {
  const first = collector.figures.length;
  readCountries(raw, path, edition, collector);
  for (const figure of collector.figures.slice(first)) {
    figure.copy = "countries";
    figure.value = asPrinted(figure.value);
  }
}

/** By country group, one column a year, as the IMF offers it beside the file by country. */
export function readGroupsWide(raw: RawFolder, path: string, edition: Edition, collector: Collector): void {
  readYears(raw, path, edition, collector, GROUPS_WIDE, ({ line, cells }) => {
    const area = groupArea(cells.group);
    if (area === null) unknownArea(cells.group, { file: path, line, column: "group" }, collector);
    if (area === "unused") collector.drop(REGION);
    return area === "unused" ? null : area;
  });
}

/** Either layout with one column a year. `areaOf` says itself why it gives null. */
function readYears<Column extends string>(
  raw: RawFolder,
  path: string,
  edition: Edition,
  collector: Collector,
  layout: Layout<Column | "subject" | "estimatesStartAfter">,
  areaOf: (row: DelimitedRow<Column | "subject" | "estimatesStartAfter">) => string | null,
): void {
  const source = raw.text(path);
  collector.issues.push(...source.issues);
  if (source.issues.length > 0) return;
  const delimiter = (source.text.split("\n", 1)[0] ?? "").includes("\t") ? "\t" : ",";
  let years: string[] | null = null;
  const issues = scanText(source.text, path, { ...layout, delimiter }, (row) => {
    const { line, cells, more } = row;
    collector.rowsRead += 1;
    years ??= Object.keys(more);
    const indicator = SUBJECTS[cells.subject];
    if (indicator === undefined) return collector.drop(SUBJECT_UNUSED);
    const area = areaOf(row);
    if (area === null) return;
    const stated = { file: path, line, column: "Estimates Start After" };
    const latestActual = latestActualOf(cells.estimatesStartAfter, stated, collector);
    for (const [year, cell] of Object.entries(more)) {
      const value = figureText(cell, { file: path, line, column: year }, collector);
      if (value === "") continue;
      const figure = { edition, indicator, area, year: Number(year), value, latestActual, copy: "database" } as const;
      collector.figures.push({ ...figure, seenAt: "", file: path, line });
    }
  });
  collector.issues.push(...issues, ...(years === null ? [] : missingYears(years, path, layout.name)));
}

/** By country group, one row a year. The file says nothing about which years are actual data. */
export function readGroups(raw: RawFolder, path: string, edition: Edition, collector: Collector): void {
  const issues = scanDelimited(raw, path, GROUPS, ({ line, cells }) => {
    collector.rowsRead += 1;
    const indicator = SUBJECTS[cells.subject];
    if (indicator === undefined) return collector.drop(SUBJECT_UNUSED);
    const area = groupArea(cells.group);
    if (area === "unused") return collector.drop(REGION);
    if (area === null) return unknownArea(cells.group, { file: path, line, column: "group" }, collector);
    const year = yearOf(cells.year, { file: path, line, column: "year" }, collector);
    const value = figureText(cells.value, { file: path, line, column: "value" }, collector);
    if (year === null) return;
    if (value === "") return collector.drop(EMPTY);
    collector.figures.push({
      edition,
      indicator,
      area,
      year,
      value,
      latestActual: null,
      copy: "database",
      seenAt: "",
      file: path,
      line,
    });
  });
  collector.issues.push(...issues);
}

/** All areas, one row a year, values already in billions (of dollars) or millions (of people). */
export function readAllAreas(raw: RawFolder, path: string, edition: Edition, collector: Collector): void {
  const issues = scanDelimited(raw, path, ALL_AREAS, ({ line, cells }) => {
    collector.rowsRead += 1;
    const indicator = SUBJECTS[cells.indicator];
    if (indicator === undefined) return collector.drop(SUBJECT_UNUSED);
    const group = /^G[\dX]/.test(cells.weo_area) ? groupArea(cells.weo_area) : null;
    if (group === "unused") return collector.drop(REGION);
    const area = group ?? countryArea(cells.weo_area);
    if (area === null) return unknownArea(cells.weo_area, { file: path, line, column: "weo_area" }, collector);
    const year = yearOf(cells.year, { file: path, line, column: "year" }, collector);
    const value = figureText(cells.value, { file: path, line, column: "value" }, collector);
    if (year === null) return;
    if (value === "") return collector.drop(EMPTY);
    const stated = { file: path, line, column: "latest_actual_year" };
    const latestActual = latestActualOf(cells.latest_actual_year, stated, collector);
    collector.figures.push({
      edition,
      indicator,
      area,
      year,
      value,
      latestActual,
      copy: "database",
      seenAt: "",
      file: path,
      line,
    });
  });
  collector.issues.push(...issues);
}
