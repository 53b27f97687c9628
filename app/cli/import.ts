import { existsSync } from "node:fs";
import { join } from "node:path";
import { catalogPath, joinCatalogs } from "../importers/reading/catalog-tables.ts";
import { dayOf } from "../tabular/cell-text.ts";
import { readTidy } from "../importers/reading/csv-file.ts";
import { issueLines, mergeSummaries, outcomeLines, summaryLines } from "../importers/reading/import-report.ts";
import type { Importer, ImportResult, TidyTable } from "../importers/reading/importer.ts";
import { fileIssue } from "../importers/reading/located.ts";
import { withSecondHandConfidence } from "../importers/reading/second-hand-confidence.ts";
import { openRawFolder } from "../importers/reading/raw-folder.ts";
import { withRetrievalDays } from "../importers/reading/retrieval-days.ts";
import { IMPORTERS } from "../importers/registry.ts";
import { formatIssue } from "../package/issues.ts";
import { settleImport } from "../package/journal/settle.ts";
import { writeTables } from "../importers/reading/write-tables.ts";

export interface ImportOptions {
  /** The root of the raw folders, or the folder of the importer itself. */
  from: string;
  dataDir: string;
  /** Do everything but write. */
  dryRun: boolean;
  /** Write although figures that are there already change. */
  acceptRevisions: boolean;
  /** ISO day on which the raw files were fetched, for publications that are new to the package. */
  retrievedOn?: string | undefined;
}

/**
 * Runs one importer, or all, and writes what they give: everything, or nothing on the first sign of trouble.
 * @param importers the importers to choose from (the registry's, outside tests)
 * @returns the exit code: 0 done (or nothing to do), 1 refused by issues or revisions, 2 wrong use
 */
export async function runImport(
  name: string,
  options: ImportOptions,
  out: (line: string) => void,
  importers: readonly Importer[] = IMPORTERS,
): Promise<number> {
  const chosen = name === "all" ? importers : importers.filter((importer) => importer.name === name);
  if (chosen.length === 0) {
    out(`No importer is called "${name}". Known: all, ${importers.map((importer) => importer.name).join(", ")}`);
    return 2;
  }
  for (const [option, path] of [
    ["--from", options.from],
    ["the data folder", options.dataDir],
  ] as const) {
    if (existsSync(path)) continue;
    out(`${option}: there is no folder ${path}`);
    return 2;
  }
  if (options.retrievedOn !== undefined && dayOf(options.retrievedOn) !== options.retrievedOn) {
    out(`--retrieved-on: "${options.retrievedOn}" is no day such as 2026-11-22`);
    return 2;
  }
  const settled = await settleImport(options.dataDir);
  if (settled.issue !== null) {
    out(formatIssue(settled.issue));
    return 1;
  }
  if (settled.note !== "") out(settled.note);
  const results = chosen.map((importer) => ({ importer: importer.name, result: runOne(importer, options.from, out) }));
  const joined = joinCatalogs(results.map(({ importer, result }) => ({ importer, catalog: result.catalog })));
  const { tables, issues: clashes } = joinTables(results.map(({ result }) => result));
  const existing = readTidy(join(options.dataDir, catalogPath("publications")))?.rows ?? [];
  const catalog = withSecondHandConfidence(joined.catalog, tables, publisherSites(options.dataDir));
  const dated = withRetrievalDays(catalog, existing, options.retrievedOn);
  const issues = [...results.flatMap(({ result }) => result.issues), ...joined.issues, ...clashes, ...dated.issues];
  if (results.length > 1) {
    for (const line of summaryLines("all", mergeSummaries(results.map(({ result }) => result.summary)))) out(line);
  }
  if (issues.length > 0) {
    for (const line of issueLines(issues)) out(line);
    out(`${issues.length} issue(s): nothing was written`);
    return 1;
  }
  const outcome = await writeTables(tables, dated.catalog, options);
  const unaccepted = outcome.revisions.length > 0 && !options.acceptRevisions;
  for (const line of issueLines(outcome.issues)) out(line);
  for (const line of outcomeLines(outcome, !options.dryRun && !unaccepted && outcome.issues.length === 0)) out(line);
  if (outcome.issues.length > 0) {
    out(`${outcome.issues.length} issue(s): nothing was written`);
    return 1;
  }
  if (unaccepted) {
    out(
      "Nothing was written: a changed figure belongs to a new publication. --accept-revisions writes it all the same.",
    );
    return 1;
  }
  return 0;
}

/** Addresses of the publishers that the package has, by id. */
function publisherSites(dataDir: string): Map<string, string> {
  const table = readTidy(join(dataDir, catalogPath("publishers")));
  const url = table?.columns.indexOf("url") ?? -1;
  return new Map((table?.rows ?? []).map((row) => [row[0] ?? "", row[url] ?? ""]));
}

function runOne(importer: Importer, from: string, out: (line: string) => void): ImportResult {
  const own = join(from, importer.folder);
  const root = existsSync(own) ? own : from;
  const result = importer.run(openRawFolder(root), (message) => out(`${importer.name}: ${message}`));
  for (const line of summaryLines(importer.name, result.summary)) out(line);
  return result;
}

function joinTables(results: readonly ImportResult[]): {
  tables: Record<string, TidyTable>;
  issues: ImportResult["issues"];
} {
  const tables: Record<string, TidyTable> = {};
  const issues: ImportResult["issues"] = [];
  for (const [path, table] of results.flatMap((result) => Object.entries(result.tables))) {
    if (path in tables) issues.push(fileIssue(path, "two-writers", "", "Expected one importer for each file."));
    tables[path] = table;
  }
  return { tables, issues };
}
