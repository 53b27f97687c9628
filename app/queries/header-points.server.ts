import { headerPeriods } from "../domain/header-periods.ts";
import { groupRows } from "../domain/group-rows.ts";
import type { TableInfo, TableRequest } from "../domain/tables.ts";
import type { RowsPoint } from "../charts/rows/rows-chart.ts";
import type { Store } from "../store/store.ts";
import { answerOf } from "./dataset.server.ts";

/** Lines that the rows of a table with a column for each year are told apart by, at most. */
const MOST_NAMES = 400;
/** Columns looked at for their names: each costs a walk through the rows. */
const NAMES_TRIED = 6;

/**
 * The cells of a table with a column for each period, one point each at its row, `colour` being what its row has in that column ("" = none).
 * No more than `most` and one column's more. Throws a refusal as all questions about rows do.
 */
export async function headerPoints(
  store: Store,
  table: TableInfo,
  request: TableRequest,
  { colour, most, signal }: { colour: string; most: number; signal: AbortSignal },
): Promise<RowsPoint[]> {
  const found: RowsPoint[] = [];
  // One after the other: the engine is for all readers.
  for (const [column, period] of headerPeriods(table)) {
    const asked = { by: column, value: column, colour, letters: 0, most };
    const points = answerOf(await store.points(request, asked, signal));
    found.push(...points.map((point) => ({ ...point, by: period, rows: 1 })));
    if (found.length > most) break;
  }
  return found;
}

/** Points of one place and colour put together, as the sum or mean of their rows; how many stand for several. */
export function putTogether(points: readonly RowsPoint[], of: "sum" | "mean"): { points: RowsPoint[]; shared: number } {
  const groups = [...groupRows(points, ({ by, colour }) => `${by}\n${colour}`).values()];
  const made = groups.flatMap(([first, ...others]): RowsPoint[] => {
    if (first === undefined || others.length === 0) return first === undefined ? [] : [first];
    const sum = others.reduce((all, { value }) => all + value, first.value);
    const rows = others.length + 1;
    return [{ ...first, value: Number((of === "sum" ? sum : sum / rows).toPrecision(12)), rows, file: "", line: 0 }];
  });
  return { points: made, shared: made.filter(({ rows }) => rows > 1).length };
}

/** The column that tells the rows apart: the first with a name for each of them, else the one with most names; "" where none has few enough. */
export async function rowNames(
  store: Store,
  request: TableRequest,
  columns: readonly string[],
  signal: AbortSignal,
): Promise<string> {
  const rows = answerOf(await store.count(request, signal));
  const tried = columns.slice(0, NAMES_TRIED);
  if (tried.length === 0 || rows < 2) return "";
  const facets = answerOf(await store.facets({ ...request, facets: [] }, tried, MOST_NAMES, signal));
  const few = facets.filter(({ truncated }) => !truncated);
  const most = Math.max(...few.map(({ values }) => values.length), 0);
  const own = few.find(({ values }) => values.length === rows) ?? few.find(({ values }) => values.length === most);
  return most < 2 ? "" : (own?.column ?? "");
}
