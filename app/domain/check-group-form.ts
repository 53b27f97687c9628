import type { Catalog } from "./catalog.ts";
import type { Form, Operator, Reading } from "./claims.ts";
import { issue, type ReadingIssue } from "./reading-issue.ts";

const NUMERIC: ReadonlySet<Operator | ""> = new Set(["eq", "ge", "gt", "le", "lt", "between"]);

export function isOfGroup(form: Form): boolean {
  return form === "ratio" || form === "rank" || form === "count";
}

/** What the forms `ratio`, `rank` and `count` need beyond an indicator, an area, a period, an operator and a target. */
export function checkGroupForm(catalog: Catalog, reading: Reading): ReadingIssue[] {
  if (reading.form === "ratio") return checkRatio(catalog, reading);
  return reading.form === "rank" ? checkRank(catalog, reading) : checkCount(catalog, reading);
}

function checkRatio(catalog: Catalog, { comparator, basePeriod }: Reading): ReadingIssue[] {
  if (comparator === "")
    return basePeriod === "" ? [issue("comparator", "missing", "An area to divide by, or a base_period.")] : [];
  return isArea(catalog, comparator) ? [] : [unknownArea("comparator")];
}

function checkRank(catalog: Catalog, { area, comparator, quantifier }: Reading): ReadingIssue[] {
  const issues: ReadingIssue[] = [];
  if (quantifier !== "highest" && quantifier !== "lowest")
    issues.push(issue("quantifier", "missing", "highest or lowest: the end from which places are counted."));
  if (!hasMembers(catalog, comparator, area)) issues.push(emptyGroup("comparator", comparator));
  return issues;
}

function checkCount(catalog: Catalog, reading: Reading): ReadingIssue[] {
  const { area, comparator, countOperator, targetValue } = reading;
  const issues: ReadingIssue[] = [];
  if (!hasMembers(catalog, area, comparator)) issues.push(emptyGroup("area", area));
  if (!NUMERIC.has(countOperator))
    issues.push(issue("count_operator", "missing", "eq, ge, gt, le, lt or between: how the number stands to target."));
  if (comparator === "" && targetValue === null)
    issues.push(issue("target_value", "missing", "A number, or a comparator, that members are held against."));
  if (comparator !== "" && !isArea(catalog, comparator)) issues.push(unknownArea("comparator"));
  if (reading.operator === "between")
    issues.push(issue("operator", "wrong-operator", "One of eq, ge, gt, le, lt for form count."));
  return issues;
}

function isArea(catalog: Catalog, area: string): boolean {
  return catalog.areas.some((one) => one.area === area);
}

/** Whether a group has members besides one area. */
function hasMembers(catalog: Catalog, group: string, besides: string): boolean {
  return catalog.memberships.some((one) => one.group === group && one.area !== besides);
}

function emptyGroup(field: string, group: string): ReadingIssue {
  const expected = `A group with members in catalog/memberships.csv${group === "" ? "" : `; ${group} has none`}.`;
  return issue(field, "empty-group", expected);
}

function unknownArea(field: string): ReadingIssue {
  return issue(field, "unknown-reference", "An area of catalog/areas.csv.");
}
