import { differenceUnit } from "../../domain/units.ts";
import type { Breaker } from "../../domain/verdicts.ts";
import { formatPeriod, formatValue } from "../../wording/number-format.ts";
import { decimalsOf, observedText, type Told } from "./numeric-sentences.ts";
import { targetDecimals } from "./shown-decimals.ts";
import { listText, missingSentence, whenText } from "./words.ts";

/** Members named before "and 12 more". */
const NAMED = 3;

/**
 * "Russia 3.2 %, Macao SAR 13.9 % and Malta 5.0 % above it"; "Russia 3.2 %, above all 7, nearest United States 2.7 %";
 * "Russia 3.2 %, United States 2.7 %, needed: at least 1 point above".
 */
export function compareText(told: Told): string {
  const { context, reading, finding, locale } = told;
  const isGroup = reading.quantifier === "all" || reading.quantifier === "any";
  const when = reading.basePeriod === "" ? "" : ` ${whenText(reading.period, locale)}`;
  const parts = [
    `${context.areaLabel(reading.area)} ${observedText(told)}${when}`,
    isGroup ? membersText(told) : otherText(told),
    missingSentence(context, finding.missing, locale),
  ];
  return parts.filter((part) => part !== "").join(", ");
}

function otherText(told: Told): string {
  const { context, reading, finding, locale } = told;
  const { comparator, basePeriod } = reading;
  const label = context.areaLabel(comparator || reading.area);
  const name =
    basePeriod === ""
      ? label
      : `mean of ${formatPeriod(basePeriod, locale)}${comparator === "" ? "" : ` of ${label}`}:`;
  const other = finding.threshold === null ? "" : `${name} ${figure(told, finding.threshold)}`;
  const asked = reading.target === null || reading.target === 0 ? "" : `needed: ${distanceText(told)}`;
  return [other, asked].filter((part) => part !== "").join(", ");
}

function membersText(told: Told): string {
  const { reading, finding } = told;
  const isAll = reading.quantifier === "all";
  const { breakers } = finding;
  const stated = reading.target === null || reading.target === 0 ? sideOfSubject(told) : distanceText(told);
  if (breakers.length > 0) return `${namedText(told, breakers)} ${isAll ? againstText(told) : `${stated} it`}`;
  const count = finding.inputs.filter(({ role }) => role === "comparator").length;
  if (finding.outcome === "undetermined") return "";
  const size = count > 0 ? ` ${count}` : "";
  return isAll ? `${stated} all${size}${nearestText(told)}` : `${stated} none of${size}${nearestText(told)}`;
}

/** The members that decide against the reading, said of them: "above it", or what they are not. */
function againstText({ reading, finding, locale }: Told): string {
  const goesUp = reading.operator === "gt" || reading.operator === "ge";
  if (reading.target !== null && reading.target !== 0) {
    const by = formatValue(reading.target, differenceUnit(finding.unit), targetDecimals(reading), locale);
    return `not ${goesUp ? "lower" : "higher"} by ${by}`;
  }
  const level = finding.breakers.some(({ value }) => value === finding.observed);
  return level ? `not ${goesUp ? "below" : "above"} it` : `${goesUp ? "above" : "below"} it`;
}

/** Where the subject stands: "above", "at least at", "below", "at most at". */
function sideOfSubject({ reading }: Told): string {
  return { gt: "above", ge: "at or above", lt: "below", le: "at or below" }[reading.operator as string] ?? "level with";
}

function distanceText({ reading, finding, locale }: Told): string {
  const by = formatValue(reading.target ?? 0, differenceUnit(finding.unit), targetDecimals(reading), locale);
  return `at least ${by} ${reading.operator === "gt" || reading.operator === "ge" ? "above" : "below"}`;
}

function namedText(told: Told, breakers: readonly Breaker[]): string {
  const named = breakers.map(({ area, value }) => `${told.context.areaLabel(area)} ${figure(told, value)}`);
  return listText(named, told.locale, NAMED);
}

/** The member that the figure is held against, where a row tells which it is. */
function nearestText(told: Told): string {
  const { context, finding } = told;
  if (finding.threshold === null) return "";
  const nearest = finding.inputs.find(({ role, value }) => role === "comparator" && value === finding.threshold);
  return nearest ? `, nearest ${context.areaLabel(nearest.area)} ${figure(told, finding.threshold)}` : "";
}

function figure(told: Told, value: number): string {
  return formatValue(value, told.finding.unit, decimalsOf(told), told.locale);
}
