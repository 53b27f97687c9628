import type { TidyTable } from "../reading/importer.ts";
import type { ObservationDraft } from "../reading/observations.ts";
import { byCells, tableOf } from "../reading/tidy-table.ts";
import type { Memorandum, Package } from "./row-schema.ts";

/**
 * The memoranda as two states of one record, so that a scenario of April 2024 can use what had been signed by then.
 * The later state holds the earlier one.
 */
const EARLIER = { publication: "us-white-house-drawdowns-2023-09", until: "2023-09-21" };
const LATEST = { publication: "us-white-house-drawdowns-2024-09", until: "2024-09-26" };

const PACKAGE_LIST = "uamission-drawdown-list-2024";

const base = { indicator: "us_drawdown", area: "USA", status: "A" as const };

/** Memoranda that give another amount than the package announced on their day: the difference rests on older ones. */
const OTHER_AMOUNT: Readonly<Record<string, string>> = {
  "2023-09-21": "The package announced on this day is put at 325 million dollars; the memorandum delegates 128.",
};

/** What stands behind a package of the list, by the confidence that it was given. */
const SECOND_SOURCE: Readonly<Record<string, string>> = {
  high: "Same amount in a White House memorandum.",
  medium: "Same amount in the Kiel tracker.",
  low: "No second source.",
};

/** Drawdowns by day: each edition of the memoranda with those signed until then, and the numbered list. */
export function drawdownObservations(
  memoranda: readonly Memorandum[],
  packages: readonly Package[],
): ObservationDraft[] {
  const drafts: ObservationDraft[] = [];
  for (const { publication, until } of [EARLIER, LATEST]) {
    for (const memo of memoranda) {
      if (memo.day > until) continue;
      const note = OTHER_AMOUNT[memo.day] ?? "";
      drafts.push({ ...base, publication, period: memo.day, value: memo.amount, seenAt: memo.url, note });
    }
  }
  for (const item of packages) {
    const note = `Drawdown ${item.drawdown}. ${SECOND_SOURCE[item.confidence] ?? ""}`.trim();
    drafts.push({ ...base, publication: PACKAGE_LIST, period: item.announced_on, value: item.amount, note });
  }
  return drafts;
}

/**
 * One row a drawdown: cited to the memorandum where there is one with the same amount, else to the list. Memoranda that
 * the list does not have (number 1, and those after number 57) are rows of their own.
 */
export function drawdownTable(memoranda: readonly Memorandum[], packages: readonly Package[]): TidyTable {
  const matched = new Set(packages.map((item) => item.memorandum_on));
  const listed = packages.map((item) => {
    return { ...item, publication: item.memorandum_on === "" ? PACKAGE_LIST : LATEST.publication };
  });
  const others = memoranda
    .filter(({ day }) => !matched.has(day))
    .map(({ day, amount }) => ({
      publication: LATEST.publication,
      announced_on: day,
      drawdown: day === "2021-08-27" ? "1" : "",
      amount,
      memorandum_on: day,
      memorandum_amount: amount,
      tracker_on: "",
      tracker_amount: "",
      confidence: "high",
    }));
  const { columns, rows } = tableOf(
    "publication,announced_on,drawdown,amount,memorandum_on,memorandum_amount,tracker_on,tracker_amount,confidence",
    [...listed, ...others],
  );
  return { columns, rows: rows.sort((a, b) => byCells(a.slice(1), b.slice(1))) };
}
