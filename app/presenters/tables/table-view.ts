import type { ColumnInfo, TableRequest } from "../../domain/tables.ts";

export interface CellView {
  /** As people read it, in their locale. */
  text: string;
  /** As stored, shown on hover and in downloads. */
  stored: string;
  /** Where the value leads; "" for nowhere. */
  href: string;
}

export interface ColumnView {
  name: string;
  title: string;
  description: string;
  /** Unit in the header, "" if none. */
  unit: string;
  numeric: boolean;
  sorted: "ascending" | "descending" | "none";
  /** Query of the same page sorted by this column, the other way round if it is already. */
  sortQuery: string;
}

export interface RowView {
  key: string;
  /** Page with all columns and the provenance of the row; "" if there is none. */
  href: string;
  cells: CellView[];
}

export interface TableView {
  columns: ColumnView[];
  rows: RowView[];
}

/** Where a value of a column leads, and what it is called; null = neither. */
export type Describe = (column: ColumnInfo, value: string) => { text?: string; href?: string } | null;

export interface TableViewOptions {
  columns: readonly ColumnInfo[];
  rows: readonly (readonly string[])[];
  /** Key and detail page of each row. */
  origins: readonly { file: string; line: number }[];
  rowHref: (origin: { file: string; line: number }) => string;
  request: TableRequest;
  query: URLSearchParams;
  describe: Describe;
  locale: string;
}

function isNumeric(column: ColumnInfo): boolean {
  return column.type === "number" || column.type === "integer";
}

/** The page's query with this column as the only sort; a second press turns the direction, page and size are left aside. */
export function sortQuery(query: URLSearchParams, column: string, sorted: ColumnView["sorted"]): string {
  const next = new URLSearchParams(query);
  for (const name of ["_sort", "_sort_desc", "_page"]) next.delete(name);
  next.set(sorted === "ascending" ? "_sort_desc" : "_sort", column);
  return next.toString();
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A stored cell in the reader's locale: grouped digits with all stored decimals, a day in words; text as it is. */
export function localCell(column: ColumnInfo, stored: string, locale: string): string {
  if (stored === "") return "";
  const identifier = /(?:^|_)(?:year|id|number|no|line|imo)$/.test(column.name);
  if (isNumeric(column) && !identifier && Number.isFinite(Number(stored)) && !/e/i.test(stored)) {
    const decimals = Math.min(stored.split(".")[1]?.length ?? 0, 20);
    const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    return new Intl.NumberFormat(locale, options).format(Number(stored)).replace("-", "−");
  }
  if (column.type === "date" && DAY.test(stored)) {
    return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(stored));
  }
  return stored;
}

/** Columns with their sort links and rows with their links: what a table shows. */
export function presentTable(options: TableViewOptions): TableView {
  const { columns, rows, origins, rowHref, request, query, describe, locale } = options;
  return {
    columns: columns.map((column): ColumnView => {
      const sort = request.sort.find((one) => one.column === column.name);
      const sorted = sort === undefined ? "none" : sort.descending ? "descending" : "ascending";
      return {
        name: column.name,
        title: column.title,
        description: column.description,
        unit: column.unit,
        numeric: isNumeric(column),
        sorted,
        sortQuery: sortQuery(query, column.name, sorted),
      };
    }),
    rows: rows.map((row, index): RowView => {
      const origin = origins[index] ?? { file: "", line: index };
      return {
        key: `${origin.file}:${origin.line}`,
        href: rowHref(origin),
        cells: columns.map((column, place): CellView => {
          const stored = row[place] ?? "";
          const described = stored === "" ? null : describe(column, stored);
          return { stored, text: described?.text ?? localCell(column, stored, locale), href: described?.href ?? "" };
        }),
      };
    }),
  };
}
