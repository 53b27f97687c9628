import type { Issue } from "../../package/issues.ts";
import { CATALOG, catalogPath } from "./catalog-tables.ts";
import type { CatalogRows } from "./importer.ts";
import { cellIssue } from "./located.ts";

/**
 * Gives publications the day on which their raw files were fetched. One that the package has keeps its day; a new one gets
 * the day of this run's files, or the importer's own, which is that of the first collection.
 * @param existing rows of the package's publications.csv
 * @param retrievedOn ISO day on which the raw files that are new were fetched
 * @returns an issue for each publication that would have been fetched before it came out
 */
export function withRetrievalDays(
  catalog: CatalogRows,
  existing: readonly (readonly string[])[],
  retrievedOn: string | undefined,
): { catalog: CatalogRows; issues: Issue[] } {
  const column = CATALOG.publications.columns.indexOf("retrieved_on");
  const known = new Map(existing.map((row) => [row[0] ?? "", row[column] ?? ""]));
  const issues: Issue[] = [];
  const publications = (catalog.publications ?? []).map((row) => {
    const [publication, published] = [row["publication"] ?? "", row["published_on"] ?? ""];
    const day = known.get(publication) || (retrievedOn ?? row["retrieved_on"] ?? "");
    if (day !== "" && firstDay(published) > day) {
      const place = { file: catalogPath("publications"), line: 0, column: "retrieved_on" };
      const expected = `Expected a day on which ${publication} (${published}) was out: give that of its file with --retrieved-on.`;
      issues.push({ ...cellIssue(place, "retrieved-too-early", day, expected), line: null });
    }
    return { ...row, retrieved_on: day };
  });
  return { catalog: { ...catalog, publications }, issues };
}

/** "2026" → "2026-01-01", "2026-12" → "2026-12-01". */
function firstDay(published: string): string {
  return `${published}-01-01`.slice(0, "2026-12-01".length);
}
