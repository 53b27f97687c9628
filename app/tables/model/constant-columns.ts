import type { ColumnInfo, TablePage } from "../../domain/tables.ts";
import { presentCell, type CellView, type Describe } from "./table-view.ts";

/** What all rows share, said once above them. */
export interface SharedCell {
  title: string;
  cell: CellView;
}

/** Columns whose cells are the same in every row of a page, missing ones included; none where there is but one row. */
export function sameOnPage({ columns, rows }: TablePage): string[] {
  const [first, ...others] = rows;
  if (first === undefined || others.length === 0) return [];
  return columns.filter((_, place) => others.every((row) => row[place] === first[place]));
}

/** The page without columns that say one thing in all rows, and what they say; `empty`: titles of those that say nothing. */
export function withoutConstants(
  page: TablePage,
  constants: readonly string[],
  columns: readonly ColumnInfo[],
  { describe, locale }: { describe: Describe; locale: string },
): { page: TablePage; shared: SharedCell[]; empty: string[] } {
  const away = new Set(constants.length < page.columns.length ? constants : constants.slice(1));
  const shared: SharedCell[] = [];
  const empty: string[] = [];
  page.columns.forEach((name, place) => {
    const column = columns.find((one) => one.name === name);
    if (!away.has(name) || column === undefined) return;
    const stored = page.rows[0]?.[place] ?? "";
    if (stored === "") empty.push(column.title);
    else shared.push({ title: column.title, cell: presentCell(column, stored, describe, locale) });
  });
  const kept = page.columns.map((name) => !away.has(name));
  const left = <T>(cells: readonly T[]) => cells.filter((_, place) => kept[place]);
  return { page: { ...page, columns: left(page.columns), rows: page.rows.map(left) }, shared, empty };
}
