/** The SQL of every question the store answers about one table. */
import { sql } from "kysely";
import type { RowLead, TableInfo, TableRequest } from "../domain/tables.ts";
import { columnIndex, readable, shownColumns, tableRef, typed, written, type TableLayout } from "./layout.ts";
import { list, some, whole, type Sql } from "./sql.ts";
import { condition, conditions, isByList } from "./where.ts";

/** Missing last whichever way; ties, and all where no sort is asked for, in the package's order. */
export function orderBy(layout: TableLayout, request: TableRequest): Sql {
  if (request.sort.length === 0) return request.lead ? leadOrder(layout, request.lead) : tableOrder(layout, request);
  const keys = request.sort.map(({ column, descending }) => {
    const key = typed(layout, columnIndex(layout.info, column));
    return descending ? sql`${key} desc nulls last` : sql`${key} asc nulls last`;
  });
  return sql` order by ${list([...keys, sql`rowid`])}`;
}

/** The rows as they lie in the table, which not every engine keeps to by itself, and none where they are chosen by a list. */
export function tableOrder(layout: TableLayout, request: TableRequest): Sql {
  return isByList(layout, request) ? BY_NUMBER : layout.dialect.tableOrder;
}

const BY_NUMBER = sql` order by rowid`;

function leadOrder(layout: TableLayout, { columns, groups, ranked, latest }: RowLead): Sql {
  const at = (column: string) => written(columnIndex(layout.info, column));
  const led = list(groups.map((values) => sql`(${list(values.map((value) => sql`${value}`))})`));
  const keys = [
    groups.length === 0 ? [] : sql`(${list(columns.map(at))}) in (${led}) desc`,
    ranked === null || ranked.values.length === 0
      ? []
      : sql`${layout.dialect.place(at(ranked.column), ranked.values)} asc nulls last`,
    latest === "" ? [] : sql`${typed(layout, columnIndex(layout.info, latest))} desc nulls last`,
  ].flat();
  return sql` order by ${list([...keys, sql`rowid`])}`;
}

/** The request's page of the rows in front of it. */
export function pageOf({ size, page }: TableRequest): Sql {
  return sql` limit ${whole(size)} offset ${whole((page - 1) * size)}`;
}

/** Row number, then the shown columns as written. */
export function pageQuery(layout: TableLayout, request: TableRequest): Sql {
  const columns = shownColumns(layout.info, request.columns).map((index) => readable(layout, index));
  return sql`select ${list([sql`rowid`, ...columns])} from ${tableRef(layout)} where ${conditions(layout, request)}${orderBy(layout, request)}${pageOf(request)}`;
}

/** Only the row numbers of a page: far down a sorted table the other columns are not carried through the sort. */
export function rowNumbersQuery(layout: TableLayout, request: TableRequest): Sql {
  return sql`select rowid from ${tableRef(layout)} where ${conditions(layout, request)}${orderBy(layout, request)}${pageOf(request)}`;
}

export function rowsByNumberQuery(layout: TableLayout, columns: readonly number[], rows: readonly number[]): Sql {
  const numbers = rows.length === 0 ? sql`null` : list(rows.map(whole));
  return sql`select ${list([sql`rowid`, ...columns.map((index) => readable(layout, index))])} from ${tableRef(layout)} where rowid in (${numbers})`;
}

export function countQuery(layout: TableLayout, request: TableRequest): Sql {
  return sql`select count(*) from ${tableRef(layout)} where ${conditions(layout, request)}`;
}

/** Value, count, chosen: the chosen first, then the most frequent. */
export function facetQuery(layout: TableLayout, request: TableRequest, column: string, limit: number): Sql {
  const value = readable(layout, columnIndex(layout.info, column));
  const own = request.filters.filter((filter) => filter.column === column && PICKS.has(filter.operator));
  const chosen = own.length === 0 ? sql`false` : layout.dialect.any(some(own.map((one) => condition(layout, one))));
  return sql`select ${value} as value, count(*) as n, ${chosen} as chosen from ${tableRef(layout)} where ${conditions(layout, request, column)} group by all order by chosen desc, n desc, value limit ${whole(limit + 1)}`;
}

const PICKS: ReadonlySet<string> = new Set(["exact", "in", "isnull"]);

/** Columns that name a publication: by foreign key. */
export function publicationColumns(info: TableInfo): number[] {
  return info.columns.flatMap((column, index) => (column.references?.table === "publications" ? [index] : []));
}

export function publicationsQuery(layout: TableLayout, request: TableRequest): Sql {
  const named = layout.dialect.each(publicationColumns(layout.info).map(written));
  const source = sql`select ${named} as publication from ${tableRef(layout)} where ${conditions(layout, request)}`;
  return sql`select publication, count(*) as n from (${source}) where publication is not null group by publication order by n desc, publication`;
}

/** One publication column is the usual case, and needs no lists. */
export function onePublicationQuery(layout: TableLayout, request: TableRequest, column: number): Sql {
  const value = written(column);
  return sql`select ${value} as publication, count(*) as n from ${tableRef(layout)} where ${conditions(layout, request)} and ${value} is not null group by all order by n desc, publication`;
}
