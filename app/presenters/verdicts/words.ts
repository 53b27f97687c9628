import type { Finding, PassedOverReason } from "../../domain/verdicts.ts";
import type { ChartContext } from "../charts/context.ts";
import { formatPeriod, formatValue } from "../charts/number-format.ts";

/** Decimals of an indicator's figures; 1 where the catalog does not say. */
export function decimalsOf(context: ChartContext, indicator: string): number {
  return context.indicator(indicator)?.decimals ?? 1;
}

/** A figure with its unit, or its range where the publisher gives one: "3.2 %", "2.5 % to 3.5 %". */
export function observedText(finding: Finding, decimals: number, locale: string): string {
  const { observed, observedLow, observedHigh, unit } = finding;
  if (observed !== null) return formatValue(observed, unit, decimals, locale);
  const low = observedLow === null ? null : formatValue(observedLow, unit, decimals, locale);
  const high = observedHigh === null ? null : formatValue(observedHigh, unit, decimals, locale);
  if (low !== null && high !== null) return `${low} to ${high}`;
  return low === null ? (high === null ? "no figure" : `at most ${high}`) : `at least ${low}`;
}

/** "by 10.8 points": always without a sign, with enough digits to be told from zero. */
export function byMargin(margin: number | null, unit: string, decimals: number, locale: string): string {
  if (margin === null) return "";
  const size = Math.abs(margin);
  const enough = size === 0 || size >= 0.5 * 10 ** -decimals ? decimals : decimals + 2;
  return ` by ${formatValue(size, unit === "percent" ? "percentage_points" : unit, enough, locale)}`;
}

/** "Malta, Macao SAR and 12 more". */
export function listed(names: readonly string[], most = 6): string {
  const shown = names.slice(0, most);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} and ${rest} more`;
  return shown.length < 2 ? (shown[0] ?? "") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

/** Names of what has no figure: areas by their labels, periods in words. */
export function missingText(context: ChartContext, missing: readonly string[], locale: string): string {
  const names = missing.map((one) =>
    /^\d{4}/.test(one) ? formatPeriod(one, locale, "short") : context.areaLabel(one),
  );
  return listed(names);
}

/** "IMF, April 2024": who says so, in which edition. */
export function speaker(context: ChartContext, publication: string): string {
  const found = context.publication(publication);
  if (found === undefined) return publication;
  const label = context.publisher(found.publisher)?.label ?? found.publisher;
  const short = /\(([^()]+)\)$/.exec(label)?.[1] ?? label;
  const edition = found.edition === "" ? formatPeriod(found.publishedOn, "en-GB") : found.edition;
  return `${short}, ${edition}`;
}

const PASSED: Record<PassedOverReason, string> = {
  "later-than-as-of": "Came out after the scenario's day",
  "publisher-not-admitted": "Publisher not among those admitted",
  "publisher-excluded": "Publisher left out by the scenario",
  "party-not-admitted": "Publisher belongs to no admitted party",
  "other-basis": "Figures on another basis (forecast or outturn)",
  "does-not-cover": "Does not have the figures that the reading needs",
  "older-edition": "A newer edition of the same publisher speaks",
};

/** Why a publication was passed over. */
export function passedOverSentence(reason: PassedOverReason): string {
  return PASSED[reason];
}
