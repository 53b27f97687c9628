import type { ColumnInfo, TableRequest } from "../../domain/tables.ts";
import { unitName } from "../../wording/number-format.ts";
import { columnWidth } from "./column-width.ts";
import { isNumeric, localCell, saysAll } from "./local-cell.ts";
import { furtherSort, onlySort, sortChoices, sortedBy, withSort, type SortChoice, type Sorted } from "./sort-links.ts";

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
  /** Both orders by this column alone, in words. */
  sorts: SortChoice[];
  /** Query with this column as a further sort key; null where that makes no sense. */
  addQuery: string | null;
  /** Query without this column; null where columns are not chosen or this is the last. */
  hideQuery: string | null;
  /** Width that suits title and cells, in pixels. */
  width: number;
  /** Whether it stays in view: a leading column of the table's key. */
  pinned: boolean;
}

export interface RowView {
  /** Page with all columns and the provenance of the row; "" if there is none. */
  href: string;
  cells: CellView[];
}

export interface TableView {
  columns: ColumnView[];
  /** What the addresses of all rows begin with. */
  hrefStart: string;
  /**
   * The rows packed into one text: what sends a page to the browser walks every value, and a page has a thousand, most of which say what others say.
   */
  packed: string;
  rowCount: number;
}

type PackedCell = string | [text: string, title: string, href: string];

/** What says the same in many rows once, and each row as places in it: the end of its own address, then its cells; one row after the other. */
interface Packed {
  said: PackedCell[];
  places: number[];
}

function packRows(rows: readonly RowView[], start: string): string {
  const said: PackedCell[] = [];
  const known = new Map<string, number>();
  const placeOf = (key: string, cell: PackedCell): number => {
    const place = known.get(key) ?? said.length;
    if (place === said.length) {
      said.push(cell);
      known.set(key, place);
    }
    return place;
  };
  const places: number[] = [];
  for (const { href, cells } of rows) {
    const end = href.slice(start.length);
    places.push(placeOf(`s${end}`, end));
    for (const cell of cells) {
      if (typeof cell === "string") places.push(placeOf(`s${cell}`, cell));
      else {
        const { text, title, href: to } = cell;
        places.push(placeOf(`${text.length} ${title.length} ${text}${title}${to}`, [text, title, to]));
      }
    }
  }
  return JSON.stringify({ said, places } satisfies Packed);
}

/** The longest beginning that all texts share. */
function sharedStart(texts: readonly string[]): string {
  const [first = "", ...others] = texts;
  let length = first.length;
  for (const text of others) while (!text.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
}

type PackedView = Pick<TableView, "packed" | "hrefStart"> & { columns: readonly unknown[] };

/** The rows of a view, as `presentTable` packed them. */
export function unpackRows({ packed, hrefStart, columns }: PackedView): RowView[] {
  const { said, places } = JSON.parse(packed) as Packed;
  const cells = said.map((cell): CellView =>
    typeof cell === "string" ? cell : { text: cell[0], title: cell[1], href: cell[2] },
  );
  const rows: RowView[] = [];
  for (let at = 0; at < places.length; at += columns.length + 1) {
    const [end = 0, ...own] = places.slice(at, at + columns.length + 1);
    const ending = cells[end];
    rows.push({
      href: hrefStart + (typeof ending === "string" ? ending : ""),
      cells: own.map((place) => cells[place] ?? ""),
    });
  }
  return rows;
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
  /** Columns that name a row: the leading ones stay in view. */
  key?: readonly string[];
  /** Query without a column; left out where columns are not chosen. */
  hideQuery?: (column: string) => string | null;
}

/** One cell as a table and a row's page show it. */
export function presentCell(column: ColumnInfo, stored: string, describe: Describe, locale: string): CellView {
  if (stored === "") return "";
  const said = describe(column, stored);
  const text = said?.text ?? localCell(column, stored, locale);
  const plain = said?.text === undefined && saysAll(column, stored);
  const title = text === stored || plain ? (said?.title ?? "") : stored;
  const href = said?.href ?? "";
  return title === "" && href === "" ? text : { text, title, href };
}

type PresentedColumn = Omit<ColumnView, "width" | "pinned">;

function presentColumn(column: ColumnInfo, { request, query, hideQuery }: TableViewOptions): PresentedColumn {
  const { sort } = request;
  const place = sort.findIndex((one) => one.column === column.name);
  const further =
    sort.length === 0 || (sort.length === 1 && place === 0) ? null : furtherSort(sort, column.name, isNumeric(column));
  return {
    name: column.name,
    title: column.title,
    description: column.description,
    unit: column.unit === "" ? "" : unitName(column.unit),
    numeric: isNumeric(column),
    sorted: sortedBy(sort, column.name),
    rank: sort.length > 1 ? place + 1 : 0,
    sortQuery: withSort(query, onlySort(sort, column.name, isNumeric(column))),
    sorts: sortChoices(query, sort, column),
    addQuery: further === null ? null : withSort(query, further),
    hideQuery: hideQuery?.(column.name) ?? null,
  };
}

const MOST_PINNED = 2;
/** Pinned columns leave most of the page to the others. */
const WIDEST_PINNED = 320;

/** How many of the leading columns stay in view: those of the key, at least the first. */
function pinnedCount(columns: readonly ColumnInfo[], widths: readonly number[], key: readonly string[]): number {
  let wide = widths[0] ?? 0;
  let count = 1;
  while (
    count < MOST_PINNED &&
    key.includes(columns[count - 1]?.name ?? "") &&
    key.includes(columns[count]?.name ?? "")
  ) {
    wide += widths[count] ?? 0;
    if (wide > WIDEST_PINNED) break;
    count += 1;
  }
  return count;
}

/** Columns with their sort links and rows with their links: what a table shows. */
export function presentTable(options: TableViewOptions): TableView {
  const { columns, rows, origins, rowHref, describe, locale, key = [] } = options;
  const presented = rows.map((row, index): RowView => {
    const origin = origins[index];
    return {
      href: origin === undefined ? "" : rowHref(origin),
      cells: columns.map((column, place) => presentCell(column, row[place] ?? "", describe, locale)),
    };
  });
  const heads = columns.map((column) => presentColumn(column, options));
  const widths = heads.map((head, place) =>
    columnWidth(
      head,
      presented.map(({ cells }) => cells[place] ?? ""),
    ),
  );
  const pinned = pinnedCount(columns, widths, key);
  const hrefStart = sharedStart(presented.map(({ href }) => href));
  return {
    columns: heads.map((head, place) => ({ ...head, width: widths[place] ?? 0, pinned: place < pinned })),
    hrefStart,
    packed: packRows(presented, hrefStart),
    rowCount: presented.length,
  };
}
