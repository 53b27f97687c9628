/** Filters and search as SQL conditions over numbered columns; every value is bound. */
import { sql } from "kysely";
import type { Filter, TableInfo, TableRequest } from "../domain/tables.ts";
import { columnAt, columnIndex, shadowType, typed, written } from "./layout.ts";
import { every, some, type Sql } from "./sql.ts";

/** What the request keeps, leaving out the filters on `except` (a facet is not narrowed by its own column). */
export function conditions(info: TableInfo, request: TableRequest, except?: string): Sql {
  const filters = request.filters.filter((filter) => filter.column !== except).map((filter) => condition(info, filter));
  return every([...filters, ...searchConditions(info, request.search)]);
}

/** One filter. A missing cell matches "isnull" and "not" only. */
export function condition(info: TableInfo, filter: Filter): Sql {
  const index = columnIndex(info, filter.column);
  const column = typed(info, index);
  const [first = ""] = filter.values;
  const bound = (value: string) => boundValue(info, index, value);
  switch (filter.operator) {
    case "exact":
      return sql`${column} = ${bound(first)}`;
    case "not":
      return sql`${column} is distinct from ${bound(first)}`;
    case "gt":
      return sql`${column} > ${bound(first)}`;
    case "gte":
      return sql`${column} >= ${bound(first)}`;
    case "lt":
      return sql`${column} < ${bound(first)}`;
    case "lte":
      return sql`${column} <= ${bound(first)}`;
    case "in":
      return filter.values.length === 0 ? sql`false` : sql`${column} in (${sql.join(filter.values.map(bound))})`;
    case "contains":
      return containsText(index, first);
    case "isnull":
      return sql`${written(index)} is null`;
    case "notnull":
      return sql`${written(index)} is not null`;
  }
}

/** A value in the column's own type; one that has no such meaning compares as missing and matches nothing. */
function boundValue(info: TableInfo, index: number, value: string): Sql {
  switch (shadowType(columnAt(info, index))) {
    case "DOUBLE":
      return sql`try_cast(${value} as double)`;
    case "DATE":
      return sql`try_cast(${value} as date)`;
    case "BOOLEAN":
      return sql`try_cast(${value} as boolean)`;
    case null:
      return sql`${value}`;
  }
}

// Not LIKE: in `contains` no character of the reader's text means anything but itself.
function containsText(index: number, text: string): Sql {
  return sql`contains(lower(${written(index)}), lower(${text}))`;
}

/** Every word in some text column. */
function searchConditions(info: TableInfo, search: string): Sql[] {
  const words = search.split(/\s+/u).filter((word) => word !== "");
  const text = info.columns.flatMap((column, index) => (column.type === "string" ? [index] : []));
  return words.map((word) => some(text.map((index) => sql`coalesce(${containsText(index, word)}, false)`)));
}
