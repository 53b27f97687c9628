import { differenceUnit } from "../../domain/units.ts";
import type { Breaker } from "../../domain/verdicts.ts";
import { formatValue } from "../../wording/number-format.ts";
import { observedText, subjectText, type Told } from "./numeric-sentences.ts";
import { listText, missingSentence, targetText, whenText } from "./words.ts";

/** Members named before "and 12 more". */
const NAMED = 3;

/** "Real GDP growth, Russia in 2024: 3rd-highest of 42: Macao SAR 13.9 % and Malta 5.0 % before it". */
export function rankText(told: Told): string {
  const { context, reading, finding, locale } = told;
  const others = finding.inputs.filter(({ role }) => role === "comparator").length;
  const among = others === 0 ? "" : ` of ${others + 1}`;
  const end = reading.quantifier === "lowest" ? "lowest" : "highest";
  const [tied, before] = [true, false].map((isTie) =>
    finding.breakers.filter(({ margin }) => (margin === 0) === isTie),
  );
  const parts = [
    `${subjectText(told)} ${whenText(reading.period, locale)}: ${placeText(told)}${among} from the ${end}`,
    before && before.length > 0 ? `${named(told, before)} before it` : "",
    tied && tied.length > 0 ? `level with ${named(told, tied)}` : "",
    missingSentence(context, finding.missing, locale),
  ];
  return `${parts.filter((part) => part !== "").join(", ")}${asked(told)}`;
}

/** "place 3", "place 3 to 5". */
function placeText({ finding }: Told): string {
  const { observed, observedLow: low, observedHigh: high } = finding;
  return `place ${observed ?? (high === null ? `${low} or later` : `${low} to ${high}`)}`;
}

/** "2 members above Russia in 2024: Macao SAR 13.9 % and Malta 5.0 %". */
export function countMembersText(told: Told): string {
  const { context, reading, finding, locale } = told;
  const indicator = context.indicator(reading.indicator);
  const isValue = reading.comparator === "";
  const against = isValue
    ? formatValue(reading.targetValue ?? 0, indicator?.unit ?? "", indicator?.decimals ?? 1, locale)
    : `${context.areaLabel(reading.comparator)}${byText(told)}`;
  const stands = STANDS[reading.operator] ?? "level with";
  const names = finding.breakers.length > 0 ? `: ${named(told, finding.breakers)}` : "";
  const label = indicator?.label ?? reading.indicator;
  const what = `${label}: ${observedText(told)} of ${context.areaLabel(reading.area)} ${stands} ${against} ${whenText(reading.period, locale)}${names}`;
  const missing = missingSentence(context, finding.missing, locale);
  return `${[what, missing].filter((part) => part !== "").join(", ")}${asked(told)}`;
}

/** " by at least 1.0 points" where members have to differ by so much. */
function byText({ context, reading, locale }: Told): string {
  if (reading.targetValue === null) return "";
  const { unit = "", decimals = 1 } = context.indicator(reading.indicator) ?? {};
  return ` by at least ${formatValue(reading.targetValue, differenceUnit(unit), decimals, locale)}`;
}

const STANDS: Readonly<Record<string, string>> = { gt: "above", ge: "at or above", lt: "below", le: "at or below" };

/** "Real GDP growth, Russia in 2024: 1.4 times that of the United Kingdom". */
export function ratioText(told: Told): string {
  const { context, reading, finding, locale } = told;
  const missing = missingSentence(context, finding.missing, locale);
  const whose = reading.comparator === "" ? "" : ` ${context.areaLabel(reading.comparator)}`;
  const when = reading.basePeriod === "" ? "" : ` ${whenText(reading.basePeriod, locale)}`;
  const figure = finding.observed === null && finding.observedLow === null ? "no figure" : observedText(told);
  const what = `${subjectText(told)} ${whenText(reading.period, locale)}: ${figure} of${whose || " its own figure"}${when}`;
  return `${[what, missing].filter((part) => part !== "").join(", ")}${asked(told)}`;
}

function named({ context, reading, locale }: Told, members: readonly Breaker[]): string {
  const indicator = context.indicator(reading.indicator);
  const texts = members.map(
    ({ area, value }) =>
      `${context.areaLabel(area)} ${formatValue(value, indicator?.unit ?? "", indicator?.decimals ?? 1, locale)}`,
  );
  return listText(texts, locale, NAMED);
}

function asked({ reading, finding, locale }: Told): string {
  const operator = reading.form === "count" ? reading.countOperator : reading.operator;
  const text = targetText({ ...reading, operator }, finding.unit, locale, finding.unit === "percent" ? 1 : 0);
  return text === "" ? "" : ` (${text})`;
}
