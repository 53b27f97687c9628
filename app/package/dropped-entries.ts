import { DESCRIPTOR } from "./descriptor.ts";
import { type Issue, warningAt } from "./issues.ts";
import { isParquet } from "./parquet/parquet.ts";
import { listedOf, type Entry } from "./resolve-descriptor.ts";

const READ = new Set(["csv", "tsv", "txt", "tab", "parquet", ""]);

/**
 * Entries that are no tables of CSV or Parquet files (a workbook, a map, data in the descriptor itself, files elsewhere): the package is served
 * without them, and each is warned of.
 */
export function droppedEntries(entries: readonly Entry[]): { kept: Entry[]; dropped: Issue[] } {
  const dropped: Issue[] = [];
  const kept = entries.filter((entry) => {
    const expected = entry.core ? null : whyNot(entry.raw);
    if (expected === null) return true;
    dropped.push(
      warningAt(DESCRIPTOR, null, entry.pointer, listedOf(entry.raw).paths.join(", "), "not-read", expected),
    );
    return false;
  });
  return { kept, dropped };
}

function whyNot(raw: unknown): string | null {
  if (typeof raw !== "object" || raw === null) return null;
  const { format, data } = raw as { format?: unknown; data?: unknown };
  const { paths } = listedOf(raw);
  if (paths.length === 0) {
    return data === undefined
      ? null
      : "a CSV file as its path; data in the descriptor itself are not read, and the table is left out";
  }
  if (paths.every((path) => /^https?:/iu.test(path))) {
    return "files in the package's folder; what lies elsewhere is not fetched, and the table is left out";
  }
  const ending = (path: string) => /\.([A-Za-z0-9]+)$/u.exec(path)?.[1]?.toLowerCase() ?? "";
  const kinds = new Set(paths.map((path) => isParquet(undefined, [path])));
  if (format === undefined && kinds.size > 1) return "files of one kind, all CSV or all Parquet; the table is left out";
  const written = typeof format === "string" ? format.toLowerCase() : ending(paths[0] ?? "");
  return READ.has(written) ? null : `a CSV or Parquet file; ${written} is not read, and the table is left out`;
}
