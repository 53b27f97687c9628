import { ResultReturnType, type DuckDBResult } from "@duckdb/node-api";

/**
 * Whether a stream of rows ended in an error: its blocks end as if there were no more, and the client hands on no message. What the result
 * returns is then no longer known (`duckdb_result_return_type` of DuckDB's C API).
 */
export function stoppedShort(result: DuckDBResult): boolean {
  return result.returnType === ResultReturnType.INVALID;
}
