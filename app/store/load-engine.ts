/** The engine while it loads: a file of its own that nobody else reads yet. */
import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from "@duckdb/node-api";
import { compileForDuckDb } from "./dialect/duckdb.ts";
import type { Sql } from "./sql.ts";

export interface LoadLimits {
  memoryLimit: string;
  threads: number;
  spillDir: string;
}

export interface LoadEngine {
  connection: DuckDBConnection;
  close(): void;
}

/** Opens a new file to be filled. Throws what the engine says where it cannot be made. */
export async function openLoadEngine(file: string, limits: LoadLimits): Promise<LoadEngine> {
  const instance = await DuckDBInstance.create(file, {
    memory_limit: limits.memoryLimit,
    threads: String(limits.threads),
    temp_directory: limits.spillDir,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  // Trying it takes a fifth of the load, and rows packed that way are slower to search; what is larger for it is the file.
  await connection.run("set disabled_compression_methods = 'fsst'");
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

export async function run(connection: DuckDBConnection, query: Sql): Promise<DuckDBValue[][]> {
  const { sql: text, parameters } = compileForDuckDb(query);
  return (await connection.runAndReadAll(text, [...parameters] as DuckDBValue[])).getRows();
}
