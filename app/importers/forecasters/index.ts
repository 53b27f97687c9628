import { areaRow, areaRows } from "../reading/areas.ts";
import type { Importer, ImportResult, RawFolder } from "../reading/importer.ts";
import { emptySummary } from "../reading/import-report.ts";
import { observationsTable } from "../reading/observations.ts";
import { publisherRows } from "../reading/publishers.ts";
import type { Issue } from "../../package/issues.ts";
import { WEO_INDICATORS } from "../imf-weo/indicators.ts";
import { SHEET_INDICATOR_ROWS } from "./indicators.ts";
import { publicationRows, withDoubts } from "./publications.ts";
import { readForecasts } from "./read-forecasts.ts";
import { readOutturns } from "./read-outturns.ts";
import { toObservations } from "./to-observations.ts";

const OUTPUT = "observations/forecasters.csv";

export const forecasters: Importer = {
  name: "forecasters",
  title:
    "Forecasts and outturns typed one by one: WEO Updates, World Bank, OECD, EBRD, UN, central banks, ministries, statistics offices",
  folder: "economy",
  run,
};

function run(raw: RawFolder): ImportResult {
  const summary = emptySummary();
  const issues: Issue[] = [];
  const figures = [...readForecasts(raw, summary, issues), ...readOutturns(raw, summary, issues)];
  const { placed, issues: disagreements } = toObservations(figures, summary);
  const publications = publicationRows(placed);
  const drafts = withDoubts(placed, publications.rows);
  const { table, issues: duplicates } = observationsTable(drafts, OUTPUT);
  summary.rowsKept = table.rows.length;
  const publishers = publisherRows(figures.map(({ publisher }) => publisher));
  // A publisher's party is an area too (the EU's is one of no figure here).
  const parties = publishers.map((row) => row["party"] ?? "").filter((party) => areaRow(party) !== null);
  const used = new Set(drafts.map(({ indicator }) => indicator));
  return {
    tables: { [OUTPUT]: table },
    catalog: {
      publishers,
      publications: publications.rows,
      areas: areaRows([...drafts.map(({ area }) => area), ...parties]),
      indicators: [...WEO_INDICATORS, ...SHEET_INDICATOR_ROWS].filter((row) => used.has(row["indicator"] ?? "")),
    },
    summary,
    issues: [...issues, ...disagreements, ...publications.issues, ...duplicates],
  };
}
