/** The engine while it loads: a file of its own that nobody else reads yet. */
import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from "@duckdb/node-api";
import { compileForDuckDb } from "./dialect/duckdb.ts";
import type { Sql } from "./sql.ts";

export interface LoadLimits {
  memoryLimit: string;
  threads: number;
  spillDir: string;
  /** Gets a line every few seconds while a large file is loaded: how far it is. */
  tell?: (line: string) => void;
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
  // To be asked how far a query is, and to print nothing of it.
  await connection.run("set enable_progress_bar = true");
  await connection.run("set enable_progress_bar_print = false");
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

const EVERY_MS = 3_000;

/** Does what begins with a long query, and tells of `what` every three seconds how much of that is done. */
export async function withProgress<T>(
  connection: Pick<DuckDBConnection, "progress">,
  what: string,
  tell: (line: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  let told = 0;
  const timer = setInterval(() => {
    const percent = Math.floor(connection.progress.percentage);
    // The shorter queries behind it begin anew.
    if (percent > told) tell(`${what}: ${(told = percent)} %`);
  }, EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

export async function run(connection: DuckDBConnection, query: Sql): Promise<DuckDBValue[][]> {
  const { sql: text, parameters } = compileForDuckDb(query);
  return (await connection.runAndReadAll(text, [...parameters] as DuckDBValue[])).getRows();
}
