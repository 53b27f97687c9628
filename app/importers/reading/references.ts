import type { Issue } from "../../package/issues.ts";
import type { TidyTable } from "./importer.ts";
import { fileIssue } from "./located.ts";
import { isObservations } from "./revisions.ts";

const TARGETS = { publication: "publications", indicator: "indicators", area: "areas" } as const;

/** Observations that name a publication, indicator or area which the merged catalog would not have. One issue a name. */
export function referenceIssues(
  tables: Readonly<Record<string, TidyTable>>,
  catalog: Readonly<Record<string, TidyTable>>,
): Issue[] {
  const issues: Issue[] = [];
  for (const [path, table] of Object.entries(tables)) {
    if (!isObservations(table)) continue;
    for (const [column, target] of Object.entries(TARGETS)) {
      const known = new Set(catalog[`catalog/${target}.csv`]?.rows.map((row) => row[0]));
      const index = table.columns.indexOf(column);
      const unknown = new Set(table.rows.map((row) => row[index] ?? "").filter((name) => !known.has(name)));
      for (const name of unknown) {
        const issue = fileIssue(
          path,
          "unknown-reference",
          name,
          `Expected a row of catalog/${target}.csv, from this importer or by hand.`,
        );
        issues.push({ ...issue, column });
      }
    }
  }
  const publishers = new Set(catalog["catalog/publishers.csv"]?.rows.map((row) => row[0]));
  for (const [publication = "", publisher = ""] of catalog["catalog/publications.csv"]?.rows ?? []) {
    if (publishers.has(publisher)) continue;
    const issue = fileIssue(
      "catalog/publications.csv",
      "unknown-reference",
      publisher,
      `Expected the publisher of ${publication} in catalog/publishers.csv.`,
    );
    issues.push({ ...issue, column: "publisher" });
  }
  return issues;
}
