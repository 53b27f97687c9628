import { areaRows, isCountry } from "../reading/areas.ts";
import { dayOf, readNumber, readPeriod } from "../reading/cells.ts";
import { readDelimited } from "../reading/delimited.ts";
import { filesNamed } from "../reading/files-named.ts";
import type { Importer, ImportResult, RawFolder } from "../reading/importer.ts";
import { emptySummary } from "../reading/import-report.ts";
import { cellIssue } from "../reading/located.ts";
import { observationsTable, type ObservationDraft } from "../reading/observations.ts";
import { publisherRows } from "../reading/publishers.ts";
import { RETRIEVED_ON } from "../reading/retrieved.ts";
import type { Issue } from "../../package/issues.ts";
import { DEFENCE } from "./layout.ts";

/** The years in the name are those of the report's title. */
const NAME = /^nato_defence_expenditure_pct_gdp_(?<from>\d{4})_(?<to>\d{4})_partial\.csv$/;
const SHIPPED = "nato_defence_expenditure_pct_gdp_2014_2025_partial.csv";
const FIRST_REPORT = "nato-defence-expenditure-2025-08";
const FIRST_NOTE =
  "Table 3, in part: every year for Canada, France, Germany (to 2024), Italy, Turkey, the United Kingdom and the United States, single years for others.";
const OUTPUT = "observations/nato-defence-expenditure.csv";

/** NATO's word for a value → SDMX status; 2024 and 2025 are its own estimates. */
const STATUSES: Record<string, "A" | "E"> = { actual: "A", estimate: "E" };

export const nato: Importer = {
  name: "nato",
  title: "NATO: defence expenditure in percent of GDP, by member and year (in part)",
  folder: "economy",
  run,
};

function run(raw: RawFolder): ImportResult {
  const summary = emptySummary();
  const names = filesNamed(raw, "", NAME);
  const sheets = (names.length === 0 ? [SHIPPED] : names).map((file) => ({
    file,
    ...readDelimited(raw, file, DEFENCE),
  }));
  const rows = sheets.flatMap((sheet) => sheet.rows.map((row) => ({ ...row, file: sheet.file })));
  const issues: Issue[] = sheets.flatMap((sheet) => sheet.issues);
  const drafts: ObservationDraft[] = [];
  const publications = new Map<string, Record<string, string>>();
  for (const { file, line, cells } of rows) {
    const place = (column: string) => ({ file, line, column });
    const area = cells.member_iso3 === "NATO_TOTAL" ? "NATO" : cells.member_iso3;
    const status = STATUSES[cells.kind];
    if (area !== "NATO" && !isCountry(area)) {
      issues.push(cellIssue(place("member_iso3"), "unknown-area", area, "Expected a country or NATO_TOTAL."));
    }
    if (status === undefined)
      issues.push(cellIssue(place("kind"), "unknown-kind", cells.kind, "Expected actual or estimate."));
    if (!/^\d{4}$/.test(cells.year)) issues.push(cellIssue(place("year"), "bad-year", cells.year, "Expected a year."));
    const day = readPeriod(dayOf, cells.published_on, place("published_on"), issues);
    const value = readNumber(cells.pct_gdp, place("pct_gdp"), issues);
    if (day === "" || value === "" || status === undefined) continue;
    const publication = `nato-defence-expenditure-${day.slice(0, 7)}`;
    publications.set(publication, publicationRow(publication, day, cells.publisher_url, file));
    const seenAt = /^https?:\/\/\S+$/.test(cells.seen_in) ? cells.seen_in : "";
    drafts.push({ publication, indicator: "defence_expenditure", area, period: cells.year, value, status, seenAt });
  }
  const { table, issues: duplicates } = observationsTable(drafts, OUTPUT);
  summary.rowsRead = rows.length;
  summary.rowsKept = table.rows.length;
  return {
    tables: { [OUTPUT]: table },
    catalog: {
      publishers: publisherRows(["nato"]),
      publications: [...publications.values()],
      areas: areaRows(["NATO", ...drafts.map(({ area }) => area)]),
      indicators: [
        {
          indicator: "defence_expenditure",
          label: "Defence expenditure",
          definition:
            "Defence expenditure in percent of gross domestic product, both at the prices of 2021, by NATO's definition.",
          unit: "percent_gdp",
          decimals: "2",
          topic: "aid",
          frequency: "annual",
        },
      ],
    },
    summary,
    issues: [...issues, ...duplicates],
  };
}

function publicationRow(publication: string, day: string, url: string, file: string): Record<string, string> {
  const { from = "", to = "" } = NAME.exec(file)?.groups ?? {};
  return {
    publication,
    publisher: "nato",
    title: `Defence Expenditure of NATO Countries (${from}-${to})`,
    edition: day,
    published_on: day,
    retrieved_on: RETRIEVED_ON,
    url,
    licence: "Not stated; single figures cited as facts",
    redistributable: "false",
    confidence: "medium",
    note: publication === FIRST_REPORT ? FIRST_NOTE : "Table 3, in part.",
  };
}
