import { csvLayout } from "../reading/delimited.ts";
import { readOnly } from "../reading/files-named.ts";
import { drop, emptySummary } from "../reading/import-report.ts";
import { importResult } from "../reading/import-result.ts";
import type { ImportResult, RawFolder } from "../reading/importer.ts";
import type { ObservationDraft } from "../reading/observations.ts";
import { areasByNumber } from "../imf-weo/area-numbers.ts";
import { ecEditionOn, ecPublicationRow, type EcEdition } from "./editions.ts";

/** The copy's name says which editions it reaches from and to. */
const NAME = /^ec_economic_forecasts_\w+_macroprojections\.csv$/;
const SHIPPED = "ec_economic_forecasts_2021nov_2025nov_macroprojections.csv";
/** Tables of several editions. */
const TABLES = csvLayout(
  "European Commission forecasts by edition, areas by number",
  "year,ctry,variable,pubdate,value",
);
const INDICATORS = { NGDP_RPCH: "real_gdp_growth", PCPIPCH: "cpi_inflation", LUR: "unemployment_rate" };
const MEMBERS_EDITION = "ec-forecast-2025-11";

/** Growth, prices and unemployment of the EU's members, by edition of the forecast. */
export function europeanCommission(raw: RawFolder): ImportResult {
  const summary = emptySummary();
  const numbers = areasByNumber(raw);
  const several = "Expected one copy: each holds all the editions.";
  const { rows, issues } = readOnly(raw, NAME, SHIPPED, TABLES, several);
  const drafts: ObservationDraft[] = [];
  const editions = new Map<string, EcEdition>();
  summary.rowsRead = rows.length;
  for (const row of numbers.issues.length > 0 ? [] : rows) {
    const { cells } = row;
    const area = numbers.areas.get(cells.ctry) ?? row.refuse("ctry", "unknown-area", "Expected a known area number.");
    const subjects = "Expected NGDP_RPCH, PCPIPCH or LUR.";
    const indicator = row.oneOf("variable", INDICATORS, "unknown-subject", subjects);
    const day = "Expected the day of an edition in editions.ts.";
    const edition = ecEditionOn(cells.pubdate) ?? row.refuse("pubdate", "unknown-edition", day);
    if (!/^\d{4}$/.test(cells.year)) row.refuse("year", "bad-year", "Expected a year.");
    if (area === null || indicator === null || edition === null) continue;
    const value = row.number("value");
    if (value === "") drop(summary, "no value printed");
    else {
      editions.set(edition.publication, edition);
      // The tables reach from the year before the edition: a year that was over then is an estimate.
      const status = Number(cells.year) >= Number(edition.publishedOn.slice(0, 4)) ? "F" : "E";
      drafts.push({ publication: edition.publication, indicator, area, period: cells.year, value, status });
    }
  }
  summary.rowsKept = drafts.length;
  const members = new Set(drafts.filter((draft) => draft.publication === MEMBERS_EDITION).map(({ area }) => area));
  return importResult({
    observations: { "observations/ec-forecast.csv": drafts },
    publications: [...editions.values()].map(ecPublicationRow),
    memberships: [...members]
      .filter((area) => area !== "EU" && area !== "EURO_AREA")
      .sort()
      .map((area) => ({ group: "EU", area, publication: MEMBERS_EDITION })),
    summary,
    issues: [...numbers.issues, ...issues],
  });
}
