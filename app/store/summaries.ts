/** What many rows come to: where the values of columns lie, histograms, columns that say one thing, rows put together for a chart. */
import { sql } from "kysely";
import type { TableRequest } from "../domain/tables.ts";
import { layoutOf, type StoreContext } from "./context.ts";
import { cellText as text, isTrue, type Cell } from "./engine.ts";
import { isHeavyColumn } from "./heavy.ts";
import { columnIndex, loadedType, readable, tableRef, typed, written, type TableLayout } from "./layout.ts";
import { originOf } from "./origins.ts";
import { list, whole, type Sql } from "./sql.ts";
import type { GroupsAsked, HistogramAsked, Result, RowGroup, Spread, Store, ValuePoint } from "./store.ts";
import { boundValue, conditions } from "./where.ts";

type Summaries = Pick<Store, "spread" | "histograms" | "constants" | "groups" | "points">;

export function makeSummaries(context: StoreContext): Summaries {
  return {
    spread: (table, columns, signal) => spread(context, table, columns, signal),
    histograms: (request, asked, signal) => histograms(context, request, asked, signal),
    constants: (request, columns, signal) => constants(context, request, columns, signal),
    groups: (request, asked, signal) => grouped(context, request, asked, GROUPS, signal),
    points: (request, asked, signal) => grouped(context, request, asked, POINTS, signal),
  };
}

function isNumber(layout: TableLayout, index: number): boolean {
  const type = loadedType(layout, index);
  return type === "DOUBLE" || type === "HUGEINT";
}

/** Rows that the middle value is told of. */
const MIDDLE_ROWS = 20_000;

/**
 * The middle value of one row in every so many. The engine's own approximation depends on which thread came first: two servers would give pages
 * of different bytes under one address.
 */
function middleOf({ dialect, info }: TableLayout, value: Sql): Sql {
  const every = whole(Math.max(1, Math.ceil(info.rows / MIDDLE_ROWS)));
  return dialect.middle(value, sql`rowid % ${every} = 0`);
}

async function spread(
  context: StoreContext,
  table: string,
  columns: readonly string[],
  signal?: AbortSignal,
): Promise<Result<Spread[]>> {
  const layout = layoutOf(context, table);
  if (!layout.ok) return layout;
  const asked = columns
    .map((column) => ({ column, index: columnIndex(layout.value.info, column) }))
    .filter(({ index }) => !isHeavyColumn(layout.value, index));
  if (asked.length === 0) return { ok: true, value: [] };
  const { dialect } = layout.value;
  const parts = asked.flatMap(({ index }): Sql[] => {
    const value = typed(layout.value, index);
    const middle = isNumber(layout.value, index) ? middleOf(layout.value, value) : sql`null`;
    const type = loadedType(layout.value, index);
    const end = (found: Sql) => dialect.end(type, readable(layout.value, index, found));
    return [end(sql`min(${value})`), end(sql`max(${value})`), middle];
  });
  const rows = await context.engine.run(
    sql`select ${list(parts)} from ${tableRef(layout.value)}`,
    context.limits(signal),
  );
  if (!rows.ok) return rows;
  const cells = rows.value[0] ?? [];
  const value = asked.map(({ column, index }, place) => {
    const [least, greatest, middle] = cells.slice(place * 3, place * 3 + 3);
    const type = loadedType(layout.value, index);
    return {
      column,
      least: dialect.endText(type, least),
      greatest: dialect.endText(type, greatest),
      middle: typeof middle === "number" ? middle : null,
    };
  });
  return { ok: true, value };
}

/** Column, bar, rows: the bar is the number of inner ends that a value has reached. */
function histogramQuery(
  layout: TableLayout,
  request: TableRequest,
  { column, ends }: HistogramAsked,
  place: number,
): Sql {
  const index = columnIndex(layout.info, column);
  const type = loadedType(layout, index);
  const value = typed(layout, index);
  const bound = (end: string) => boundValue(layout, type, end);
  const [first = "", ...others] = ends;
  const last = others.at(-1) ?? first;
  const inner = others.slice(0, -1);
  const bar =
    inner.length === 0
      ? sql`0`
      : sql.join(
          inner.map((end) => layout.dialect.one(sql`${value} >= ${bound(end)}`)),
          sql` + `,
        );
  const within = sql`${value} >= ${bound(first)} and ${value} <= ${bound(last)}`;
  return sql`select ${whole(place)} as place, ${bar} as bar, count(*) as n from ${tableRef(layout)} where ${conditions(layout, request, column)} and ${within} group by all`;
}

