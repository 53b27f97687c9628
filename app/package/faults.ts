import type { TableInfo } from "../domain/tables.ts";
import { faultSentences } from "./fault-sentences.ts";
import type { Issue } from "./issues.ts";

/** What the check found in the files of each table that is served all the same: table → sentences for readers, one for a cause. */
export function faultsByTable(
  warnings: readonly Issue[],
  tables: readonly Pick<TableInfo, "name" | "files">[],
): Map<string, string[]> {
  const found = tables.map(({ name, files }): [string, string[]] => {
    const own = new Set(files);
    return [
      name,
      faultSentences(
        warnings.filter((issue) => own.has(issue.file)),
        files.length > 1,
      ),
    ];
  });
  return new Map(found.filter(([, faults]) => faults.length > 0));
}
