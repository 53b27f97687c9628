import { isMissing } from "../reading/cells.ts";
import { scanText } from "../reading/delimited.ts";
import { cellIssue, type Place } from "../reading/located.ts";
import { shiftDecimal } from "../reading/shift-decimal.ts";
import { countryArea, groupArea } from "./areas.ts";
import type { Edition } from "./editions.ts";
import { figureText, latestActualOf, SUBJECTS, unknownArea, yearOf, type Collector } from "./figures.ts";
import { missingYears, PORTAL_OBSERVATIONS, PORTAL_SERIES, SDMX_CSV } from "./layout-publisher.ts";
import { portalEdition, type EditionClues } from "./portal-editions.ts";
import { EMPTY, REGION, SUBJECT_UNUSED } from "./read-databases.ts";

/** A row of any of the portal's layouts. */
interface PortalRow {
  line: number;
  dataset: string;
  area: string;
  subject: string;
  frequency: string;
  latestActual: string;
  published: string;
  /** Column or cell of a year, with the year as written and the figure. */
  cells: { column: string; year: string; value: string }[];
  /** The scale that the figures are in ("Billions"); null where they are in units. */
  scale: string | null;
}

/** A figure whose edition is not known until the whole file has been read. */
interface Pending {
  indicator: string;
  area: string;
  year: number;
  value: string;
  line: number;
  series: string;
}

/** Indicators that are kept in more than units: the portal's name of the scale, and its power of ten. */
const SCALES: Readonly<Record<string, { label: string; power: number; most: number }>> = {
  gdp_usd: { label: "Billions", power: 9, most: 1e6 },
  population: { label: "Millions", power: 6, most: 5e3 },
};
/** Less than the smallest GDP (14 million dollars) and population (9,000) that the IMF has, in the scales above. */
const LEAST = 0.005;

const NOT_ANNUAL = "series that is not annual";
const ATTRIBUTES = "row of attributes without an observation";

/**
 * A file of the IMF's data portal, in any of its three layouts.
 * @param text the decoded file
 * @param named the edition in the file's name, null if the name says none
 */
export function readPortal(
  text: string,
  path: string,
  layout: "series" | "observations" | "sdmx",
  named: Edition | null,
  collector: Collector,
): void {
  const clues: EditionClues = { datasets: new Map(), published: new Map() };
  const pending: Pending[] = [];
  /** Attributes of a series may stand on rows of their own, or on its first observation only. */
  const latest = new Map<string, number>();
  const issues = scanPortal(text, path, layout, (row) => {
    collector.rowsRead += 1;
    const place = (column: string): Place => ({ file: path, line: row.line, column });
    if (!clues.datasets.has(row.dataset)) clues.datasets.set(row.dataset, place("DATASET"));
    if (!isMissing(row.published) && !clues.published.has(row.published)) {
      clues.published.set(row.published, place("PUBLICATION_DATE"));
    }
    const indicator = SUBJECTS[row.subject];
    if (indicator === undefined) return collector.drop(SUBJECT_UNUSED);
    if (!/^(A|Annual)$/.test(row.frequency)) return collector.drop(NOT_ANNUAL);
    const area = /^G[\dX]/.test(row.area) ? groupArea(row.area) : countryArea(row.area);
    if (area === "unused") return collector.drop(REGION);
    if (area === null) return unknownArea(row.area, place("COUNTRY"), collector);
    const series = `${row.area}.${row.subject}`;
    const stated = latestActualOf(row.latestActual, place("LATEST_ACTUAL_ANNUAL_DATA"), collector);
    if (stated !== null) {
      const before = latest.get(series) ?? stated;
      latest.set(series, stated);
      if (before !== stated) {
        const expected = `Expected ${before}, as in the other rows of ${series}.`;
        collector.issues.push(cellIssue(place("LATEST_ACTUAL_ANNUAL_DATA"), "two-values", row.latestActual, expected));
      }
    }
    for (const { column, year: written, value: cell } of row.cells) {
      if (isMissing(written) && isMissing(cell)) return collector.drop(ATTRIBUTES);
      const year = yearOf(written, place(column === written ? column : "TIME_PERIOD"), collector);
      const value = inOurScale(figureText(cell, place(column), collector), indicator, row, place, column, collector);
      if (year === null) continue;
      if (value !== "") pending.push({ indicator, area, year, value, line: row.line, series });
      else if (row.cells.length === 1) collector.drop(EMPTY);
    }
  });
  collector.issues.push(...issues);
  if (issues.length > 0) return;
  const edition = portalEdition(path, clues, named, collector);
  if (edition === null) return;
  for (const { series, ...figure } of pending) {
    const latestActual = latest.get(series) ?? null;
    collector.figures.push({ ...figure, edition, latestActual, copy: "database", seenAt: "", file: path });
  }
}

