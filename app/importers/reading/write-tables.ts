import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DESCRIPTOR } from "../../package/descriptor.ts";
import type { Issue } from "../../package/issues.ts";
import { type Patience, PATIENCE } from "../../package/journal/import-folder.ts";
import { replaceFiles } from "../../package/journal/replace-files.ts";
import { whileTaken } from "../../package/journal/settle.ts";
import { CATALOG_NAMES, catalogPath, mergeCatalog } from "./catalog-tables.ts";
import { csvText, readTidy } from "./csv-file.ts";
import type { CatalogRows, TidyTable } from "./importer.ts";
import { fileIssue } from "./located.ts";
import { referenceIssues } from "./references.ts";
import { listingWith } from "./listing.ts";
import { revisionsBetween, type Revision } from "./revisions.ts";
import { stalePublications } from "./stale-publications.ts";

export interface WriteOutcome {
  /** Package paths whose bytes changed (or would, in a dry run). */
  changed: string[];
  revisions: Revision[];
  /** Publications taken out of the catalog because the new tables no longer use them. */
  stale: string[];
  issues: Issue[];
}

export interface WriteOptions {
  dataDir: string;
  dryRun: boolean;
  acceptRevisions: boolean;
  /** How long to wait for another import to finish. */
  patience?: Patience;
}

/**
 * Writes tables and catalog rows into the package: all of them or, on any issue or unaccepted revision, none. What an earlier,
 * killed import has left is ended first. A disk that is full or may not be written to is an issue; the old files then stand.
 */
export async function writeTables(
  tables: Readonly<Record<string, TidyTable>>,
  catalog: CatalogRows,
  options: WriteOptions,
): Promise<WriteOutcome> {
  const { dataDir, dryRun, patience = PATIENCE } = options;
  if (dryRun) return outcomeOf(planWrite(tables, catalog, dataDir));
  const outcome = await whileTaken(dataDir, patience, (folder) => {
    const plan = planWrite(tables, catalog, dataDir);
    const refused = plan.issues.length > 0 || (plan.revisions.length > 0 && !options.acceptRevisions);
    if (!refused) replaceFiles(plan.texts, dataDir, folder);
    return outcomeOf(plan);
  });
  if ("done" in outcome) return outcome.done;
  const issue = { ...outcome.issue, expected: `Expected ${outcome.issue.expected}.` };
  return { changed: [], revisions: [], stale: [], issues: [issue] };
}

function outcomeOf({ texts, revisions, stale, issues }: Plan): WriteOutcome {
  return { changed: [...texts.keys()], revisions, stale, issues };
}

interface Plan {
  /** Package path → new text, for files that change. */
  texts: Map<string, string>;
  revisions: Revision[];
  stale: string[];
  issues: Issue[];
}

function planWrite(tables: Readonly<Record<string, TidyTable>>, catalog: CatalogRows, dataDir: string): Plan {
  const issues = shapeIssues(tables);
  const revisions: Revision[] = [];
  for (const [path, table] of Object.entries(tables)) {
    const before = readTidy(join(dataDir, path));
    if (before !== null) revisions.push(...revisionsBetween(path, before, table));
  }
  const stale = stalePublications(dataDir, tables, catalog);
  const merged: Record<string, TidyTable> = {};
  for (const name of CATALOG_NAMES) {
    const existing = readTidy(join(dataDir, catalogPath(name)))?.rows ?? [];
    const removed = name === "publications" ? new Set(stale) : new Set<string>();
    merged[catalogPath(name)] = mergeCatalog(name, existing, catalog[name] ?? [], removed);
  }
  issues.push(...referenceIssues(tables, merged));
  const texts = new Map<string, string>();
  for (const [path, table] of Object.entries({ ...merged, ...tables }).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const text = csvText(table);
    if (!existsSync(join(dataDir, path)) || readFileSync(join(dataDir, path), "utf8") !== text) texts.set(path, text);
  }
  const listing = listingWith(tables, dataDir);
  issues.push(...listing.issues);
  if (listing.text !== null) texts.set(DESCRIPTOR, listing.text);
  return { texts, revisions, stale, issues };
}

function shapeIssues(tables: Readonly<Record<string, TidyTable>>): Issue[] {
  const issues: Issue[] = [];
  for (const [path, table] of Object.entries(tables)) {
    const wrong = table.rows.findIndex((row) => row.length !== table.columns.length);
    if (wrong === -1) continue;
    const issue = fileIssue(
      path,
      "wrong-width",
      (table.rows[wrong] ?? []).join(","),
      `Expected ${table.columns.length} cells.`,
    );
    issues.push({ ...issue, line: wrong + 2 });
  }
  return issues;
}
