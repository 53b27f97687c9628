import type { Catalog } from "./catalog.ts";
import type { Form, Operator, Reading } from "./claims.ts";
import { checkGroupForm, isOfGroup } from "./check-group-form.ts";
import { openPeriodKind } from "./latest.ts";
import { isOfKind } from "./event-kinds.ts";
import { issue, type ReadingIssue } from "./reading-issue.ts";
import { readingUnit } from "./plans.ts";
import { unitRelation, unitsLike } from "./units.ts";

const NUMERIC: readonly Operator[] = ["eq", "ge", "gt", "le", "lt", "between"];
const OPERATORS: Readonly<Record<Form, readonly Operator[]>> = {
  value: NUMERIC,
  compare: ["gt", "ge", "lt", "le", "eq"],
  change: NUMERIC,
  ratio: NUMERIC,
  rank: NUMERIC,
  count: NUMERIC,
  trend: ["rising", "falling"],
  total: NUMERIC,
  interval: NUMERIC,
  first: [],
  recorded: [],
};

/** Whether the package has observations of an indicator for an area. */
export type Publishes = (indicator: string, area: string) => boolean;

/**
 * What is wrong with a reading; [] if it can be tried. A total over a group without members is an empty group unless
 * the package `publishes` figures for the group itself; who cannot tell leaves `publishes` out.
 */
export function checkReading(catalog: Catalog, reading: Reading, publishes: Publishes = () => true): ReadingIssue[] {
  const isOfEvents = reading.form === "interval" || reading.form === "first";
  const specific = isOfEvents
    ? checkEvents(catalog, reading)
    : reading.form === "recorded"
      ? []
      : checkNumeric(catalog, reading, publishes);
  return [...specific, ...checkOperator(reading), ...checkTarget(reading)];
}

function checkNumeric(catalog: Catalog, reading: Reading, publishes: Publishes): ReadingIssue[] {
  const issues: ReadingIssue[] = [];
  const indicator = catalog.indicators.find((one) => one.indicator === reading.indicator);
  if (!indicator) issues.push(issue("indicator", "unknown-reference", "An indicator of catalog/indicators.csv."));
  else {
    const relation = readingUnit(indicator.unit, reading);
    if (relation.kind === "incomparable") {
      issues.push(
        issue(
          "unit",
          "incomparable-unit",
          `A unit into which ${indicator.unit} can be converted: ${unitsLike(indicator.unit).join(", ")}${hint(reading, indicator.unit)}.`,
        ),
      );
    }
  }
  if (!isArea(catalog, reading.area)) issues.push(issue("area", "unknown-reference", "An area of catalog/areas.csv."));
  if (reading.form === "total" && isEmptyGroup(catalog, reading.area) && !publishes(reading.indicator, reading.area)) {
    issues.push(issue("area", "empty-group", `Members of ${reading.area} in catalog/memberships.csv.`));
  }
  issues.push(...checkPeriods(reading));
  if (reading.form === "compare") issues.push(...checkComparator(catalog, reading));
  if (isOfGroup(reading.form)) issues.push(...checkGroupForm(catalog, reading));
  return issues;
}

function hint(reading: Reading, unit: string): string {
  const isMoney = unitRelation(unit, "USD").kind !== "incomparable";
  return reading.form === "total" || !isMoney ? "" : "; currencies are converted only in form total";
}

function checkComparator(catalog: Catalog, reading: Reading): ReadingIssue[] {
  const { comparator, quantifier, basePeriod } = reading;
  if (comparator === "") {
    return basePeriod === ""
      ? [issue("comparator", "missing", "An area or group to compare with, or a base_period.")]
      : [];
  }
  if (!isArea(catalog, comparator)) return [issue("comparator", "unknown-reference", "An area of catalog/areas.csv.")];
  const members = catalog.memberships.filter((one) => one.group === comparator && one.area !== reading.area);
  const ofMembers = quantifier === "all" || quantifier === "any";
  if (ofMembers && members.length === 0) {
    return [
      issue(
        "comparator",
        "empty-group",
        `Members of ${comparator} in catalog/memberships.csv, or quantifier aggregate.`,
      ),
    ];
  }
  const isGroup = catalog.areas.some((area) => area.area === comparator && area.kind === "group");
  if (isGroup && quantifier === "")
    return [issue("quantifier", "missing", "all, any or aggregate, as the comparator is a group.")];
  return [];
}

