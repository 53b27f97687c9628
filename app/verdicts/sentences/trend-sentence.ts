import { granularityOf, intervalEnds, nextPeriod, type Granularity } from "../../domain/periods.ts";
import { differenceUnit } from "../../domain/units.ts";
import { formatNumber, formatPeriod, formatSigned } from "../../wording/number-format.ts";
import { subjectText, type Told } from "./numeric-sentences.ts";
import { listText, missingSentence, whenText } from "./words.ts";

/** Steps named before "and 12 more". */
const NAMED = 3;

const NOUNS: Readonly<Partial<Record<Granularity, readonly [one: string, many: string]>>> = {
  year: ["year", "years"],
  quarter: ["quarter", "quarters"],
  month: ["month", "months"],
};

/**
 * "Entries on the list, United States: rose in 26 of 26 months from February 2022 to March 2024"; "…: rose in 2 of 3 years
 * from 2022 to 2024, not in 2023 (−1.5 points)".
 */
export function trendText(told: Told): string {
  const { context, reading, finding, locale } = told;
  const steps = finding.inputs.filter(({ role }) => role === "step");
  const grain = granularityOf(steps[0]?.period ?? "");
  const [one, many] = (grain && NOUNS[grain]) || ["step", "steps"];
  const gaps = finding.missing.filter((period) => !period.includes("/")).length;
  const all = steps.length + gaps - 1;
  // A share that is not known as one number is told from below.
  const share = finding.observed ?? finding.observedLow ?? 0;
  const rising = isOpenEnded(finding.missing) ? all - finding.breakers.length : Math.round(share * all);
  const verb = reading.operator === "falling" ? "fell" : "rose";
  const count = `${finding.observed === null ? "at least " : ""}${rising} of ${all} ${all === 1 ? one : many}`;
  const parts = [
    `${subjectText(told)}: ${verb} in ${count} ${whenText(steppedIn(reading.period), locale)}${neededText(told)}`,
    againstText(told),
    missingSentence(context, finding.missing, locale),
  ];
  return parts.filter((part) => part !== "").join(", ");
}

/** The periods in which it could rise: the first one is only what the second is held against. Days and what is open are told as they are. */
function steppedIn(period: string): string {
  const [start = "", end = ""] = intervalEnds(period) ?? [];
  const grain = granularityOf(start);
  if (grain === null || grain === "day" || granularityOf(end) !== grain) return period;
  const second = nextPeriod(start);
  return second === end ? end : `${second}/${end}`;
}

/** Of what is recorded as it happens the time that no record tells of is missing, not a number of steps. */
function isOpenEnded(missing: readonly string[]): boolean {
  return missing.some((period) => period.includes("/"));
}

function neededText({ reading, locale }: Told): string {
  if (reading.target === null || reading.target === 1) return "";
  return ` (needed: at least ${formatNumber(reading.target * 100, 0, locale)} % of them)`;
}

function againstText({ context, reading, finding, locale }: Told): string {
  if (finding.breakers.length === 0) return "";
  const indicator = context.indicator(reading.indicator);
  const named = finding.breakers.map(({ period, value }) => {
    const size = formatSigned(value, differenceUnit(indicator?.unit ?? ""), indicator?.decimals ?? 1, locale);
    return `${formatPeriod(period, locale, "short")} (${size})`;
  });
  const preposition = granularityOf(finding.breakers[0]?.period ?? "") === "day" ? "on" : "in";
  return `not ${preposition} ${listText(named, locale, NAMED)}`;
}
