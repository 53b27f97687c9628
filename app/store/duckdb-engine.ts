/** A small pool of connections to one DuckDB file, opened read-only and fenced in; every query has a time limit and can be cancelled. */
import { DuckDBInstance, type DuckDBConnection, type DuckDBResult, type DuckDBValue } from "@duckdb/node-api";
import { sql } from "kysely";
import { compileForDuckDb } from "./dialect/duckdb.ts";
import {
  CANCELLED,
  EngineBroken,
  MAX_WAITING,
  NEEDS_MEMORY,
  STOPPING,
  tookTooLong,
  type Cell,
  type Engine,
  type LineFile,
  type RunOptions,
} from "./engine.ts";
import { diskTrouble, isOutOfMemory } from "./engine-errors.ts";
import { Gate } from "./gate.ts";
import type { Sql } from "./sql.ts";
import { stoppedShort } from "./stopped-short.ts";
import { STORE_LIMITS, type Result, type StoreFailure } from "./store.ts";

export interface EngineOptions {
  file: string;
  memoryLimit: string;
  threads: number;
  /** Where queries that outgrow the memory limit may spill. */
  spillDir: string;
  connections?: number;
  /** Bound on what is spilled, as DuckDB writes sizes. */
  spillLimit?: string;
  /** The only folder that `COPY … TO` may write into. */
  extractDir: string;
}

const INTERRUPT_AGAIN_MS = 10;

/** Opens the file to be read. Throws what the engine says of a file that it cannot open; `run` throws EngineBroken. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const instance = await DuckDBInstance.create(options.file, {
    access_mode: "READ_ONLY",
    memory_limit: options.memoryLimit,
    threads: String(options.threads),
    temp_directory: options.spillDir,
    max_temp_directory_size: options.spillLimit ?? STORE_LIMITS.spillLimit,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connections: DuckDBConnection[] = [];
  try {
    for (let index = 0; index < (options.connections ?? STORE_LIMITS.connections); index++)
      connections.push(await instance.connect());
    await fence(connections[0], options.extractDir);
  } catch (error) {
    instance.closeSync();
    throw error;
  }
  const gate = new Gate(connections, MAX_WAITING);
  let closing = false;
  const isClosing = () => closing;
  return {
    run: (query, limits, toRow) => runQuery({ gate, file: options.file, isClosing }, query, limits, toRow),
    async close() {
      closing = true;
      await gate.close((connection) => connection.interrupt(), INTERRUPT_AGAIN_MS);
      for (const connection of connections) connection.closeSync();
      instance.closeSync();
    },
  };
}

/** No file but those in the extract folder can be touched by any query, and no query can lift that. */
async function fence(connection: DuckDBConnection | undefined, folder: string): Promise<void> {
  const quoted = `'${folder.replaceAll("'", "''")}'`;
  await connection?.run(`SET allowed_directories = [${quoted}]`);
  await connection?.run("SET enable_external_access = false");
  await connection?.run("SET lock_configuration = true");
}

interface Open {
  gate: Gate<DuckDBConnection>;
  file: string;
  /** Whether all that runs is being stopped. */
  isClosing(): boolean;
}

