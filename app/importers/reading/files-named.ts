import type { Issue } from "../../package/issues.ts";
import { readDelimited, type Layout } from "./delimited.ts";
import type { RawFolder } from "./importer.ts";
import { fileIssue } from "./located.ts";
import type { Row } from "./row.ts";

/** Names in a folder that match, without ".gz", each once, sorted: for files whose name changes from month to month. */
export function filesNamed(raw: RawFolder, folder: string, pattern: RegExp): string[] {
  const names = raw.list(folder).map((name) => name.replace(/\.gz$/, ""));
  return [...new Set(names.filter((name) => pattern.test(name)))].sort();
}

/**
 * Reads the one file whose name matches; several are an issue, since each holds everything.
 * @param shipped the name that is asked for where there is none
 * @param expected what to say of several
 */
export function readOnly<Column extends string>(
  raw: RawFolder,
  pattern: RegExp,
  shipped: string,
  layout: Layout<Column>,
  expected: string,
): { rows: Row<Column>[]; issues: Issue[] } {
  const names = filesNamed(raw, "", pattern);
  const [file = shipped] = names;
  const { rows, issues } = readDelimited(raw, file, layout);
  if (names.length > 1) issues.push(fileIssue(file, "two-files", names.join(", "), expected));
  return { rows, issues };
}
