import type { Issue } from "../../package/issues.ts";
import { namesIn } from "./columns.ts";
import type { CatalogRows, TidyTable } from "./importer.ts";
import { knownRow } from "./known-rows.ts";
import { fileIssue } from "./located.ts";
import { byCells } from "./tidy-table.ts";

export type CatalogName = keyof CatalogRows;

/** Tables that importers share: columns, and how many of the first ones are the key. */
export const CATALOG: Readonly<Record<CatalogName, { columns: readonly string[]; keyLength: number }>> = {
  publishers: { columns: namesIn("publisher,label,kind,party,url"), keyLength: 1 },
  publications: {
    columns: namesIn(
      "publication,publisher,title,edition,published_on,retrieved_on,url,seen_at,licence,redistributable,confidence,coverage,note",
    ),
    keyLength: 1,
  },
  areas: { columns: namesIn("area,label,kind"), keyLength: 1 },
  indicators: { columns: namesIn("indicator,label,definition,unit,decimals,topic,frequency"), keyLength: 1 },
  memberships: { columns: namesIn("group,area,publication"), keyLength: 2 },
};

export const CATALOG_NAMES = Object.keys(CATALOG) as CatalogName[];

export function catalogPath(name: CatalogName): string {
  return `catalog/${name}.csv`;
}

/**
 * Puts contributions of several importers together. The same row twice is fine; two different rows of one key are an
 * issue, because which one stood in the end would depend on the order of the runs.
 */
export function joinCatalogs(parts: readonly { importer: string; catalog: CatalogRows }[]): {
  catalog: CatalogRows;
  issues: Issue[];
} {
  const catalog: CatalogRows = {};
  const issues: Issue[] = [];
  for (const name of CATALOG_NAMES) {
    const { columns, keyLength } = CATALOG[name];
    const rows = new Map<string, { importer: string; row: Record<string, string> }>();
    for (const { importer, catalog: part } of parts) {
      for (const given of part[name] ?? []) {
        const row = sharedRow(name, given) ?? given;
        for (const column of Object.keys(row)) {
          if (!columns.includes(column))
            issues.push(
              conflict(name, column, `Expected only the columns ${columns.join(", ")}; ${importer} has another.`),
            );
        }
        const key = keyOf(cellsOf(row, columns), keyLength);
        const other = rows.get(key);
        if (other === undefined) rows.set(key, { importer, row });
        else if (byCells(cellsOf(other.row, columns), cellsOf(row, columns)) !== 0) {
          issues.push(
            conflict(
              name,
              key,
              `Expected one row for this key; ${other.importer} and ${importer} give different ones.`,
            ),
          );
        }
      }
    }
    catalog[name] = [...rows.values()].map(({ row }) => row);
  }
  return { catalog, issues };
}

/** The known row of an area or publisher, so that all importers write the same. */
function sharedRow(name: CatalogName, given: Record<string, string>): Record<string, string> | null {
  if (name === "areas") return knownRow("areas", given["area"] ?? "");
  return name === "publishers" ? knownRow("publishers", given["publisher"] ?? "") : null;
}

function conflict(name: CatalogName, value: string, expected: string): Issue {
  return fileIssue(catalogPath(name), "conflicting-rows", value, expected);
}

/** The existing table with the new rows in place of those with the same key, sorted by key; `removed` keys are left out. */
export function mergeCatalog(
  name: CatalogName,
  existing: readonly string[][],
  added: readonly Record<string, string>[],
  removed: ReadonlySet<string> = new Set(),
): TidyTable {
  const { columns, keyLength } = CATALOG[name];
  const rows = new Map<string, string[]>();
  for (const row of existing) if (!removed.has(keyOf(row, keyLength))) rows.set(keyOf(row, keyLength), row);
  for (const row of added) {
    const cells = cellsOf(row, columns);
    rows.set(keyOf(cells, keyLength), cells);
  }
  return { columns: [...columns], rows: [...rows.values()].sort(byCells) };
}

function cellsOf(row: Record<string, string>, columns: readonly string[]): string[] {
  return columns.map((column) => row[column] ?? "");
}

function keyOf(cells: readonly string[], keyLength: number): string {
  return cells.slice(0, keyLength).join(" ");
}
