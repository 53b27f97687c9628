/** Files of the package → one DuckDB file. DuckDB's own readers do the parsing; its row count must equal the package room's. */
import { rm } from "node:fs/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import { sql } from "kysely";
import { copyChecked } from "./checked-copy.ts";
import type { LoadedFile, TableLayout } from "./layout.ts";
import { type LoadLimits, openLoadEngine, run, withProgress } from "./load-engine.ts";
import type { StoreSource } from "./store.ts";
import { TableLoad } from "./table-load.ts";

/**
 * Writes every table of the source into a new DuckDB file, one file of the package after the other by way of `{file}.part`, a copy that
 * nobody else writes. Throws SourceChanged where that is not what was checked, ReadersDisagree, or the engine's own error for a file
 * that it cannot read; the caller removes what was begun.
 */
export async function loadTables(source: StoreSource, file: string, limits: LoadLimits): Promise<TableLayout[]> {
  const { connection, close } = await openLoadEngine(file, limits);
  try {
    const layouts: TableLayout[] = [];
    for (const table of source.tables)
      layouts.push(
        await loadTable(connection, table, { number: layouts.length, copy: `${file}.part`, tell: limits.tell }),
      );
    await run(connection, sql`checkpoint`);
    return layouts;
  } finally {
    close();
  }
}

type SourceTable = StoreSource["tables"][number];

/** Loads one table, as number so and so, by way of `copy`, as `loadTables` does. */
export async function loadTable(
  connection: DuckDBConnection,
  { info, files }: SourceTable,
  { number, copy, tell = () => undefined }: { number: number; copy: string; tell: LoadLimits["tell"] },
): Promise<TableLayout> {
  const load = await TableLoad.begin(connection, info, number);
  for (const file of files) {
    try {
      await copyChecked(file, copy);
      const loaded = load.beginFile(file.path);
      const add = () => (file.parquet ? load.addParquet(copy) : load.addCsv(copy, true));
      await withProgress(connection, `Loading ${file.path}`, tell, add);
      if (file.reshaped) placeRows(loaded, file.reshaped.breaks);
    } finally {
      await rm(copy, { force: true });
    }
  }
  return load.finish(info);
}

/** Where the rows of a file that was loaded by way of the package's reader stand in the file itself. */
function placeRows(loaded: LoadedFile, breaks: readonly number[]): void {
  loaded.placed = true;
  loaded.headerLines = 1;
  let total = 0;
  for (let i = 0; i < breaks.length; i += 2) {
    const [record = 0, more = 0] = [breaks[i], breaks[i + 1]];
    // What stands before the first row counts as the header's.
    if (record === 0) loaded.headerLines += more;
    else loaded.breaks.push([loaded.firstRow + record - 1, (total += more)]);
  }
}