function checkPeriods(reading: Reading): ReadingIssue[] {
  const kind = openPeriodKind(reading.period);
  const issues: ReadingIssue[] = [];
  if (kind === null)
    issues.push(
      issue(
        "period",
        "bad-period",
        "A year, quarter, month, day or interval: 2024, 2024-Q1, 2024-04, 2024-04-16, 2022-02/2024-04; or latest, 2022-02/latest.",
      ),
    );
  else if (reading.form === "trend" && kind !== "interval")
    issues.push(issue("period", "bad-period", "An interval with steps, like 2022-02/2024-04."));
  if (reading.basePeriod !== "" && openPeriodKind(reading.basePeriod) === null)
    issues.push(issue("base_period", "bad-period", "A period like 2023 or an interval like 2010/2019."));
  if (reading.form === "change" && reading.basePeriod === "")
    issues.push(issue("base_period", "missing", "The period from which the change is counted."));
  return issues;
}

function checkEvents(catalog: Catalog, reading: Reading): ReadingIssue[] {
  const issues: ReadingIssue[] = [];
  const known = [...catalog.events, ...catalog.unpublishedEvents];
  const event = known.find((one) => one.event === reading.event);
  if (!event) issues.push(issue("event", "unknown-reference", "An event of events/events.csv."));
  if (!known.some((one) => one.event === reading.baseEvent)) {
    issues.push(issue("base_event", "unknown-reference", "An event of events/events.csv."));
  }
  if (reading.form === "interval") {
    if (reading.unit !== "" && reading.unit !== "days")
      issues.push(issue("unit", "incomparable-unit", "days, or nothing."));
    return issues;
  }
  if (reading.eventKind === "")
    issues.push(issue("event_kind", "missing", "The kind of events among which it is the first."));
  else if (event && !isOfKind(event.kind, reading.eventKind)) {
    issues.push(issue("event_kind", "other-kind", `A kind that ${event.event} (${event.kind}) begins with.`));
  }
  if (reading.area !== "" && !isArea(catalog, reading.area))
    issues.push(issue("area", "unknown-reference", "An area of catalog/areas.csv, or nothing."));
  return issues;
}

function checkOperator(reading: Reading): ReadingIssue[] {
  const allowed = OPERATORS[reading.form];
  if (allowed.length === 0) {
    return reading.operator === ""
      ? []
      : [issue("operator", "wrong-operator", `Nothing: form ${reading.form} has no operator.`)];
  }
  const fits = reading.operator !== "" && allowed.includes(reading.operator);
  return fits ? [] : [issue("operator", "wrong-operator", `One of ${allowed.join(", ")} for form ${reading.form}.`)];
}

const NEED_TARGET: ReadonlySet<Form> = new Set(["value", "change", "ratio", "rank", "count", "total", "interval"]);

function checkTarget(reading: Reading): ReadingIssue[] {
  const { form, target, targetHigh, operator } = reading;
  const needed = NEED_TARGET.has(form);
  if (needed && target === null) return [issue("target", "missing", "The number to compare with.")];
  if (operator === "between" && (targetHigh === null || (target !== null && targetHigh < target))) {
    return [issue("target_high", "missing", "The upper end, not below target.")];
  }
  if (form === "trend" && target !== null && (target <= 0 || target > 1)) {
    return [issue("target", "bad-share", "A share of steps above 0, at most 1, or nothing.")];
  }
  return [];
}

function isArea(catalog: Catalog, area: string): boolean {
  return catalog.areas.some((one) => one.area === area);
}

/** A group that is to be summed but has no members. */
function isEmptyGroup(catalog: Catalog, area: string): boolean {
  const isGroup = catalog.areas.some((one) => one.area === area && one.kind === "group");
  return isGroup && !catalog.memberships.some((one) => one.group === area);
}