function scanPortal(
  text: string,
  path: string,
  layout: "series" | "observations" | "sdmx",
  onRow: (row: PortalRow) => void,
): ReturnType<typeof scanText> {
  if (layout === "sdmx") {
    return scanText(text, path, SDMX_CSV, ({ line, cells }) => {
      const { dataset, COUNTRY: area, INDICATOR: subject, FREQUENCY: frequency } = cells;
      onRow({ line, dataset, area, subject, frequency, ...attributesOf(cells), ...observationOf(cells) });
    });
  }
  if (layout === "observations") {
    return scanText(text, path, PORTAL_OBSERVATIONS, ({ line, cells }) => {
      onRow({ line, dataset: cells.DATASET, ...seriesOf(cells), ...attributesOf(cells), ...observationOf(cells) });
    });
  }
  let names: string[] | null = null;
  const issues = scanText(text, path, PORTAL_SERIES, ({ line, cells, more }) => {
    names ??= Object.keys(more);
    const years = Object.entries(more).map(([year, value]) => ({ column: year, year, value }));
    const dataset = cells.DATASET;
    onRow({ line, dataset, ...seriesOf(cells), ...attributesOf(cells), cells: years, scale: cells.SCALE.trim() });
  });
  return [...issues, ...(names === null ? [] : missingYears(names, path, PORTAL_SERIES.name))];
}

/** "RUS.NGDP_RPCH.A" → its three parts. */
function seriesOf(cells: { SERIES_CODE: string }): Pick<PortalRow, "area" | "subject" | "frequency"> {
  const [area = "", subject = "", frequency = ""] = cells.SERIES_CODE.trim().split(".");
  return { area, subject, frequency };
}

function attributesOf(cells: { LATEST_ACTUAL_ANNUAL_DATA: string; PUBLICATION_DATE: string }) {
  return { latestActual: cells.LATEST_ACTUAL_ANNUAL_DATA, published: cells.PUBLICATION_DATE };
}

function observationOf(cells: { TIME_PERIOD: string; OBS_VALUE: string }): Pick<PortalRow, "cells" | "scale"> {
  return { cells: [{ column: "OBS_VALUE", year: cells.TIME_PERIOD, value: cells.OBS_VALUE }], scale: null };
}

/** The figure in billions or millions where the package keeps it so; an issue where it can't be in the scale that it should. */
function inOurScale(
  value: string,
  indicator: string,
  row: PortalRow,
  place: (column: string) => Place,
  column: string,
  collector: Collector,
): string {
  if (value === "") return "";
  const scale = SCALES[indicator];
  const label = scale?.label ?? "Units";
  if (row.scale !== null && row.scale !== "" && row.scale !== label) {
    collector.issues.push(cellIssue(place("SCALE"), "unknown-scale", row.scale, `Expected the scale "${label}".`));
    return "";
  }
  if (scale === undefined) return value;
  const ours = row.scale === null ? shiftDecimal(value, -scale.power) : value;
  if (Number(ours) >= LEAST && Number(ours) < scale.most) return ours;
  const unit = row.scale === null ? "units" : scale.label.toLowerCase();
  const expected = `Expected a figure in ${unit} for ${row.area}.${row.subject}: this one is out of all proportion.`;
  collector.issues.push(cellIssue(place(column), "unknown-scale", value, expected));
  return "";
}
