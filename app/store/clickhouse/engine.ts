/** Queries to a ClickHouse server: so many at once, each with its limits, and stopped when its asker goes. */
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { ClickHouseSettings } from "@clickhouse/client";
import { compileForClickHouse } from "../dialect/clickhouse.ts";
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
} from "../engine.ts";
import { asFailure } from "../extract-failures.ts";
import { Gate } from "../gate.ts";
import type { Sql } from "../sql.ts";
import type { Result, StoreFailure } from "../store.ts";
import { LineCount } from "./line-count.ts";
import { CODES, codeOf, isUnreachable, NOT_WHOLE, type Server } from "./server.ts";

export interface ServerLimits {
  /** Bytes that one query may take, and bytes that it may put on the server's disk. */
  memoryBytes: number;
  spillBytes: number;
  connections: number;
}

/** What is in use: a query's own way to be stopped. */
interface Slot {
  stop(reason: "closed"): void;
}

type Stopped = "timeout" | "cancelled" | "closed";

const STOP_AGAIN_MS = 10;
/** Values of lists stand in the text. */
const LONGEST_QUERY = 64 << 20;

/** What the server is told of every query. It stops one whose connection was closed, and by itself soon after its time is over. */
function settingsOf(limits: ServerLimits, timeoutMs: number): ClickHouseSettings {
  const half = String(Math.floor(limits.memoryBytes / 2));
  return {
    readonly: "1",
    cancel_http_readonly_queries_on_client_close: 1,
    // An error in the middle of the answer is an error, not an answer cut off.
    wait_end_of_query: 1,
    max_execution_time: Math.ceil(timeoutMs / 1_000) + 1,
    max_memory_usage: String(limits.memoryBytes),
    max_bytes_before_external_group_by: half,
    max_bytes_before_external_sort: half,
    max_temporary_data_on_disk_size_for_query: String(limits.spillBytes),
    max_query_size: String(LONGEST_QUERY),
    precise_float_parsing: 1,
    // Of an if, each row takes its own branch alone.
    short_circuit_function_evaluation: "force_enable",
    output_format_json_quote_64bit_integers: 0,
    output_format_json_escape_forward_slashes: 0,
    // Of a cluster: all shards, and of each a replica that has all of its rows, or an error.
    skip_unavailable_shards: 0,
    fallback_to_stale_replicas_for_distributed_queries: 0,
  } as ClickHouseSettings;
}

/** `run` throws EngineBroken where the server cannot be reached or has no such table any more. `onClose` comes before the server is let go. */
export function clickHouseEngine(server: Server, limits: ServerLimits, onClose: () => void): Engine {
  const slots = Array.from({ length: limits.connections }, (): Slot => ({ stop: () => undefined }));
  const gate = new Gate(slots, MAX_WAITING);
  return {
    run: (query, options, toRow) => runQuery(server, limits, gate, query, options, toRow),
    async close() {
      onClose();
      await gate.close((slot) => slot.stop("closed"), STOP_AGAIN_MS);
      await server.close();
    },
  };
}

async function runQuery<T = Cell[]>(
  server: Server,
  limits: ServerLimits,
  gate: Gate<Slot>,
  query: Sql,
  options: RunOptions,
  toRow: (cells: Cell[]) => T = (cells) => cells as T,
): Promise<Result<T[]>> {
  const { timeoutMs, signal, into } = options;
  const started = performance.now();
  const entry = await gate.enter(timeoutMs, signal);
  if (!entry.ok) return entry;
  const slot = entry.value;
  const stopping = new AbortController();
  let stoppedBy: Stopped | null = null;
  const stop = (reason: Stopped) => {
    stoppedBy ??= reason;
    stopping.abort();
  };
  slot.stop = stop;
  const cancel = () => stop("cancelled");
  const timer = setTimeout(() => stop("timeout"), Math.max(1, timeoutMs - (performance.now() - started)));
  signal?.addEventListener("abort", cancel, { once: true });
  // Read anew each time: it changes while the answer is waited for.
  const reason = () => stoppedBy;
  try {
    // Aborted while the gate's answer was on its way: no event will tell.
    if (signal?.aborted) return { ok: false, failure: CANCELLED };
    const { sql, parameters } = compileForClickHouse(query);
    const asked: Asked = {
      query: sql,
      query_params: Object.fromEntries(parameters.map((value, index) => [`p${index + 1}`, value])),
      abort_signal: stopping.signal,
      clickhouse_settings: settingsOf(limits, timeoutMs),
    };
    const rows = into ? [toRow([await writeLines(server, asked, into)])] : await readRows(server, asked, toRow);
    const stopped = reason();
    return stopped === null ? { ok: true, value: rows } : { ok: false, failure: whyStopped(stopped, timeoutMs) };
  } catch (error) {
    const stopped = reason();
    return stopped === null ? explain(error, timeoutMs) : { ok: false, failure: whyStopped(stopped, timeoutMs) };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", cancel);
    slot.stop = () => undefined;
    gate.leave(slot);
  }
}

interface Asked {
  query: string;
  query_params: Record<string, unknown>;
  abort_signal: AbortSignal;
  clickhouse_settings: ClickHouseSettings;
}

async function readRows<T>({ client }: Server, asked: Asked, toRow: (cells: Cell[]) => T): Promise<T[]> {
  const answer = await client.query({ ...asked, format: "JSONCompactEachRow" });
  const rows: T[] = [];
  for await (const block of answer.stream<Cell[]>()) for (const row of block) rows.push(toRow(row.json()));
  return rows;
}

/** @returns the number of lines */
async function writeLines({ client }: Server, asked: Asked, { path, kind, prefix }: LineFile): Promise<number> {
  const { stream } = await client.exec({ ...asked, query: `${asked.query}\nformat TSVRaw` });
  const count = new LineCount(kind);
  async function* lines() {
    yield prefix;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      count.take(chunk);
      yield chunk;
    }
  }
  await pipeline(lines, createWriteStream(path));
  return count.lines;
}

function whyStopped(reason: Stopped, timeoutMs: number): StoreFailure {
  if (reason === "timeout") return tookTooLong(timeoutMs);
  return reason === "cancelled" ? CANCELLED : STOPPING;
}

/** Limits are values; anything else is a fault of ours, or of the server, and is thrown. */
function explain(error: unknown, timeoutMs: number): Result<never> {
  const code = codeOf(error);
  if (code === CODES.timeout) return { ok: false, failure: tookTooLong(timeoutMs) };
  if (code === CODES.memory) return { ok: false, failure: NEEDS_MEMORY };
  if (code === CODES.tooMany)
    return { ok: false, failure: { reason: "busy", message: "Too many requests at once. Try again shortly." } };
  if (isUnreachable(error) || code === CODES.noTable || code === CODES.noDatabase || NOT_WHOLE.has(code))
    throw new EngineBroken(error instanceof Error ? error.message : String(error));
  return asFailure(error, () => undefined);
}
