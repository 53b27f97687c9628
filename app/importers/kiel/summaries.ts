import type { Issue } from "../../package/issues.ts";
import { monthOf, readNumber } from "../reading/cells.ts";
import { readDelimited, type Layout } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { cellIssue } from "../reading/located.ts";
import type { ObservationDraft } from "../reading/observations.ts";
import { billions, rounded } from "./billions.ts";
import { donorArea } from "./donors.ts";
import { PANEL_LAYOUT, SUMMARY_R28_LAYOUT, SUMMARY_R30_LAYOUT } from "./layout.ts";
import { PANEL, SUMMARY_R28, SUMMARY_R30 } from "./releases.ts";
import { kindOf } from "./row-schema.ts";
import { aidIndicator } from "./to-observations.ts";
import type { Tally } from "./tally.ts";

type Reading = { drafts: ObservationDraft[]; issues: Issue[] };

const R28_COLUMNS = {
  financial_allocation: aidIndicator("financial", "allocated"),
  humanitarian_allocation: aidIndicator("humanitarian", "allocated"),
  military_allocation: aidIndicator("military", "allocated"),
  total_allocation: aidIndicator("total", "allocated"),
  financial_commitment: aidIndicator("financial", "committed"),
  humanitarian_commitment: aidIndicator("humanitarian", "committed"),
  military_commitment: aidIndicator("military", "committed"),
  total_commitment: aidIndicator("total", "committed"),
} as const;

const R30_COLUMNS = {
  financial_alloc_eur_bn: aidIndicator("financial", "allocated"),
  humanitarian_alloc_eur_bn: aidIndicator("humanitarian", "allocated"),
  military_alloc_eur_bn: aidIndicator("military", "allocated"),
  total_alloc_eur_bn: aidIndicator("total", "allocated"),
  total_committed_eur_bn: aidIndicator("total", "committed"),
} as const;

const R28_SEEN =
  "https://github.com/marhip97/ukrainastotte/blob/159b45ec8e3e/data/processed/kiel_r28_country_summary.csv";
const R30_SEEN =
  "https://github.com/costofwarua-cmd/war-calculator/blob/31b608ed1a7c508723608099f517920e336c8519/data/aid.json";

/** Totals by donor of release 28, one interval a donor. */
export function readSummaryR28(raw: RawFolder, tally: Tally): Reading {
  return readSummary(raw, { ...SUMMARY_R28, seenAt: R28_SEEN }, SUMMARY_R28_LAYOUT, "land", R28_COLUMNS, tally);
}

/** Totals by donor of release 30; it has commitments in total only. */
export function readSummaryR30(raw: RawFolder, tally: Tally): Reading {
  return readSummary(raw, { ...SUMMARY_R30, seenAt: R30_SEEN }, SUMMARY_R30_LAYOUT, "country", R30_COLUMNS, tally);
}

function readSummary<Donor extends string, Column extends string>(
  raw: RawFolder,
  source: { publication: string; file: string; period: string; seenAt: string },
  layout: Layout<NoInfer<Donor | Column>>,
  donorColumn: Donor,
  columns: Readonly<Record<Column, string>>,
  tally: Tally,
): Reading {
  const { file, publication, period, seenAt } = source;
  const { rows, issues } = readDelimited(raw, file, layout);
  tally.read += rows.length;
  const drafts: ObservationDraft[] = [];
  for (const row of rows) {
    const area = knownDonor(row.cells[donorColumn], { file, line: row.line, column: donorColumn }, issues);
    if (area === null) continue;
    for (const [column, indicator] of Object.entries(columns) as [Column, string][]) {
      const text = readNumber(row.cells[column], { file, line: row.line, column }, issues);
      if (text === "") continue;
      drafts.push({ publication, indicator, area, period, value: rounded(Number(text), 6), status: "A", seenAt });
    }
  }
  return { drafts, issues };
}

/**
 * Allocations by donor, month and kind of release 27, in EUR million in the file; its months without aid are 0 there
 * already. It has no total of the kinds and no EU bodies, so none is made.
 */
export function readPanel(raw: RawFolder, tally: Tally): Reading {
  const { rows, issues } = readDelimited(raw, PANEL.file, PANEL_LAYOUT);
  tally.read += rows.length;
  const sums = new Map<string, { area: string; period: string; indicator: string; euros: number }>();
  const add = (indicator: string, area: string, period: string, euros: number) => {
    const key = [indicator, area, period].join(" ");
    const sum = sums.get(key) ?? { area, period, indicator, euros: 0 };
    sum.euros += euros;
    sums.set(key, sum);
  };
  for (const row of rows) {
    const place = (column: string) => ({ file: PANEL.file, line: row.line, column });
    const area = knownDonor(row.cells.donor, place("donor"), issues);
    const kind = kindOf(row.cells.aid_type_general);
    if (kind === null) {
      const value = row.cells.aid_type_general;
      issues.push(cellIssue(place("aid_type_general"), "unknown-kind", value, "Expected a kind of aid known here."));
    }
    const period = monthOf(row.cells.year_month);
    if (period === null)
      issues.push(cellIssue(place("year_month"), "bad-month", row.cells.year_month, "Expected a month."));
    const millions = readNumber(row.cells.aid_eur_m, place("aid_eur_m"), issues);
    if (area === null || kind === null || period === null || millions === "") continue;
    add(aidIndicator(kind, "allocated"), area, period, Number(millions) * 1e6);
  }
  const drafts = [...sums.values()].map(({ area, period, indicator, euros }) => ({
    publication: PANEL.publication,
    indicator,
    area,
    period,
    value: billions(euros),
    status: "A" as const,
  }));
  return { drafts, issues };
}

function knownDonor(name: string, place: { file: string; line: number; column: string }, issues: Issue[]) {
  const area = donorArea(name);
  if (area === null) issues.push(cellIssue(place, "unknown-donor", name, "Expected a donor known here."));
  return area;
}
