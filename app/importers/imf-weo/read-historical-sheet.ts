import { cellIssue } from "../reading/located.ts";
import { scanText } from "../reading/delimited.ts";
import { countryArea, groupArea } from "./areas.ts";
import { editionOf, type Edition } from "./editions.ts";
import { figureText, SUBJECTS, unknownArea, yearOf, type Collector } from "./figures.ts";
import { HISTORICAL_SHEET } from "./layout-publisher.ts";
import { REGION } from "./read-databases.ts";

/** How far back an edition's past years are read: the two that the copy of this database has, too. */
const YEARS_BACK = 2;

interface Column {
  name: string;
  edition: Edition;
  indicator: string;
}

/**
 * A sheet of the Historical WEO Forecasts Database as the IMF publishes it: what each edition had for each year.
 * "S1990ngdp_rpch" is growth in the spring edition of 1990.
 */
export function readHistoricalSheet(text: string, path: string, collector: Collector): void {
  const columns: Column[] = [];
  let rows = 0;
  const issues = scanText(text, path, HISTORICAL_SHEET, ({ line, cells, more }) => {
    collector.rowsRead += 1;
    if (rows === 0) columns.push(...Object.keys(more).map(columnOf));
    rows += 1;
    const iso = cells.ISOAlpha_3Code.trim();
    // Groups have no ISO code, or since 2025 the IMF's code with a G before the number.
    const code = iso === "" ? cells.WEO_Country_Code.trim() : iso;
    const area = iso === "" || /^G[\dX]/.test(iso) ? groupArea(code) : countryArea(iso);
    if (area === "unused") return collector.drop(REGION);
    if (area === null) return unknownArea(code, { file: path, line, column: "ISOAlpha_3Code" }, collector);
    const year = yearOf(cells.year, { file: path, line, column: "year" }, collector);
    if (year === null) return;
    for (const { name, edition, indicator } of columns) {
      if (year < edition.year - YEARS_BACK) continue;
      const value = figureText(more[name] ?? "", { file: path, line, column: name }, collector);
      if (value === "") continue;
      const figure = { edition, indicator, area, year, value, latestActual: null, copy: "historical" } as const;
      collector.figures.push({ ...figure, seenAt: "", file: path, line });
    }
  });
  collector.issues.push(...issues);
  if (rows > 0 && columns.length === 0) {
    const expected = 'Expected a column for each edition ("S2024ngdp_rpch").';
    collector.issues.push(cellIssue({ file: path, line: 1, column: "" }, "missing-column", "", expected));
  }
}

function columnOf(name: string): Column {
  const edition = editionOf(name.startsWith("S") ? "spring" : "fall", Number(name.slice(1, 5)));
  return { name, edition, indicator: SUBJECTS[name.slice(5)] ?? "" };
}
