import type { Issue } from "../../package/issues.ts";
import { isMissing } from "../../tabular/cell-text.ts";
import { scanText } from "../reading/delimited.ts";
import type { Row } from "../reading/row.ts";
import { shiftDecimal } from "../../tabular/shift-decimal.ts";
import { areaOf } from "./areas.ts";
import type { Edition } from "./editions.ts";
import { EMPTY, latestActualOf, REGION, SUBJECT_UNUSED, SUBJECTS, unknownArea, type Collector } from "./figures.ts";
import { missingYears, PORTAL_OBSERVATIONS, PORTAL_SERIES, SDMX_CSV } from "./layout-publisher.ts";
import { portalEdition, type EditionClues } from "./portal-editions.ts";

/** What a row of any of the portal's layouts says. */
interface PortalRow {
  row: Row<"LATEST_ACTUAL_ANNUAL_DATA">;
  dataset: string;
  area: string;
  subject: string;
  frequency: string;
  published: string;
  /** Columns of figures, each with the year as written and the column that has it. */
  cells: { column: string; year: string; yearColumn: string }[];
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
  const onRow = ({ row, ...said }: PortalRow) => {
    collector.rowsRead += 1;
    if (!clues.datasets.has(said.dataset)) clues.datasets.set(said.dataset, row.at("DATASET"));
    if (!isMissing(said.published) && !clues.published.has(said.published))
      clues.published.set(said.published, row.at("PUBLICATION_DATE"));
    const indicator = SUBJECTS[said.subject];
    if (indicator === undefined) return collector.drop(SUBJECT_UNUSED);
    if (!/^(A|Annual)$/.test(said.frequency)) return collector.drop(NOT_ANNUAL);
    const area = areaOf(said.area);
    if (area === "unused") return collector.drop(REGION);
    if (area === null) return unknownArea(row, "COUNTRY", said.area);
    const series = `${said.area}.${said.subject}`;
    const stated = latestActualOf(row, "LATEST_ACTUAL_ANNUAL_DATA");
    if (stated !== null) {
      const before = latest.get(series) ?? stated;
      latest.set(series, stated);
      const expected = `Expected ${before}, as in the other rows of ${series}.`;
      if (before !== stated) row.refuse("LATEST_ACTUAL_ANNUAL_DATA", "two-values", expected);
    }
    for (const { column, year, yearColumn } of said.cells) {
      if (isMissing(year) && isMissing(row.raw(column))) return collector.drop(ATTRIBUTES);
      if (!/^(19|20)\d\d$/.test(year.trim())) row.refuse(yearColumn, "bad-year", "Expected a year.", year);
      const value = inOurScale(row, said.scale, indicator, column, series);
      if (value !== "") pending.push({ indicator, area, year: Number(year), value, line: row.line, series });
      else if (said.cells.length === 1) collector.drop(EMPTY);
    }
  };
  const issues = scanPortal(text, path, layout, onRow, collector.issues);
  collector.issues.push(...issues);
  if (issues.length > 0) return;
  const edition = portalEdition(path, clues, named, collector);
  if (edition === null) return;
  for (const { series, ...figure } of pending) {
    const latestActual = latest.get(series) ?? null;
    collector.figures.push({ ...figure, edition, latestActual, copy: "database", seenAt: "", file: path });
  }
}

const OBSERVATION = "OBS_VALUE";

function scanPortal(
  text: string,
  path: string,
  layout: "series" | "observations" | "sdmx",
  onRow: (row: PortalRow) => void,
  found: Issue[],
): Issue[] {
  const observation = ({ cells }: Row<"TIME_PERIOD">) => ({
    cells: [{ column: OBSERVATION, year: cells.TIME_PERIOD, yearColumn: "TIME_PERIOD" }],
    scale: null,
  });
  const common = ({ cells }: Row<"PUBLICATION_DATE">) => ({ published: cells.PUBLICATION_DATE });
  if (layout === "sdmx") {
    const onSdmx = (row: Row<(typeof SDMX_CSV)["required"][number]>) => {
      const { dataset, COUNTRY: area, INDICATOR: subject, FREQUENCY: frequency } = row.cells;
      onRow({ row, dataset, area, subject, frequency, ...common(row), ...observation(row) });
    };
    return scanText(text, path, SDMX_CSV, onSdmx, found);
  }
  if (layout === "observations") {
    const onObservation = (row: Row<(typeof PORTAL_OBSERVATIONS)["required"][number]>) =>
      onRow({ row, dataset: row.cells.DATASET, ...seriesOf(row.cells), ...common(row), ...observation(row) });
    return scanText(text, path, PORTAL_OBSERVATIONS, onObservation, found);
  }
  let names: string[] | null = null;
  const onSeries = (row: Row<(typeof PORTAL_SERIES)["required"][number]>) => {
    names ??= Object.keys(row.more);
    const { DATASET: dataset, SCALE: scale } = row.cells;
    const cells = names.map((year) => ({ column: year, year, yearColumn: year }));
    onRow({ row, dataset, ...seriesOf(row.cells), ...common(row), cells, scale: scale.trim() });
  };
  const issues = scanText(text, path, PORTAL_SERIES, onSeries, found);
  return [...issues, ...(names === null ? [] : missingYears(names, path, PORTAL_SERIES.name))];
}

/** "RUS.NGDP_RPCH.A" → its three parts. */
function seriesOf(cells: { SERIES_CODE: string }): Pick<PortalRow, "area" | "subject" | "frequency"> {
  const [area = "", subject = "", frequency = ""] = cells.SERIES_CODE.trim().split(".");
  return { area, subject, frequency };
}

/** The figure in billions or millions where the package keeps it so; an issue where it can't be in the scale that it should. */
function inOurScale(
  row: Row<string>,
  stated: string | null,
  indicator: string,
  column: string,
  series: string,
): string {
  const value = row.number(column);
  if (value === "") return "";
  const scale = SCALES[indicator];
  const label = scale?.label ?? "Units";
  if (stated !== null && stated !== "" && stated !== label) {
    row.refuse("SCALE", "unknown-scale", `Expected the scale "${label}".`, stated);
    return "";
  }
  if (scale === undefined) return value;
  const ours = stated === null ? shiftDecimal(value, -scale.power) : value;
  if (Number(ours) >= LEAST && Number(ours) < scale.most) return ours;
  const unit = stated === null ? "units" : scale.label.toLowerCase();
  const expected = `Expected a figure in ${unit} for ${series}: this one is out of all proportion.`;
  row.refuse(column, "unknown-scale", expected, value);
  return "";
}
