import type { TableRequest } from "../../domain/tables.ts";
import { countValues, type RowSet } from "../rows/select-rows.ts";

export interface FilterChoice {
  value: string;
  label: string;
  count: number;
}

export interface FilterField {
  /** Name of the form field: `publisher__exact`. */
  name: string;
  label: string;
  value: string;
  choices: FilterChoice[];
}

/** A chosen filter that can be taken off: its words and the query without it. */
export interface FilterChip {
  text: string;
  query: string;
}

const FIELDS = ["publisher", "status", "area", "year", "used"] as const;

/** Drop-downs over the columns by which people narrow evidence, with the values that occur. */
export function evidenceFields(
  rowSet: RowSet,
  request: TableRequest,
  name: (column: string, value: string) => string,
): FilterField[] {
  return FIELDS.flatMap((column) => {
    const info = rowSet.columns.find((one) => one.name === column);
    const values = countValues(rowSet, column).filter(({ value }) => value !== "");
    const chosen = request.filters.find((filter) => filter.column === column && filter.operator === "exact");
    if (info === undefined || (values.length < 2 && chosen === undefined)) return [];
    const choices = values.map(({ value, count }) => ({ value, count, label: name(column, value) }));
    choices.sort((a, b) => (a.label < b.label ? -1 : 1));
    return [{ name: `${column}__exact`, label: info.title, value: chosen?.values[0] ?? "", choices }];
  });
}

const WORDS: Record<string, string> = {
  exact: "is",
  not: "is not",
  contains: "contains",
  gt: "above",
  gte: "at least",
  lt: "below",
  lte: "at most",
  in: "is one of",
  isnull: "is missing",
  notnull: "is there",
};

/** Chips for all chosen filters and the search. */
export function filterChips(
  rowSet: Pick<RowSet, "columns">,
  request: TableRequest,
  query: URLSearchParams,
  name: (column: string, value: string) => string,
): FilterChip[] {
  const titles = new Map(rowSet.columns.map((column) => [column.name, column.title]));
  const chips = request.filters.map(({ column, operator, values }) => {
    const rest = new URLSearchParams(query);
    rest.delete(`${column}__${operator}`);
    if (operator === "exact") rest.delete(column);
    rest.delete("_page");
    const shown = values.map((value) => name(column, value)).join(", ");
    return { text: `${titles.get(column) ?? column} ${WORDS[operator] ?? operator} ${shown}`.trim(), query: rest.toString() };
  });
  if (request.search === "") return chips;
  const rest = new URLSearchParams(query);
  rest.delete("_search");
  return [...chips, { text: `contains “${request.search}”`, query: rest.toString() }];
}
