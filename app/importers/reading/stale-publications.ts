import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readTidy } from "./csv-file.ts";
import type { CatalogRows, TidyTable } from "./importer.ts";

/**
 * Publications that the old versions of these tables used and that nothing will use once the new versions are in place:
 * an importer that renames an edition would otherwise leave the old row in the catalog for ever.
 */
export function stalePublications(
  dataDir: string,
  tables: Readonly<Record<string, TidyTable>>,
  catalog: CatalogRows,
): string[] {
  const candidates = new Set<string>();
  for (const path of Object.keys(tables))
    for (const used of publicationsIn(readTidy(join(dataDir, path)))) candidates.add(used);
  const drop = (used: Iterable<string>) => {
    for (const publication of used) candidates.delete(publication);
  };
  drop((catalog.publications ?? []).map((row) => row["publication"] ?? ""));
  for (const table of Object.values(tables)) drop(publicationsIn(table));
  if (candidates.size === 0) return [];
  for (const path of csvPaths(dataDir)) {
    if (!(path in tables) && path !== "catalog/publications.csv") drop(publicationsIn(readTidy(join(dataDir, path))));
  }
  return [...candidates].sort();
}

function publicationsIn(table: TidyTable | null): Set<string> {
  const index = table?.columns.indexOf("publication") ?? -1;
  return table === null || index === -1 ? new Set() : new Set(table.rows.map((row) => row[index] ?? ""));
}

function csvPaths(dataDir: string): string[] {
  return readdirSync(dataDir, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".csv") && !path.startsWith("."))
    .sort();
}
