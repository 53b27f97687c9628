import { areaRows, isCountry } from "../reading/areas.ts";
import { readNumber } from "../reading/cells.ts";
import { scanDelimited } from "../reading/delimited.ts";
import type { Importer, ImportResult, RawFolder } from "../reading/importer.ts";
import { drop, emptySummary } from "../reading/import-report.ts";
import { cellIssue } from "../reading/located.ts";
import { observationsTable, type ObservationDraft } from "../reading/observations.ts";
import { publisherRows } from "../reading/publishers.ts";
import type { Issue } from "../../package/issues.ts";
import { WEO_INDICATORS } from "../imf-weo/indicators.ts";
import { wdiFiles, wdiPublicationRow, type WdiFile } from "./editions.ts";
import { WDI_ARCHIVE, WDI_DOWNLOAD, WDI_LONG } from "./layout.ts";
import { shiftDecimal } from "../reading/shift-decimal.ts";

const OUTPUT = "observations/worldbank-wdi.csv";

/** The World Bank's codes of groups that are the same everywhere; its regions and income groups are left out. */
const GROUPS: Record<string, string> = { WLD: "WLD", EUU: "EU", EMU: "EURO_AREA" };

/** The first year kept: claims look back a decade and a half, and the series from 1960 would treble the file. */
const FIRST_YEAR = 2005;

export const worldBank: Importer = {
  name: "world-bank",
  title: "World Bank, World Development Indicators: growth, consumer prices, GDP in dollars",
  folder: "economy",
  run,
};

function run(raw: RawFolder): ImportResult {
  const summary = emptySummary();
  const { files, issues: unread } = wdiFiles(raw);
  const issues: Issue[] = [...unread];
  const drafts: ObservationDraft[] = [];

  function add(file: WdiFile, line: number, code: string, year: string, cell: string): void {
    const area = GROUPS[code] ?? (isCountry(code) ? code : null);
    if (area === null) return drop(summary, "region or income group of the World Bank");
    if (Number(year) < FIRST_YEAR) return drop(summary, `year before ${FIRST_YEAR}`);
    const value = readNumber(cell, { file: file.file, line, column: year }, issues);
    if (value === "") return drop(summary, "no value");
    drafts.push({
      publication: file.publication,
      indicator: file.indicator,
      area,
      period: year,
      value: shiftDecimal(value, file.shift),
      status: "A",
    });
  }

  for (const file of files) {
    if (file.layout === "long") {
      const found = scanDelimited(raw, file.file, WDI_LONG, ({ line, cells }) => {
        summary.rowsRead += 1;
        if (/^\d{4}$/.test(cells.Year)) return add(file, line, cells["Country Code"], cells.Year, cells.Value);
        issues.push(cellIssue({ file: file.file, line, column: "Year" }, "bad-year", cells.Year, "Expected a year."));
      });
      issues.push(...found);
      continue;
    }
    const found = scanDelimited(
      raw,
      file.file,
      file.layout === "download" ? WDI_DOWNLOAD : WDI_ARCHIVE,
      ({ line, cells, more }) => {
        if (cells["Indicator Code"] !== file.code) {
          const place = { file: file.file, line, column: "Indicator Code" };
          issues.push(cellIssue(place, "unknown-subject", cells["Indicator Code"], `Expected ${file.code}.`));
          return;
        }
        for (const [year, cell] of Object.entries(more)) {
          summary.rowsRead += 1;
          add(file, line, cells["Country Code"], year, cell);
        }
      },
    );
    issues.push(...found);
  }
  const { table, issues: duplicates } = observationsTable(drafts, OUTPUT);
  summary.rowsKept = table.rows.length;
  const used = new Set(files.map(({ indicator }) => indicator));
  return {
    tables: { [OUTPUT]: table },
    catalog: {
      publishers: publisherRows(["worldbank"]),
      publications: files.map(wdiPublicationRow),
      areas: areaRows(drafts.map(({ area }) => area)),
      indicators: WEO_INDICATORS.filter((row) => used.has(row["indicator"] ?? "")),
    },
    summary,
    issues: [...issues, ...duplicates],
  };
}
