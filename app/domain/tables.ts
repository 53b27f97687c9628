/** What a reader may ask of a table, and what a table is. Pure types shared by store, tables, queries and cli. */

export type ColumnType = "string" | "integer" | "number" | "boolean" | "date";

export interface ColumnInfo {
  name: string;
  title: string;
  description: string;
  /** Unit of the numbers in the column ("EUR_bn"), "" if none or if another column says it. */
  unit: string;
  type: ColumnType;
  required: boolean;
  /** Allowed values, where the schema lists them. */
  choices: string[] | null;
  /** Foreign key: the table and column that the value names; null if none. */
  references: { table: string; column: string } | null;
}

export interface TableInfo {
  name: string;
  title: string;
  description: string;
  /** Paths inside the package. */
  files: string[];
  columns: ColumnInfo[];
  primaryKey: string[];
  rows: number;
  /** First and last value of the column that dates the rows (descriptor's `reachColumn`); "" where there is none. */
  reach: { column: string; from: string; to: string };
  /** Its files are Parquet: they have rows, the first being 1, and no lines. */
  parquet?: true;
  /** "facts": single facts and own aggregates, always downloadable with citation; "rows": publisher's rows, downloadable only where every publication is redistributable. */
  redistribution: "facts" | "rows";
}

export type FilterOperator = "exact" | "not" | "contains" | "gt" | "gte" | "lt" | "lte" | "in" | "isnull" | "notnull";

export interface Filter {
  column: string;
  operator: FilterOperator;
  /** As the reader wrote it; "in" keeps its comma-separated list here, split. */
  values: string[];
}

/** Which rows come first where nobody asked for an order; files keep the package's. */
export interface RowLead {
  /** Columns by whose values together a row is one that comes first, and those values. */
  columns: string[];
  groups: string[][];
  /** Then by the place of a column's value in a list; values that are not in it last. */
  ranked: { column: string; values: string[] } | null;
  /** Then the greatest value of this column; "" for none. */
  latest: string;
}

export interface TableRequest {
  table: string;
  filters: Filter[];
  /** "" = none. Every word must occur in some text column, case-insensitively. */
  search: string;
  sort: { column: string; descending: boolean }[];
  /** Counts only without a sort. */
  lead?: RowLead;
  /** Columns to show, in order; empty = all. */
  columns: string[];
  facets: string[];
  size: number;
  /** 1-based. */
  page: number;
}

/** All rows of a table, unless `filters` narrow them: what is counted over, not shown page by page. */
export function rowsOf(table: string, filters: Filter[] = []): TableRequest {
  return { table, filters, search: "", sort: [], columns: [], facets: [], size: 1, page: 1 };
}

/** Cells exactly as written in the CSV, in the order of `columns`; "" = missing. Very long ones may be cut. */
export interface TablePage {
  columns: string[];
  rows: string[][];
  /** Package file and 1-based line of each row. */
  origins: { file: string; line: number }[];
  filteredRows: number;
  totalRows: number;
  /** Cells of which only the beginning is in `rows` (0-based places), and how many characters they have. */
  cut: { row: number; column: number; characters: number }[];
}

export interface Facet {
  column: string;
  /** Values with their counts under all other filters, most frequent first; the column's own filters do not narrow it. */
  values: { value: string; count: number; selected: boolean }[];
  truncated: boolean;
}

/** The table that a file of the package belongs to: files of the catalog are tables, other folders are one table each. */
export function tableOfFile(file: string): string {
  const [folder = "", rest = ""] = file.split("/");
  return folder === "catalog" || rest === "" ? (file.split("/").at(-1) ?? "").replace(/\.csv$/, "") : folder;
}