async function runQuery<T = Cell[]>(
  { gate, file, isClosing }: Open,
  query: Sql,
  limits: RunOptions,
  toRow: (cells: Cell[]) => T = (cells) => cells as T,
): Promise<Result<T[]>> {
  const started = performance.now();
  const entry = await gate.enter(limits.timeoutMs, limits.signal);
  if (!entry.ok) return entry;
  const connection = entry.value;
  let stoppedBy: "timeout" | "cancelled" | null = null;
  let again: NodeJS.Timeout | undefined;
  const stop = (reason: "timeout" | "cancelled") => {
    stoppedBy ??= reason;
    connection.interrupt();
    // An interrupt that comes before the engine has begun is forgotten by it.
    again ??= setInterval(() => connection.interrupt(), INTERRUPT_AGAIN_MS);
  };
  const cancel = () => stop("cancelled");
  // Read anew each time: it changes while rows are waited for.
  const reason = () => stoppedBy;
  const timer = setTimeout(() => stop("timeout"), Math.max(1, limits.timeoutMs - (performance.now() - started)));
  limits.signal?.addEventListener("abort", cancel, { once: true });
  try {
    // Aborted while the gate's answer was on its way: no event will tell.
    if (limits.signal?.aborted) return { ok: false, failure: CANCELLED };
    const { sql, parameters } = compileForDuckDb(limits.into ? copySql(query, limits.into) : query);
    const values = [...parameters] as DuckDBValue[];
    const stream = await connection.stream(sql, values);
    let rows = await readRows(stream, toRow);
    // Memory or the disk gave out in the middle: asked for whole, the same query tells what was wrong, or is whole.
    if (stoppedShort(stream) && reason() === null && !isClosing())
      rows = await readRows(await connection.run(sql, values), toRow);
    // Rows that are stopped on their way end without an error, as if there were no more.
    const stopped = reason();
    if (stopped !== null)
      return { ok: false, failure: stopped === "timeout" ? tookTooLong(limits.timeoutMs) : CANCELLED };
    if (limits.signal?.aborted) return { ok: false, failure: CANCELLED };
    return isClosing() ? { ok: false, failure: STOPPING } : { ok: true, value: rows };
  } catch (error) {
    if (isBroken(error, file)) throw new EngineBroken(error.message);
    return { ok: false, failure: explain(error, stoppedBy, limits.timeoutMs) };
  } finally {
    clearTimeout(timer);
    clearInterval(again);
    limits.signal?.removeEventListener("abort", cancel);
    gate.leave(connection);
  }
}

/** Block by block, so that a large result never stands in memory three times: as the engine's, as cells, and as what is made of them. */
async function readRows<T>(result: DuckDBResult, toRow: (cells: Cell[]) => T): Promise<T[]> {
  const rows: T[] = [];
  for (;;) {
    const block = await result.fetchChunk();
    if (block === null || block.rowCount === 0) return rows;
    for (const cells of block.getRows()) rows.push(toRow(cells));
  }
}

/** The engine checks a sum over every block that it reads. After an internal error it refuses all further queries. */
function isBroken(error: unknown, file: string): error is Error {
  if (!(error instanceof Error)) return false;
  const { message } = error;
  return (
    /^(?:INTERNAL|FATAL) Error|Corrupt database file/u.test(message) ||
    (/^(?:IO|Serialization) Error/u.test(message) && message.includes(file))
  );
}

/** Limits are values; anything else is a fault of ours and is thrown. */
function explain(error: unknown, stoppedBy: "timeout" | "cancelled" | null, timeoutMs: number): StoreFailure {
  const text = error instanceof Error ? error.message : String(error);
  if (stoppedBy === "timeout") return tookTooLong(timeoutMs);
  if (stoppedBy === "cancelled") return CANCELLED;
  if (isOutOfMemory(text)) return NEEDS_MEMORY;
  const disk = diskTrouble(text);
  if (disk) return disk;
  if (text.startsWith("INTERRUPT Error")) return STOPPING;
  throw error;
}

/** The engine writes the file itself, row by row. Line ends stand between rows only, so that the last one is the suffix. */
function copySql(rows: Sql, { path, kind, prefix }: LineFile): Sql {
  const newline = kind === "csv" ? "\r\n" : "\n";
  // The engine quotes where needed. JSON has no quote and no escape character: the line goes out as built.
  const options = kind === "csv" ? sql`new_line '\\r\\n'` : sql`quote '', escape '', new_line '\\n'`;
  const frame = prefix === "" ? sql`` : sql`, prefix ${sql.lit(prefix)}, suffix ${sql.lit(newline)}`;
  return sql`copy (${rows}) to ${sql.lit(path)} (format csv, header false, ${options}${frame})`;
}
