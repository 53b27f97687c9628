import { type Issue, issueAt } from "../issues.ts";
import { cell, type KeptRows } from "../rows.ts";
import type { PackageCheck } from "./check.ts";

/** Table → the column within which positions must differ ("" = within the whole table). */
const ORDERED: [table: string, within: string][] = [
  ["claims", "article"],
  ["readings", "claim"],
  ["scenarios", ""],
];

/** Positions put claims, readings and scenarios into one order: no two alike. */
export function createPositionsCheck(): PackageCheck {
  return { finish: ({ rows }) => ORDERED.flatMap(([table, within]) => repeated(rows, table, within)) };
}

function repeated(rows: KeptRows, table: string, within: string): Issue[] {
  const first = new Map<string, number>();
  return (rows.get(table) ?? []).flatMap((row) => {
    const key = `${cell(row, within)}\n${cell(row, "position")}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, row.line);
      return [];
    }
    const expected = `a position of its own; line ${earlier} has the same`;
    return [issueAt(row.file, row.line, "position", cell(row, "position"), "repeated-position", expected)];
  });
}
