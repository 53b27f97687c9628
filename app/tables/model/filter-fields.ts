import { LIMITS } from "../../domain/table-query-limits.ts";
import { inList } from "../../domain/table-query-filters.ts";
import type { ColumnInfo, Facet, Filter, FilterOperator, TableInfo, TableRequest } from "../../domain/tables.ts";
import { unitName } from "../../wording/number-format.ts";
import type { Histogram } from "./histogram.ts";
import { isNumeric } from "./local-cell.ts";

export interface FilterChoice {
  value: string;
  label: string;
  /** The stored value where it is called otherwise, "" where not. */
  code: string;
  count: number;
  chosen: boolean;
}

/** One value of a drop-down. */
export interface PickField {
  kind: "pick";
  /** Name of the form field: `publisher__exact`. */
  name: string;
  label: string;
  value: string;
  choices: FilterChoice[];
}

/** Any of the values, with their counts under all other filters. */
export interface ChooseField {
  kind: "choose";
  name: string;
  label: string;
  choices: FilterChoice[];
  /** There are more values than those listed. */
  truncated: boolean;
  /** Words that the values must hold, where there are many; null where there are few. */
  search: { name: string; value: string } | null;
  open: boolean;
  /** Rows without a value, and the query for them alone; null where there are none. */
  missing: { count: number; query: string } | null;
}

export interface TextField {
  kind: "text";
  name: string;
  label: string;
  value: string;
  /** Query with the values of the column listed; "" where no more can be. */
  listQuery: string;
  open: boolean;
}

export interface RangeField {
  kind: "range";
  label: string;
  unit: string;
  type: "number" | "date" | "text";
  from: { name: string; value: string; hint: string };
  to: { name: string; value: string; hint: string };
  listQuery: string;
  /** Null where none was counted. */
  histogram: Histogram | null;
  /** Years of a column of days, each as one choice; empty where there are too many, or only one. */
  years: YearChoice[];
  open: boolean;
}

/** One calendar year as a filter on days; chosen, its query takes it off again. */
export interface YearChoice {
  year: string;
  query: string;
  chosen: boolean;
}

export type FilterField = PickField | ChooseField | TextField | RangeField;

interface FieldInput {
  table: TableInfo;
  request: TableRequest;
  facets: readonly Facet[];
  /** By column. */
  histograms: ReadonlyMap<string, Histogram>;
  query: URLSearchParams;
  /** What a stored value is called; the value itself where it has no other name. */
  label: (column: string, value: string) => string;
}

/** Fields that stand open until the reader folds them: those in use, and as many of those with something to look at. */
const OPEN_AT_FIRST = 5;
/** With more values than these a list has a search. */
const SEARCHED_FROM = 12;
/** More years than these are no shorter way than the fields. */
const MOST_YEARS = 8;

function valueOf(filters: readonly Filter[], column: string, operator: FilterOperator): string {
  return filters.find((one) => one.column === column && one.operator === operator)?.values[0] ?? "";
}

function listQuery({ request, query }: FieldInput, column: string): string {
  if (request.facets.length >= LIMITS.facets) return "";
  const next = new URLSearchParams(query);
  next.delete("_page");
  next.append("_facet", column);
  return next.toString();
}

/** The query with rows that miss a value in this column, whatever was chosen of it before. */
function missingQuery(query: URLSearchParams, column: string): string {
  const next = new URLSearchParams(query);
  for (const gone of [column, `${column}__exact`, `${column}__in`, "_page"]) next.delete(gone);
  next.set(`${column}__isnull`, "1");
  return next.toString();
}

function isUsed({ request }: FieldInput, column: string): boolean {
  return request.facets.includes(column) || request.filters.some((filter) => filter.column === column);
}

/** Values as they are listed; of a list that is cut, those chosen that are rarer than all others of it stand on top, where they are seen. */
function pinned({ values, truncated }: Facet): Facet["values"] {
  const rare = truncated ? values.findLastIndex(({ selected }) => !selected) + 1 : values.length;
  return [...values.slice(rare), ...values.slice(0, rare)];
}

/**
 * Values that the address asks for and that no row has under the other filters, as they are asked for. They are listed all the same: a form can
 * only send on what stands in it, and whoever ticks another value would lose them.
 */
function withoutRows({ request, label }: FieldInput, column: string, { values }: Facet): Facet["values"] {
  const lower = (text: string) => text.toLowerCase();
  const listed = new Set(values.flatMap(({ value }) => [lower(value), lower(label(column, value))]));
  const asked = request.filters
    .filter((one) => one.column === column && (one.operator === "exact" || one.operator === "in"))
    .flatMap((one) => one.values);
  return [...new Set(asked)]
    .filter((value) => value !== "" && !listed.has(lower(value)))
    .map((value) => ({ value, count: 0, selected: true }));
}

