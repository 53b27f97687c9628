import type { Membership } from "../../domain/evidence.ts";
import type { Condition, Where } from "./expectation.ts";

/** Whether a row (its cells) is one that an expectation is about. */
export type RowTest = (cells: readonly string[]) => boolean;

/**
 * Compiles conditions on columns into one test of a row. Without memberships (they may be unknown while files are read),
 * `memberOf` is left to a later test.
 */
export function compileWhere(
  where: Where | undefined,
  index: ReadonlyMap<string, number>,
  memberships: readonly Membership[] | null,
): RowTest {
  const tests = Object.entries(where ?? {}).map(([column, condition]) => ({
    column: index.get(column) ?? -1,
    holds: compileCondition(condition, memberships),
  }));
  // A plain loop: this runs for every row of the large tables.
  return (cells) => {
    for (const test of tests) if (!test.holds(cells[test.column] ?? "")) return false;
    return true;
  };
}

function compileCondition(condition: Condition, memberships: readonly Membership[] | null): (value: string) => boolean {
  if (typeof condition === "string") return (value) => value === condition;
  if (Array.isArray(condition)) return (value) => condition.includes(value);
  const { prefix = "", from = "", to, memberOf, not = [] } = condition;
  const group = memberships?.filter((one) => one.group === memberOf).map((one) => one.area);
  const members = memberOf === undefined || !group ? null : new Set(group);
  return (value) =>
    value.startsWith(prefix) &&
    value >= from &&
    (to === undefined || value <= to) &&
    !not.includes(value) &&
    (members === null || members.has(value));
}
