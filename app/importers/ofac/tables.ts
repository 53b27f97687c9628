import type { TidyTable } from "../reading/importer.ts";
import { sortedTable, tableOf } from "../reading/tidy-table.ts";
import { earliestEditionWith } from "../editions/edition-days.ts";
import type { Designation, Snapshot } from "./row-schema.ts";
import { editionId } from "./to-observations.ts";

/** Entries one by one, without names. `publication` is the newest edition. */
export function designationsTable(designations: readonly Designation[], publication: string): TidyTable {
  const rows = designations.map((row) => ({
    entry: row.entry,
    type: row.type,
    programmes: row.programmes.join("; "),
    belarus_programmes: row.belarusProgrammes.join("; "),
    other_programmes: row.otherProgrammes.join("; "),
    listed_on: row.isOlder ? "" : row.firstSeen,
    not_before: row.isOlder ? "" : row.notBefore,
    on_list_by: row.isOlder ? row.olderCopy || row.firstSeen : "",
    eo14024_on: row.eo14024Seen,
    on_list: String(row.onList),
    publication,
  }));
  return tableOf(
    "entry,type,programmes,belarus_programmes,other_programmes,listed_on,not_before,on_list_by,eo14024_on,on_list,publication",
    rows.sort((a, b) => Number(a.entry) - Number(b.entry)),
  );
}

/** Entries by programme and copy, one row a day; a programme code becomes a column name in lower case. */
export function programmeStockTable(snapshots: readonly Snapshot[], editions: readonly string[]): TidyTable {
  const codes = [...new Set(snapshots.flatMap(({ programmes }) => Object.keys(programmes)))];
  const rows = snapshots.map((row): Record<string, string> => {
    const counts = Object.fromEntries(codes.map((code) => [columnOf(code), row.programmes[code] ?? ""]));
    const publication = editionId(earliestEditionWith(row.day, editions));
    const [copied_on, all_entries, russia_ukraine_entries] = [row.day, row.rows, row.russia];
    return { copied_on, all_entries, russia_ukraine_entries, ...counts, seen_at: row.copiedFrom, publication };
  });
  return sortedTable<string>(Object.keys(rows[0] ?? {}).join(), rows);
}

/** "CAATSA - RUSSIA" → "caatsa_russia". */
function columnOf(code: string): string {
  return code
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
}
