import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Issue } from "../issues.ts";
import { CATALOG_NAMES, catalogPath, mergeCatalog } from "./catalog-tables.ts";
import { csvText, readTidy } from "./csv-file.ts";
import type { CatalogRows, TidyTable } from "./importer.ts";
import { fileIssue } from "./located.ts";
import { referenceIssues } from "./references.ts";
import { replaceFiles } from "./replace-files.ts";
import { isObservations, revisionsBetween, type Revision } from "./revisions.ts";
import { stalePublications } from "./stale-publications.ts";
import { takeLock } from "./write-lock.ts";

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
  waitMilliseconds?: number;
}

/**
 * Writes tables and catalog rows into the package: all of them or, on any issue or unaccepted revision, none.
 * New files are completed beside the package and then renamed into place.
 */
export async function writeTables(
  tables: Readonly<Record<string, TidyTable>>,
  catalog: CatalogRows,
  options: WriteOptions,
): Promise<WriteOutcome> {
  const lock = options.dryRun
    ? { folder: "", release: () => {} }
    : await takeLock(options.dataDir, options.waitMilliseconds);
  if (lock === null) {
    const issue = fileIssue(
      "",
      "locked",
      "",
      "Expected no other import at work on this package: try again when it has ended, or remove its folder .importing if it died.",
    );
    return { changed: [], revisions: [], stale: [], issues: [issue] };
  }
  try {
    const plan = planWrite(tables, catalog, options.dataDir);
    const refused = plan.issues.length > 0 || (plan.revisions.length > 0 && !options.acceptRevisions);
    if (!refused && !options.dryRun) replaceFiles(plan.texts, options.dataDir, lock.folder);
    return { changed: [...plan.texts.keys()], revisions: plan.revisions, stale: plan.stale, issues: plan.issues };
  } finally {
    lock.release();
  }
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
  const descriptor = descriptorWith(
    dataDir,
    Object.entries(tables)
      .filter(([, table]) => isObservations(table))
      .map(([path]) => path),
  );
  if (descriptor !== null) texts.set("datapackage.json", descriptor);
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

/** The descriptor with its list of observation files brought up to date; null if that changes nothing or there is none. */
function descriptorWith(dataDir: string, written: readonly string[]): string | null {
  const path = join(dataDir, "datapackage.json");
  if (!existsSync(path)) return null;
  const before = readFileSync(path, "utf8");
  const descriptor = JSON.parse(before) as { resources?: { name: string; path: unknown }[] };
  const resource = descriptor.resources?.find(({ name }) => name === "observations");
  if (resource === undefined) return null;
  const folder = join(dataDir, "observations");
  const present = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".csv")) : [];
  const files = [...new Set([...present.map((name) => `observations/${name}`), ...written])].sort();
  if (JSON.stringify(resource.path) === JSON.stringify(files)) return null;
  resource.path = files;
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
