/** Pages, counts, facets and single rows. */
import { sql } from "kysely";
import type { Facet, TablePage, TableRequest } from "../domain/tables.ts";
import { layoutOf, valueOf, type StoreContext } from "./context.ts";
import { cellText as text, isTrue, type Cell } from "./engine.ts";
import { cutRowsQuery, isHeavy, isHeavyColumn, rangesOf, rowsAtOnce } from "./heavy.ts";
import { columnAt, columnIndex, readable, shownColumns, tableRef, written, type TableLayout } from "./layout.ts";
import { originOf, rowOnLine } from "./origins.ts";
import {
  countQuery,
  facetQuery,
  onePublicationQuery,
  pageQuery,
  publicationColumns,
  publicationsQuery,
  rowNumbersQuery,
  rowsByNumberQuery,
} from "./queries.ts";
import { every, list, type Sql } from "./sql.ts";
import type { PublicationUse, Result, Store, StoredRow } from "./store.ts";

export type Reads = Pick<Store, "page" | "facets" | "count" | "row" | "rowAt" | "records" | "publicationsUsed">;

export function makeReads(context: StoreContext): Reads {
  return {
    page: (request, signal) => page(context, request, signal),
    facets: (request, columns, limit, signal) => facets(context, request, columns, limit, signal),
    count: (request, signal) => count(context, request, signal),
    row: (table, key, signal) => row(context, table, key, signal),
    rowAt: (table, file, line, signal) => rowAt(context, table, file, line, signal),
    records: (table) => records(context, table),
    publicationsUsed: (request, signal) => publicationsUsed(context, request, signal),
  };
}

// Below this the plain query wins; above it, sorting whole rows costs more than fetching them again by number.
const FAR_DOWN = 1_000;
// With more columns than these, sorting whole rows needs more memory than the engine has.
const MANY_COLUMNS = 100;

/** Whether the row numbers are sorted first and the rows then fetched by them. */
function isInTwoSteps({ info }: TableLayout, request: TableRequest): boolean {
  if (request.sort.length === 0 && request.lead === undefined) return false;
  return request.page * request.size > FAR_DOWN || shownColumns(info, request.columns).length > MANY_COLUMNS;
}

async function page(context: StoreContext, request: TableRequest, signal?: AbortSignal): Promise<Result<TablePage>> {
  const layout = layoutOf(context, request.table);
  if (!layout.ok) return layout;
  const offset = (request.page - 1) * request.size;
  if (isHeavy(layout.value)) return heavyPage(context, layout.value, request, signal);
  if (offset === 0 && !isInTwoSteps(layout.value, request)) {
    const [rows, filtered] = await Promise.all([
      context.engine.run(pageQuery(layout.value, request), context.limits(signal)),
      count(context, request, signal),
    ]);
    if (!rows.ok) return rows;
    return filtered.ok ? { ok: true, value: toPage(layout.value, request, rows.value, filtered.value) } : filtered;
  }
  const filtered = await count(context, request, signal);
  if (!filtered.ok) return filtered;
  if (offset >= filtered.value) return { ok: true, value: toPage(layout.value, request, [], filtered.value) };
  const rows = await laterRows(context, layout.value, request, signal);
  return rows.ok ? { ok: true, value: toPage(layout.value, request, rows.value, filtered.value) } : rows;
}

async function laterRows(
  context: StoreContext,
  layout: TableLayout,
  request: TableRequest,
  signal?: AbortSignal,
): Promise<Result<Cell[][]>> {
  if (!isInTwoSteps(layout, request)) return context.engine.run(pageQuery(layout, request), context.limits(signal));
  const numbers = await context.engine.run(rowNumbersQuery(layout, request), context.limits(signal));
  if (!numbers.ok) return numbers;
  const wanted = numbers.value.map(([number]) => Number(number));
  const columns = shownColumns(layout.info, request.columns);
  const rows = await context.engine.run(rowsByNumberQuery(layout, columns, wanted), context.limits(signal));
  if (!rows.ok) return rows;
  const byNumber = new Map(rows.value.map((cells) => [Number(cells[0]), cells]));
  return { ok: true, value: wanted.map((number) => byNumber.get(number) ?? []) };
}

/** Row numbers first, then the rows range by range. */
async function heavyPage(
  context: StoreContext,
  layout: TableLayout,
  request: TableRequest,
  signal?: AbortSignal,
): Promise<Result<TablePage>> {
  const filtered = await count(context, request, signal);
  if (!filtered.ok) return filtered;
  const numbers = await context.engine.run(rowNumbersQuery(layout, request), context.limits(signal));
  if (!numbers.ok) return numbers;
  const columns = shownColumns(layout.info, request.columns);
  const ranges = rangesOf(
    numbers.value.map(([number]) => Number(number)),
    rowsAtOnce(layout),
  );
  const rows: Cell[][] = [];
  for (const range of ranges) {
    const read = await context.engine.run(cutRowsQuery(layout, columns, range), context.limits(signal));
    if (!read.ok) return read;
    rows.push(...read.value);
  }
  const cut = rows.flatMap((cells, row) =>
    columns.flatMap((_, column) => {
      const length = cells[1 + columns.length + column];
      return length === null || length === undefined ? [] : [{ row, column, characters: Number(length) }];
    }),
  );
  const shown = rows.map((cells) => cells.slice(0, 1 + columns.length));
  return { ok: true, value: { ...toPage(layout, request, shown, filtered.value), cut } };
}

