import { csvLayout, scanDelimited, scanText } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { fileIssue } from "../reading/located.ts";
import { areaOf, countryArea, groupArea } from "./areas.ts";
import { editionOf, type Edition } from "./editions.ts";
import { addFigure, REGION, SUBJECT_UNUSED, SUBJECTS, unknownArea, yearOf, type Collector } from "./figures.ts";
import { HISTORICAL_SHEET } from "./layout-publisher.ts";

/** One row for each target year, edition and area. */
const HISTORICAL = csvLayout(
  "Historical WEO Forecasts Database, one row a forecast",
  "country,WEO_Country_Code,target,target_year,ISOAlpha_3Code,forecast_season,forecast_year,prediction,tv_0.5,tv_1,tv_1.5,tv_2,euro,g7",
  { more: /^(horizon|type|cgroup|economy|g20|geoEmer|geolInc|oil)$/ },
);

/** Which later edition printed the "true value" of a target year: years after it, and the season. */
const LATER_PRINTS = [
  ["tv_0.5", 1, "spring"],
  ["tv_1", 1, "fall"],
  ["tv_1.5", 2, "spring"],
  ["tv_2", 2, "fall"],
] as const;

/** Members of the euro area and the G7, as flags of the historical database. */
export interface Members {
  euro: Set<string>;
  g7: Set<string>;
}

/**
 * A copy of the Historical WEO Forecasts Database: what each edition projected, and what the next four printed for the year
 * later on (the columns tv_*, which repeat in every row of a target year and are read once).
 */
export function readHistorical(raw: RawFolder, path: string, collector: Collector): Members {
  const members: Members = { euro: new Set(), g7: new Set() };
  const printed = new Set<string>();
  const onRow: Parameters<typeof scanDelimited<(typeof HISTORICAL)["required"][number]>>[3] = (row) => {
    const { cells } = row;
    collector.rowsRead += 1;
    const indicator = SUBJECTS[cells.target];
    if (indicator === undefined) return collector.drop(SUBJECT_UNUSED);
    const iso = cells.ISOAlpha_3Code;
    const area = iso === "" ? groupArea(cells.WEO_Country_Code) : countryArea(iso);
    if (area === null || area === "unused") return unknownArea(row, "ISOAlpha_3Code", iso || cells.WEO_Country_Code);
    if (cells.euro === "1" && iso !== "") members.euro.add(area);
    if (cells.g7 === "1" && iso !== "") members.g7.add(area);
    const [year, madeIn] = [yearOf(row, "target_year"), yearOf(row, "forecast_year")];
    if (year === null || madeIn === null) return;
    const shared = { indicator, area, year, copy: "historical" } as const;
    const value = row.number("prediction");
    const edition = editionOf(cells.forecast_season === "S" ? "spring" : "fall", madeIn);
    if (value === "") collector.drop("the edition printed no projection");
    else addFigure(collector, row, { ...shared, edition, value });
    const key = `${indicator} ${area} ${year}`;
    if (printed.has(key)) return;
    printed.add(key);
    for (const [column, later, season] of LATER_PRINTS) {
      const print = row.number(column);
      if (print !== "")
        addFigure(collector, row, { ...shared, edition: editionOf(season, year + later), value: print });
    }
  };
  collector.issues.push(...scanDelimited(raw, path, HISTORICAL, onRow, collector.issues));
  return members;
}

/** How far back an edition's past years are read: the two that the copy of this database has, too. */
const YEARS_BACK = 2;

interface Column {
  name: string;
  edition: Edition;
  indicator: string;
}

/**
 * A sheet of the database as the IMF publishes it: what each edition had for each year.
 * "S1990ngdp_rpch" is growth in the spring edition of 1990.
 */
export function readHistoricalSheet(text: string, path: string, collector: Collector): void {
  const columns: Column[] = [];
  let rows = 0;
  const onRow: Parameters<typeof scanText<(typeof HISTORICAL_SHEET)["required"][number]>>[3] = (row) => {
    collector.rowsRead += 1;
    if (rows === 0) columns.push(...Object.keys(row.more).map(columnOf));
    rows += 1;
    const iso = row.cells.ISOAlpha_3Code.trim();
    // Groups have no ISO code, or since 2025 the IMF's code with a G before the number.
    const code = iso === "" ? row.cells.WEO_Country_Code.trim() : iso;
    const area = iso === "" ? groupArea(code) : areaOf(iso);
    if (area === "unused") return collector.drop(REGION);
    if (area === null) return unknownArea(row, "ISOAlpha_3Code", code);
    const year = yearOf(row, "year");
    if (year === null) return;
    for (const { name, edition, indicator } of columns) {
      if (year < edition.year - YEARS_BACK) continue;
      const value = row.number(name);
      if (value !== "") addFigure(collector, row, { edition, indicator, area, year, value, copy: "historical" });
    }
  };
  collector.issues.push(...scanText(text, path, HISTORICAL_SHEET, onRow, collector.issues));
  if (rows > 0 && columns.length === 0) {
    const expected = 'Expected a column for each edition ("S2024ngdp_rpch").';
    collector.issues.push({ ...fileIssue(path, "missing-column", "", expected), line: 1 });
  }
}

function columnOf(name: string): Column {
  const edition = editionOf(name.startsWith("S") ? "spring" : "fall", Number(name.slice(1, 5)));
  return { name, edition, indicator: SUBJECTS[name.slice(5)] ?? "" };
}
