import { scanDelimited } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { cellIssue } from "../reading/located.ts";
import { areasByNumber } from "./area-numbers.ts";
import { countryArea, groupArea } from "./areas.ts";
import { editionOf, editionOnDay, type Edition } from "./editions.ts";
import { figureText, SUBJECTS, unknownArea, yearOf, type Collector } from "./figures.ts";
import { DATAMAPPER, G7_PROJECTIONS, HISTORICAL, PROJECTIONS } from "./layout.ts";

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
 * The Historical WEO Forecasts Database: what each edition projected, and what the next four printed for the year later
 * on (the columns tv_*, which repeat in every row of a target year and are read once).
 */
export function readHistorical(raw: RawFolder, path: string, collector: Collector): Members {
  const members: Members = { euro: new Set(), g7: new Set() };
  const printed = new Set<string>();
  const issues = scanDelimited(raw, path, HISTORICAL, ({ line, cells }) => {
    collector.rowsRead += 1;
    const place = (column: string) => ({ file: path, line, column });
    const indicator = SUBJECTS[cells.target];
    if (indicator === undefined) return collector.drop("subject that the package has no indicator for");
    const iso = cells.ISOAlpha_3Code;
    const area = iso === "" ? groupArea(cells.WEO_Country_Code) : countryArea(iso);
    if (area === null || area === "unused")
      return unknownArea(iso || cells.WEO_Country_Code, place("ISOAlpha_3Code"), collector);
    if (cells.euro === "1" && iso !== "") members.euro.add(area);
    if (cells.g7 === "1" && iso !== "") members.g7.add(area);
    const year = yearOf(cells.target_year, place("target_year"), collector);
    const madeIn = yearOf(cells.forecast_year, place("forecast_year"), collector);
    if (year === null || madeIn === null) return;
    const value = figureText(cells.prediction, place("prediction"), collector);
    const shared = {
      indicator,
      area,
      year,
      latestActual: null,
      copy: "historical",
      seenAt: "",
      file: path,
      line,
    } as const;
    if (value === "") collector.drop("the edition printed no projection");
    else
      collector.figures.push({
        ...shared,
        edition: editionOf(cells.forecast_season === "S" ? "spring" : "fall", madeIn),
        value,
      });
    const key = `${indicator} ${area} ${year}`;
    if (printed.has(key)) return;
    printed.add(key);
    for (const [column, later, season] of LATER_PRINTS) {
      const print = figureText(cells[column], place(column), collector);
      if (print !== "") collector.figures.push({ ...shared, edition: editionOf(season, year + later), value: print });
    }
  });
  collector.issues.push(...issues);
  return members;
}

/** Projections by edition, whose areas are numbers. */
export function readProjections(raw: RawFolder, path: string, collector: Collector): void {
  const { areas, issues: unread } = areasByNumber(raw);
  collector.issues.push(...unread);
  if (unread.length > 0) return;
  const issues = scanDelimited(raw, path, PROJECTIONS, ({ line, cells }) => {
    collector.rowsRead += 1;
    const place = (column: string) => ({ file: path, line, column });
    const indicator = SUBJECTS[cells.variable];
    if (indicator === undefined) return collector.drop("subject that the package has no indicator for");
    // 31 rows of October 2025 lost their number; the complete database of that edition has all its figures.
    if (cells.ctry === "NA") return collector.drop("row without an area number");
    const area = areas.get(cells.ctry);
    if (area === undefined) return unknownArea(cells.ctry, place("ctry"), collector);
    if (area === "unused") return collector.drop("regional country group that the package does not use");
    const edition = editionOnDay(cells.pubdate);
    if (edition === null) {
      collector.issues.push(
        cellIssue(place("pubdate"), "unknown-edition", cells.pubdate, "Expected the day of an edition of the WEO."),
      );
      return;
    }
    const year = yearOf(cells.year, place("year"), collector);
    const value = figureText(cells.value, place("value"), collector);
    if (year === null) return;
    if (value === "") return collector.drop("no value printed");
    collector.figures.push({
      edition,
      indicator,
      area,
      year,
      value,
      latestActual: null,
      copy: "projections",
      seenAt: "",
      file: path,
      line,
    });
  });
  collector.issues.push(...issues);
}

/**
 * In the files of these two editions the rows of France and the United Kingdom changed places (for 2024 and later): the
 * rows FRA hold the British inflation of 2.5 and 3.4 percent in 2024 and 2025, and growth agrees with the IMF's own table
 * only the other way round.
 */
const SWAPPED = new Set(["imf-weo-2025-10", "imf-weo-2026-04"]);
const SWAP: Record<string, string> = { FRA: "GBR", GBR: "FRA" };

/** G7 projections of one edition. */
export function readG7(raw: RawFolder, path: string, edition: Edition, collector: Collector): void {
  const issues = scanDelimited(raw, path, G7_PROJECTIONS, ({ line, cells }) => {
    collector.rowsRead += 1;
    const place = (column: string) => ({ file: path, line, column });
    const indicator = SUBJECTS[cells.target];
    const code = SWAPPED.has(edition.publication) ? (SWAP[cells.country] ?? cells.country) : cells.country;
    const area = countryArea(code);
    if (area === null || indicator === undefined)
      return unknownArea(`${cells.country} ${cells.target}`, place("country"), collector);
    const year = yearOf(cells.target_year, place("target_year"), collector);
    const value = figureText(cells.prediction, place("prediction"), collector);
    if (year === null) return;
    if (value === "") return collector.drop("no value printed");
    collector.figures.push({
      edition,
      indicator,
      area,
      year,
      value,
      latestActual: null,
      copy: "g7",
      seenAt: "",
      file: path,
      line,
    });
  });
  collector.issues.push(...issues);
}

/** The DataMapper of one edition. */
export function readDatamapper(raw: RawFolder, path: string, edition: Edition, collector: Collector): void {
  const issues = scanDelimited(raw, path, DATAMAPPER, ({ line, cells }) => {
    collector.rowsRead += 1;
    const place = (column: string) => ({ file: path, line, column });
    const indicator = SUBJECTS[cells.indicator];
    const area = countryArea(cells.iso3) ?? groupArea(cells.iso3);
    if (area === null || area === "unused" || indicator === undefined) {
      return unknownArea(`${cells.iso3} ${cells.indicator}`, place("iso3"), collector);
    }
    if (cells.edition !== `WEO ${edition.label}`) {
      collector.issues.push(
        cellIssue(place("edition"), "unknown-edition", cells.edition, `Expected "WEO ${edition.label}".`),
      );
      return;
    }
    const year = yearOf(cells.year, place("year"), collector);
    const value = figureText(cells.value, place("value"), collector);
    if (year === null) return;
    if (value === "") return collector.drop("no value printed");
    collector.figures.push({
      edition,
      indicator,
      area,
      year,
      value,
      latestActual: null,
      copy: "datamapper",
      seenAt: "",
      file: path,
      line,
    });
  });
  collector.issues.push(...issues);
}
