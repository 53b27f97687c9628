import type { ColumnInfo, Filter, TableRequest } from "../../domain/tables.ts";

/** Rows held in memory, cells as text in the order of the columns, "" = missing. */
export interface RowSet {
  columns: readonly ColumnInfo[];
  rows: readonly (readonly string[])[];
}

function isNumeric(column: ColumnInfo): boolean {
  return column.type === "number" || column.type === "integer";
}

function compareCells(a: string, b: string, numeric: boolean): number {
  if (numeric) return Number(a) - Number(b);
  return a < b ? -1 : a > b ? 1 : 0;
}

function matches(cell: string, filter: Filter, numeric: boolean): boolean {
  const [first = ""] = filter.values;
  const same = (value: string) => (numeric && cell !== "" ? Number(cell) === Number(value) : cell === value);
  switch (filter.operator) {
    case "exact":
      return same(first);
    case "not":
      return !same(first);
    case "in":
      return filter.values.some(same);
    case "contains":
      return cell.toLowerCase().includes(first.toLowerCase());
    case "isnull":
      return cell === "";
    case "notnull":
      return cell !== "";
    default: {
      if (cell === "") return false;
      const order = compareCells(cell, first, numeric);
      if (filter.operator === "gt") return order > 0;
      if (filter.operator === "gte") return order >= 0;
      return filter.operator === "lt" ? order < 0 : order <= 0;
    }
  }
}

/**
 * Filters, searches and sorts rows as the store does for the package's tables: same grammar, same meaning, missing last.
 * Ties keep their order.
 */
export function selectRows({ columns, rows }: RowSet, request: TableRequest): string[][] {
  const indexOf = new Map(columns.map((column, index) => [column.name, index]));
  const tests = request.filters.map((filter) => {
    const index = indexOf.get(filter.column) ?? -1;
    const column = columns[index];
    return (row: readonly string[]) => column !== undefined && matches(row[index] ?? "", filter, isNumeric(column));
  });
  const words = request.search.toLowerCase().split(/\s+/).filter(Boolean);
  const searched = columns.flatMap((column, index) => (column.type === "string" ? [index] : []));
  const kept = rows.filter((row) => {
    if (!tests.every((test) => test(row))) return false;
    return words.every((word) => searched.some((index) => (row[index] ?? "").toLowerCase().includes(word)));
  });
  const sorted = kept.map((row) => [...row]);
  if (request.sort.length > 0) sorted.sort((a, b) => compareRows(a, b, request, columns, indexOf));
  return sorted;
}

function compareRows(
  a: string[],
  b: string[],
  request: TableRequest,
  columns: readonly ColumnInfo[],
  indexOf: ReadonlyMap<string, number>,
): number {
  for (const { column, descending } of request.sort) {
    const index = indexOf.get(column) ?? 0;
    const [x = "", y = ""] = [a[index], b[index]];
    if (x === y) continue;
    if (x === "" || y === "") return x === "" ? 1 : -1;
    const info = columns[index];
    const order = compareCells(x, y, info !== undefined && isNumeric(info));
    if (order !== 0) return descending ? -order : order;
  }
  return 0;
}

/** Values of a column with their counts, most frequent first, then by value. */
export function countValues({ columns, rows }: RowSet, name: string): { value: string; count: number }[] {
  const index = columns.findIndex((column) => column.name === name);
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row[index] ?? "", (counts.get(row[index] ?? "") ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
