import { csvLayout, scanDelimited } from "../reading/delimited.ts";
import { drop, emptySummary } from "../reading/import-report.ts";
import { importResult } from "../reading/import-result.ts";
import type { ImportResult, RawFolder } from "../reading/importer.ts";
import { isCountry } from "../reading/known-rows.ts";
import type { ObservationDraft } from "../reading/observations.ts";
import type { Row } from "../reading/row.ts";
import { shiftDecimal } from "../../tabular/shift-decimal.ts";
import { wdiFiles, wdiPublicationRow, type WdiFile } from "./editions.ts";

/** As the World Bank offers them for download: four lines, then one column a year. */
const DOWNLOAD = csvLayout(
  "World Development Indicators, one column a year, after four lines",
  "Country Name,Country Code,Indicator Name,Indicator Code",
  { more: /^(19|20)\d\d$/, preamble: 4 },
);
/** The same table as kept in archives, without the four lines. */
const ARCHIVE = { ...DOWNLOAD, name: "World Development Indicators, one column a year", preamble: 0 };
const LONG = csvLayout("World Development Indicators, one row a year", "Country Name,Country Code,Year,Value");

/** The World Bank's codes of groups that are the same everywhere; its regions and income groups are left out. */
const GROUPS: Record<string, string> = { WLD: "WLD", EUU: "EU", EMU: "EURO_AREA" };

/** The first year kept: claims look back a decade and a half, and the series from 1960 would treble the file. */
const FIRST_YEAR = 2005;

/** Growth, consumer prices and GDP by economy and year, from the downloads of the World Development Indicators. */
export function worldBank(raw: RawFolder): ImportResult {
  const summary = emptySummary();
  const { files, issues } = wdiFiles(raw);
  const found: typeof issues = [];
  const drafts: ObservationDraft[] = [];

  function add(file: WdiFile, row: Row<"Country Code">, year: string, column: string): void {
    const code = row.cells["Country Code"];
    const area = GROUPS[code] ?? (isCountry(code) ? code : null);
    if (area === null) return drop(summary, "region or income group of the World Bank");
    if (Number(year) < FIRST_YEAR) return drop(summary, `year before ${FIRST_YEAR}`);
    const value = shiftDecimal(row.number(column), file.shift);
    if (value === "") return drop(summary, "no value");
    const { publication, indicator } = file;
    drafts.push({ publication, indicator, area, period: year, value, status: "A" });
  }

  for (const file of files) {
    if (file.layout === "long") {
      const onRow = (row: Row<"Country Code" | "Year">) => {
        summary.rowsRead += 1;
        const { Year: year } = row.cells;
        if (/^\d{4}$/.test(year)) add(file, row, year, "Value");
        else row.refuse("Year", "bad-year", "Expected a year.");
      };
      issues.push(...scanDelimited(raw, file.file, LONG, onRow, found));
      continue;
    }
    const onRow = (row: Row<"Country Code" | "Indicator Code">) => {
      if (row.cells["Indicator Code"] !== file.code)
        return void row.refuse("Indicator Code", "unknown-subject", `Expected ${file.code}.`);
      for (const year of Object.keys(row.more)) {
        summary.rowsRead += 1;
        add(file, row, year, year);
      }
    };
    issues.push(...scanDelimited(raw, file.file, file.layout === "download" ? DOWNLOAD : ARCHIVE, onRow, found));
  }
  summary.rowsKept = drafts.length;
  return importResult({
    observations: { "observations/worldbank-wdi.csv": drafts },
    publications: files.map(wdiPublicationRow),
    summary,
    issues: [...issues, ...found],
  });
}
