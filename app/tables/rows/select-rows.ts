import { folded } from "../../domain/folded.ts";
import type { ColumnInfo, Filter, TableRequest } from "../../domain/tables.ts";

/** Rows held in memory, cells as text in the order of the columns, "" = missing. */
export interface RowSet {
  columns: readonly ColumnInfo[];
  rows: readonly (readonly string[])[];
}

function isNumeric(column: ColumnInfo): boolean {
  return column.type === "number" || column.type === "integer";
}

const WHOLE = /^-?\d+$/;

function compareCells(a: string, b: string, numeric: boolean): number {
  if (!numeric) return order(a.normalize("NFC"), b.normalize("NFC"));
  // Doubles take long whole numbers for their neighbours.
  return WHOLE.test(a) && WHOLE.test(b) ? order(BigInt(a), BigInt(b)) : Number(a) - Number(b);
}

function order<T>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What a stored value is called on the page; the value itself where it has no other name. */
export type NameOf = (column: string, value: string) => string;

function matches(cell: string, filter: Filter, numeric: boolean, nameOf: NameOf): boolean {
  const [first = ""] = filter.values;
  const name = cell === "" ? "" : nameOf(filter.column, cell);
  const isCode = (value: string) => nameOf(filter.column, value) !== value;
  const same = (value: string) =>
    cell === "" || value === ""
      ? cell === value
      : compareCells(cell, value, numeric) === 0 || (!isCode(value) && name !== cell && folded(name) === folded(value));
  switch (filter.operator) {
    case "exact":
      return same(first);
    case "not":
      return !same(first);
    case "in":
      return filter.values.some(same);
    case "contains":
      return [cell, name].some((text) => folded(text).includes(folded(first)));
    case "isnull":
      return cell === "";
    case "notnull":
      return cell !== "";
    default: {
      if (cell === "") return false;
      const difference = compareCells(cell, first, numeric);
      if (filter.operator === "gt") return difference > 0;
      if (filter.operator === "gte") return difference >= 0;
      return filter.operator === "lt" ? difference < 0 : difference <= 0;
    }
  }
}

/**
 * Filters, searches and sorts rows as the store does for the package's tables: same grammar, same meaning (a code is found by its name as
 * well), missing last. Ties keep their order.
 */
export function selectRows({ columns, rows }: RowSet, request: TableRequest, nameOf: NameOf = asStored): string[][] {
  const indexOf = new Map(columns.map((column, index) => [column.name, index]));
  const tests = request.filters.map((filter) => {
    const index = indexOf.get(filter.column) ?? -1;
    const column = columns[index];
    return (row: readonly string[]) =>
      column !== undefined && matches(row[index] ?? "", filter, isNumeric(column), nameOf);
  });
  const words = folded(request.search).split(/\s+/).filter(Boolean);
  const searched = columns.flatMap((column, index) => (column.type === "string" ? [{ name: column.name, index }] : []));
  const texts = (row: readonly string[]) =>
    searched.map(({ name, index }) => {
      const cell = row[index] ?? "";
      return cell === "" ? "" : folded(`${cell}\n${nameOf(name, cell)}`);
    });
  const kept = rows.filter((row) => {
    if (!tests.every((test) => test(row))) return false;
    if (words.length === 0) return true;
    const found = texts(row);
    return words.every((word) => found.some((text) => text.includes(word)));
  });
  const sorted = kept.map((row) => [...row]);
  if (request.sort.length > 0) sorted.sort((a, b) => compareRows(a, b, request, columns, indexOf));
  return sorted;
}

function asStored(_column: string, value: string): string {
  return value;
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
    const difference = compareCells(x, y, info !== undefined && isNumeric(info));
    if (difference !== 0) return descending ? -difference : difference;
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
