import type { Membership } from "../../domain/evidence.ts";
import type { Condition, Where } from "./expectation.ts";

/** Whether a row is one that an expectation is about; `value` gives the row's cell of a column. */
export function meets(
  where: Where | undefined,
  value: (column: string) => string,
  memberships: readonly Membership[],
): boolean {
  return Object.entries(where ?? {}).every(([column, condition]) => holds(condition, value(column), memberships));
}

function holds(condition: Condition, value: string, memberships: readonly Membership[]): boolean {
  if (typeof condition === "string") return value === condition;
  if (Array.isArray(condition)) return condition.includes(value);
  const { prefix, from, to, memberOf, not } = condition;
  if (prefix !== undefined && !value.startsWith(prefix)) return false;
  if (from !== undefined && value < from) return false;
  if (to !== undefined && value > to) return false;
  if (not?.includes(value)) return false;
  return memberOf === undefined || memberships.some((one) => one.group === memberOf && one.area === value);
}