function toPage(layout: TableLayout, request: TableRequest, rows: Cell[][], filteredRows: number): TablePage {
  const shown = shownColumns(layout.info, request.columns);
  return {
    columns: shown.map((index) => columnAt(layout.info, index).name),
    rows: rows.map((cells) => cells.slice(1).map(text)),
    origins: rows.map((cells) => originOf(layout, Number(cells[0]))),
    filteredRows,
    totalRows: layout.info.rows,
    cut: [],
  };
}

async function count(context: StoreContext, request: TableRequest, signal?: AbortSignal): Promise<Result<number>> {
  const layout = layoutOf(context, request.table);
  if (!layout.ok) return layout;
  if (request.filters.length === 0 && request.search === "") return { ok: true, value: layout.value.info.rows };
  const key = JSON.stringify([request.table, request.filters, request.search]);
  const known = context.counts.get(key);
  if (known !== undefined) return { ok: true, value: known };
  const counted = await context.engine.run(countQuery(layout.value, request), context.limits(signal));
  if (!counted.ok) return counted;
  const value = Number(counted.value[0]?.[0] ?? 0);
  context.counts.set(key, value);
  return { ok: true, value };
}

async function facets(
  context: StoreContext,
  request: TableRequest,
  columns: string[],
  limit: number,
  signal?: AbortSignal,
): Promise<Result<Facet[]>> {
  const layout = layoutOf(context, request.table);
  if (!layout.ok) return layout;
  const answers = await Promise.all(
    columns.map((column) =>
      isHeavyColumn(layout.value, columnIndex(layout.value.info, column))
        ? null
        : context.engine.run(facetQuery(layout.value, request, column, limit), context.limits(signal)),
    ),
  );
  const values: Facet[] = [];
  for (const [index, answer] of answers.entries()) {
    const column = columns[index] ?? "";
    if (answer?.ok === false) return answer;
    values.push(answer === null ? { column, values: [], truncated: true } : toFacet(column, answer.value, limit));
  }
  return { ok: true, value: values };
}

function toFacet(column: string, rows: Cell[][], limit: number): Facet {
  const values = rows.slice(0, limit).map(([value, n, chosen]) => ({
    value: text(value),
    count: Number(n),
    selected: isTrue(chosen),
  }));
  values.sort((a, b) => b.count - a.count);
  return { column, values, truncated: rows.length > limit };
}

async function row(
  context: StoreContext,
  table: string,
  key: string[],
  signal?: AbortSignal,
): Promise<StoredRow | null> {
  const layout = context.layouts.get(table);
  const where = layout && keyCondition(layout, key);
  if (!layout || !where) return null;
  const [found] = await allRows(context, layout, where, signal);
  return found ?? null;
}

async function rowAt(
  context: StoreContext,
  table: string,
  file: string,
  line: number,
  signal?: AbortSignal,
): Promise<StoredRow | null> {
  const layout = context.layouts.get(table);
  const number = layout ? rowOnLine(layout, file, line) : null;
  if (!layout || number === null) return null;
  const [found] = await allRows(context, layout, sql`rowid = ${sql.lit(number)}`, signal);
  return found ?? null;
}

/** Null where the key has not the table's shape. */
function keyCondition({ info }: TableLayout, key: string[]): Sql | null {
  if (info.primaryKey.length === 0) {
    const [number = ""] = key;
    return key.length === 1 && /^[1-9]\d{0,14}$/u.test(number) ? sql`rowid = ${sql.lit(Number(number) - 1)}` : null;
  }
  if (key.length !== info.primaryKey.length) return null;
  return every(
    info.primaryKey.map((name, place) => {
      const cell = written(columnIndex(info, name));
      return key[place] === "" ? sql`${cell} is null` : sql`${cell} = ${key[place]}`;
    }),
  );
}

async function allRows(
  context: StoreContext,
  layout: TableLayout,
  where: Sql,
  signal?: AbortSignal,
): Promise<StoredRow[]> {
  const columns = layout.info.columns.map((column) => column.name);
  const cells = list([sql`rowid`, ...columns.map((_, index) => readable(layout, index))]);
  const rows = valueOf(
    await context.engine.run(
      sql`select ${cells} from ${tableRef(layout)} where ${where}${layout.dialect.tableOrder}`,
      context.limits(signal),
    ),
  );
  return rows.map(([number, ...values]) => ({ columns, cells: values.map(text), ...originOf(layout, Number(number)) }));
}

async function records(context: StoreContext, table: string): ReturnType<Store["records"]> {
  const layout = valueOf(layoutOf(context, table));
  const rows = await allRows(context, layout, sql`true`);
  return rows.map(({ columns, cells, file, line }) => ({
    values: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""])),
    file,
    line,
  }));
}

async function publicationsUsed(
  context: StoreContext,
  request: TableRequest,
  signal?: AbortSignal,
): Promise<PublicationUse[]> {
  const layout = valueOf(layoutOf(context, request.table));
  const [column, ...others] = publicationColumns(layout.info);
  if (column === undefined) return [];
  const query = others.length === 0 ? onePublicationQuery(layout, request, column) : publicationsQuery(layout, request);
  const rows = valueOf(await context.engine.run(query, context.limits(signal)));
  return rows.map(([publication, n]) => ({ publication: text(publication), rows: Number(n) }));
}
