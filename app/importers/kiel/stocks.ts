import type { Issue } from "../../package/issues.ts";
import { cleanText, numberText } from "../../tabular/cell-text.ts";
import { namesIn } from "../reading/columns.ts";
import type { RawFolder, TidyTable } from "../reading/importer.ts";
import { cellIssue, fileIssue } from "../reading/located.ts";
import type { ObservationDraft } from "../reading/observations.ts";
import { byCells } from "../reading/tidy-table.ts";
import { rounded } from "./billions.ts";
import { stockHolderArea } from "./donors.ts";
import { STOCK_SHEETS } from "./releases.ts";
import { readSheet, type SheetRow } from "./sheet.ts";
import type { Tally } from "./tally.ts";

/** Kinds of heavy weapon, as the sheet calls them in each of its sections; `indicator` where shares are charted. */
const CATEGORIES = [
  { category: "Main battle tanks", headers: /^Main Battle Tank/i, indicator: "heavy_weapon_stock_share_tanks" },
  { category: "Infantry fighting vehicles", headers: /^Infantry fighting vehicle/i, indicator: null },
  { category: "Howitzers 155/152 mm", headers: /^155mm/i, indicator: "heavy_weapon_stock_share_howitzers" },
  { category: "Multiple rocket launchers", headers: /^MRLS$/i, indicator: "heavy_weapon_stock_share_mlrs" },
  { category: "Combat aircraft", headers: /^Combat aircraft/i, indicator: null },
] as const;

const SECTIONS = ["Stocks >>>", "Comitted>>>", "Delivered>>>", "% Comitted>>>"] as const;

/** Figure 14 names its blocks so. */
const AGGREGATES = [
  { block: /^TANKS/, indicator: "heavy_weapon_stock_share_tanks" },
  { block: /^HOWITZERS/, indicator: "heavy_weapon_stock_share_howitzers" },
  { block: /^MRL/, indicator: "heavy_weapon_stock_share_mlrs" },
] as const;

const COLUMNS = namesIn("publication,area,category,as_of,stock_units,committed_units,delivered_units,share_committed");

const base = { publication: STOCK_SHEETS.publication, period: STOCK_SHEETS.day, status: "A" as const };

export interface StockReading {
  table: TidyTable;
  drafts: ObservationDraft[];
  issues: Issue[];
}

/** Stocks of heavy weapons by country with what was committed and delivered to 3 October 2022. */
export function readStocks(raw: RawFolder, tally: Tally): StockReading {
  const { rows, issues } = readSheet(raw, STOCK_SHEETS.shares);
  const table: TidyTable = { columns: COLUMNS, rows: [] };
  const reading: StockReading = { table, drafts: [], issues };
  if (issues.length > 0) return reading;
  const columns = sectionColumns(rows);
  if ("issue" in columns) return { ...reading, issues: [columns.issue] };
  for (const row of rows.slice(columns.header + 1)) {
    // The states end at a blank row; averages of groups follow.
    if (row.cells.every((cell) => cleanText(cell) === "")) break;
    tally.read += 1;
    const area = stockHolderArea(row.cells[0] ?? "");
    if (area === null) {
      const place = { file: STOCK_SHEETS.shares, line: row.line, column: "country" };
      issues.push(cellIssue(place, "unknown-state", row.cells[0] ?? "", "Expected a state known here."));
      continue;
    }
    for (const [index, { category, indicator }] of CATEGORIES.entries()) {
      const [stock = "", committed = "", delivered = "", share = ""] = (columns.sections[index] ?? []).map((column) =>
        numberIn(row.cells[column] ?? ""),
      );
      // Where there is no stock the sheet's share is 0 or "Strange": there is nothing to take a share of.
      const percent = share !== "" && Number(stock) > 0 ? rounded(Number(share) * 100, 4) : "";
      table.rows.push([base.publication, area, category, base.period, stock, committed, delivered, percent]);
      if (indicator !== null && percent !== "") reading.drafts.push({ ...base, indicator, area, value: percent });
    }
  }
  table.rows.sort(byCells);
  return reading;
}

/** Column of each category in each section. Header names repeat in every section, so position decides. */
function sectionColumns(rows: SheetRow[]): { header: number; sections: number[][] } | { issue: Issue } {
  const refuse = (value: string, expected: string) => ({
    issue: fileIssue(STOCK_SHEETS.shares, "unknown-layout", value, expected),
  });
  const header = rows.findIndex(({ cells }) => cells.some((cell) => cleanText(cell) === SECTIONS[0]));
  const names = rows[header]?.cells.map(cleanText);
  if (names === undefined) return refuse("", `Expected a header row with "${SECTIONS[0]}".`);
  const sections: number[][] = CATEGORIES.map(() => []);
  for (const section of SECTIONS) {
    const start = names.indexOf(section);
    if (start === -1) return refuse("", `Expected the section "${section}".`);
    const after = names.findIndex((name, index) => index > start && name.includes(">>>"));
    const end = after === -1 ? names.length : after;
    for (const [index, { category, headers }] of CATEGORIES.entries()) {
      const column = names.findIndex((name, at) => at > start && at < end && headers.test(name));
      if (column === -1) return refuse(section, `Expected a column for "${category}" in this section.`);
      sections[index]?.push(column);
    }
  }
  return { header, sections };
}

/** Figure 14: shares of the stocks of all NATO and EU states together, as Kiel printed them. */
export function readAggregateShares(raw: RawFolder, tally: Tally): { drafts: ObservationDraft[]; issues: Issue[] } {
  const { rows, issues } = readSheet(raw, STOCK_SHEETS.aggregate);
  const drafts: ObservationDraft[] = [];
  if (issues.length > 0) return { drafts, issues };
  let column = -1;
  let indicator = "";
  for (const { cells } of rows) {
    const shareColumn = cells.findIndex((cell) => cleanText(cell) === "% committed");
    if (shareColumn !== -1) column = shareColumn;
    const block = cleanText(cells[1] ?? "");
    if (block !== "") indicator = AGGREGATES.find((aggregate) => aggregate.block.test(block))?.indicator ?? "";
    if (cleanText(cells[2] ?? "") !== "To Ukraine" || indicator === "" || column === -1) continue;
    tally.read += 1;
    const share = numberIn(cells[column] ?? "");
    if (share !== "") drafts.push({ ...base, indicator, area: "NATO_AND_EU", value: rounded(Number(share) * 100, 4) });
  }
  if (drafts.length !== AGGREGATES.length) {
    const expected = "Expected a share committed for tanks, for howitzers and for rocket launchers.";
    issues.push(fileIssue(STOCK_SHEETS.aggregate, "unknown-layout", `${drafts.length} shares`, expected));
  }
  return { drafts, issues };
}

/** The sheets have words ("unknown", "some", "Strange") where there is no number. */
function numberIn(cell: string): string {
  return numberText(cell) ?? "";
}
