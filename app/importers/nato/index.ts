import { editionRow } from "../editions/edition-row.ts";
import { csvLayout, readDelimited } from "../reading/delimited.ts";
import { filesNamed } from "../reading/files-named.ts";
import { rejoinFoundIn } from "../reading/found-in-quirk.ts";
import { importResult } from "../reading/import-result.ts";
import type { ImportResult, RawFolder } from "../reading/importer.ts";
import { isCountry } from "../reading/known-rows.ts";
import type { ObservationDraft } from "../reading/observations.ts";

/** The years in the name are those of the report's title. */
const NAME = /^nato_defence_expenditure_pct_gdp_(?<from>\d{4})_(?<to>\d{4})_partial\.csv$/;
const SHIPPED = "nato_defence_expenditure_pct_gdp_2014_2025_partial.csv";
const FIRST_REPORT = "nato-defence-expenditure-2025-08";
const FIRST_NOTE =
  "Table 3, in part: every year for Canada, France, Germany (to 2024), Italy, Turkey, the United Kingdom and the United States, single years for others.";
/** Defence expenditure in percent of GDP. */
const DEFENCE = csvLayout(
  "NATO defence expenditure, one row a member and year",
  "member_iso3,year,pct_gdp,kind,published_on,publisher_url,seen_in",
  { repair: rejoinFoundIn },
);

/** NATO's word for a value → SDMX status; 2024 and 2025 are its own estimates. */
const STATUSES = { actual: "A", estimate: "E" } as const;

/** Defence expenditure in percent of GDP, by member and year of each report. */
export function nato(raw: RawFolder): ImportResult {
  const names = filesNamed(raw, "", NAME);
  const sheets = (names.length === 0 ? [SHIPPED] : names).map((file) => readDelimited(raw, file, DEFENCE));
  const rows = sheets.flatMap((sheet) => sheet.rows);
  const drafts: ObservationDraft[] = [];
  const publications = new Map<string, Record<string, string>>();
  for (const row of rows) {
    const { cells } = row;
    const area = cells.member_iso3 === "NATO_TOTAL" ? "NATO" : cells.member_iso3;
    if (area !== "NATO" && !isCountry(area))
      row.refuse("member_iso3", "unknown-area", "Expected a country or NATO_TOTAL.");
    const status = row.oneOf("kind", STATUSES, "unknown-kind", "Expected actual or estimate.");
    if (!/^\d{4}$/.test(cells.year)) row.refuse("year", "bad-year", "Expected a year.");
    const [day, value] = [row.day("published_on"), row.number("pct_gdp")];
    if (day === "" || value === "" || status === null) continue;
    const publication = `nato-defence-expenditure-${day.slice(0, 7)}`;
    publications.set(publication, publicationRow(publication, day, cells.publisher_url, row.file));
    const seenAt = /^https?:\/\/\S+$/.test(cells.seen_in) ? cells.seen_in : "";
    drafts.push({ publication, indicator: "defence_expenditure", area, period: cells.year, value, status, seenAt });
  }
  return importResult({
    observations: { "observations/nato-defence-expenditure.csv": drafts },
    publications: [...publications.values()],
    summary: { rowsRead: rows.length, rowsKept: drafts.length, dropped: {} },
    issues: sheets.flatMap((sheet) => sheet.issues),
  });
}

function publicationRow(publication: string, day: string, url: string, file: string): Record<string, string> {
  const { from = "", to = "" } = NAME.exec(file)?.groups ?? {};
  const row = editionRow("nato-defence-expenditure", publication, day);
  const title = `${row["title"]} (${from}-${to})`;
  return { ...row, title, url, ...(publication === FIRST_REPORT ? { note: FIRST_NOTE } : {}) };
}
