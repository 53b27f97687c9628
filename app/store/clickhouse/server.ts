/** A ClickHouse server, by its official client: what its errors mean, and what is asked of it besides the rows of the store. */
import { createReadStream } from "node:fs";
import { ClickHouseError, createClient, type ClickHouseClient } from "@clickhouse/client";
import type { ServerAddress } from "./address.ts";
import { placesOf, type Places } from "./places.ts";

/** What the server says of a table, a database, a cluster that is not there, of a table that is there already, and so on. */
export const CODES = {
  noTable: "60",
  noDatabase: "81",
  noCluster: "701",
  noKeeper: "225",
  /** Of statements for a whole cluster, where servers have no Keeper. */
  noCommonStatements: "392",
  exists: "57",
  timeout: "159",
  memory: "241",
  tooMany: "202",
} as const;

/** No such user, a wrong password, not allowed. */
export const REFUSED: ReadonlySet<string> = new Set(["192", "193", "194", "497", "516"]);

/** What it says where another server of its cluster, or what they agree by, cannot be spoken to, or is behind the others. */
export const NOT_WHOLE: ReadonlySet<string> = new Set(["209", "210", "242", "279", "319", "369", "519", "999"]);

/** The number that the server gives its errors; "" for others. */
export function codeOf(error: unknown): string {
  return error instanceof ClickHouseError ? error.code : "";
}

const NETWORK =
  /^(?:ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_\w+|E(?:HOST|NET)\w+|EPROTO|ERR_TLS\w*|ERR_SSL\w*|.*CERT.*|HPE_\w+)$/u;

/** Whether the server could not be spoken to at all: it is not there, or went away, or its network did. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof ClickHouseError || !(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return NETWORK.test(code) || /^Timeout error|socket hang up/u.test(error.message);
}

export interface Server {
  client: ClickHouseClient;
  address: ServerAddress;
  places: Places;
  /** Changes something, or throws what the server says. */
  change(query: string): Promise<void>;
  /** Rows of few cells. */
  ask(query: string): Promise<unknown[][]>;
  /** Writes a Parquet file into a table. */
  insert(table: string, path: string): Promise<void>;
  close(): Promise<void>;
}

/** For loading, and what goes with it: however long it takes, the server sends headers meanwhile, so that no balancer between gives up. */
const PATIENT = { send_progress_in_http_headers: 1, http_headers_progress_interval_ms: "20000" } as const;
const PATIENCE_MS = 3_600_000;
/** What is done on a cluster is done on all of its servers, or is an error; rows are there when the answer comes. */
const EVERYWHERE = {
  distributed_ddl_output_mode: "throw",
  distributed_ddl_task_timeout: "180",
  distributed_foreground_insert: 1,
} as const;

export function connect(address: ServerAddress, connections: number): Server {
  const client = createClient({
    url: address.url,
    username: address.user,
    password: address.password,
    database: address.database,
    application: "scenario-dashboard",
    request_timeout: PATIENCE_MS,
    // Those that load and look after the tables come on top.
    max_open_connections: connections + 4,
    // Failures are values, or thrown, and logged where they are understood.
    log: { level: 127 },
  });
  const settings = { ...PATIENT, ...(address.cluster !== "" && EVERYWHERE) };
  return {
    client,
    address,
    places: placesOf(address),
    async change(query) {
      await client.command({ query, clickhouse_settings: settings });
    },
    async ask(query) {
      const answer = await client.query({
        query,
        format: "JSONCompactEachRow",
        clickhouse_settings: { output_format_json_quote_64bit_integers: 0 },
      });
      return answer.json<unknown[]>();
    },
    async insert(table, path) {
      const { stream } = await client.exec({
        query: `insert into ${table} format Parquet`,
        values: createReadStream(path, { highWaterMark: 1 << 20 }),
        clickhouse_settings: settings,
      });
      for await (const _ of stream);
    },
    close: () => client.close(),
  };
}
