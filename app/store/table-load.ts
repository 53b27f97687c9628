/** A table on its way into the engine: made empty, filled part by part, measured. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { sql } from "kysely";
import type { TableInfo } from "../domain/tables.ts";
import type { ShadowType } from "./dialect/dialect.ts";
import { duckDb } from "./dialect/duckdb.ts";
import { shadowType, type LoadedFile, type TableLayout } from "./layout.ts";
import { run } from "./load-engine.ts";
import { measureRows, nothingFound, settleFacts } from "./measure.ts";
import { columnAt, parquetCell, parquetSource } from "./parquet/parquet-cells.ts";
import { list, type Sql } from "./sql.ts";

/** Row counts of the two CSV readers differ: one of them misreads the file, so nothing of it may be shown. */
export class ReadersDisagree extends Error {
  constructor(table: string, engine: number, packageReader: number) {
    super(`Table ${table}: the engine read ${engine} rows where the package reader found ${packageReader}`);
    this.name = "ReadersDisagree";
  }
}

export class TableLoad {
  readonly layout: TableLayout;
  readonly #connection: DuckDBConnection;
  readonly #found = nothingFound();
  #rows = 0;

  private constructor(connection: DuckDBConnection, layout: TableLayout) {
    this.#connection = connection;
    this.layout = layout;
  }

  /** Makes the table, as number so and so of the package's. Of `info` only the columns matter until `finish`. */
  static async begin(connection: DuckDBConnection, info: TableInfo, number: number): Promise<TableLoad> {
    const layout: TableLayout = {
      info,
      name: `t${number}`,
      files: [],
      columnBytes: info.columns.map(() => 0),
      formulaCells: info.columns.map(() => 0),
      marked: [],
      decomposed: [],
      inexact: [],
      names: new Map(),
      dialect: duckDb,
    };
    const columns = info.columns.flatMap((column, index) => {
      const shadow = shadowType(column);
      const text = sql`${sql.ref(`v${index}`)} varchar`;
      return shadow ? [text, sql`${sql.ref(`t${index}`)} ${loadedAs(shadow)}`] : [text];
    });
    await run(connection, sql`create table ${sql.ref(layout.name)} (${list(columns)})`);
    return new TableLoad(connection, layout);
  }

  /** The next file of the package that rows come from. */
  beginFile(path: string): LoadedFile {
    const breaksInNames = this.layout.info.columns.map(({ name }) => name.match(/\n/gu)?.length ?? 0);
    const headerLines = 1 + breaksInNames.reduce((sum, count) => sum + count, 0);
    const file: LoadedFile = { path, firstRow: this.#rows, rows: 0, headerLines, breaks: [] };
    this.layout.files.push(file);
    return file;
  }

  /** Adds the rows of a CSV text to the file begun last; the first part of a file has its header. */
  addCsv(path: string, hasHeader: boolean): Promise<void> {
    return this.#add(readCsv(path, this.layout.info.columns.length, hasHeader));
  }

  /** Adds the rows of a Parquet file, its columns found by their names. Its first row is on line 1, so to speak. */
  async addParquet(path: string): Promise<void> {
    const file = this.layout.files.at(-1);
    if (file) Object.assign(file, { headerLines: 0, placed: true });
    const found = await run(this.#connection, sql`describe select * from read_parquet(${sql.lit(path)})`);
    const names = found.map(([name]) => String(name).trim());
    const cells = this.layout.info.columns.map(({ name, type }, index) => {
      const place = names.indexOf(name);
      const isThere = place >= 0;
      const cell = isThere
        ? parquetCell(columnAt(place), String(found[place]?.[1]), type === "date")
        : sql`null::varchar`;
      return sql`${cell} as ${sql.ref(`v${index}`)}`;
    });
    await this.#add(sql`(select ${list(cells)} from ${parquetSource(path, names.length)})`);
  }

  async #add(source: Sql): Promise<void> {
    const { info, name, files } = this.layout;
    const cells = info.columns.flatMap((column, index) => {
      const shadow = shadowType(column);
      const cell = sql.ref(`v${index}`);
      return shadow ? [sql`${cell}`, sql`try_cast(${cell} as ${loadedAs(shadow)})`] : [sql`${cell}`];
    });
    const inserted = await run(
      this.#connection,
      sql`insert into ${sql.ref(name)} select ${list(cells)} from ${source}`,
    );
    const rows = Number(inserted[0]?.[0] ?? 0);
    const from = this.#rows;
    this.#rows += rows;
    const file = files.at(-1);
    if (file) file.rows += rows;
    if (rows > 0) await measureRows(this.#connection, this.layout, { from, to: this.#rows }, this.#found);
  }

  /** All rows are there: how they lie. Throws ReadersDisagree where they are not as many as `info` says. */
  async finish(info: TableInfo): Promise<TableLayout> {
    if (this.#rows !== info.rows) throw new ReadersDisagree(info.name, this.#rows, info.rows);
    this.layout.info = info;
    await settleFacts(this.#connection, this.layout, this.#found);
    return this.layout;
  }
}

/**
 * Whole numbers are loaded as the engine's common ones, which it reads a hundred times faster than its longest; a column with longer ones is
 * made over when all are there.
 */
function loadedAs(shadow: ShadowType): Sql {
  return sql.raw(shadow === "HUGEINT" ? "BIGINT" : shadow);
}

/** Bytes of one record. The engine reads in buffers of twice that; larger ones make it slower and hungrier. */
const LONGEST_RECORD = 8 << 20;

/** Everything as text and nothing guessed: one dialect, cells untouched, an empty cell missing, any oddity an error. */
function readCsv(path: string, columns: number, hasHeader: boolean): Sql {
  const names = Array.from({ length: columns }, (_, index) => sql`${sql.lit(`v${index}`)}: 'VARCHAR'`);
  return sql`read_csv(${sql.lit(path)}, columns = {${list(names)}}, header = ${sql.lit(hasHeader)}, auto_detect = false, delim = ',', quote = '"', escape = '"', nullstr = '', comment = '', strict_mode = true, max_line_size = ${sql.lit(LONGEST_RECORD)}, buffer_size = ${sql.lit(2 * LONGEST_RECORD)})`;
}
