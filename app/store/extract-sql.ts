/** `COPY … TO` for extracts: the engine writes the file itself, row by row, in the package's own order or the reader's. */
import { sql } from "kysely";
import type { ColumnInfo, TableRequest } from "../domain/tables.ts";
import { isFormulaLike } from "../domain/formula-like.ts";
import { formulaLike } from "./formula.ts";
import { inRange, isHeavy, rowsAtOnce, type Slice } from "./heavy.ts";
import { columnAt, shadowType, shownColumns, tableRef, written, type TableLayout } from "./layout.ts";
import type { ExtractOptions } from "./store.ts";
import { orderBy, pageOf, rowNumbersQuery } from "./queries.ts";
import { every, list, type Sql } from "./sql.ts";
import { conditions } from "./where.ts";

export interface CopyPlan {
  /** Null: all at once. Slices in the table's order keep the engine from holding a large file's rows in memory. */
  slices: (Slice | null)[];
  /** Instead of `slices`: the row numbers in the reader's order, to be taken by `atOnce` neighbours at most. */
  order: { numbers: Sql; atOnce: number } | null;
  /** Copies a slice's matching rows into a file: with the prefix in front, or bare to be added to what is there. */
  copy(file: string, slice: Slice | null, first: boolean): Sql;
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
  // Within a slice the rows lie in order already.
  const order = slice ? sql`` : orderBy(layout, request);
  return sql`from ${tableRef(layout)} where ${conditions(layout, request)}${range}${order}`;
}

/** `options`: the CSV writer's; with a prefix it puts a line end between rows only, so that the last one's is the suffix. */
function copySql(rows: Sql, file: string, options: Sql, framed: { prefix: string; newline: string } | null): Sql {
  const frame = framed ? sql`, prefix ${sql.lit(framed.prefix)}, suffix ${sql.lit(framed.newline)}` : sql``;
  return sql`copy (${rows}) to ${sql.lit(file)} (format csv, header false, ${options}${frame})`;
}

/** RFC 4180 with CRLF; the engine quotes where needed; a single column's missing cell is `""`, so that no line is blank. */
export function csvPlan(layout: TableLayout, request: TableRequest, options: ExtractOptions): CopyPlan {
  const { info } = layout;
  const shown = shownColumns(info, request.columns);
  const guarded = (index: number) => !options.raw && (layout.formulaCells[index] ?? 0) > 0;
  const cells = shown.map((index) => {
    const cell = written(index);
    const safe = guarded(index)
      ? sql`case when ${formulaLike(cell)} then concat('''', ${cell}) else ${cell} end`
      : cell;
    return shown.length === 1 ? sql`coalesce(${safe}, '')` : safe;
  });
  const names = shown.map((index) => columnAt(info, index).name);
  const escaped = names.filter((name) => !options.raw && isFormulaLike(name));
  const header = names.map((name) => quote(escaped.includes(name) ? `'${name}` : name)).join(",");
  const prefix = `${options.bom ? "\uFEFF" : ""}${header}\r\n`;
  const counts = shown.filter(guarded).map((index) => sql`count(*) filter (${formulaLike(written(index))})`);
  const unsorted = { ...request, sort: [] };
  return {
    slices: slicesOf(layout, request),
    order: orderOf(layout, request),
    copy: (file, slice, first) =>
      copySql(
        sql`select ${list(cells)} ${source(layout, request, slice)}`,
        file,
        sql`new_line '\\r\\n'`,
        first ? { prefix, newline: "\r\n" } : null,
      ),
    prefix,
    suffix: "",
    firstByte: "",
    countEscaped:
      counts.length === 0
        ? null
        : (slice) => sql`select ${sql.join(counts, sql` + `)} ${source(layout, unsorted, slice)}`,
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
  const { info } = layout;
  const paged = nextPage !== undefined;
  const next = paged && request.page * request.size < filteredRows ? nextPage : null;
  const shown = shownColumns(info, request.columns);
  const members = shown.map((index, place) => {
    const column = columnAt(info, index);
    const name = `${place === 0 ? ",{" : ","}${JSON.stringify(column.name)}:`;
    return sql`${sql.lit(name)}, ${jsonCell(column, written(index))}`;
  });
  const columns = JSON.stringify(shown.map((index) => columnAt(info, index).name));
  const prefix = `{"ok":true,"table":${JSON.stringify(info.name)},"columns":${columns},"rows":[\n`;
  const suffix = `],"filtered_rows":${filteredRows},"total_rows":${info.rows},"next":${JSON.stringify(next)},"truncated":false}\n`;
  return {
    slices: paged ? [null] : slicesOf(layout, request),
    order: paged ? pageOrder(layout, request) : orderOf(layout, request),
    copy: (file, slice, first) =>
      copySql(
        sql`select concat(${list(members)}, '}') ${source(layout, request, slice)}${paged && slice === null ? pageOf(request) : sql``}`,
        file,
        // No quote and no escape character: the line goes out as built.
        sql`quote '', escape '', new_line '\\n'`,
        first ? { prefix, newline: "\n" } : null,
      ),
    prefix,
    suffix,
    firstByte: " ",
    countEscaped: null,
    countInSlices: false,
    escapedHeaders: 0,
  };
}

function jsonCell(column: ColumnInfo, cell: Sql): Sql {
  const text = sql`to_json(${cell})::varchar`;
  const shadow = shadowType(column);
  const isNumber = shadow === "DOUBLE" || shadow === "HUGEINT";
  const bare = isNumber
    ? sql`regexp_full_match(${cell}, '-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?')`
    : sql`${cell} in ('true', 'false')`;
  if (!isNumber && shadow !== "BOOLEAN") return sql`coalesce(${text}, 'null')`;
  return sql`case when ${cell} is null then 'null' when ${every([bare])} then ${cell} else ${text} end`;
}
