import type { TidyTable } from "../reading/importer.ts";
import { byCells } from "../reading/observations.ts";
import { earliestEditionWith } from "../editions/edition-days.ts";
import type { Designation, Snapshot } from "./row-schema.ts";
import { editionId } from "./to-observations.ts";

/** Entries one by one, without names. `publication` is the newest edition. */
export function designationsTable(designations: readonly Designation[], publication: string): TidyTable {
  const rows = designations.map((row) => [
    row.entry,
    row.type,
    row.programmes.join("; "),
    row.belarusProgrammes.join("; "),
    row.otherProgrammes.join("; "),
    row.isOlder ? "" : row.firstSeen,
    row.isOlder ? "" : row.notBefore,
    row.isOlder ? row.olderCopy || row.firstSeen : "",
    row.eo14024Seen,
    String(row.onList),
    publication,
  ]);
  const columns = [
    "entry",
    "type",
    "programmes",
    "belarus_programmes",
    "other_programmes",
    "listed_on",
    "not_before",
    "on_list_by",
    "eo14024_on",
    "on_list",
    "publication",
  ];
  return { columns, rows: rows.sort((a, b) => Number(a[0]) - Number(b[0])) };
}

/** Entries by programme and copy, one row a day; a programme code becomes a column name in lower case. */
export function programmeStockTable(snapshots: readonly Snapshot[], editions: readonly string[]): TidyTable {
  const codes = [...new Set(snapshots.flatMap(({ programmes }) => Object.keys(programmes)))];
  const rows = snapshots.map((row) => [
    row.day,
    row.rows,
    row.russia,
    ...codes.map((code) => row.programmes[code] ?? ""),
    row.copiedFrom,
    editionId(earliestEditionWith(row.day, editions)),
  ]);
  const columns = ["copied_on", "all_entries", "russia_ukraine_entries", ...codes.map(columnOf)];
  return { columns: [...columns, "seen_at", "publication"], rows: rows.sort(byCells) };
}

/** "CAATSA - RUSSIA" → "caatsa_russia". */
export function columnOf(code: string): string {
  return code
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
}
