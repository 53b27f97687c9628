/**
 * The query string of a table ↔ TableRequest, as Datasette spells it: `column__op=value`, `_search`, `_sort`, `_sort_desc`,
 * `_size`, `_page`, `_col`, `_facet`, and for extracts `_bom`, `_raw`. Pure.
 */
import { checkFilter, inList, splitList } from "./table-query-filters.ts";
import { DEFAULT_PAGE_SIZE, FLAGS, LIMITS, SETTINGS } from "./table-query-limits.ts";
import type { Filter, FilterOperator, TableInfo, TableRequest } from "./tables.ts";

/** One thing wrong with the query: what, where, and what would be right (names or values; a few examples of many). */
export interface QueryIssue {
  parameter: string;
  message: string;
  valid: string[];
}

export interface TableQuery {
  request: TableRequest;
  /** `_bom`, `_raw`: how a CSV extract is written. */
  output: { bom: boolean; raw: boolean };
  /** Whether `_size` or `_page` was given: JSON keeps to a page then. */
  paged: boolean;
}

export type ParsedTableQuery = { ok: true; value: TableQuery } | { ok: false; issues: QueryIssue[] };

export const OPERATORS: readonly FilterOperator[] = [
  "exact",
  "not",
  "contains",
  "gt",
  "gte",
  "lt",
  "lte",
  "in",
  "isnull",
  "notnull",
];

export interface TableQueryOptions {
  /** Rows a page has when `_size` is absent. */
  defaultSize?: number;
  /** Parameters of the page itself, left alone here. */
  otherParameters?: readonly string[];
}

/**
 * Reads a query string against a table. An empty value counts as not chosen, so that a plain HTML form may send all its fields.
 * The request comes out in canonical order: the same wish is the same request, whatever the order it was written in.
 */
export function parseTableQuery(
  parameters: URLSearchParams,
  table: TableInfo,
  options: TableQueryOptions = {},
): ParsedTableQuery {
  const all = [...parameters];
  if (all.length > LIMITS.parameters) {
    const message = `There are ${all.length} parameters; at most ${LIMITS.parameters} are read.`;
    return { ok: false, issues: [{ parameter: "", message, valid: [] }] };
  }
  const reading = new Reading(table, options);
  for (const [name, value] of all) {
    if (value !== "" && !options.otherParameters?.includes(name)) reading.take(name, value);
  }
  return reading.issues.length > 0 ? { ok: false, issues: reading.issues } : { ok: true, value: reading.result() };
}

class Reading {
  readonly issues: QueryIssue[] = [];
  readonly #table: TableInfo;
  readonly #request: TableRequest;
  readonly #output = { bom: false, raw: false };
  readonly #single = new Set<string>();

  constructor(table: TableInfo, options: TableQueryOptions) {
    this.#table = table;
    const size = options.defaultSize ?? DEFAULT_PAGE_SIZE;
    this.#request = { table: table.name, filters: [], search: "", sort: [], columns: [], facets: [], size, page: 1 };
  }

  result(): TableQuery {
    const paged = this.#single.has("_size") || this.#single.has("_page");
    return { request: canonicalTableRequest(this.#request, this.#table), output: this.#output, paged };
  }

  take(name: string, value: string): void {
    if (value.length > LIMITS.valueLength) {
      this.#complain(name, `The value is longer than ${LIMITS.valueLength} characters.`);
      return;
    }
    // A setting's name wins over a column that is called like it; that column is reached as `_size__exact`.
    if (SETTINGS.includes(name)) this.#setting(name, value);
    else this.#filter(name, value);
  }

  #setting(name: string, value: string): void {
    if (name === "_sort" || name === "_sort_desc") return this.#sort(name, value);
    if (name === "_col") return this.#columns(name, value, this.#request.columns, this.#table.columns.length);
    if (name === "_facet") return this.#columns(name, value, this.#request.facets, LIMITS.facets);
    if (this.#single.has(name)) return this.#complain(name, "The parameter stands here more than once.");
    this.#single.add(name);
    if (name === "_search") this.#search(value);
    else if (name === "_size") this.#request.size = this.#number(name, value, LIMITS.size) ?? this.#request.size;
    else if (name === "_page") this.#request.page = this.#number(name, value, LIMITS.page) ?? this.#request.page;
    else if (value !== "1") this.#complain(name, "The only value is 1.", ["1"]);
    else this.#output[name === "_bom" ? "bom" : "raw"] = true;
  }

  #search(value: string): void {
    const words = value.split(/\s+/u).filter((word) => word !== "");
    if (words.length > LIMITS.words) this.#complain("_search", `At most ${LIMITS.words} words are searched for.`);
    this.#request.search = words.join(" ");
  }

  #number(name: string, value: string, most: number): number | null {
    const number = /^[1-9]\d{0,8}$/u.test(value) ? Number(value) : 0;
    if (number >= 1 && number <= most) return number;
    this.#complain(name, `A whole number from 1 to ${most} is needed.`, ["1", String(most)]);
    return null;
  }

  #sort(name: string, value: string): void {
    for (const column of this.#named(value)) {
      if (!this.#isColumn(name, column)) continue;
      if (this.#request.sort.some((key) => key.column === column)) {
        this.#complain(name, `The table is sorted by ${column} already.`);
      } else if (this.#request.sort.length >= LIMITS.sort) {
        this.#complain(name, `At most ${LIMITS.sort} columns can be sorted by.`);
      } else this.#request.sort.push({ column, descending: name === "_sort_desc" });
    }
  }

