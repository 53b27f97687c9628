import { copyFile } from "node:fs/promises";
import { formatTableQuery, parseTableQuery, type TableQuery } from "../domain/table-query.ts";
import type { TableInfo } from "../domain/tables.ts";
import { formatIssue } from "../package/issues.ts";
import { putFile } from "../package/journal/durable.ts";
import { loadPackage, type DataPackage } from "../package/load-package.ts";
import { datasetFile } from "../paths.ts";
import { chartContext } from "../wording/context.ts";
import { extractParts } from "../tables/extracts/extract-metadata.ts";
import type { ExtractFile, PublicationUse, Result, Store } from "../store/store.ts";
import { jsonPage } from "../tables/extracts/json-page.ts";
import { parquetIn } from "../store/parquet/open-parquet.ts";
import { openForCommand } from "./open-for-command.ts";
import { noFolderFor } from "./out-folder.ts";
import { counted } from "../wording/words.ts";

export const EXTRACT_FORMATS = ["csv", "json", "zip"] as const;

export interface ExtractCommand {
  dataDir: string;
  cacheDir: string;
  table: string;
  /** As in the address of the table's page, without "?". */
  query: string;
  format: string;
  /** The file to write; an existing one is replaced. */
  out: string;
}

/**
 * Writes the filtered rows of a table into a file: the same filters and the same bytes as the site's download.
 * @returns the exit code: 0 written, 1 not possible (broken package, licence, limits), 2 wrong use
 */
export async function extractTable(command: ExtractCommand, print: (line: string) => void): Promise<number> {
  const format = EXTRACT_FORMATS.find((known) => known === command.format);
  if (!format) {
    print(`The format "${command.format}" is not one of ${EXTRACT_FORMATS.join(", ")}.`);
    return 2;
  }
  const missing = await noFolderFor(command.out);
  if (missing !== "") {
    print(missing);
    return 2;
  }
  const loaded = await loadPackage(command.dataDir, {
    cacheDir: command.cacheDir,
    parquet: parquetIn(command.cacheDir),
  });
  if (!loaded.ok) {
    for (const issue of loaded.issues) print(formatIssue(issue));
    return 1;
  }
  const table = loaded.package.tableInfos.find((info) => info.name === command.table);
  if (!table) {
    print(
      `There is no table "${command.table}". Known: ${loaded.package.tableInfos.map(({ name }) => name).join(", ")}`,
    );
    return 2;
  }
  const parsed = parseTableQuery(new URLSearchParams(command.query), table);
  if (!parsed.ok) {
    for (const { parameter, message, valid } of parsed.issues) {
      print(`${parameter}: ${message}${valid.length > 0 ? ` Valid: ${valid.join(", ")}` : ""}`);
    }
    return 2;
  }
  const store = await openForCommand(loaded.package, command.cacheDir, print);
  if (store === null) return 1;
  try {
    const made = await make(store, loaded.package, table, parsed.value, format);
    if (made.ok) return await deliver(made.value, command.out, print);
    print(made.failure.message);
    if (made.failure.reason === "not-redistributable") {
      for (const { publication, title, url } of made.failure.publications) print(`  ${publication}: ${title}, ${url}`);
    }
    return 1;
  } finally {
    await store.close();
  }
}

function make(
  store: Store,
  data: DataPackage,
  table: TableInfo,
  query: TableQuery,
  format: (typeof EXTRACT_FORMATS)[number],
): Promise<Result<ExtractFile>> {
  const { request, output } = query;
  if (format !== "zip") {
    return store.extract(request, format, { ...output, ...(format === "json" ? jsonPage(table, query) : {}) });
  }
  const context = chartContext(data.catalog, data.descriptor.title);
  const address = formatTableQuery({ ...request, page: 1, facets: [] }, table, output, { defaultSize: request.size });
  const describe = (csv: ExtractFile, used: PublicationUse[]) =>
    extractParts(
      {
        table,
        request,
        filteredRows: csv.rows,
        file: { ...csv, ...output },
        used,
        withheld: [],
        url: datasetFile(table.name, "csv", address),
      },
      context,
    );
  return store.bundle(request, describe, output);
}

async function deliver(file: ExtractFile, out: string, print: (line: string) => void): Promise<number> {
  await putFile(out, (temporary) => copyFile(file.path, temporary));
  const changed = file.escapedCells === 0 ? "" : `, ${counted(file.escapedCells, "cell")} with an apostrophe in front`;
  print(`${out}: ${counted(file.rows, "row")}, ${counted(file.bytes, "byte")}${changed}, sha256 ${file.sha256}`);
  return 0;
}
