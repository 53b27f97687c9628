import { tmpdir } from "node:os";
import { checkPackage, type CheckedPackage } from "../package/check-package.ts";
import { countIssues } from "../package/issue-tally.ts";
import { formatCauses } from "../package/issue-causes.ts";
import { futureDays } from "../package/checks/dates.ts";
import { formatIssue, isError, sortIssues } from "../package/issues.ts";
import { type Mended, mendPackage } from "../package/mend/mend-package.ts";
import { parquetIn } from "../store/parquet/open-parquet.ts";
import { counted } from "../wording/words.ts";

export interface CheckOptions {
  /** `text` for people (default), `json` for programs. */
  format?: "text" | "json";
  /** Warnings count as errors. */
  strict?: boolean;
  /** Faults of tables that are none of the core are warnings, as where the server is started with --lenient. */
  lenient?: boolean;
  /** What has one meaning is mended first, in all files or none. */
  fix?: boolean;
  /** YYYY-MM-DD: articles and publications that come out later are warned of. Left out: none is. */
  today?: string;
}

/**
 * Checks a package folder, mending it first if asked to, and prints every issue, the rows and reach of each table, and a summary.
 * @returns the exit code: 0 in order, 1 broken (with `strict`, also when there are warnings)
 */
export async function check(dir: string, out: (line: string) => void, options: CheckOptions = {}): Promise<number> {
  const mended = options.fix ? await mendPackage(dir) : null;
  const read = await checkPackage(dir, { lenient: options.lenient ?? false, parquet: parquetIn(tmpdir()) });
  const future = options.today === undefined ? [] : futureDays(read.rows, options.today);
  const checked = { ...read, issues: sortIssues([...read.issues, ...future]) };
  const errors = countIssues(checked.issues.filter(isError));
  const warnings = countIssues(checked.issues) - errors;
  const failed = errors > 0 || Boolean(mended?.issue) || (options.strict === true && warnings > 0);
  if (options.format === "json")
    out(JSON.stringify({ ...asJson(checked, !failed), ...(mended ? { mended } : {}) }, null, 2));
  else for (const line of [...mendedLines(mended), ...asText(checked, errors, warnings)]) out(line);
  return failed ? 1 : 0;
}

function asJson({ issues, tables, dataHash }: CheckedPackage, ok: boolean): object {
  return {
    ok,
    dataHash,
    issues,
    tables: tables.map(({ name, files, rows, reach }) => ({ name, files, rows, reach })),
  };
}

/** What was mended, a line a file. */
function mendedLines(mended: Mended | null): string[] {
  if (mended === null) return [];
  if (mended.issue) return [`Nothing was mended: ${formatIssue(mended.issue)}`];
  if (mended.files.length === 0) return ["Nothing to mend."];
  return mended.files.map(({ file, changes }) => `${file}: mended: ${changes.join("; ")}`);
}

function asText(checked: CheckedPackage, errors: number, warnings: number): string[] {
  const { issues, tables } = checked;
  const width = Math.max(0, ...tables.map(({ name }) => name.length));
  const lines = formatCauses(issues);
  for (const { name, rows, reach, files } of tables) {
    const span = reach.from === "" ? "" : `  ${reach.from} to ${reach.to}`;
    const where = files.length === 1 ? (files[0] ?? "") : counted(files.length, "file");
    lines.push(`${name.padEnd(width)}  ${String(rows).padStart(9)} ${rows === 1 ? "row " : "rows"}  ${where}${span}`);
  }
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const state = errors > 0 ? "The package is broken" : "The package is in order";
  lines.push(
    `${state}: ${counted(tables.length, "table")}, ${counted(rows, "row")}, ${counted(errors, "error")}, ${counted(warnings, "warning")}.`,
  );
  if (errors > 0 && isForeign(checked)) lines.push(FOREIGN);
  return lines;
}

/** Said of a package that the server would start with all the same. */
const FOREIGN =
  "It has no core tables, so the server serves what can be read and shows the faults (check --lenient lists them as warnings).";

function isForeign({ descriptor }: CheckedPackage): boolean {
  return descriptor !== null && !descriptor.resources.some((resource) => resource.core);
}
