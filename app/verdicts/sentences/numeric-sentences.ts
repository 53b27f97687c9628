import type { Reading } from "../../domain/claims.ts";
import type { Finding } from "../../domain/verdicts.ts";
import type { ChartContext } from "../../wording/context.ts";
import { formatPeriod, formatSigned, formatValue } from "../../wording/number-format.ts";
import { shownDecimals } from "./shown-decimals.ts";
import { missingSentence, targetText, whenText } from "./words.ts";

/** What a sentence is made from. */
export interface Told {
  context: ChartContext;
  reading: Reading;
  finding: Finding;
  locale: string;
  /** Decimals of its figures, where no margin stands beside them; those that make figures and margin agree if left out. */
  decimals?: number;
}

/** Decimals that the figures of a sentence are written with. */
export function decimalsOf({ context, reading, finding, decimals }: Told): number {
  return decimals ?? shownDecimals(context, reading, finding);
}

/** "Real GDP growth, Russia: 3.16 % in 2024 (claimed: 3.2 %, as rounded from 3.15 to 3.25)". */
export function valueText(told: Told): string {
  return `${subjectText(told)}: ${observedText(told)} ${whenText(told.reading.period, told.locale)}${askedText(told)}`;
}

/** "Real GDP growth, Russia: +2.1 points from 2022 to 2024 (needed: more than 0 points)". */
export function changeText(told: Told): string {
  const { context, finding, locale } = told;
  if (finding.missing.length > 0) {
    return `${subjectText(told)}: ${missingSentence(context, finding.missing, locale)}${askedText(told)}`;
  }
  return `${subjectText(told)}: ${observedText(told, "signed")} ${periodsText(told)}${askedText(told)}`;
}

/** "from 2022 to 2024"; of intervals, which are measured by their mean, "from the mean of … to that of …". */
function periodsText({ reading, locale }: Told): string {
  const [from, to] = [formatPeriod(reading.basePeriod, locale), formatPeriod(reading.period, locale)];
  const isMean = reading.basePeriod.includes("/");
  const means = reading.period.includes("/") ? `that of ${to}` : to;
  return isMean ? `from the mean of ${from} to ${means}` : `from ${from} to ${to}`;
}

/** "Military aid allocated, United States and Europe: €80.2 bn from February 2022 to April 2024 (needed: at least €20.0 bn)". */
export function totalText(told: Told): string {
  const { context, reading, finding, locale } = told;
  const missing = missingSentence(context, finding.missing, locale);
  const sum = finding.missing.length > 0 && finding.observedLow === null ? "no sum" : observedText(told);
  const what = `${subjectText(told)}: ${sum} ${whenText(reading.period, locale)}`;
  return `${[what, undatedText(told), missing].filter((part) => part !== "").join(", ")}${askedText(told)}`;
}

/** "not counting €0.3 bn that has no date". */
function undatedText({ context, reading, finding, locale }: Told): string {
  const { unit = "", decimals = 1 } = context.indicator(reading.indicator) ?? {};
  // Less than what the figures beside it show.
  const { undated = 0 } = finding;
  if (undated < 0.5 / 10 ** decimals) return "";
  return `not counting ${formatValue(undated, unit, decimals, locale)} that has no date`;
}

/** What is measured, and where: an area alone would read as the one that gains or loses. */
export function subjectText({ context, reading }: Told): string {
  const label = context.indicator(reading.indicator)?.label;
  const area = context.areaLabel(reading.area);
  if (label === undefined) return area;
  return label.includes(area) ? label : `${label}, ${area}`;
}

function askedText(told: Told): string {
  const asked = targetText(told.reading, told.finding.unit, told.locale, decimalsOf(told));
  return asked === "" ? "" : ` (${asked})`;
}

/** The figure, or the range it lies in: "3.2 %", "1.0 % to 2.0 %", "at least €80.2 bn". */
export function observedText(told: Told, sign: "signed" | "plain" = "plain"): string {
  const { finding, locale } = told;
  const decimals = decimalsOf(told);
  const format = sign === "signed" ? formatSigned : formatValue;
  const text = (value: number) => format(value, finding.unit, decimals, locale);
  const { observed, observedLow: low, observedHigh: high } = finding;
  if (observed !== null) return text(observed);
  if (low !== null && high !== null) return `${text(low)} to ${text(high)}`;
  if (low !== null) return `at least ${text(low)}`;
  return high === null ? "no figure" : `at most ${text(high)}`;
}
