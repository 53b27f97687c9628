import type { ChartTable } from "./chart-model.ts";

/** For machines. Not shown: other columns say the same in words, and the figure itself leads to the row or the rows that it was made of. */
const FILE_COLUMNS = ["area", "period", "status", "published_on", "file", "line", "made_from"];

type Column = ChartTable["columns"][number];

/** What a reader is shown of a chart's table. */
export interface ShownColumns {
  /** With their places in a row. */
  columns: { column: Column; place: number }[];
  /** What all rows say alike, said once. */
  alike: { title: string; value: string }[];
}

/**
 * The columns that tell rows apart: one that is empty in all rows, or says what another says, is left out; a text that all of several rows have is
 * said once. Numbers always have their column.
 */
export function shownColumns({ columns, rows }: ChartTable): ShownColumns {
  const placed = columns
    .map((column, place) => ({ column, place }))
    .filter(({ column }) => !FILE_COLUMNS.includes(column.name));
  const [first = []] = rows;
  const isAlike = (place: number) => rows.every((row) => row[place] === first[place]);
  const isAgain = (place: number) =>
    placed.some((other) => other.place < place && rows.every((row) => row[other.place] === row[place]));
  const shown: ShownColumns = { columns: [], alike: [] };
  for (const one of placed) {
    const { column, place } = one;
    const only = first[place] ?? "";
    const alike = rows.length > 0 && isAlike(place);
    if (alike && only === "" && column.name !== "value") continue;
    if (rows.length > 1 && !column.numeric && isAgain(place)) continue;
    if (rows.length > 1 && !column.numeric && alike) shown.alike.push({ title: column.title, value: only });
    else shown.columns.push(one);
  }
  return shown;
}
