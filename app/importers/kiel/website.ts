import type { Issue } from "../../package/issues.ts";
import { monthOf, numberText } from "../../tabular/cell-text.ts";
import { readDelimited, type Layout } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { fileIssue } from "../reading/located.ts";
import type { ObservationDraft } from "../reading/observations.ts";
import type { Row } from "../reading/row.ts";
import { knownDonor } from "./known-donor.ts";
import { EXPLORER_LAYOUT, TOTALS_LAYOUT, TRENDS_LAYOUT } from "./layout.ts";
import { monthsBetween } from "../editions/months.ts";
import { FIRST_MONTH } from "./releases.ts";
import { aidIndicator, columnsOf } from "./to-observations.ts";
import type { Tally } from "./tally.ts";
import type { WebsiteSet } from "./website-sets.ts";

/** Columns of data_explorer.csv → indicator. `commitments` has no kinds; `to_be_allocated` is the difference of two columns. */
const EXPLORER = {
  ...columnsOf("allocated", (kind) => kind),
  commitments: aidIndicator("total", "committed"),
};

const TOTALS = columnsOf("allocated", (kind) => (kind === "total" ? "total_allocations" : kind));

const TRENDS = {
  stockpile: "military_aid_from_stockpiles",
  procurement: "military_aid_from_procurement",
  unspecified: "military_aid_source_unspecified",
  nato_purl: "military_aid_nato_purl",
} as const;

type Reading = { drafts: ObservationDraft[]; issues: Issue[] };

/**
 * Allocations by donor and month, as listed: a month without a row is no figure of 0, and stays absent. That it adds nothing to
 * a sum is what the publication's coverage says, and what `readTotals` checks. Also each donor's GDP of 2021.
 */
export function readExplorer(raw: RawFolder, set: WebsiteSet, tally: Tally): Reading {
  const base = { publication: set.publication, status: "A" } as const;
  const { rows, issues } = readDelimited(raw, set.explorer, EXPLORER_LAYOUT);
  tally.read += rows.length;
  const figures = new Map<string, string>();
  const donors = new Set<string>();
  const gdp = new Map<string, string>();
  for (const row of rows) {
    const area = knownDonor(row, "country");
    const period = monthIn(row, set);
    if (area === null) continue;
    donors.add(area);
    for (const [column, indicator] of Object.entries(EXPLORER))
      figures.set([indicator, area, period].join(" "), row.number(column));
    // The EU bodies have a GDP of 0: none is meant.
    const size = numberText(row.cells.gdp) ?? "";
    if (Number(size) > 0) gdp.set(area, size);
  }
  const drafts: ObservationDraft[] = [];
  for (const area of [...donors].sort()) {
    for (const indicator of Object.values(EXPLORER)) {
      for (const period of monthsBetween(FIRST_MONTH, set.lastMonth)) {
        const value = figures.get([indicator, area, period].join(" ")) ?? "";
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
  const reading = readMonthly(raw, set, set.totals, TOTALS_LAYOUT as Layout<"year" | "month">, TOTALS, tally);
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
  return readMonthly(raw, set, set.trends, TRENDS_LAYOUT as Layout<"year" | "month">, TRENDS, tally);
}

function readMonthly(
  raw: RawFolder,
  set: WebsiteSet,
  file: string,
  layout: Layout<"year" | "month">,
  columns: Readonly<Record<string, string>>,
  tally: Tally,
): Reading {
  const { rows, issues } = readDelimited(raw, file, layout);
  tally.read += rows.length;
  const base = { publication: set.publication, area: "KIEL_ALL", status: "A" } as const;
  const drafts: ObservationDraft[] = [];
  for (const row of rows) {
    const period = monthIn(row, set);
    for (const [column, indicator] of Object.entries(columns)) {
      const value = row.number(column);
      if (value !== "") drafts.push({ ...base, indicator, period, value });
    }
  }
  return { drafts, issues };
}

function monthIn(row: Row<"year" | "month">, set: WebsiteSet): string {
  const text = `${row.text("year")}-${row.text("month")}`;
  const month = monthOf(text);
  if (month !== null && month >= FIRST_MONTH && month <= set.lastMonth) return month;
  row.refuse("month", "bad-month", `Expected a year and a month from ${FIRST_MONTH} to ${set.lastMonth}.`, text);
  return "";
}
