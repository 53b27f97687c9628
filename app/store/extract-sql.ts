/** What is asked of the engine for an extract: lines of a file, in the package's own order or the reader's. */
import { sql } from "kysely";
import type { ColumnInfo, TableRequest } from "../domain/tables.ts";
import { isFormulaLike } from "../domain/formula-like.ts";
import type { Dialect, LineKind } from "./dialect/dialect.ts";
import { inRange, isHeavy, rowsAtOnce, type Slice } from "./heavy.ts";
import { columnAt, shadowType, shownColumns, tableRef, written, type TableLayout } from "./layout.ts";
import type { ExtractOptions } from "./store.ts";
import { orderBy, pageOf, rowNumbersQuery, tableOrder } from "./queries.ts";
import { every, type Sql } from "./sql.ts";
import { conditions } from "./where.ts";

export interface CopyPlan {
  /** Null: all at once. Slices in the table's order keep the engine from holding a large file's rows in memory. */
  slices: (Slice | null)[];
  /** Instead of `slices`: the row numbers in the reader's order, to be taken by `atOnce` neighbours at most. */
  order: { numbers: Sql; atOnce: number } | null;
  /** A slice's matching rows, to be written as lines of this kind. */
  rows(slice: Slice | null): Sql;
  kind: LineKind;
  prefix: string;
  suffix: string;
  /** Overwrites the first byte after the prefix when there are rows; "" for nothing. */
  firstByte: string;
  /** Counts the formula-like cells among the rows of a slice; null where the loaded table has none in these columns. */
  countEscaped: ((slice: Slice | null) => Sql) | null;
  /** Whether counting too has to go slice by slice. */
  countInSlices: boolean;
  /** Header cells that got a '. */
  escapedHeaders: number;
}

const SLICE_ROWS = 500_000;

/** Sorted rows cannot be taken in slices of the table; sorting spills to disk by itself. */
function slicesOf(layout: TableLayout, request: TableRequest): (Slice | null)[] {
  const { rows } = layout.info;
  const most = isHeavy(layout) ? rowsAtOnce(layout) : SLICE_ROWS;
  if (request.sort.length > 0 || rows <= most) return [null];
  const count = Math.ceil(rows / most);
  return Array.from({ length: count }, (_, index) => ({ from: index * most, to: (index + 1) * most }));
}

/** Heavy rows are not carried through a sort: their numbers are. */
function orderOf(layout: TableLayout, request: TableRequest): CopyPlan["order"] {
  if (request.sort.length === 0 || !isHeavy(layout)) return null;
  const numbers = sql`select rowid from ${tableRef(layout)} where ${conditions(layout, request)}${orderBy(layout, request)}`;
  return { numbers, atOnce: rowsAtOnce(layout) };
}

/** The rows of one page, ranges of neighbours in the page's order, where rows are heavy. */
function pageOrder(layout: TableLayout, request: TableRequest): CopyPlan["order"] {
  if (!isHeavy(layout)) return null;
  return { numbers: rowNumbersQuery(layout, request), atOnce: rowsAtOnce(layout) };
}

function source(layout: TableLayout, request: TableRequest, slice: Slice | null): Sql {
  const range = slice ? sql` and ${inRange(slice)}` : sql``;
  return sql`from ${tableRef(layout)} where ${conditions(layout, request)}${range}`;
}

/** Within a slice the reader's order is the table's. */
function orderIn(layout: TableLayout, request: TableRequest, slice: Slice | null): Sql {
  return slice ? tableOrder(layout, request) : orderBy(layout, request);
}

