import { namesIn, type NamesIn } from "./columns.ts";
import type { TidyTable } from "./importer.ts";

/** Records as a table with the columns of a header line, in the order given; what a record has besides is left out. */
export function tableOf<const Header extends string>(
  header: Header,
  records: readonly Readonly<Record<NamesIn<Header>, string>>[],
): TidyTable {
  const columns = namesIn(header);
  return { columns, rows: records.map((record) => columns.map((column) => record[column])) };
}

/** As `tableOf`, sorted cell by cell. */
export function sortedTable<const Header extends string>(
  header: Header,
  records: readonly Readonly<Record<NamesIn<Header>, string>>[],
): TidyTable {
  const { columns, rows } = tableOf(header, records);
  return { columns, rows: rows.sort(byCells) };
}

/** Order of rows: cell by cell, by UTF-16 code unit, so that no locale changes the bytes. */
export function byCells(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const [left, right] = [a[i] ?? "", b[i] ?? ""];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