  #columns(name: string, value: string, into: string[], most: number): void {
    for (const column of this.#named(value)) {
      if (!this.#isColumn(name, column) || into.includes(column)) continue;
      if (into.length >= most) this.#complain(name, `At most ${most} columns can be named.`);
      else into.push(column);
    }
  }

  /** A column, or several separated by commas; a column that has a comma in its name is itself. */
  #named(value: string): string[] {
    return this.#has(value) ? [value] : value.split(",").map((name) => name.trim());
  }

  #filter(name: string, value: string): void {
    const cut = name.lastIndexOf("__");
    const column = cut > 0 ? name.slice(0, cut) : "";
    const operator = name.slice(cut + 2);
    if (cut > 0 && isOperator(operator) && this.#has(column)) this.#add(name, column, operator, value);
    else if (this.#has(name) && !name.startsWith("_")) this.#add(name, name, "exact", value);
    else if (cut > 0 && this.#has(column)) {
      this.#complain(
        name,
        `There is no operator ${shorten(operator)}.`,
        OPERATORS.map((one) => `${column}__${one}`),
      );
    } else {
      const valid = [...this.#table.columns.map((one) => one.name), ...SETTINGS];
      this.#complain(
        name,
        `There is no column or setting ${shorten(cut > 0 && isOperator(operator) ? column : name)}.`,
        valid,
      );
    }
  }

  #add(name: string, column: string, operator: FilterOperator, value: string): void {
    const info = this.#table.columns.find((one) => one.name === column);
    if (!info) return;
    if (operator === "isnull" || operator === "notnull") {
      if (value !== "1") return this.#complain(name, "The only value is 1.", ["1"]);
      this.#request.filters.push({ column, operator, values: [] });
      return;
    }
    const values = operator === "in" ? splitList(value) : [value];
    const wrong = checkFilter(info, operator, values);
    if (wrong) return this.#complain(name, wrong.message, wrong.valid);
    // Ticked boxes of a plain form: area__in=RUS&area__in=USA is one list.
    const list =
      operator === "in" && this.#request.filters.find((one) => one.column === column && one.operator === "in");
    if (list) list.values.push(...values);
    else this.#request.filters.push({ column, operator, values });
    if (list && list.values.length > LIMITS.listed)
      this.#complain(name, `At most ${LIMITS.listed} values can be listed.`);
  }

  #has(column: string): boolean {
    return this.#table.columns.some((one) => one.name === column);
  }

  #isColumn(parameter: string, column: string): boolean {
    if (this.#has(column)) return true;
    this.#complain(
      parameter,
      `There is no column ${shorten(column)}.`,
      this.#table.columns.map((one) => one.name),
    );
    return false;
  }

  #complain(parameter: string, message: string, valid: string[] = []): void {
    this.issues.push({ parameter: shorten(parameter), message, valid });
  }
}

function isOperator(text: string): text is FilterOperator {
  return (OPERATORS as readonly string[]).includes(text);
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** Filters by column, operator and value, each once; lists sorted. Sort keys and shown columns keep the order that has a meaning. */
export function canonicalTableRequest(request: TableRequest, table: TableInfo): TableRequest {
  const place = (filter: Filter) =>
    table.columns.findIndex((column) => column.name === filter.column) * OPERATORS.length +
    OPERATORS.indexOf(filter.operator);
  const filters = new Map<string, Filter>();
  for (const { column, operator, values } of request.filters) {
    const sorted = operator === "in" ? [...new Set(values)].sort() : values;
    filters.set(JSON.stringify([column, operator, sorted]), { column, operator, values: sorted });
  }
  const ordered = [...filters].sort(([a, f], [b, g]) => place(f) - place(g) || (a < b ? -1 : 1));
  return { ...request, filters: ordered.map(([, filter]) => filter) };
}

/** The query string of a request, without "?": only what was chosen, in canonical order. `parseTableQuery` reads the same back. */
export function formatTableQuery(
  request: TableRequest,
  table: TableInfo,
  output: Partial<TableQuery["output"]> = {},
  options: TableQueryOptions = {},
): string {
  const canonical = canonicalTableRequest(request, table);
  const query = new URLSearchParams();
  for (const { column, operator, values } of canonical.filters) {
    const bare = operator === "exact" && isBareName(column, table, options);
    const value = operator === "in" ? inList(values) : (values[0] ?? "1");
    query.append(bare ? column : `${column}__${operator}`, value);
  }
  if (canonical.search !== "") query.append("_search", canonical.search);
  for (const { column, descending } of canonical.sort) query.append(descending ? "_sort_desc" : "_sort", column);
  for (const column of canonical.columns) query.append("_col", column);
  for (const column of canonical.facets) query.append("_facet", column);
  if (canonical.size !== (options.defaultSize ?? DEFAULT_PAGE_SIZE)) query.append("_size", String(canonical.size));
  if (canonical.page !== 1) query.append("_page", String(canonical.page));
  for (const flag of FLAGS) if (output[flag]) query.append(`_${flag}`, "1");
  return query.toString();
}

/** Whether `column=value` would be read as this column: not as a setting, a page's parameter or another column's operator. */
function isBareName(column: string, table: TableInfo, options: TableQueryOptions): boolean {
  const cut = column.lastIndexOf("__");
  const other = cut > 0 && isOperator(column.slice(cut + 2)) ? column.slice(0, cut) : null;
  const taken = other !== null && table.columns.some((one) => one.name === other);
  return !column.startsWith("_") && !taken && !options.otherParameters?.includes(column);
}
