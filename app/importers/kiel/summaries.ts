import type { Issue } from "../../package/issues.ts";
import { monthOf } from "../../tabular/cell-text.ts";
import { readDelimited, type Layout } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import type { ObservationDraft } from "../reading/observations.ts";
import { billions, rounded } from "./billions.ts";
import { knownDonor } from "./known-donor.ts";
import { PANEL_LAYOUT, SUMMARY_R28_LAYOUT, SUMMARY_R30_LAYOUT } from "./layout.ts";
import { PANEL, SUMMARY_R28, SUMMARY_R30 } from "./releases.ts";
import { kindOf } from "./row-schema.ts";
import { aidIndicator, columnsOf } from "./to-observations.ts";
import type { Tally } from "./tally.ts";

type Reading = { drafts: ObservationDraft[]; issues: Issue[] };

const R28_COLUMNS = {
  ...columnsOf("allocated", (kind) => `${kind}_allocation`),
  ...columnsOf("committed", (kind) => `${kind}_commitment`),
};

const R30_COLUMNS = {
  ...columnsOf("allocated", (kind) => `${kind}_alloc_eur_bn`),
  total_committed_eur_bn: aidIndicator("total", "committed"),
};

/** Totals by donor of release 28, one interval a donor. */
export function readSummaryR28(raw: RawFolder, tally: Tally): Reading {
  return readSummary(raw, SUMMARY_R28, SUMMARY_R28_LAYOUT, "land", R28_COLUMNS, tally);
}

/** Totals by donor of release 30; it has commitments in total only. */
export function readSummaryR30(raw: RawFolder, tally: Tally): Reading {
  return readSummary(raw, SUMMARY_R30, SUMMARY_R30_LAYOUT, "country", R30_COLUMNS, tally);
}

function readSummary<Column extends string>(
  raw: RawFolder,
  source: { publication: string; file: string; period: string; seenAt: string },
  layout: Layout<Column>,
  donorColumn: NoInfer<Column>,
  columns: Readonly<Record<string, string>>,
  tally: Tally,
): Reading {
  const { file, ...base } = source;
  const { rows, issues } = readDelimited(raw, file, layout);
  tally.read += rows.length;
  const drafts: ObservationDraft[] = [];
  for (const row of rows) {
    const area = knownDonor(row, donorColumn);
    if (area === null) continue;
    for (const [column, indicator] of Object.entries(columns)) {
      const text = row.number(column);
      if (text !== "") drafts.push({ ...base, indicator, area, value: rounded(Number(text), 6), status: "A" });
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
    const area = knownDonor(row, "donor");
    const kinds = "Expected a kind of aid known here.";
    const kind = kindOf(row.cells.aid_type_general) ?? row.refuse("aid_type_general", "unknown-kind", kinds);
    const period = monthOf(row.cells.year_month) ?? row.refuse("year_month", "bad-month", "Expected a month.");
    const millions = row.number("aid_eur_m");
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
