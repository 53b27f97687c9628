import type { TidyTable } from "../reading/importer.ts";
import { byCells, type ObservationDraft } from "../reading/observations.ts";
import { MEMORANDA_EDITIONS, PACKAGE_LIST } from "./catalog.ts";
import type { Memorandum, Package } from "./row-schema.ts";

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
  for (const { publication, until } of MEMORANDA_EDITIONS) {
    for (const memo of memoranda) {
      if (memo.day > until) continue;
      const note = OTHER_AMOUNT[memo.day] ?? "";
      drafts.push({ ...base, publication, period: memo.day, value: memo.millions, seenAt: memo.url, note });
    }
  }
  for (const item of packages) {
    const note = `Drawdown ${item.number}. ${SECOND_SOURCE[item.confidence] ?? ""}`.trim();
    drafts.push({ ...base, publication: PACKAGE_LIST, period: item.day, value: item.millions, note });
  }
  return drafts;
}

export const DRAWDOWN_COLUMNS = [
  "publication",
  "announced_on",
  "drawdown",
  "amount",
  "memorandum_on",
  "memorandum_amount",
  "tracker_on",
  "tracker_amount",
  "confidence",
];

/**
 * One row a drawdown: cited to the memorandum where there is one with the same amount, else to the list. Memoranda that
 * the list does not have (number 1, and those after number 57) are rows of their own.
 */
export function drawdownTable(memoranda: readonly Memorandum[], packages: readonly Package[]): TidyTable {
  const latest = MEMORANDA_EDITIONS[MEMORANDA_EDITIONS.length - 1]?.publication ?? "";
  const matched = new Set(packages.map((item) => item.memoDay));
  const rows = packages.map((item) => [
    item.memoDay === "" ? PACKAGE_LIST : latest,
    item.day,
    item.number,
    item.millions,
    item.memoDay,
    item.memoMillions,
    item.kielDay,
    item.kielMillions,
    item.confidence,
  ]);
  for (const memo of memoranda) {
    if (matched.has(memo.day)) continue;
    const number = memo.day === "2021-08-27" ? "1" : "";
    rows.push([latest, memo.day, number, memo.millions, memo.day, memo.millions, "", "", "high"]);
  }
  return { columns: DRAWDOWN_COLUMNS, rows: rows.sort((a, b) => byCells(a.slice(1), b.slice(1))) };
}
