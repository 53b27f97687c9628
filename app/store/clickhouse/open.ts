/** The tables on a ClickHouse server and the engine on them; loaded only where one is asked for. */
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { clickHouse } from "../dialect/clickhouse.ts";
import type { EngineOptions } from "../duckdb-engine.ts";
import { bytesOfSize } from "../engine-sizes.ts";
import type { OpenTables } from "../open-tables.ts";
import { StartRefused } from "../start-refused.ts";
import { STORE_LIMITS, type StoreSource } from "../store.ts";
import { cacheKey, loadWithLittle, withInfo, withoutInfo } from "../table-cache.ts";
import type { RememberedLayout } from "../table-files.ts";
import { serverAddress, type ServerAddress } from "./address.ts";
import { clickHouseEngine } from "./engine.ts";
import { CODES, codeOf, connect, isUnreachable, NOT_WHOLE, REFUSED, type Server } from "./server.ts";
import { keepInUse, NotWhole, sharedTables } from "./shared-tables.ts";
import { transfer } from "./transfer.ts";

export interface Elsewhere {
  /** `http://user:password@host:8123/database` */
  url: string;
  /** Name of the cluster whose servers keep the tables together; "": the one server does. */
  cluster: string;
}

/**
 * Opens the tables of a source on the server at `url`, or its cluster, loaded there unless they are: by way of the built-in engine, which reads and
 * measures the package's files in `cacheDir`. Throws StartRefused with what to do where the server cannot be used, SourceChanged, and what
 * the engines and the file system throw.
 */
export async function openOnServer(
  { url, cluster }: Elsewhere,
  source: StoreSource,
  cacheDir: string,
  options: Omit<EngineOptions, "file">,
): Promise<OpenTables> {
  const address = serverAddress(url, cluster);
  if (address === null)
    throw new StartRefused("STORE_URL must be an address such as http://user:password@host:8123/database.");
  const { connections = STORE_LIMITS.connections, spillLimit = STORE_LIMITS.spillLimit } = options;
  const server = connect(address, connections);
  const key = cacheKey(source);
  try {
    const remembered = await sharedTables(server, key, (nameOf) => load(server, source, cacheDir, options, nameOf));
    const limits = { memoryBytes: bytesOfSize(options.memoryLimit), spillBytes: bytesOfSize(spillLimit), connections };
    const engine = clickHouseEngine(server, limits, keepInUse(server, key));
    return { engine, layouts: withInfo(remembered, source, clickHouse) };
  } catch (error) {
    await server.close();
    throw refusal(error, address) ?? error;
  }
}

async function load(
  server: Server,
  source: StoreSource,
  cacheDir: string,
  { threads, spillDir }: Omit<EngineOptions, "file">,
  nameOf: (place: number) => string,
): Promise<RememberedLayout[]> {
  const begun = join(cacheDir, `loading-${randomUUID()}.duckdb`);
  try {
    const layouts = await loadWithLittle(source, begun, { threads, spillDir });
    const names = layouts.map((_, place) => nameOf(place));
    await transfer(begun, layouts, names, { threads, spillDir }, server);
    return layouts.map((layout, place) => ({ ...withoutInfo(layout), name: names[place] ?? "" }));
  } finally {
    for (const ending of ["", ".wal", ".parquet"]) rmSync(begun + ending, { force: true });
  }
}

/** What keeps the server from being used, as the sentence that ends the start; null for anything else. */
function refusal(error: unknown, { url, user, database, cluster }: ServerAddress): StartRefused | null {
  if (!(error instanceof Error) || error instanceof StartRefused) return null;
  const code = codeOf(error);
  const why = "code" in error && code === "" ? String(error.code) : (error.message.split("\n")[0] ?? "");
  if (isUnreachable(error))
    return new StartRefused(
      `The ClickHouse server at ${url} (STORE_URL) does not answer (${why}): start it, or leave STORE_URL empty to use the built-in engine.`,
    );
  if (code === CODES.noDatabase)
    return new StartRefused(
      `The ClickHouse server at ${url} has no database ${database} (STORE_URL): make it with CREATE DATABASE ${database}.`,
    );
  if (code === CODES.noCluster)
    return new StartRefused(
      `The ClickHouse server at ${url} (STORE_URL) knows no cluster ${cluster} (STORE_CLUSTER): name one of its remote_servers, or leave STORE_CLUSTER empty.`,
    );
  if (code === CODES.noKeeper || (cluster !== "" && code === CODES.noCommonStatements))
    return new StartRefused(
      `The ClickHouse server at ${url} (STORE_URL) has no Keeper, by which the servers of a cluster agree: give it one, or leave STORE_CLUSTER empty.`,
    );
  if (cluster !== "" && (error instanceof NotWhole || code === CODES.timeout || NOT_WHOLE.has(code)))
    return new StartRefused(
      `Not all servers of the cluster ${cluster} (STORE_CLUSTER) can be spoken to (${why}): start the others, and try again.`,
    );
  if (REFUSED.has(code))
    return new StartRefused(
      `The ClickHouse server at ${url} refuses ${user} (STORE_URL): ${why}. The user needs a right password, and the rights to read, create, fill, rename and drop tables in ${database}.`,
    );
  return code === "" ? null : new StartRefused(`The ClickHouse server at ${url} (STORE_URL) says: ${why}`);
}
