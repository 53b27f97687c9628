import { areaRows } from "../reading/areas.ts";
import { readNumber } from "../reading/cells.ts";
import { readDelimited } from "../reading/delimited.ts";
import { filesNamed } from "../reading/files-named.ts";
import type { Importer, ImportResult, RawFolder } from "../reading/importer.ts";
import { drop, emptySummary } from "../reading/import-report.ts";
import { cellIssue, fileIssue } from "../reading/located.ts";
import { observationsTable, type ObservationDraft } from "../reading/observations.ts";
import { publisherRows } from "../reading/publishers.ts";
import type { Issue } from "../../package/issues.ts";
import { areasByNumber } from "../imf-weo/area-numbers.ts";
import { WEO_INDICATORS } from "../imf-weo/indicators.ts";
import { ecEditionOn, ecPublicationRow, type EcEdition } from "./editions.ts";
import { EC_TABLES } from "./layout.ts";

/** The copy's name says which editions it reaches from and to. */
const NAME = /^ec_economic_forecasts_\w+_macroprojections\.csv$/;
const SHIPPED = "ec_economic_forecasts_2021nov_2025nov_macroprojections.csv";
const OUTPUT = "observations/ec-forecast.csv";
const INDICATORS: Record<string, string> = {
  NGDP_RPCH: "real_gdp_growth",
  PCPIPCH: "cpi_inflation",
  LUR: "unemployment_rate",
};
const MEMBERS_EDITION = "ec-forecast-2025-11";

export const europeanCommission: Importer = {
  name: "european-commission",
  title: "European Commission's economic forecasts: growth, prices, unemployment of the EU's members, by edition",
  folder: "economy",
  run,
};

function run(raw: RawFolder): ImportResult {
  const summary = emptySummary();
  const issues: Issue[] = [];
  const numbers = areasByNumber(raw);
  const names = filesNamed(raw, "", NAME);
  const [file = SHIPPED] = names;
  if (names.length > 1) {
    issues.push(fileIssue(file, "two-files", names.join(", "), "Expected one copy: each holds all the editions."));
  }
  const { rows, issues: found } = readDelimited(raw, file, EC_TABLES);
  issues.push(...numbers.issues, ...found);
  const drafts: ObservationDraft[] = [];
  const editions = new Map<string, EcEdition>();
  summary.rowsRead = rows.length;
  for (const { line, cells } of numbers.issues.length > 0 ? [] : rows) {
    const place = (column: string) => ({ file, line, column });
    const area = numbers.areas.get(cells.ctry);
    const indicator = INDICATORS[cells.variable];
    const edition = ecEditionOn(cells.pubdate);
    if (area === undefined)
      issues.push(cellIssue(place("ctry"), "unknown-area", cells.ctry, "Expected a known area number."));
    if (indicator === undefined) {
      issues.push(
        cellIssue(place("variable"), "unknown-subject", cells.variable, "Expected NGDP_RPCH, PCPIPCH or LUR."),
      );
    }
    if (edition === null) {
      issues.push(
        cellIssue(place("pubdate"), "unknown-edition", cells.pubdate, "Expected the day of an edition in editions.ts."),
      );
    }
    if (!/^\d{4}$/.test(cells.year)) issues.push(cellIssue(place("year"), "bad-year", cells.year, "Expected a year."));
    if (area === undefined || indicator === undefined || edition === null) continue;
    const value = readNumber(cells.value, place("value"), issues);
    if (value === "") drop(summary, "no value printed");
    else {
      editions.set(edition.publication, edition);
      // The tables reach from the year before the edition: a year that was over then is an estimate.
      const status = Number(cells.year) >= Number(edition.publishedOn.slice(0, 4)) ? "F" : "E";
      drafts.push({ publication: edition.publication, indicator, area, period: cells.year, value, status });
    }
  }
  const { table, issues: duplicates } = observationsTable(drafts, OUTPUT);
  summary.rowsKept = table.rows.length;
  const members = [...new Set(drafts.filter((draft) => draft.publication === MEMBERS_EDITION).map(({ area }) => area))]
    .filter((area) => area !== "EU" && area !== "EURO_AREA")
    .sort();
  return {
    tables: { [OUTPUT]: table },
    catalog: {
      publishers: publisherRows(["ec"]),
      publications: [...editions.values()].map(ecPublicationRow),
      areas: areaRows(["EU", ...drafts.map(({ area }) => area)]),
      indicators: WEO_INDICATORS.filter((row) => Object.values(INDICATORS).includes(row["indicator"] ?? "")),
      memberships: members.map((area) => ({ group: "EU", area, publication: MEMBERS_EDITION })),
    },
    summary,
    issues: [...issues, ...duplicates],
  };
}
