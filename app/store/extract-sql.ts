/** `COPY … TO` for extracts: the engine writes the file itself, row by row, in the package's own order or the reader's. */
import { sql } from "kysely";
import type { ColumnInfo, TableRequest } from "../domain/tables.ts";
import { isFormulaLike } from "../domain/formula-like.ts";
import { formulaLike } from "./formula.ts";
import {
  columnAt,
  columnIndex,
  shadowType,
  shownColumns,
  tableRef,
  typed,
  written,
  type TableLayout,
} from "./layout.ts";
import type { ExtractOptions } from "./store.ts";
import { every, list, type Sql } from "./sql.ts";
import { conditions } from "./where.ts";

export interface CopyPlan {
  copy: Sql;
  /** What the file begins with: for no rows it is cut back to this and `suffix`. */
  prefix: string;
  suffix: string;
  /** Counts the formula-like cells among the rows; null where the loaded table has none in these columns. */
  countEscaped: Sql | null;
  /** Header cells that got a '. */
  escapedHeaders: number;
}

function source(layout: TableLayout, request: TableRequest): Sql {
  const keys = request.sort.map(({ column, descending }) => {
    const key = typed(layout.info, columnIndex(layout.info, column));
    return descending ? sql`${key} desc nulls last` : sql`${key} asc nulls last`;
  });
  const order = keys.length === 0 ? sql`` : sql` order by ${list([...keys, sql`rowid`])}`;
  return sql`from ${tableRef(layout)} where ${conditions(layout.info, request)}${order}`;
}

/** RFC 4180 with CRLF; the engine quotes where needed; a single column's missing cell is `""`, so that no line is blank. */
export function csvPlan(layout: TableLayout, request: TableRequest, file: string, options: ExtractOptions): CopyPlan {
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
    copy: sql`copy (select ${list(cells)} ${source(layout, request)}) to ${sql.lit(file)} (format csv, header false, new_line '\\r\\n', prefix ${sql.lit(prefix)}, suffix ${sql.lit("\r\n")})`,
    prefix,
    suffix: "",
    countEscaped: counts.length === 0 ? null : sql`select ${sql.join(counts, sql` + `)} ${source(layout, unsorted)}`,
    escapedHeaders: escaped.length,
  };
}

function quote(cell: string): string {
  return cell === "" || /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * One JSON object, a row a line: `{"ok":true,"table":…,"columns":[…],"rows":[{…},…],…,"truncated":false}`. Every row line begins
 * with a comma; `finishJson` blanks the first. Numbers are written as stored where that is a JSON number, else as a string.
 */
export function jsonPlan(layout: TableLayout, request: TableRequest, file: string, filteredRows: number): CopyPlan {
  const { info } = layout;
  const shown = shownColumns(info, request.columns);
  const members = shown.map((index, place) => {
    const column = columnAt(info, index);
    const name = `${place === 0 ? ",{" : ","}${JSON.stringify(column.name)}:`;
    return sql`${sql.lit(name)}, ${jsonCell(column, written(index))}`;
  });
  const columns = JSON.stringify(shown.map((index) => columnAt(info, index).name));
  const prefix = `{"ok":true,"table":${JSON.stringify(info.name)},"columns":${columns},"rows":[\n`;
  const suffix = `],"filtered_rows":${filteredRows},"total_rows":${info.rows},"next":null,"truncated":false}\n`;
  return {
    // No quote and no escape character: the line goes out as built.
    copy: sql`copy (select concat(${list(members)}, '}') ${source(layout, request)}) to ${sql.lit(file)} (format csv, header false, quote '', escape '', new_line '\\n', prefix ${sql.lit(prefix)}, suffix ${sql.lit(`\n${suffix}`)})`,
    prefix,
    suffix,
    countEscaped: null,
    escapedHeaders: 0,
  };
}

function jsonCell(column: ColumnInfo, cell: Sql): Sql {
  const text = sql`to_json(${cell})::varchar`;
  const shadow = shadowType(column);
  const bare =
    shadow === "DOUBLE"
      ? sql`regexp_full_match(${cell}, '-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?')`
      : sql`${cell} in ('true', 'false')`;
  if (shadow !== "DOUBLE" && shadow !== "BOOLEAN") return sql`coalesce(${text}, 'null')`;
  return sql`case when ${cell} is null then 'null' when ${every([bare])} then ${cell} else ${text} end`;
}
