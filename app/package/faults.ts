import type { TableInfo } from "../domain/tables.ts";
import { formatCauses } from "./issue-causes.ts";
import type { Issue } from "./issues.ts";

/** What the check found in the files of each table that is served all the same: table → sentences, one for a cause. */
export function faultsByTable(
  warnings: readonly Issue[],
  tables: readonly Pick<TableInfo, "name" | "files">[],
): Map<string, string[]> {
  const found = tables.map(({ name, files }): [string, string[]] => {
    const own = new Set(files);
    return [name, formatCauses(warnings.filter((issue) => own.has(issue.file)))];
  });
  return new Map(found.filter(([, faults]) => faults.length > 0));
}