/** RFC 4180 with CRLF, quoted where needed; a single column's missing cell is `""`, so that no line is blank. */
export function csvPlan(layout: TableLayout, request: TableRequest, options: ExtractOptions): CopyPlan {
  const { dialect, info } = layout;
  const { formulaLike } = dialect;
  const shown = shownColumns(info, request.columns);
  const guarded = (index: number) => !options.raw && (layout.formulaCells[index] ?? 0) > 0;
  const cells = shown.map((index) => {
    const cell = written(index);
    const safe = guarded(index)
      ? sql`case when ${formulaLike(cell)} then ${dialect.joined([sql`''''`, cell])} else ${cell} end`
      : cell;
    return shown.length === 1 ? sql`coalesce(${safe}, '')` : safe;
  });
  const names = shown.map((index) => columnAt(info, index).name);
  const escaped = names.filter((name) => !options.raw && isFormulaLike(name));
  const header = names.map((name) => quote(escaped.includes(name) ? `'${name}` : name)).join(",");
  const prefix = `${options.bom ? "\uFEFF" : ""}${header}\r\n`;
  const counts = shown.filter(guarded).map((index) => sql`count(*) filter (where ${formulaLike(written(index))})`);
  return {
    slices: slicesOf(layout, request),
    order: orderOf(layout, request),
    rows: (slice) =>
      sql`select ${dialect.csvLine(cells)} ${source(layout, request, slice)}${orderIn(layout, request, slice)}`,
    kind: "csv",
    prefix,
    suffix: "",
    firstByte: "",
    countEscaped:
      counts.length === 0
        ? null
        : (slice) => sql`select ${sql.join(counts, sql` + `)} ${source(layout, request, slice)}`,
    countInSlices: isHeavy(layout),
    escapedHeaders: escaped.length,
  };
}

function quote(cell: string): string {
  return cell === "" || /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * One JSON object, a row a line: `{"ok":true,"table":…,"columns":[…],"rows":[{…},…],…,"truncated":false}`. Every row line begins
 * with a comma; the first one's is blanked. With `nextPage` only the request's page, and its address where rows are left. Numbers are written as stored where that is a JSON number, else as a string.
 */
export function jsonPlan(
  layout: TableLayout,
  request: TableRequest,
  filteredRows: number,
  nextPage?: string,
): CopyPlan {
  const { dialect, info } = layout;
  const paged = nextPage !== undefined;
  const next = paged && request.page * request.size < filteredRows ? nextPage : null;
  const shown = shownColumns(info, request.columns);
  const members = shown.map((index, place) => {
    const column = columnAt(info, index);
    const name = `${place === 0 ? ",{" : ","}${JSON.stringify(column.name)}:`;
    return sql`${sql.lit(name)}, ${jsonCell(dialect, column, written(index))}`;
  });
  const columns = JSON.stringify(shown.map((index) => columnAt(info, index).name));
  const prefix = `{"ok":true,"table":${JSON.stringify(info.name)},"columns":${columns},"rows":[\n`;
  const suffix = `],"filtered_rows":${filteredRows},"total_rows":${info.rows},"next":${JSON.stringify(next)},"truncated":false}\n`;
  return {
    slices: paged ? [null] : slicesOf(layout, request),
    order: paged ? pageOrder(layout, request) : orderOf(layout, request),
    rows: (slice) =>
      sql`select ${dialect.joined([...members, sql`'}'`])} ${source(layout, request, slice)}${orderIn(layout, request, slice)}${paged && slice === null ? pageOf(request) : sql``}`,
    kind: "json",
    prefix,
    suffix,
    firstByte: " ",
    countEscaped: null,
    countInSlices: false,
    escapedHeaders: 0,
  };
}

const JSON_NUMBER = "-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?";

function jsonCell(dialect: Dialect, column: ColumnInfo, cell: Sql): Sql {
  const text = dialect.jsonText(cell);
  const shadow = shadowType(column);
  const isNumber = shadow === "DOUBLE" || shadow === "HUGEINT";
  const bare = isNumber ? dialect.matches(cell, JSON_NUMBER) : sql`${cell} in ('true', 'false')`;
  if (!isNumber && shadow !== "BOOLEAN") return sql`coalesce(${text}, 'null')`;
  return sql`case when ${cell} is null then 'null' when ${every([bare])} then ${cell} else ${text} end`;
}