async function histograms(
  context: StoreContext,
  request: TableRequest,
  asked: readonly HistogramAsked[],
  signal?: AbortSignal,
): Promise<Result<number[][]>> {
  const layout = layoutOf(context, request.table);
  if (!layout.ok) return layout;
  if (asked.length === 0) return { ok: true, value: [] };
  const parts = asked.map((one, place) => histogramQuery(layout.value, request, one, place));
  const rows = await context.engine.run(sql.join(parts, sql` union all `), context.limits(signal));
  if (!rows.ok) return rows;
  const counts = asked.map(({ ends }) => Array.from({ length: Math.max(0, ends.length - 1) }, () => 0));
  for (const [place, bar, n] of rows.value) {
    const own = counts[Number(place)];
    if (own !== undefined) own[Number(bar)] = Number(n);
  }
  return { ok: true, value: counts };
}

async function constants(
  context: StoreContext,
  request: TableRequest,
  columns: readonly string[],
  signal?: AbortSignal,
): Promise<Result<string[]>> {
  const layout = layoutOf(context, request.table);
  if (!layout.ok) return layout;
  const light = columns.filter((column) => !isHeavyColumn(layout.value, columnIndex(layout.value.info, column)));
  if (light.length === 0) return { ok: true, value: [] };
  const parts = light.map((column) => {
    const cell = written(columnIndex(layout.value.info, column));
    return sql`count(${cell}) = 0 or (count(${cell}) = count(*) and min(${cell}) = max(${cell}))`;
  });
  const query = sql`select ${list(parts)} from ${tableRef(layout.value)} where ${conditions(layout.value, request)}`;
  const rows = await context.engine.run(query, context.limits(signal));
  if (!rows.ok) return rows;
  return { ok: true, value: light.filter((_, place) => isTrue(rows.value[0]?.[place])) };
}

interface GroupParts {
  by: Sql;
  colour: Sql;
  value: Sql;
  where: Sql;
}

function groupParts(layout: TableLayout, request: TableRequest, asked: GroupsAsked): GroupParts {
  const by = columnIndex(layout.info, asked.by);
  const cell = written(by);
  const value = typed(layout, columnIndex(layout.info, asked.value));
  return {
    by: readable(layout, by, asked.letters === 0 ? cell : layout.dialect.beginning(cell, whole(asked.letters))),
    colour:
      asked.colour === "" ? sql`''` : sql`coalesce(${readable(layout, columnIndex(layout.info, asked.colour))}, '')`,
    value: layout.dialect.double(value),
    where: sql`${conditions(layout, request)} and ${cell} is not null and ${value} is not null`,
  };
}

/** Without the last digits, which depend on the order in which two threads added. */
function settled(sum: number): number {
  return Number(sum.toPrecision(14));
}

/** A query over the filtered rows of a table, and what becomes of each row that it gives. */
interface Grouping<T> {
  query(parts: GroupParts, layout: TableLayout, most: Sql): Sql;
  toRow(cells: Cell[], layout: TableLayout): T;
}

const GROUPS: Grouping<RowGroup> = {
  query: ({ by, colour, value, where }, layout, most) =>
    sql`select ${by} as b, ${colour} as c, count(*) as n, ${layout.dialect.sum(value)} as s from ${tableRef(layout)} where ${where} group by b, c order by b, c limit ${most}`,
  toRow([b, c, count, total]) {
    const [n, sum] = [Number(count), Number(total)];
    return { by: text(b), colour: text(c), rows: n, sum: settled(sum), mean: settled(sum / n) };
  },
};

const POINTS: Grouping<ValuePoint> = {
  query: ({ by, colour, value, where }, layout, most) =>
    sql`select ${by} as b, ${colour} as c, ${value} as v, rowid as r from ${tableRef(layout)} where ${where} order by b, c, r limit ${most}`,
  toRow: ([b, c, v, row], layout) => ({
    by: text(b),
    colour: text(c),
    value: Number(v),
    ...originOf(layout, Number(row)),
  }),
};

async function grouped<T>(
  context: StoreContext,
  request: TableRequest,
  asked: GroupsAsked,
  { query, toRow }: Grouping<T>,
  signal?: AbortSignal,
): Promise<Result<T[]>> {
  const layout = layoutOf(context, request.table);
  if (!layout.ok) return layout;
  // One more than asked for tells that there are more.
  const most = whole(asked.most + 1);
  const asSql = query(groupParts(layout.value, request, asked), layout.value, most);
  const rows = await context.engine.run(asSql, context.limits(signal));
  return rows.ok ? { ok: true, value: rows.value.map((cells) => toRow(cells, layout.value)) } : rows;
}
