import type { ColumnInfo, TableRequest } from "../../domain/tables.ts";
import { unitName } from "../../wording/number-format.ts";
import { isNumeric, localCell } from "./local-cell.ts";
import { furtherSort, onlySort, sortedBy, withSort, type Sorted } from "./sort-links.ts";

/** A cell that says more than its text. */
export interface RichCell {
  /** As people read it, in their locale. */
  text: string;
  /** On hover: the value as stored where the text differs, else what the value is called. "" for nothing. */
  title: string;
  /** Where the value leads; "" for nowhere. */
  href: string;
}

/** Plain text where that is all: a page carries hundreds of cells. "" = missing. */
export type CellView = string | RichCell;

export interface ColumnView {
  name: string;
  title: string;
  description: string;
  /** Unit in the header, in words, "" if none. */
  unit: string;
  numeric: boolean;
  sorted: Sorted;
  /** 1-based place among several sort keys; 0 where there are not several. */
  rank: number;
  /** Query of the same page sorted by this column alone, turned if it is already. */
  sortQuery: string;
  /** Query with this column as a further sort key; null where that makes no sense. */
  addQuery: string | null;
}

export interface RowView {
  /** Page with all columns and the provenance of the row; "" if there is none. */
  href: string;
  cells: CellView[];
}

export interface TableView {
  columns: ColumnView[];
  /** The rows packed into one text: what sends a page to the browser walks every value, and a page has a thousand. */
  packed: string;
  rowCount: number;
}

type PackedCell = string | [text: string, title: string, href: string];

/** Each row a list: its own page, then its cells; no names, which would stand in the page a hundred times. */
function packRows(rows: readonly RowView[]): string {
  const pack = (cell: CellView): PackedCell => (typeof cell === "string" ? cell : [cell.text, cell.title, cell.href]);
  return JSON.stringify(rows.map(({ href, cells }) => [href, ...cells.map(pack)]));
}

export function unpackRows({ packed }: Pick<TableView, "packed">): RowView[] {
  const rows = JSON.parse(packed) as [string, ...PackedCell[]][];
  const unpack = (cell: PackedCell): CellView =>
    typeof cell === "string" ? cell : { text: cell[0], title: cell[1], href: cell[2] };
  return rows.map(([href, ...cells]) => ({ href, cells: cells.map(unpack) }));
}

/** What a stored value is called, where it leads and what hovering says; null = nothing of it. */
export type Describe = (column: ColumnInfo, value: string) => Partial<RichCell> | null;

export interface TableViewOptions {
  columns: readonly ColumnInfo[];
  rows: readonly (readonly string[])[];
  /** Where each row stands in the package. */
  origins: readonly { file: string; line: number }[];
  rowHref: (origin: { file: string; line: number }) => string;
  request: TableRequest;
  query: URLSearchParams;
  describe: Describe;
  locale: string;
}

/** One cell as a table and a row's page show it. */
export function presentCell(column: ColumnInfo, stored: string, describe: Describe, locale: string): CellView {
  if (stored === "") return "";
  const said = describe(column, stored);
  const text = said?.text ?? localCell(column, stored, locale);
  const title = text === stored ? (said?.title ?? "") : stored;
  const href = said?.href ?? "";
  return title === "" && href === "" ? text : { text, title, href };
}

function presentColumn(column: ColumnInfo, request: TableRequest, query: URLSearchParams): ColumnView {
  const { sort } = request;
  const place = sort.findIndex((one) => one.column === column.name);
  const further = sort.length === 0 || (sort.length === 1 && place === 0) ? null : furtherSort(sort, column.name);
  return {
    name: column.name,
    title: column.title,
    description: column.description,
    unit: column.unit === "" ? "" : unitName(column.unit),
    numeric: isNumeric(column),
    sorted: sortedBy(sort, column.name),
    rank: sort.length > 1 ? place + 1 : 0,
    sortQuery: withSort(query, onlySort(sort, column.name)),
    addQuery: further === null ? null : withSort(query, further),
  };
}

/** Columns with their sort links and rows with their links: what a table shows. */
export function presentTable(options: TableViewOptions): TableView {
  const { columns, rows, origins, rowHref, request, query, describe, locale } = options;
  const presented = rows.map((row, index): RowView => {
    const origin = origins[index];
    return {
      href: origin === undefined ? "" : rowHref(origin),
      cells: columns.map((column, place) => presentCell(column, row[place] ?? "", describe, locale)),
    };
  });
  return {
    columns: columns.map((column) => presentColumn(column, request, query)),
    packed: packRows(presented),
    rowCount: presented.length,
  };
}
