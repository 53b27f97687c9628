/** Packages made in a test: tables given as text, written to a folder of their own. */
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { inject, onTestFinished } from "vitest";
import type { ColumnInfo, ColumnType, TableInfo, TableRequest } from "../../../app/domain/tables.ts";
import { openStore } from "../../../app/store/open-store.ts";
import type { Store, StoreOptions, StoreSource } from "../../../app/store/store.ts";

export interface TestTable {
  name: string;
  /** CSV text of each file. */
  files: string[];
  /** Types by column name; text where nothing is said. */
  types?: Record<string, ColumnType>;
  primaryKey?: string[];
  references?: Record<string, { table: string; column: string }>;
  redistribution?: "facts" | "rows";
}

export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "store-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function makeSource(tables: TestTable[], folder = tempFolder()): StoreSource {
  const hash = createHash("sha256").update(JSON.stringify(tables)).digest("hex");
  return {
    dataHash: hash,
    tables: tables.map((table) => {
      const files = table.files.map((text, index) => {
        const path = `${table.name}-${index}.csv`;
        writeFileSync(join(folder, path), text);
        return { path, absolutePath: join(folder, path), sha256: createHash("sha256").update(text).digest("hex") };
      });
      return { info: describe(table), files };
    }),
  };
}

function describe(table: TestTable): TableInfo {
  const parsed = table.files.map((text) => {
    const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/u, ""), { delimiter: "," });
    const [header = [], ...rows] = data;
    // PapaParse reads the last line end as one more, empty record.
    if (rows.length > 0 && /[\r\n]$/u.test(text) && rows.at(-1)?.join("") === "") rows.pop();
    return { header, rows: rows.length };
  });
  return {
    name: table.name,
    title: table.name,
    description: "",
    files: table.files.map((_, index) => `${table.name}-${index}.csv`),
    columns: (parsed[0]?.header ?? []).map((name) => column(table, name)),
    primaryKey: table.primaryKey ?? [],
    rows: parsed.reduce((sum, file) => sum + file.rows, 0),
    reach: { column: "", from: "", to: "" },
    redistribution: table.redistribution ?? "facts",
  };
}

function column(table: TestTable, name: string): ColumnInfo {
  return {
    name,
    title: name,
    description: "",
    unit: "",
    type: table.types?.[name] ?? "string",
    required: false,
    choices: null,
    references: table.references?.[name] ?? null,
  };
}

/** The engine under test: none named is the built-in one; else the server that the run has, with one database for all tests. */
export function onEngine(): Pick<StoreOptions, "url"> {
  const server = inject("clickhouse");
  return server === undefined ? {} : { url: `${server}/tests` };
}

export async function storeOf(tables: TestTable[], options: Partial<StoreOptions> = {}): Promise<Store> {
  const store = await openStore(makeSource(tables), { cacheDir: tempFolder(), ...onEngine(), ...options });
  onTestFinished(() => store.close());
  return store;
}

export function ask(table: string, more: Partial<TableRequest> = {}): TableRequest {
  return { table, filters: [], search: "", sort: [], columns: [], facets: [], size: 100, page: 1, ...more };
}

/** The folder that the only open store of a cache keeps its extracts in. */
export function extractsIn(cacheDir: string): string {
  const [home = ""] = readdirSync(cacheDir).filter((name) => name.startsWith("run-") && !name.endsWith(".lock"));
  return join(cacheDir, home, "extracts");
}

/** The value of an answer that must have one. */
export function must<T>(result: { ok: true; value: T } | { ok: false; failure: { message: string } }): T {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}
