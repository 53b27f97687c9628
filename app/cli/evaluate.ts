import { writeFile } from "node:fs/promises";
import { orderedScenarios } from "../domain/catalog.ts";
import { indexEvidence } from "../domain/evidence-base.ts";
import { fullGrid } from "../domain/grid.ts";
import { observationNeeds } from "../domain/needs.ts";
import { putFile } from "../package/journal/durable.ts";
import { chartContext } from "../wording/context.ts";
import { GRID_COLUMNS, gridRecords, gridRows } from "../verdicts/grid/grid-rows.ts";
import { savedRun } from "../verdicts/grid/saved-run.ts";
import { csvText } from "../tables/extracts/csv-text.ts";
import type { RowSet } from "../tables/rows/select-rows.ts";
import { compareRuns, readRun } from "./compare-runs.ts";
import { loadForCommand, openForCommand } from "./open-for-command.ts";
import { noFolderFor } from "./out-folder.ts";
import { counted } from "../wording/words.ts";

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
 * Prints the verdicts of one article or of all: the same rows as `/articles/:article.csv?readings=all`.
 * @returns the exit code: 0 done, 1 a verdict changed since the saved run or the package is broken, 2 wrong use
 */
export async function evaluateArticles(options: EvaluateOptions, out: (line: string) => void): Promise<number> {
  const wrong = await wrongUse(options);
  if (wrong !== "") {
    out(wrong);
    return 2;
  }
  const data = await loadForCommand(options, out);
  if (data === null) return 1;
  const { catalog, descriptor } = data;
  const articles = catalog.articles.filter((one) => options.article === undefined || one.article === options.article);
  if (articles.length === 0)
    return unknown(
      "article",
      catalog.articles.map((one) => one.article),
      out,
    );
  const asked = articles.map(({ article }) => {
    const all = orderedScenarios(catalog, article);
    const chosen = all.filter((one) => options.scenario === undefined || one.scenario === options.scenario);
    const scenarios = options.asOf === undefined ? chosen : chosen.map((one) => ({ ...one, asOf: options.asOf ?? "" }));
    return { article, all, scenarios };
  });
  if (asked.every(({ scenarios }) => scenarios.length === 0))
    return unknown("scenario", [...new Set(asked.flatMap(({ all }) => all.map((one) => one.scenario)))], out);
  const store = await openForCommand(data, options.cacheDir, out);
  if (store === null) return 1;
  try {
    const needs = observationNeeds(catalog, catalog.readings).map(({ indicator, areas }) => ({ indicator, areas }));
    const base = indexEvidence(catalog, await store.observations(needs));
    const context = chartContext(catalog, descriptor.title ?? "");
    const rows: RowSet = {
      columns: GRID_COLUMNS,
      rows: asked.flatMap(
        ({ article, scenarios }) => gridRows(context, fullGrid(base, article, scenarios), LOCALE).rows,
      ),
    };
    if (options.against !== undefined) return compareWith(options.against, rows, options, out);
    if (options.out === undefined) print(rows, options.format, out);
    else await save(rows, options.format, options.out, out);
    return 0;
  } finally {
    await store.close();
  }
}

async function wrongUse({ against, out }: EvaluateOptions): Promise<string> {
  if (out === undefined) return "";
  if (against !== undefined)
    return "--out writes the verdicts to a file and --against says which changed: give one of the two.";
  return noFolderFor(out);
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
  out(`${file}: ${counted(rows.rows.length, "verdict")}`);
}

function tableLines(rows: RowSet): string[] {
  const several = new Set(rows.rows.map(([article]) => article)).size > 1;
  const names = [
    ...(several ? ["article"] : []),
    "claim",
    "reading",
    "scenario",
    "outcome",
    "observed",
    "threshold",
    "margin",
    "unit",
  ];
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

function compareWith(file: string, rows: RowSet, reach: EvaluateOptions, out: (line: string) => void): number {
  const saved = readRun(file);
  if (saved === null) {
    out(`${file} is not a run saved with "evaluate --format json".`);
    return 2;
  }
  const { lines, changed } = compareRuns(gridRecords(rows), saved, reach);
  for (const line of lines) out(line);
  return changed === 0 ? 0 : 1;
}