function chooseField(input: FieldInput, column: ColumnInfo, facet: Facet): ChooseField {
  const value = valueOf(input.request.filters, column.name, "contains");
  const many = facet.truncated || value !== "" || facet.values.length > SEARCHED_FROM;
  const missing = facet.values.find(({ value }) => value === "");
  return {
    kind: "choose",
    name: `${column.name}__in`,
    label: column.title,
    choices: [...withoutRows(input, column.name, facet), ...pinned(facet)]
      .filter(({ value }) => value !== "")
      .map(({ value: stored, count, selected }) => {
        const label = input.label(column.name, stored);
        return { value: inList([stored]), label, code: label === stored ? "" : stored, count, chosen: selected };
      }),
    truncated: facet.truncated,
    search: many ? { name: `${column.name}__contains`, value } : null,
    open: isUsed(input, column.name),
    missing: missing === undefined ? null : { count: missing.count, query: missingQuery(input.query, column.name) },
  };
}

/** The years that a histogram of days reaches over, each with the query for its first day to its last. */
function yearChoices(query: URLSearchParams, column: string, histogram: Histogram | undefined): YearChoice[] {
  const [first, last] = [histogram?.from[0], histogram?.to.at(-1)].map((day) => Number(day?.slice(0, 4) ?? NaN));
  if (first === undefined || last === undefined || !(last > first && last - first < MOST_YEARS)) return [];
  return Array.from({ length: last - first + 1 }, (_, place) => {
    const year = String(first + place);
    const ends = [`${year}-01-01`, `${year}-12-31`] as const;
    const chosen = query.get(`${column}__gte`) === ends[0] && query.get(`${column}__lte`) === ends[1];
    const next = new URLSearchParams(query);
    for (const gone of [column, "gt", "gte", "lt", "lte", "exact", "isnull"]) {
      next.delete(gone === column ? column : `${column}__${gone}`);
    }
    next.delete("_page");
    if (!chosen) {
      next.set(`${column}__gte`, ends[0]);
      next.set(`${column}__lte`, ends[1]);
    }
    return { year, query: next.toString(), chosen };
  });
}

function rangeField(input: FieldInput, column: ColumnInfo, type: RangeField["type"]): RangeField {
  const { filters } = input.request;
  const { reach } = input.table;
  const hinted = type === "text" && reach.column === column.name;
  const end = (operator: "gte" | "lte", hint: string) => ({
    name: `${column.name}__${operator}`,
    value: valueOf(filters, column.name, operator),
    hint: hinted ? hint : "",
  });
  return {
    kind: "range",
    label: column.title,
    unit: column.unit === "" ? "" : unitName(column.unit),
    type,
    from: end("gte", reach.from),
    to: end("lte", reach.to),
    listQuery: listQuery(input, column.name),
    histogram: input.histograms.get(column.name) ?? null,
    years: type === "date" ? yearChoices(input.query, column.name, input.histograms.get(column.name)) : [],
    open: isUsed(input, column.name),
  };
}

/** A field for every column: values to choose where they are counted, ranges for numbers, days and the column that dates the rows, text else. */
export function filterFields(input: FieldInput): (ChooseField | RangeField | TextField)[] {
  const { table, request, facets } = input;
  const fields = table.columns.map((column): ChooseField | RangeField | TextField => {
    const facet = facets.find((one) => one.column === column.name);
    if (facet !== undefined) return chooseField(input, column, facet);
    if (isNumeric(column)) return rangeField(input, column, "number");
    if (column.type === "date") return rangeField(input, column, "date");
    if (table.reach.column === column.name) return rangeField(input, column, "text");
    return {
      kind: "text",
      name: `${column.name}__contains`,
      label: column.title,
      value: valueOf(request.filters, column.name, "contains"),
      listQuery: listQuery(input, column.name),
      open: isUsed(input, column.name),
    };
  });
  const shows = fields.filter(
    (field) => field.kind === "choose" || (field.kind === "range" && field.histogram !== null),
  );
  for (const field of shows.slice(0, OPEN_AT_FIRST)) field.open = true;
  return fields;
}

/**
 * Parameters that a filter form must carry along: all but those its own fields send, the search and the page.
 * `reserved`: parameters of the page itself, even where a column is called like one.
 */
export function keptParameters(
  query: URLSearchParams,
  fields: readonly FilterField[],
  reserved: readonly string[] = [],
): [string, string][] {
  const own = new Set(["_search", "_page"]);
  for (const field of fields) {
    if (field.kind === "range") own.add(field.from.name).add(field.to.name);
    else own.add(field.name);
    if (field.kind === "choose" && field.search !== null) own.add(field.search.name);
    // A list or a drop-down takes the place of the single value that a link may have chosen.
    const column = /^(.*)__(?:in|exact)$/.exec(field.kind === "range" ? "" : field.name)?.[1];
    if (column !== undefined) own.add(column).add(`${column}__exact`);
  }
  return [...query].filter(([name, value]) => value !== "" && (reserved.includes(name) || !own.has(name)));
}

/** The query without any filter or search: what is shown and how stays. */
export function resetQuery(
  query: URLSearchParams,
  table: { columns: readonly ColumnInfo[] },
  reserved: readonly string[] = [],
): string {
  const columns = new Set(table.columns.map((column) => column.name));
  const kept = [...query].filter(([name]) => {
    if (reserved.includes(name)) return true;
    const cut = name.lastIndexOf("__");
    return (
      name !== "_search" && name !== "_page" && !columns.has(name) && !(cut > 0 && columns.has(name.slice(0, cut)))
    );
  });
  return new URLSearchParams(kept).toString();
}
