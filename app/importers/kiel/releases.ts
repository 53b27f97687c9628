import { keptTable } from "../reading/kept-table.ts";

/** A release whose MAIN DATA sheet (one row an activity) is read. */
export interface MainDataRelease {
  publication: string;
  /** Inside the folder of raw aid files; may be stored gzipped. */
  file: string;
  /** Last month that the release covers; the first is always January 2022 (the tracker starts on 24 January). */
  lastMonth: string;
  /** Whether rows say what was allocated. Before February 2024 the tracker counted commitments only. */
  hasAllocations: boolean;
  /** Whether the sheet has Kiel's own coding of months. */
  hasMonths: boolean;
}

export const FIRST_MONTH = "2022-01";

export const MAIN_DATA_RELEASES: readonly MainDataRelease[] = keptTable(
  "kiel/releases.csv",
  "publication,file,lastMonth,hasAllocations,hasMonths",
).map((row) => ({ ...row, hasAllocations: row.hasAllocations === "true", hasMonths: row.hasMonths === "true" }));

export const PANEL = {
  publication: "kiel-ust-r27",
  file: "kiel/kiel_r27_panel_donor_month_type.csv",
} as const;

export const SUMMARY_R28 = {
  publication: "kiel-ust-r28",
  file: "kiel/kiel_r28_country_summary.csv",
  period: "2022-01/2026-02",
  seenAt: "https://github.com/marhip97/ukrainastotte/blob/159b45ec8e3e/data/processed/kiel_r28_country_summary.csv",
} as const;

export const SUMMARY_R30 = {
  publication: "kiel-ust-r30",
  file: "kiel/kiel_r30_country_summary_transcribed.csv",
  period: "2022-01/2026-06",
  seenAt:
    "https://github.com/costofwarua-cmd/war-calculator/blob/31b608ed1a7c508723608099f517920e336c8519/data/aid.json",
} as const;

/** Sheets of the workbook of release 7, kept as they stand, headers and markers included. */
export const STOCK_SHEETS = {
  publication: "kiel-ust-r07",
  day: "2022-10-03",
  shares: "kiel/kiel_r07_sheets/share_heavy_weapons_to_ukraine.csv",
  aggregate: "kiel/kiel_r07_sheets/figure_14_aggreg_heavy_weapons.csv",
} as const;
