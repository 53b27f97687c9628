import { importResult } from "../reading/import-result.ts";
import type { ImportResult, RawFolder, TidyTable } from "../reading/importer.ts";
import type { Issue } from "../../package/issues.ts";
import type { ObservationDraft } from "../reading/observations.ts";
import { lastCompleteMonth } from "../editions/months.ts";
import { listingsTable } from "../listings/listing.ts";
import { firstMonth, isDated, monthlyListings } from "../listings/monthly.ts";
import { listId, LISTS, readList, type List } from "./lists.ts";

/** National lists with stated listing days: United Kingdom, Canada, Australia, New Zealand, Japan. */
export function sanctionsLists(raw: RawFolder, progress: (message: string) => void): ImportResult {
  const tables: Record<string, TidyTable> = {};
  const observations: Record<string, ObservationDraft[]> = {};
  const issues: Issue[] = [];
  const summary = { rowsRead: 0, rowsKept: 0, dropped: {} };
  let undated = 0;
  let outside = 0;
  for (const list of LISTS) {
    progress(`reading ${list.file}`);
    const { rows, issues: found } = readList(raw, list);
    issues.push(...found);
    const target = { publication: listId(list), area: list.area, seenAt: list.seenAt };
    // From the first listing to the last month that the copy covers wholly.
    const drafts = monthlyListings(rows, target, firstMonth(rows), lastCompleteMonth(list.copiedOn));
    observations[`observations/${list.dataset}.csv`] = drafts;
    tables[`sanctions/listings-${list.area.toLowerCase()}.csv`] = listingsTable(rows, listId(list));
    summary.rowsRead += rows.length;
    summary.rowsKept += rows.length;
    undated += rows.filter((row) => !isDated(row)).length;
    outside += rows.filter((row) => row.subject === "other").length;
  }
  progress(`${undated} entries taken over from another list have no listing day of their own: in no month`);
  progress(`${outside} entries over neither Russia and Ukraine nor Belarus: in no month`);
  return importResult({ observations, tables, publications: LISTS.map(publicationRow), summary, issues });
}

function publicationRow(list: List): Record<string, string> {
  const { publisher, title, url, licence, redistributable, confidence, note, copiedOn } = list;
  const edition = `copy of ${copiedOn}`;
  const row = { publisher, title, edition, published_on: copiedOn, url, licence, redistributable, confidence, note };
  return { publication: listId(list), ...row };
}
