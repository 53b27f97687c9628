import type { Reading } from "../../domain/claims.ts";
import { differenceUnit } from "../../domain/units.ts";
import type { Finding } from "../../domain/verdicts.ts";
import type { ChartContext } from "../charts/context.ts";
import { formatPeriod, formatSigned, formatValue } from "../charts/number-format.ts";
import { decimalsFor, missingSentence, targetText, whenText } from "./words.ts";

/** What a sentence is made from. */
export interface Told {
  context: ChartContext;
  reading: Reading;
  finding: Finding;
  locale: string;
}

/** "Russia 3.2 % in 2024, asked for 3.2 % as rounded". */
export function valueText(told: Told): string {
  const { context, reading, finding, locale } = told;
  const subject = `${context.areaLabel(reading.area)} ${observedText(told)} ${whenText(reading.period, locale)}`;
  return `${subject}, asked for ${targetText(reading, finding.unit, locale)}`;
}

/** "+2.1 points from 2022 to 2024 in Russia, asked for more than 0 points". */
export function changeText(told: Told): string {
  const { context, reading, finding, locale } = told;
  const asked = `asked for ${targetText(reading, finding.unit, locale)}`;
  const area = context.areaLabel(reading.area);
  if (finding.missing.length > 0) return `${area}, ${missingSentence(context, finding.missing, locale)}, ${asked}`;
  return `${area} ${observedText(told, "signed")} ${periodsText(told)}, ${asked}`;
}

/** "from 2022 to 2024"; of intervals, which are measured by their mean, "from the mean of … to that of …". */
function periodsText({ reading, locale }: Told): string {
  const [from, to] = [formatPeriod(reading.basePeriod, locale), formatPeriod(reading.period, locale)];
  const areIntervals = reading.basePeriod.includes("/") || reading.period.includes("/");
  return areIntervals ? `from the mean of ${from} to that of ${to}` : `from ${from} to ${to}`;
}

/** "€80.2 bn from the United States and Europe in February 2022 to April 2024, asked for at least €20 bn". */
export function totalText(told: Told): string {
  const { context, reading, finding, locale } = told;
  const missing = missingSentence(context, finding.missing, locale);
  const sum = finding.missing.length > 0 && finding.observedLow === null ? "no sum" : observedText(told);
  const what = `${context.areaLabel(reading.area)} ${sum} ${whenText(reading.period, locale)}`;
  const asked = `asked for ${targetText(reading, finding.unit, locale)}`;
  return [what, missing, asked].filter((part) => part !== "").join(", ");
}

/** "78 % of the steps from 2022 to 2024 rise, asked for all; not April 2023 (−2.0 points) and May 2023 (−1.0 points)". */
export function trendText(told: Told): string {
  const { context, reading, finding, locale } = told;
  const verb = reading.operator === "falling" ? "falling" : "rising";
  const share = (value: number) => formatValue(value * 100, "percent", Number.isInteger(value * 100) ? 0 : 1, locale);
  const { observed, observedLow, observedHigh } = finding;
  const seen = observed === null ? `${share(observedLow ?? 0)} to ${share(observedHigh ?? 1)}` : share(observed);
  const asked = reading.target === null || reading.target === 1 ? "all" : `at least ${share(reading.target)}`;
  const unit = differenceUnit(context.indicator(reading.indicator)?.unit ?? "");
  const decimals = context.indicator(reading.indicator)?.decimals ?? 1;
  const against = finding.breakers.slice(0, 3).map(({ period, value }) => {
    return `${formatPeriod(period, locale, "short")} ${formatSigned(value, unit, decimals, locale)}`;
  });
  const others =
    finding.breakers.length > against.length ? ` and ${finding.breakers.length - against.length} more` : "";
  const parts = [
    `${context.areaLabel(reading.area)}: ${seen} of the steps ${verb} ${whenText(reading.period, locale)}, asked for ${asked}`,
    against.length > 0 ? `the other way ${against.join(", ")}${others}` : "",
    missingSentence(context, finding.missing, locale),
  ];
  return parts.filter((part) => part !== "").join("; ");
}

/** The figure, or the range it lies in: "3.2 %", "1.0 % to 2.0 %", "at least €80.2 bn". */
export function observedText({ context, reading, finding, locale }: Told, sign: "signed" | "plain" = "plain"): string {
  const own = context.indicator(reading.indicator)?.decimals ?? 1;
  const decimals = decimalsFor(own, finding.margin);
  const format = sign === "signed" ? formatSigned : formatValue;
  const text = (value: number) => format(value, finding.unit, decimals, locale);
  const { observed, observedLow: low, observedHigh: high } = finding;
  if (observed !== null) return text(observed);
  if (low !== null && high !== null) return `${text(low)} to ${text(high)}`;
  if (low !== null) return `at least ${text(low)}`;
  return high === null ? "no figure" : `at most ${text(high)}`;
}
