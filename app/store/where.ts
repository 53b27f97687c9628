/** Filters and search as SQL conditions over numbered columns; every value is bound. docs/matching.md says it in words. */
import { sql } from "kysely";
import type { Filter, TableRequest } from "../domain/tables.ts";
import { codesCalled, codesContaining } from "./code-names.ts";
import { isHeavyColumn } from "./heavy.ts";
import { columnIndex, composed, loadedType, typed, written, type TableLayout } from "./layout.ts";
import type { ShadowType } from "./dialect/dialect.ts";
import { every, list, some, whole, type Sql } from "./sql.ts";
import { wholeCondition } from "./whole-numbers.ts";

/** A request whose rows are known as far as long texts decide: these numbers stand for its search and for its filters of such columns. */
export type Settled = TableRequest & { among?: readonly number[] };

/** What the request keeps, leaving out what was picked of `except`: a facet is narrowed by the words its own column must hold, and not by its picks. */
export function conditions(layout: TableLayout, request: Settled, except?: string): Sql {
  const { among } = request;
  const filters = request.filters
    .filter((filter) => filter.column !== except || filter.operator === "contains")
    .filter(({ column }) => among === undefined || !isHeavyColumn(layout, columnIndex(layout.info, column)))
    .map((filter) => condition(layout, filter));
  return every([...filters, ...(among === undefined ? searchConditions(layout, request.search) : [isOneOf(among)])]);
}

function isOneOf(numbers: readonly number[]): Sql {
  return numbers.length === 0 ? sql`false` : sql`rowid in (${list(numbers.map(whole))})`;
}

/** One filter. A missing cell matches "isnull" and "not" only. */
export function condition(layout: TableLayout, filter: Filter): Sql {
  const index = columnIndex(layout.info, filter.column);
  const [first = ""] = filter.values;
  if (filter.operator === "isnull") return sql`${written(index)} is null`;
  if (filter.operator === "notnull") return sql`${written(index)} is not null`;
  if (filter.operator === "contains") return containsText(layout, index, first);
  const type = loadedType(layout, index);
  const column = typed(layout, index);
  if (type === "HUGEINT") return wholeCondition(layout.dialect, column, filter);
  const bound = (value: string) => boundValue(layout, type, value);
  const named = codesOf(layout, filter);
  switch (filter.operator) {
    case "exact":
      return some([sql`${column} = ${bound(first)}`, ...isAny(index, named)]);
    case "not":
      return every([layout.dialect.isDistinct(column, bound(first)), ...isNone(index, named)]);
    case "gt":
      return sql`${column} > ${bound(first)}`;
    case "gte":
      return sql`${column} >= ${bound(first)}`;
    case "lt":
      return sql`${column} < ${bound(first)}`;
    case "lte":
      return sql`${column} <= ${bound(first)}`;
    case "in":
      if (filter.values.length === 0) return sql`false`;
      return some([sql`${column} in (${sql.join(filter.values.map(bound))})`, ...isAny(index, named)]);
  }
}

/** The codes whose names a filter's values are; none of a column that is no text. */
function codesOf(layout: TableLayout, { column, values }: Filter): string[] {
  const index = columnIndex(layout.info, column);
  if (loadedType(layout, index) !== null) return [];
  return values.flatMap((value) => codesCalled(layout.names.get(index), value));
}

/**
 * Whether rows are chosen by a list: of values, of codes that names stand for, or of numbers of rows. An engine may look such a list up by
 * joining it, and that gives rows in any order.
 */
export function isByList(layout: TableLayout, request: Settled): boolean {
  const { among, filters, search } = request;
  if (among !== undefined) return true;
  const holds = (index: number, text: string) => codesContaining(layout.names.get(index), text).length > 1;
  const words = wordsOf(search);
  if ([...layout.names.keys()].some((index) => words.some((word) => holds(index, word)))) return true;
  return filters.some((filter) => {
    const { column, operator, values } = filter;
    if (operator === "contains") return holds(columnIndex(layout.info, column), (values[0] ?? "").normalize("NFC"));
    return values.length > 1 || codesOf(layout, filter).length > 1;
  });
}

/** A value in the column's own type; one that has no such meaning compares as missing and matches nothing. */
export function boundValue({ dialect }: TableLayout, type: ShadowType | null, value: string): Sql {
  return type === null ? sql`${value.normalize("NFC")}` : dialect.value(type, value);
}

/** The codes as stored: they come from the tables themselves. */
function isAny(index: number, codes: readonly string[]): Sql[] {
  return codes.length === 0 ? [] : [sql`coalesce(${written(index)} in (${sql.join(codes)}), false)`];
}

function isNone(index: number, codes: readonly string[]): Sql[] {
  return isAny(index, codes).map((any) => sql`not ${any}`);
}

function containsText(layout: TableLayout, index: number, text: string): Sql {
  const plain = layout.plain?.includes(index) ?? false;
  const cell = sql`coalesce(${layout.dialect.contains(composed(layout, index), text.normalize("NFC"), plain)}, false)`;
  return some([cell, ...isAny(index, codesContaining(layout.names.get(index), text))]);
}

/** Every word in some text column, or in what its code is called. */
function searchConditions(layout: TableLayout, search: string): Sql[] {
  const text = layout.info.columns.flatMap((column, index) => (column.type === "string" ? [index] : []));
  return wordsOf(search).map((word) => some(text.map((index) => containsText(layout, index, word))));
}

function wordsOf(search: string): string[] {
  return search.split(/\s+/u).filter((word) => word !== "");
}
