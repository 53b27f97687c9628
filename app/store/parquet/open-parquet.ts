/** Parquet files as the package room checks them: read by the engine, from a copy that nobody else writes. */
import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from "@duckdb/node-api";
import { sql } from "kysely";
import {
  type OpenParquet,
  type ParquetColumn,
  type ParquetFile,
  ParquetUnreadable,
} from "../../package/parquet/parquet.ts";
import { copyBytes } from "../checked-copy.ts";
import { stoppedShort } from "../stopped-short.ts";
import { compileForDuckDb, duckDb } from "../dialect/duckdb.ts";
import { isOutOfMemory } from "../engine-errors.ts";
import { run } from "../load-engine.ts";
import { list, type Sql } from "../sql.ts";
import {
  columnAt,
  isMoment,
  isText,
  kindOfType,
  oddCell,
  parquetCell,
  parquetSource,
  startsDay,
} from "./parquet-cells.ts";

/** Enough for row groups of usual size; one that needs more is refused in words. */
const MEMORY = "400MB";

/** Columns that one query looks at: the engine's planning takes memory and time by the square of their number. */
const TOGETHER = 50;

/** Reads Parquet files by way of copies in `folder`, which is made if it is missing. */
export function parquetIn(folder: string, threads = 2): OpenParquet {
  return async (path, onBytes) => {
    // What is left of it by a process that was killed is swept with loads that were cut off.
    const copy = join(folder, `loading-${randomUUID()}.parquet`);
    try {
      await mkdir(folder, { recursive: true });
      await copyBytes(path, copy, onBytes);
      return await open(copy, threads);
    } catch (error) {
      await rm(copy, { force: true });
      const { code = "", path: at } = error as NodeJS.ErrnoException;
      if (at === path || code === "" || error instanceof ParquetUnreadable || !/^[A-Z]+$/u.test(code)) throw error;
      throw new ParquetUnreadable(`there is no room or no right to copy it for the engine (${code})`);
    }
  };
}

async function open(copy: string, threads: number): Promise<ParquetFile> {
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: MEMORY,
    threads: String(threads),
    temp_directory: `${copy}.spill`,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  const close = async () => {
    connection.closeSync();
    instance.closeSync();
    for (const path of [copy, `${copy}.spill`]) await rm(path, { recursive: true, force: true });
  };
  try {
    await fence(connection, copy);
    const columns = await columnsOf(connection, copy);
    const { rows, described } = await inWords(copy, () => describe(connection, copy, columns));
    return { columns: described, rows, read: (places, days) => read(connection, copy, columns, places, days), close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface NamedType {
  name: string;
  type: string;
}

/** The engine may read this file and no other. */
async function fence(connection: DuckDBConnection, copy: string): Promise<void> {
  await connection.run(`SET allowed_paths = ['${copy.replaceAll("'", "''")}']`);
  await connection.run("SET enable_external_access = false");
  await connection.run("SET lock_configuration = true");
}

async function columnsOf(connection: DuckDBConnection, copy: string): Promise<NamedType[]> {
  const rows = await inWords(copy, () => run(connection, sql`describe select * from read_parquet(${sql.lit(copy)})`));
  return rows.map(([name, type]) => ({ name: String(name), type: String(type) }));
}

const FACTS = 6;

/** Goes through the whole file once, so that damage anywhere in it is found here. */
async function describe(
  connection: DuckDBConnection,
  copy: string,
  columns: readonly NamedType[],
): Promise<{ rows: number; described: ParquetColumn[] }> {
  const source = parquetSource(copy, columns.length);
  const [[rows] = []] = await run(connection, sql`select count(*) from ${source}`);
  const described: ParquetColumn[] = [];
  for (let first = 0; first < columns.length; first += TOGETHER) {
    const some = columns.slice(first, first + TOGETHER);
    const facts = some.flatMap(({ type }, place) => factsOf(columnAt(first + place), type));
    const [row = []] = await run(connection, sql`select ${list(facts)} from ${source}`);
    some.forEach(({ name, type }, place) => {
      const [, longest, odd, least, most, days] = row.slice(place * FACTS, (place + 1) * FACTS);
      const kind = kindOfType(type);
      const isYear = kind === "integer" && least !== null && Number(least) >= 1500 && Number(most) < 2200;
      const found = isYear ? "year" : kind === "datetime" && days === true ? "date" : kind;
      described.push({ name, type, kind: found, longest: Number(longest ?? 0), odd: Number(odd ?? 0) });
    });
  }
  return { rows: Number(rows), described };
}

function factsOf(column: Sql, type: string): Sql[] {
  const odd = oddCell(column, type);
  const isWhole = kindOfType(type) === "integer";
  return [
    // Without it the engine would answer from the file's own statistics.
    kindOfType(type) === null ? sql`0` : sql`bit_xor(hash(${column}))`,
    isText(type) ? sql`max(strlen(${parquetCell(column, type, false)}))` : sql`0`,
    odd === null ? sql`0` : sql`count(*) filter (${odd})`,
    isWhole ? sql`min(${column})` : sql`0`,
    isWhole ? sql`max(${column})` : sql`0`,
    isMoment(type) ? sql`bool_and(${startsDay(column)})` : sql`null`,
  ];
}

async function* read(
  connection: DuckDBConnection,
  copy: string,
  columns: readonly NamedType[],
  places: readonly number[],
  days: ReadonlySet<string>,
): AsyncGenerator<string[][], void, undefined> {
  const cells = places.map((place) => {
    const { name, type } = columns[place] ?? { name: "", type: "" };
    const cell = parquetCell(columnAt(place), type, days.has(name));
    return isText(type) ? duckDb.readable(cell) : cell;
  });
  const query = compileForDuckDb(sql`select ${list(cells)} from ${parquetSource(copy, columns.length)}`);
  const values = [...query.parameters] as DuckDBValue[];
  const result = await inWords(copy, () => connection.stream(query.sql, values));
  for (;;) {
    const block = await inWords(copy, () => result.fetchChunk());
    if (block === null || block.rowCount === 0) {
      if (!stoppedShort(result)) return;
      // Asked for whole, the same query says why.
      await inWords(copy, () => connection.run(query.sql, values));
      throw new ParquetUnreadable("the engine stopped in the middle of it");
    }
    yield block.getRows().map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
  }
}

const SHOWN = 200;

/** What the engine says of a file that it cannot read, without the name of the copy. */
async function inWords<T>(copy: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (isOutOfMemory(message)) throw new ParquetUnreadable(`a part of it needs more than ${MEMORY} of memory`);
    const said = (message.split("\n")[0] ?? "").replaceAll(copy, "").replace(/^[A-Z][A-Za-z /]* Error: /u, "");
    throw new ParquetUnreadable(`the engine says: ${said.replace(/ ?''/gu, "").slice(0, SHOWN)}`);
  }
}
