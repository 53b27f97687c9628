import { type Issue, warningAt } from "../issues.ts";
import { cell } from "../rows.ts";
import type { PackageCheck } from "./check.ts";

/** Catalog tables whose rows are there only to be named by others. */
const NAMED: [table: string, column: string][] = [
  ["publications", "publication"],
  ["publishers", "publisher"],
  ["indicators", "indicator"],
];

/** Every publication, publisher and indicator is used by some row of some table: the others are warned of. */
export function createUsageCheck(): PackageCheck {
  return {
    finish({ rows, used }) {
      return NAMED.flatMap(([table, column]): Issue[] =>
        (rows.get(table) ?? [])
          .filter((row) => !used.get(table)?.has(cell(row, column)))
          .map((row) =>
            warningAt(
              row.file,
              row.line,
              column,
              cell(row, column),
              "unused-row",
              `some row of another table to name this ${column}`,
            ),
          ),
      );
    },
  };
}
