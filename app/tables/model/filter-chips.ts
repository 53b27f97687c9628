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

/** A filter as people say it: "Donor is USA, United States". */
export function filterWords(
  { column, operator, values }: Filter,
  titles: ReadonlyMap<string, string>,
  name: (column: string, value: string) => string,
): string {
  const shown = values.map((value) => name(column, value)).join(", ");
  return `${titles.get(column) ?? column} ${WORDS[operator]} ${shown}`.trim();
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
  const titles = new Map(columns.map((column) => [column.name, column.title]));
  const chips = request.filters.flatMap((filter): FilterChip[] => {
    const { column, operator, values } = filter;
    const start = `${titles.get(column) ?? column} ${WORDS[operator]}`;
    if (operator !== "in") {
      return [{ text: filterWords(filter, titles, name), query: without(query, filter, reserved).toString() }];
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
