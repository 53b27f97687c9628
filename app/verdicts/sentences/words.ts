import type { Reading } from "../../domain/claims.ts";
import { granularityOf } from "../../domain/periods.ts";
import type { Finding } from "../../domain/verdicts.ts";
import type { ChartContext } from "../../wording/context.ts";
import { formatNumber, formatPeriod, formatValue } from "../../wording/number-format.ts";
import { datesInWords } from "../../wording/dates-in-words.ts";
import { publisherShort } from "../../wording/sources.ts";
import { hasReadableMargin, marginText } from "./margin-text.ts";
import { bandAsked, shownDecimals, targetDecimals } from "./shown-decimals.ts";

/** An edition's name longer than this is told by its day instead. */
const LONG_EDITION = 24;

/** A publication in few words: "IMF, April 2024". */
export function sourceName(context: ChartContext, id: string, locale: string): string {
  const publication = context.publication(id);
  if (!publication) return id;
  return `${publisherShort(context, id)}, ${editionName(context, id, locale)}`;
}

/** The edition alone: "April 2024"; its day of publication where the edition has no name, or a long one. */
export function editionName(context: ChartContext, id: string, locale: string): string {
  const publication = context.publication(id);
  if (!publication) return id;
  const { edition, publishedOn } = publication;
  return edition !== "" && edition.length <= LONG_EDITION ? datesInWords(edition) : formatPeriod(publishedOn, locale);
}

/** "A, B and C"; beyond `limit` items "A, B and 12 more". */
export function listText(items: readonly string[], locale: string, limit = items.length): string {
  const shown = items.length > limit ? [...items.slice(0, limit), `${items.length - limit} more`] : items;
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(shown);
}

/** "no figure for Andorra, San Marino and 12 more"; "" where nothing is missing. */
export function missingSentence(
  context: ChartContext,
  missing: readonly string[],
  locale = "en-GB",
  limit = 5,
): string {
  if (missing.length === 0) return "";
  return `no figure for ${listText(missingNames(context, missing, locale), locale, limit)}`;
}

/** What is missing is an area, a period, or an area in a period ("FRA 2022-03"); an area without many periods is named once. */
function missingNames(context: ChartContext, missing: readonly string[], locale: string): string[] {
  const periods = new Map<string, string[]>();
  for (const one of missing) {
    const [first = "", second] = one.split(" ");
    periods.set(first, [...(periods.get(first) ?? []), ...(second === undefined ? [] : [second])]);
  }
  return [...periods].map(([first, lacking]) => {
    if (granularityOf(first) !== null) return formatPeriod(first, locale);
    const [only] = lacking;
    if (only === undefined) return context.areaLabel(first);
    const when = lacking.length === 1 ? formatPeriod(only, locale) : `${lacking.length} periods`;
    return `${context.areaLabel(first)} in ${when}`;
  });
}

/** When a figure is for: "in 2024", "on 16 April 2024", "from February 2022 to April 2024". */
export function whenText(period: string, locale: string): string {
  const kind = granularityOf(period);
  const preposition = kind === "interval" ? "from" : kind === "day" ? "on" : "in";
  return `${preposition} ${formatPeriod(period, locale)}`;
}

/** What the reading asks for: "needed: at least €20.0 bn", "claimed: 3.2 %, as rounded from 3.15 to 3.25"; "" if nothing. */
export function targetText(reading: Reading, unit: string, locale: string, decimals: number): string {
  const { operator, target, targetHigh } = reading;
  if (target === null) return "";
  const figure = (value: number, places: number) => formatValue(value, unit, value === 0 ? 0 : places, locale);
  const low = figure(target, Math.max(decimals, targetDecimals(reading)));
  switch (operator) {
    case "eq":
      return `claimed: ${figure(target, targetDecimals(reading))}${bandText(reading, unit, locale)}`;
    case "ge":
      return `needed: at least ${low}`;
    case "gt":
      return `needed: more than ${low}`;
    case "le":
      return `needed: at most ${low}`;
    case "lt":
      return `needed: less than ${low}`;
    case "between":
      return `needed: between ${figure(target, targetDecimals(reading))} and ${figure(targetHigh ?? target, targetDecimals(reading))}`;
    default:
      return low;
  }
}

const WHOLE: ReadonlySet<string> = new Set(["days", "count", "places", "members"]);

/** Days and counts are whole: only other numbers are rounded. */
function bandText(reading: Reading, unit: string, locale: string): string {
  const band = bandAsked(reading);
  if (!band || WHOLE.has(unit)) return "";
  const places = targetDecimals(reading) + 1;
  return `, as rounded from ${formatNumber(band.low, places, locale)} to ${formatNumber(band.high, places, locale)}`;
}

const REASONS: Readonly<Partial<Record<Finding["reason"], string>>> = {
  "range-straddles-target": "the range lies on both sides",
  "same-day-without-time": "their times are not known",
  "items-missing": "the series leaves known items out, so its sum is only a floor",
  "divisor-without-sign": "what it is divided by is zero or of unknown sign",
  "document-not-read": "the statement was read only second-hand",
};

/** "fails by 10.8 points", "undetermined, the range lies on both sides"; without a number just the word. */
export function outcomeText(context: ChartContext, reading: Reading, finding: Finding, locale: string): string {
  const { outcome, margin, unit, reason } = finding;
  const why = REASONS[reason];
  if (outcome === "undetermined") return why === undefined ? outcome : `${outcome}, ${why}`;
  const isTold = hasReadableMargin(reading) || margin !== 0;
  const by = isTold ? marginText(margin, unit, locale, shownDecimals(context, reading, finding)) : "";
  if (by === "") return outcome;
  return by.startsWith("by ") ? `${outcome} ${by}` : `${outcome}, ${by}`;
}
