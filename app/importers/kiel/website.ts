import type { Issue } from "../../package/issues.ts";
import { cleanText, monthOf, numberText, readNumber } from "../reading/cells.ts";
import { readDelimited, type DelimitedRow } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { cellIssue, fileIssue } from "../reading/located.ts";
import type { ObservationDraft } from "../reading/observations.ts";
import { donorArea } from "./donors.ts";
import { EXPLORER_LAYOUT, TOTALS_LAYOUT, TRENDS_LAYOUT } from "./layout.ts";
import { monthsBetween } from "./months.ts";
import { FIRST_MONTH } from "./releases.ts";
import { aidIndicator } from "./to-observations.ts";
import type { Tally } from "./tally.ts";
import type { WebsiteSet } from "./website-sets.ts";

/** Columns of data_explorer.csv → indicator. `commitments` has no kinds; `to_be_allocated` is the difference of two columns. */
const EXPLORER = {
  total: aidIndicator("total", "allocated"),
  financial: aidIndicator("financial", "allocated"),
  humanitarian: aidIndicator("humanitarian", "allocated"),
  military: aidIndicator("military", "allocated"),
  commitments: aidIndicator("total", "committed"),
} as const;

const TOTALS = {
  total_allocations: EXPLORER.total,
  financial: EXPLORER.financial,
  humanitarian: EXPLORER.humanitarian,
  military: EXPLORER.military,
} as const;

const TRENDS = {
  stockpile: "military_aid_from_stockpiles",
  procurement: "military_aid_from_procurement",
  unspecified: "military_aid_source_unspecified",
  nato_purl: "military_aid_nato_purl",
} as const;

type Reading = { drafts: ObservationDraft[]; issues: Issue[] };

/** Allocations by donor and month; months without a row are the website's way to say 0. Also each donor's GDP of 2021. */
export function readExplorer(raw: RawFolder, set: WebsiteSet, tally: Tally): Reading {
  const base = { publication: set.publication, status: "A" } as const;
  const { rows, issues } = readDelimited(raw, set.explorer, EXPLORER_LAYOUT);
  tally.read += rows.length;
  const figures = new Map<string, string>();
  const donors = new Set<string>();
  const gdp = new Map<string, string>();
  for (const row of rows) {
    const area = donorArea(row.cells.country);
    const period = monthIn(row, set, set.explorer, issues);
    if (area === null) {
      const place = { file: set.explorer, line: row.line, column: "country" };
      issues.push(cellIssue(place, "unknown-donor", row.cells.country, "Expected a donor known here."));
      continue;
    }
    donors.add(area);
    for (const [column, indicator] of Object.entries(EXPLORER) as [keyof typeof EXPLORER, string][]) {
      const place = { file: set.explorer, line: row.line, column };
      figures.set([indicator, area, period].join(" "), readNumber(row.cells[column], place, issues));
    }
    // The EU bodies have a GDP of 0: none is meant.
    const size = numberText(row.cells.gdp) ?? "";
    if (Number(size) > 0) gdp.set(area, size);
  }
  const drafts: ObservationDraft[] = [];
  for (const area of [...donors].sort()) {
    for (const indicator of Object.values(EXPLORER)) {
      for (const period of monthsBetween(FIRST_MONTH, set.lastMonth)) {
        const value = figures.get([indicator, area, period].join(" ")) ?? "0";
        if (value !== "") drafts.push({ ...base, indicator, area, period, value });
      }
    }
  }
  for (const [area, value] of gdp) drafts.push({ ...base, indicator: "donor_gdp_2021", area, period: "2021", value });
  return { drafts, issues };
}

/** Published sums over all donors by month; refuses a file set whose donors do not add up to them. */
export function readTotals(
  raw: RawFolder,
  set: WebsiteSet,
  explorer: readonly ObservationDraft[],
  tally: Tally,
): Reading {
  const reading = readMonthly(raw, set, set.totals, TOTALS_LAYOUT, TOTALS, tally);
  const sums = new Map<string, number>();
  for (const { indicator, period, value } of explorer) {
    const key = `${indicator} ${period}`;
    sums.set(key, (sums.get(key) ?? 0) + Number(value));
  }
  for (const { indicator, period, value } of reading.drafts) {
    const sum = sums.get(`${indicator} ${period}`) ?? 0;
    if (Math.abs(sum - Number(value)) < 0.0001) continue;
    const expected = `Expected the donors' sum of ${indicator} in ${period}, ${sum.toFixed(6)}: the files are of different drafts.`;
    reading.issues.push(fileIssue(set.totals, "sum-differs", value, expected));
  }
  return reading;
}

/** Where military aid comes from: stocks, new purchases, purchases of American stocks (PURL), not specified. All donors together. */
export function readTrends(raw: RawFolder, set: WebsiteSet, tally: Tally): Reading {
  return readMonthly(raw, set, set.trends, TRENDS_LAYOUT, TRENDS, tally);
}

function readMonthly<Column extends string>(
  raw: RawFolder,
  set: WebsiteSet,
  file: string,
  layout: Parameters<typeof readDelimited<Column | "year" | "month">>[2],
  columns: Readonly<Record<Column, string>>,
  tally: Tally,
): Reading {
  const { rows, issues } = readDelimited(raw, file, layout);
  tally.read += rows.length;
  const drafts: ObservationDraft[] = [];
  for (const row of rows) {
    const period = monthIn(row, set, file, issues);
    for (const [column, indicator] of Object.entries(columns) as [Column, string][]) {
      const value = readNumber(row.cells[column], { file, line: row.line, column }, issues);
      const base = { publication: set.publication, status: "A" } as const;
      if (value !== "") drafts.push({ ...base, indicator, area: "KIEL_ALL", period, value });
    }
  }
  return { drafts, issues };
}

function monthIn(row: DelimitedRow<"year" | "month">, set: WebsiteSet, file: string, issues: Issue[]): string {
  const text = `${cleanText(row.cells.year)}-${cleanText(row.cells.month)}`;
  const month = monthOf(text);
  if (month !== null && month >= FIRST_MONTH && month <= set.lastMonth) return month;
  const expected = `Expected a year and a month from ${FIRST_MONTH} to ${set.lastMonth}.`;
  issues.push(cellIssue({ file, line: row.line, column: "month" }, "bad-month", text, expected));
  return "";
}
