import { isSecondHand } from "../../package/second-hand.ts";
import type { CatalogRows, TidyTable } from "./importer.ts";

/**
 * Publications that were read on another's page have at most medium confidence, whatever the sheet said: the figures were
 * never compared with the publisher's own file.
 * @param tables what the importers give, with a column `seen_at` in the tables of observations
 * @param sites addresses of publishers that the package has already, by id
 */
export function withSecondHandConfidence(
  catalog: CatalogRows,
  tables: Readonly<Record<string, TidyTable>>,
  sites: ReadonlyMap<string, string>,
): CatalogRows {
  const pages = new Map<string, Set<string>>();
  for (const [path, table] of Object.entries(tables)) if (path.startsWith("observations/")) collect(table, pages);
  const urls = new Map(catalog.publishers?.map((row) => [row["publisher"] ?? "", row["url"] ?? ""]));
  const publications = catalog.publications?.map((row) => {
    if (row["confidence"] !== "high") return row;
    const publisher = row["publisher"] ?? "";
    const own = [row["url"] ?? "", urls.get(publisher) ?? sites.get(publisher) ?? ""];
    const seen = [row["seen_at"] ?? "", ...(pages.get(row["publication"] ?? "") ?? [])];
    return seen.some((page) => isSecondHand(page, own)) ? { ...row, confidence: "medium" } : row;
  });
  return publications === undefined ? catalog : { ...catalog, publications };
}

function collect({ columns, rows }: TidyTable, pages: Map<string, Set<string>>): void {
  const [publication, seenAt] = [columns.indexOf("publication"), columns.indexOf("seen_at")];
  if (publication === -1 || seenAt === -1) return;
  for (const row of rows) {
    const page = row[seenAt] ?? "";
    if (page === "") continue;
    const id = row[publication] ?? "";
    pages.set(id, (pages.get(id) ?? new Set()).add(page));
  }
}
