/** CSV files → one DuckDB file. DuckDB's own reader does the parsing; its row count must equal the package room's. */
import { rm } from "node:fs/promises";
import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from "@duckdb/node-api";
import { sql } from "kysely";
import { copyChecked } from "./checked-copy.ts";
import { compileForDuckDb, duckDb } from "./dialect/duckdb.ts";
import { shadowType, type LoadedFile, type TableLayout } from "./layout.ts";
import { list, type Sql } from "./sql.ts";
import type { StoreSource } from "./store.ts";

export interface LoadLimits {
  memoryLimit: string;
  threads: number;
  spillDir: string;
}

/** Row counts of the two CSV readers differ: one of them misreads the file, so nothing of it may be shown. */
export class ReadersDisagree extends Error {
  constructor(table: string, engine: number, packageReader: number) {
    super(`Table ${table}: the engine read ${engine} rows where the package reader found ${packageReader}`);
    this.name = "ReadersDisagree";
  }
}

/**
 * Writes every table of the source into a new DuckDB file, one file of the package after the other by way of `{file}.csv`, a copy that
 * nobody else writes. Throws SourceChanged where that is not what was checked, ReadersDisagree, or the engine's own error for a file
 * that it cannot read; the caller removes what was begun.
 */
export async function loadTables(source: StoreSource, file: string, limits: LoadLimits): Promise<TableLayout[]> {
  const instance = await DuckDBInstance.create(file, {
    memory_limit: limits.memoryLimit,
    threads: String(limits.threads),
    temp_directory: limits.spillDir,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  try {
    const layouts: TableLayout[] = [];
    for (const table of source.tables) layouts.push(await loadTable(connection, table, layouts.length, `${file}.csv`));
    await run(connection, sql`checkpoint`);
    return layouts;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

type SourceTable = StoreSource["tables"][number];

async function loadTable(
  connection: DuckDBConnection,
  table: SourceTable,
  number: number,
  copy: string,
): Promise<TableLayout> {
  const { info } = table;
  const layout: TableLayout = {
    info,
    name: `t${number}`,
    files: [],
    columnBytes: [],
    formulaCells: [],
    marked: [],
    decomposed: [],
    inexact: [],
    names: new Map(),
    dialect: duckDb,
  };
  const columns = info.columns.flatMap((column, index) => {
    const shadow = shadowType(column);
    const text = sql`${sql.ref(`v${index}`)} varchar`;
    return shadow ? [text, sql`${sql.ref(`t${index}`)} ${sql.raw(shadow)}`] : [text];
  });
  await run(connection, sql`create table ${sql.ref(layout.name)} (${list(columns)})`);
  let rows = 0;
  for (const file of table.files) {
    try {
      await copyChecked(file, copy);
      const loaded = await loadFile(connection, layout, { path: file.path, copy }, rows);
      if (file.reshaped) placeRows(loaded, file.reshaped.breaks);
      layout.files.push(loaded);
      rows += loaded.rows;
    } finally {
      await rm(copy, { force: true });
    }
  }
  if (rows !== info.rows) throw new ReadersDisagree(info.name, rows, info.rows);
  await measure(connection, layout);
  return layout;
}

async function loadFile(
  connection: DuckDBConnection,
  { info, name }: TableLayout,
  file: { path: string; copy: string },
  firstRow: number,
): Promise<LoadedFile> {
  const cells = info.columns.flatMap((column, index) => {
    const shadow = shadowType(column);
    const cell = sql.ref(`v${index}`);
    return shadow ? [sql`${cell}`, sql`try_cast(${cell} as ${sql.raw(shadow)})`] : [sql`${cell}`];
  });
  const headerLines = 1 + info.columns.reduce((sum, column) => sum + (column.name.match(/\n/gu)?.length ?? 0), 0);
  const inserted = await run(
    connection,
    sql`insert into ${sql.ref(name)} select ${list(cells)} from ${readCsv(file.copy, info.columns.length)}`,
  );
  return { path: file.path, firstRow, rows: Number(inserted[0]?.[0] ?? 0), headerLines, breaks: [] };
}

/** Where the rows of a file that was loaded by way of the package's reader stand in the file itself. */
function placeRows(loaded: LoadedFile, breaks: readonly number[]): void {
  loaded.placed = true;
  loaded.headerLines = 1;
  let total = 0;
  for (let i = 0; i < breaks.length; i += 2) {
    const [record = 0, more = 0] = [breaks[i], breaks[i + 1]];
    // What stands before the first row counts as the header's.
    if (record === 0) loaded.headerLines += more;
    else loaded.breaks.push([loaded.firstRow + record - 1, (total += more)]);
  }
}

/** Bytes of one record. The engine reads in buffers of twice that; larger ones make it slower and hungrier. */
const LONGEST_RECORD = 8 << 20;

/** Everything as text and nothing guessed: one dialect, cells untouched, an empty cell missing, any oddity an error. */
function readCsv(path: string, columns: number): Sql {
  const names = Array.from({ length: columns }, (_, index) => sql`${sql.lit(`v${index}`)}: 'VARCHAR'`);
  return sql`read_csv(${sql.lit(path)}, columns = {${list(names)}}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', nullstr = '', comment = '', strict_mode = true, max_line_size = ${sql.lit(LONGEST_RECORD)}, buffer_size = ${sql.lit(2 * LONGEST_RECORD)})`;
}

const FACTS = 6;

/** Columns measured in one query: the engine's planning takes memory and time by the square of their number. */
const MEASURED_TOGETHER = 50;

/** What estimates, extracts and line numbers need to know of the cells, a group of columns in a scan. */
async function measure(connection: DuckDBConnection, layout: TableLayout): Promise<void> {
  const { columns } = layout.info;
  const broken: Sql[] = [];
  for (let first = 0; first < columns.length; first += MEASURED_TOGETHER) {
    const some = columns.slice(first, first + MEASURED_TOGETHER);
    const facts = some.flatMap(({ type }, place) => {
      const cell = sql.ref(`v${first + place}`);
      return [
        sql`coalesce(sum(strlen(${cell})), 0)`,
        type === "string" ? sql`count(*) filter (${duckDb.formulaLike(sql`${cell}`)})` : sql`0`,
        sql`count(*) filter (contains(${cell}, chr(10)))`,
        sql`count(*) filter (ascii(${cell}) = 65279)`,
        type === "string" ? sql`count(*) filter (nfc_normalize(${cell}) <> ${cell})` : sql`0`,
        type === "integer" ? countNoWhole(first + place) : sql`0`,
      ];
    });
    const [row = []] = await run(connection, sql`select ${list(facts)} from ${sql.ref(layout.name)}`);
    some.forEach((_, place) => {
      const [bytes, formulas, breaks, marks, decomposed, noWhole] = row
        .slice(place * FACTS, (place + 1) * FACTS)
        .map(Number);
      layout.columnBytes.push(bytes ?? 0);
      layout.formulaCells.push(formulas ?? 0);
      if ((breaks ?? 0) > 0) broken.push(sql`${sql.ref(`v${first + place}`)}`);
      if ((marks ?? 0) > 0) layout.marked.push(first + place);
      if ((decomposed ?? 0) > 0) layout.decomposed.push(first + place);
      if ((noWhole ?? 0) > 0) layout.inexact.push(first + place);
    });
  }
  if (broken.length > 0) await findBreaks(connection, layout, broken);
  for (const index of layout.inexact) await asDoubles(connection, layout, index);
}

/** Cells that are no whole number, or one of more digits than the engine's. */
function countNoWhole(index: number): Sql {
  const [cell, whole] = [sql.ref(`v${index}`), sql.ref(`t${index}`)];
  return sql`count(*) filter (${cell} is not null and (${whole} is null or not regexp_full_match(${cell}, '[+-]?[0-9]+')))`;
}

async function asDoubles(connection: DuckDBConnection, { name }: TableLayout, index: number): Promise<void> {
  const [cell, shadow] = [sql.ref(`v${index}`), sql.ref(`t${index}`)];
  await run(
    connection,
    sql`alter table ${sql.ref(name)} alter column ${shadow} set data type double using try_cast(${cell} as double)`,
  );
}

async function findBreaks(connection: DuckDBConnection, layout: TableLayout, columns: Sql[]): Promise<void> {
  // A list has no depth, as a sum of hundreds of terms would.
  const counts = columns.map((cell) => sql`length(${cell}) - length(replace(${cell}, chr(10), ''))`);
  const breaks = sql`coalesce(list_sum([${list(counts)}]), 0)`;
  const rows = await run(
    connection,
    sql`select * from (select rowid as place, ${breaks} as breaks from ${sql.ref(layout.name)}) where breaks > 0 order by place`,
  );
  for (const file of layout.files) {
    if (file.placed) continue;
    let total = 0;
    for (const [place, count] of rows) {
      const row = Number(place);
      if (row < file.firstRow || row >= file.firstRow + file.rows) continue;
      total += Number(count);
      file.breaks.push([row, total]);
    }
  }
}

async function run(connection: DuckDBConnection, query: Sql): Promise<DuckDBValue[][]> {
  const { sql: text, parameters } = compileForDuckDb(query);
  return (await connection.runAndReadAll(text, [...parameters] as DuckDBValue[])).getRows();
}
