import type { Issue } from "../../package/issues.ts";
import { importResult } from "../reading/import-result.ts";
import type { ImportResult, RawFolder, TidyTable } from "../reading/importer.ts";
import type { ObservationDraft } from "../reading/observations.ts";
import { sortedTable } from "../reading/tidy-table.ts";
import { activityTable, readWeapons, WEAPONS_HEADER } from "./detail-tables.ts";
import { readMainData } from "./main-data.ts";
import { donorGroups } from "./memberships.ts";
import { publicationRows } from "./publications.ts";
import { MAIN_DATA_RELEASES } from "./releases.ts";
import { readAggregateShares, readStocks } from "./stocks.ts";
import { readPanel, readSummaryR28, readSummaryR30 } from "./summaries.ts";
import { Tally } from "./tally.ts";
import { activityObservations } from "./to-observations.ts";
import { readExplorer, readTotals, readTrends } from "./website.ts";
import { websiteSets } from "./website-sets.ts";

/** The Kiel Institute's Ukraine Support Tracker, release by release. See README.md for what differs between them. */
export function kiel(raw: RawFolder, progress: (message: string) => void): ImportResult {
  const tally = new Tally();
  const issues: Issue[] = [];
  const drafts: ObservationDraft[] = [];
  const tables: Record<string, TidyTable> = {};
  const take = (reading: { drafts: ObservationDraft[]; issues: Issue[] }): ObservationDraft[] => {
    issues.push(...reading.issues);
    drafts.push(...reading.drafts);
    return reading.drafts;
  };

  for (const release of MAIN_DATA_RELEASES) {
    const reading = readMainData(raw, release, tally);
    progress(`${release.publication}: ${reading.activities.length} activities${undatedWords(reading.activities)}`);
    drafts.push(...activityObservations(release, reading.activities));
    if (release.hasAllocations) tables["aid/aid-activities.csv"] = activityTable(release, reading.activities);
    issues.push(...reading.issues);
  }
  take(readPanel(raw, tally));
  take(readSummaryR28(raw, tally));
  take(readSummaryR30(raw, tally));
  const website = websiteSets(raw);
  issues.push(...website.issues);
  const weapons: ReturnType<typeof readWeapons>["rows"] = [];
  for (const set of website.sets) {
    const explorer = take(readExplorer(raw, set, tally));
    take(readTotals(raw, set, explorer, tally));
    take(readTrends(raw, set, tally));
    const listed = readWeapons(raw, set, tally);
    issues.push(...listed.issues);
    weapons.push(...listed.rows);
  }
  tables["aid/weapons-by-donor.csv"] = sortedTable(WEAPONS_HEADER, weapons);
  const stocks = readStocks(raw, tally);
  take(stocks);
  tables["aid/weapon-stocks.csv"] = stocks.table;
  take(readAggregateShares(raw, tally));

  const observations = Object.fromEntries(
    [...new Set(drafts.map((draft) => draft.publication))].map((publication) => [
      `observations/${publication}.csv`,
      drafts.filter((draft) => draft.publication === publication),
    ]),
  );
  progress(`${drafts.length} figures`);
  return importResult({
    observations,
    tables,
    publications: publicationRows(website.sets),
    memberships: donorGroups(),
    areas: stocks.table.rows.map((row) => row[1] ?? ""),
    summary: tally.summary(),
    issues,
  });
}

function undatedWords(activities: readonly { dating: object; committed: string; allocated: string }[]): string {
  const undated = activities.filter(
    ({ dating, committed, allocated }) => "undated" in dating && (committed !== "" || allocated !== ""),
  );
  return undated.length === 0 ? "" : `, ${undated.length} with a value but no month`;
}
