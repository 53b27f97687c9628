import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { orderedScenarios } from "../domain/catalog.ts";
import { indexEvidence } from "../domain/evidence-base.ts";
import { fullGrid } from "../domain/grid.ts";
import { observationNeeds } from "../domain/needs.ts";
import { formatIssue } from "../package/issues.ts";
import { putFile } from "../package/journal/durable.ts";
import { loadPackage } from "../package/load-package.ts";
import { chartContext } from "../wording/context.ts";
import { gridRecords, gridRows } from "../verdicts/grid/grid-rows.ts";
import { savedRun } from "../verdicts/grid/saved-run.ts";
import { csvText } from "../tables/extracts/csv-text.ts";
import type { RowSet } from "../tables/rows/select-rows.ts";
import { openForCommand } from "./open-for-command.ts";

export const EVALUATE_FORMATS = ["table", "json", "csv"] as const;
const LOCALE = "en-GB";

export interface EvaluateOptions {
  dataDir: string;
  cacheDir: string;
  article?: string;
  scenario?: string;
  asOf?: string;
  format: (typeof EVALUATE_FORMATS)[number];
  /** A saved run (`--format json`) to compare with. */
  against?: string;
  /** File that gets the verdicts instead of `out`; whole or not at all. */
  out?: string;
}

/**
 * Prints the verdicts of an article: the same rows as `/articles/:article.csv?readings=all`.
 * @returns the exit code: 0 done, 1 a verdict changed since the saved run or the package is broken, 2 wrong use
 */
export async function evaluateArticle(options: EvaluateOptions, out: (line: string) => void): Promise<number> {
  const loaded = await loadPackage(options.dataDir, { cacheDir: options.cacheDir });
  if (!loaded.ok) {
    for (const issue of loaded.issues) out(formatIssue(issue));
    return 1;
  }
  const { catalog, descriptor } = loaded.package;
  const article = catalog.articles.find((one) => options.article === undefined || one.article === options.article);
  if (article === undefined)
    return unknown(
      "article",
      catalog.articles.map((one) => one.article),
      out,
    );
  const all = orderedScenarios(catalog, article.article);
  const chosen = all.filter((one) => options.scenario === undefined || one.scenario === options.scenario);
  if (chosen.length === 0)
    return unknown(
      "scenario",
      all.map((one) => one.scenario),
      out,
    );
  const scenarios = options.asOf === undefined ? chosen : chosen.map((one) => ({ ...one, asOf: options.asOf ?? "" }));
  const store = await openForCommand(loaded.package, options.cacheDir, out);
  if (store === null) return 1;
  try {
    const needs = observationNeeds(catalog, catalog.readings).map(({ indicator, areas }) => ({ indicator, areas }));
    const base = indexEvidence(catalog, await store.observations(needs));
    const rows = gridRows(
      chartContext(catalog, descriptor.title ?? ""),
      fullGrid(base, article.article, scenarios),
      LOCALE,
    );
    if (options.against !== undefined) return compareRuns(rows, options.against, out);
    if (options.out === undefined) print(rows, options.format, out);
    else await save(rows, options.format, options.out, out);
    return 0;
  } finally {
    await store.close();
  }
}

function unknown(what: string, valid: string[], out: (line: string) => void): number {
  out(`There is no such ${what}. Valid: ${valid.join(", ")}`);
  return 2;
}

function print(rows: RowSet, format: EvaluateOptions["format"], out: (line: string) => void): void {
  if (format === "json") out(savedRun(rows));
  else if (format === "csv") out(csvText(rows).text.replace(/\r\n$/, ""));
  else for (const line of tableLines(rows)) out(line);
}

async function save(
  rows: RowSet,
  format: EvaluateOptions["format"],
  file: string,
  out: (line: string) => void,
): Promise<void> {
  const lines: string[] = [];
  print(rows, format, (line) => lines.push(line));
  await putFile(file, (temporary) => writeFile(temporary, `${lines.join("\n")}\n`));
  out(`${file}: ${rows.rows.length} verdicts`);
}

function tableLines(rows: RowSet): string[] {
  const names = ["claim", "reading", "scenario", "outcome", "observed", "threshold", "margin", "unit"];
  const places = names.map((name) => rows.columns.findIndex((column) => column.name === name));
  const cells = [names, ...rows.rows.map((row) => places.map((place) => shorten(row[place] ?? "")))];
  const widths = names.map((_, index) => Math.max(...cells.map((row) => row[index]?.length ?? 0)));
  return cells.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

function shorten(cell: string): string {
  return /^-?\d+\.\d{5,}$/.test(cell) ? String(Number(Number(cell).toFixed(4))) : cell;
}

/** What a saved run must hold, as far as the comparison reads it. */
function savedOutcomes(file: string): Map<string, string> | null {
  try {
    const saved = JSON.parse(readFileSync(file, "utf8")) as { verdicts?: unknown };
    if (!Array.isArray(saved.verdicts)) return null;
    return new Map(saved.verdicts.map((row: Record<string, unknown>) => [keyOf(row), String(row.outcome)]));
  } catch {
    return null;
  }
}

function keyOf(row: Record<string, unknown>): string {
  return `${String(row.claim)} / ${String(row.reading)} / ${String(row.scenario)}`;
}

function compareRuns(rows: RowSet, file: string, out: (line: string) => void): number {
  const before = savedOutcomes(file);
  if (before === null) {
    out(`${file} is not a run saved with "evaluate --format json".`);
    return 2;
  }
  const now = new Map(gridRecords(rows).map((row) => [keyOf(row), String(row.outcome)]));
  const lines = [...now].flatMap(([key, outcome]) => {
    const was = before.get(key);
    if (was === outcome) return [];
    return [was === undefined ? `new: ${key}: ${outcome}` : `changed: ${key}: ${was} → ${outcome}`];
  });
  for (const key of before.keys()) if (!now.has(key)) lines.push(`gone: ${key}`);
  for (const line of lines) out(line);
  out(lines.length === 0 ? `${now.size} verdicts, none changed` : `${lines.length} of ${now.size} verdicts changed`);
  return lines.length === 0 ? 0 : 1;
}
