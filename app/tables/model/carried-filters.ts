import type { Filter, TableInfo, TableRequest } from "../../domain/tables.ts";
import { referringColumn } from "./taken-instead.ts";

/** A filter said of another table, with what it was said of before: rows of another table by their code, a time, or a word that names measures. */
export interface CarriedFilter {
  of: "codes" | "time" | "measures";
  filter: Filter;
  /** What it picks, as it stands in the first table; a time as an ISO day, month or year. */
  values: string[];
}

const PICKS: ReadonlySet<string> = new Set(["exact", "in", "contains"]);

/** The column of tables of figures that says when: an ISO year, quarter, month or day, as text. */
const PERIOD = "period";

/**
 * What was chosen of a table, said of another one as far as that has it: areas (or whatever both name by the same code); a stretch of time; and a
 * kind ("military"), where the other table has measures that are called so. `measures` are the names of measures by code.
 */
export function carriedFilters(
  from: TableInfo,
  to: TableInfo,
  filters: readonly Filter[],
  measures: ReadonlyMap<string, string>,
): CarriedFilter[] {
  return filters.flatMap((filter): CarriedFilter[] => {
    const column = from.columns.find(({ name }) => name === filter.column);
    const target = column?.references?.table ?? "";
    if (column === undefined || target === "publications") return [];
    if (target !== "") {
      const other = referringColumn(to, target);
      if (other === null || !PICKS.has(filter.operator)) return [];
      return [{ of: "codes", filter: { ...filter, column: other }, values: filter.values }];
    }
    if (column.type === "date" || column.name === "month") return timeFilter(to, filter);
    return measureFilter(to, filter, measures);
  });
}

/**
 * A day begins a month, and that may begin a year: text that is no later than it, however coarse the other table's periods are. Up to the end of a year
 * its quarters are in, which as text come after its months; of a year that is cut elsewhere they are left out.
 */
function timeFilter(to: TableInfo, { operator, values: [day = ""] }: Filter): CarriedFilter[] {
  if (!to.columns.some(({ name }) => name === PERIOD) || (operator !== "gte" && operator !== "lte")) return [];
  const month = day.slice(0, 7);
  const start = month.endsWith("-01") ? day.slice(0, 4) : month;
  const end = day.endsWith("-12-31") ? `${day.slice(0, 4)}-Q4` : day;
  const value = operator === "gte" ? start : end;
  return [{ of: "time", filter: { column: PERIOD, operator, values: [value] }, values: [day] }];
}

/** An order by size, said of the other table's figures: its first column of numbers. [] where the rows were sorted by something else, or not at all. */
export function carriedSort(from: TableInfo, to: TableInfo, sort: TableRequest["sort"]): TableRequest["sort"] {
  const [first] = sort;
  const sized = from.columns.find(({ name }) => name === first?.column);
  const figure = to.columns.find(({ type }) => type === "number");
  if (first === undefined || sized?.type !== "number" || figure === undefined) return [];
  return [{ column: figure.name, descending: first.descending }];
}

function measureFilter(to: TableInfo, filter: Filter, measures: ReadonlyMap<string, string>): CarriedFilter[] {
  const column = referringColumn(to, "indicators");
  if (column === null || (filter.operator !== "in" && filter.operator !== "exact")) return [];
  const wanted = filter.values.map((value) => value.toLowerCase());
  const codes = [...measures].flatMap(([code, label]) => {
    const words = new Set(`${code.replaceAll("_", " ")} ${label}`.toLowerCase().split(/[^\p{L}\p{N}]+/u));
    return wanted.some((value) => words.has(value)) ? [code] : [];
  });
  if (codes.length === 0) return [];
  return [{ of: "measures", filter: { column, operator: "in", values: codes }, values: filter.values }];
}
