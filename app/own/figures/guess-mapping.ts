import type { Area } from "../../domain/evidence.ts";
import { areaCodes } from "../../tabular/area-codes.ts";
import { isMissing } from "../../tabular/cell-text.ts";
import { ownPeriod } from "../../tabular/own-period.ts";
import type { Sheet } from "../../tabular/sheet.ts";
import type { TableLayout } from "../../tabular/table-layout.ts";
import { EMPTY_MAPPING, type OwnMapping } from "./own-mapping.ts";
import { layoutBy } from "./read-figures.ts";

/** Rows that are looked at to find the column of areas. */
const LOOKED_AT = 200;

/** Names of columns that say when a row was published, and by whom; what stands in the first has to be days. */
const PUBLISHED =
  /^(?:published|published[ _](?:on|at)|publication[ _](?:date|day)|release(?:d|[ _]date)?|date[ _]published|vintage)$/i;
const SOURCE = /^(?:publisher|source|source[ _]name|institution|forecaster|organi[sz]ation)$/i;

/**
 * What a table says of itself by the names of its columns; the indicator is the one asked for. A column of areas is known by what stands in
 * it, too. Only where there is no further column all rows are taken to be of the area asked for; else the reader has to say it.
 */
export function guessedMapping(
  sheet: Sheet,
  areas: readonly Area[],
  asked: { indicator: string; area: string; name: string },
): OwnMapping {
  const mapping = { ...EMPTY_MAPPING, name: asked.name, indicator: asked.indicator, power: "0" };
  const layout = layoutBy(sheet, mapping);
  if (layout === null) return mapping;
  const named = (place: number) => layout.header[place] ?? "";
  const area = layout.area === -1 ? columnOfAreas(sheet, layout, areas) : layout.area;
  const free = others(layout).filter((place) => place !== area);
  const published = free.find((place) => PUBLISHED.test(named(place)) && saysDays(sheet, layout, place)) ?? -1;
  const source = free.find((place) => SOURCE.test(named(place))) ?? -1;
  return {
    ...mapping,
    name: onlyValue(sheet, layout, source) || asked.name,
    publishedColumn: named(published),
    areaColumn: named(area),
    area: area === -1 && others(layout).length === 0 ? asked.area : "",
    periodColumn: named(layout.period),
    valueColumn: named(layout.value),
    statusColumn: named(layout.status),
  };
}

/** Columns that have no part yet. */
function others({ header, period, value, status, periods }: TableLayout): number[] {
  const taken = new Set([period, value, status, ...periods.map(({ place }) => place)]);
  return header.flatMap((name, place) => (name === "" || taken.has(place) ? [] : [place]));
}

/** The cells of a column that hold something. */
function filledCells({ cells }: Sheet, { headerLine }: TableLayout, place: number): string[] {
  return cells
    .slice(headerLine)
    .map((row) => row[place] ?? "")
    .filter((cell) => !isMissing(cell));
}

function saysDays(sheet: Sheet, layout: TableLayout, place: number): boolean {
  const filled = filledCells(sheet, layout, place).slice(0, LOOKED_AT);
  return filled.filter((cell) => ownPeriod(cell, "dmy") !== null).length > filled.length / 2;
}

/** What all rows of a column say alike; "" where they differ, or there is none. */
function onlyValue(sheet: Sheet, layout: TableLayout, place: number): string {
  const values = new Set(place === -1 ? [] : filledCells(sheet, layout, place));
  return values.size === 1 ? ([...values][0] ?? "") : "";
}

/** The first column most of whose cells are known areas; -1 if there is none. */
function columnOfAreas({ cells }: Sheet, layout: TableLayout, areas: readonly Area[]): number {
  const codes = areaCodes(areas);
  const rows = cells.slice(layout.headerLine, layout.headerLine + LOOKED_AT);
  const found = others(layout).find((place) => {
    const filled = rows.map((row) => row[place] ?? "").filter((cell) => cell !== "");
    const known = filled.filter((cell) => codes.find(cell) !== null);
    return known.length > filled.length / 2;
  });
  return found ?? -1;
}
