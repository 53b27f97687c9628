/** From a row's number in the table to its file and line. */
import type { LoadedFile, TableLayout } from "./layout.ts";

/** `row`: 0-based number of the row in the table. The line is where the record begins, the header being line 1. */
export function originOf(layout: TableLayout, row: number): { file: string; line: number } {
  const file = layout.files.find((candidate) => row >= candidate.firstRow && row < candidate.firstRow + candidate.rows);
  if (!file) throw new RangeError(`Table ${layout.info.name} has no row ${row}`);
  return { file: file.path, line: row - file.firstRow + 1 + file.headerLines + extraLinesBefore(file, row) };
}

/** Line breaks inside cells of the file's earlier rows; `breaks` holds running totals. */
function extraLinesBefore(file: LoadedFile, row: number): number {
  let low = 0;
  let high = file.breaks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((file.breaks[middle]?.[0] ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return file.breaks[low - 1]?.[1] ?? 0;
}

/** The inverse of `originOf`: the number of the row that begins on a line; null where none does. */
export function rowOnLine(layout: TableLayout, path: string, line: number): number | null {
  const file = layout.files.find((candidate) => candidate.path === path);
  if (!file) return null;
  let low = file.firstRow;
  let high = file.firstRow + file.rows;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (originOf(layout, middle).line < line) low = middle + 1;
    else high = middle;
  }
  return low < file.firstRow + file.rows && originOf(layout, low).line === line ? low : null;
}
