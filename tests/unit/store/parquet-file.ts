import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** Writes a Parquet file of a package: the rows of a query, so many to a group. */
export async function writeParquet(dir: string, file: string, query: string, group = 122_880): Promise<void> {
  const path = join(dir, file);
  mkdirSync(dirname(path), { recursive: true });
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    await connection.run(`copy (${query}) to '${path}' (format parquet, row_group_size ${group})`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
