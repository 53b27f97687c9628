import { inList } from "../../domain/table-query-filters.ts";
import type { ColumnInfo, Filter, FilterOperator, TableRequest } from "../../domain/tables.ts";

/** A chosen filter that can be taken off: its words and the query without it. */
export interface FilterChip {
  text: string;
  query: string;
}

const WORDS: Record<FilterOperator, string> = {
  exact: "is",
  not: "is not",
  contains: "contains",
  gt: "above",
  gte: "at least",
  lt: "below",
  lte: "at most",
  in: "is",
  isnull: "is missing",
  notnull: "is there",
};

/** Days begin and end; they are not "at least". */
const DAY_WORDS: Partial<Record<FilterOperator, string>> = { gt: "after", gte: "from", lt: "before", lte: "to" };

/** A filter as people say it: "Donor is United States", "Announced on: from 1 Jan 2023". */
export function filterWords(
  filter: Filter,
  columns: readonly ColumnInfo[],
  name: (column: string, value: string) => string,
): string {
  const shown = filter.values.map((value) => name(filter.column, value)).join(", ");
  return `${startOf(filter, columns)} ${shown}`.trim();
}

function startOf({ column, operator }: Filter, columns: readonly ColumnInfo[]): string {
  const known = columns.find((one) => one.name === column);
  const ofDays = known?.type === "date" ? DAY_WORDS[operator] : undefined;
  const title = known?.title ?? column;
  return ofDays === undefined ? `${title} ${WORDS[operator]}` : `${title}: ${ofDays}`;
}

function without(query: URLSearchParams, filter: Filter, reserved: readonly string[]): URLSearchParams {
  const { column, operator } = filter;
  const rest = new URLSearchParams(query);
  rest.delete(`${column}__${operator}`);
  if (operator === "exact" && !reserved.includes(column)) rest.delete(column);
  rest.delete("_page");
  return rest;
}

/**
 * A chip for each filter, for each value of a list one of its own, and for the search.
 * `reserved`: parameters of the page itself, which no chip takes off.
 */
export function filterChips(
  columns: readonly ColumnInfo[],
  request: TableRequest,
  query: URLSearchParams,
  name: (column: string, value: string) => string,
  reserved: readonly string[] = [],
): FilterChip[] {
  const chips = request.filters.flatMap((filter): FilterChip[] => {
    const { column, operator, values } = filter;
    const start = startOf(filter, columns);
    if (operator !== "in") {
      return [{ text: filterWords(filter, columns, name), query: without(query, filter, reserved).toString() }];
    }
    return values.map((value) => {
      const rest = without(query, filter, reserved);
      const others = values.filter((one) => one !== value);
      if (others.length > 0) rest.set(`${column}__in`, inList(others));
      return { text: `${start} ${name(column, value)}`, query: rest.toString() };
    });
  });
  if (request.search === "") return chips;
  const rest = new URLSearchParams(query);
  for (const gone of ["_search", "_page"]) rest.delete(gone);
  return [...chips, { text: `Search: ${request.search}`, query: rest.toString() }];
}
