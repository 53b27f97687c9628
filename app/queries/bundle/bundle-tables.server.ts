import Papa from "papaparse";
import { setImmediate } from "node:timers/promises";
import type { ArticleSubset } from "../../domain/article-subset.ts";
import { fileRows, type FileRows } from "../../package/file-rows.ts";
import type { DataPackage } from "../../package/load-package.ts";

/** A table's files in the bundle: under the names that they have in the whole package, with fewer rows. */
export interface BundleTable {
  table: string;
  files: { name: string; bytes: Uint8Array; rows: number }[];
}

type Keep = (cell: (column: string) => string) => boolean;

/** Which rows of each core table the subset has. Curated charts are no evidence, and stay behind. */
function keepers(subset: ArticleSubset, article: string): [table: string, keep: Keep][] {
  const has =
    (ids: ReadonlySet<string>, column: string): Keep =>
    (cell) =>
      ids.has(cell(column));
  return [
    ["articles", has(new Set([article]), "article")],
    ["claims", has(subset.claims, "claim")],
    ["readings", has(subset.readings, "reading")],
    ["statements", has(subset.readings, "reading")],
    ["scenarios", has(subset.scenarios, "scenario")],
    ["indicators", has(subset.indicators, "indicator")],
    ["areas", has(subset.areas, "area")],
    ["memberships", has(subset.groups, "group")],
    ["publishers", has(subset.publishers, "publisher")],
    ["publications", has(subset.publications, "publication")],
    ["observations", (cell) => subset.needs(cell("indicator"), cell("area"))],
    ["events", has(subset.events, "event")],
    ["corrections", has(subset.corrections, "correction")],
  ];
}

/** The subset's tables, their cells as the package has them; null where a file changed since the package was opened. */
export async function bundleTables(
  data: DataPackage,
  subset: ArticleSubset,
  article: string,
): Promise<BundleTable[] | null> {
  const tables: BundleTable[] = [];
  for (const [table, keep] of keepers(subset, article)) {
    const opens = (path: string) => table !== "observations" || subset.files.has(path);
    const found = await fileRows(data, table, keep, opens);
    if (found === null) return null;
    const files = found.map((file) => (table === "scenarios" ? forOne(file, article) : file));
    tables.push({
      table,
      files: files.filter(({ rows }) => rows.length > 0).map(written),
    });
    await setImmediate();
  }
  return tables.filter(({ files }) => files.length > 0);
}

/** Scenarios for some articles are for this one: the others are not in the bundle. */
function forOne({ path, columns, rows }: FileRows, article: string): FileRows {
  const place = columns.indexOf("articles");
  return { path, columns, rows: rows.map((row) => ((row[place] ?? "") === "" ? row : row.with(place, article))) };
}

function written({ path, columns, rows }: FileRows) {
  const text = `${Papa.unparse([columns, ...rows], { newline: "\n" })}\n`;
  return { name: path, bytes: new TextEncoder().encode(text), rows: rows.length };
}
