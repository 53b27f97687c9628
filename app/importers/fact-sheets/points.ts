import type { Issue } from "../../package/issues.ts";
import { readDelimited, type Layout } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import type { Row } from "../reading/row.ts";

/** What a sheet of single figures gives. */
export interface SheetRows<Fact> {
  rows: Fact[];
  read: number;
  /** Reason in words → rows left out. */
  dropped: Record<string, number>;
  issues: Issue[];
}

/**
 * Reads a sheet of single figures row by row.
 * @param factOf the row's fact; a reason in words for one that is left out; null for one that it has refused
 */
export function readFacts<Column extends string, Fact extends object>(
  raw: RawFolder,
  file: string,
  layout: Layout<Column>,
  factOf: (row: Row<Column>) => Fact | string | null,
): SheetRows<Fact> {
  const { rows, issues } = readDelimited(raw, file, layout);
  const facts: SheetRows<Fact> = { rows: [], read: rows.length, dropped: {}, issues };
  for (const row of rows) {
    const fact = factOf(row);
    if (typeof fact === "string") facts.dropped[fact] = (facts.dropped[fact] ?? 0) + 1;
    else if (fact !== null) facts.rows.push(fact);
  }
  return facts;
}
