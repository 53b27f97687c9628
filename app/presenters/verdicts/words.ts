import type { Reading } from "../../domain/claims.ts";
import { granularityOf } from "../../domain/periods.ts";
import { differenceUnit } from "../../domain/units.ts";
import type { Finding } from "../../domain/verdicts.ts";
import type { ChartContext } from "../charts/context.ts";
import { formatPeriod, formatValue } from "../charts/number-format.ts";
import { publisherShort } from "../charts/sources.ts";
import { marginText } from "../dashboard/grid-view.ts";

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
  return edition !== "" && edition.length <= LONG_EDITION ? edition : formatPeriod(publishedOn, locale);
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

/** One is one: "1 point", not "1 points". */
export function singular(text: string): string {
  return text.replace(/(?<![\d.,])1 (day|point)s\b/g, "1 $1");
}

/** When a figure is for: "in 2024", "on 16 April 2024", "from February 2022 to April 2024". */
export function whenText(period: string, locale: string): string {
  const kind = granularityOf(period);
  const preposition = kind === "interval" ? "from" : kind === "day" ? "on" : "in";
  return `${preposition} ${formatPeriod(period, locale)}`;
}

/** What the reading asks for, after "asked for": "at least 20 bn", "3.2 % as written", "between 2 and 4". */
export function targetText(reading: Reading, unit: string, locale: string): string {
  const { operator, target, targetHigh, targetWritten } = reading;
  if (target === null) return "";
  const decimals = decimalsOf(targetWritten || String(target));
  const low = formatValue(target, unit, decimals, locale);
  switch (operator) {
    case "eq":
      return `${low} as rounded`;
    case "ge":
      return `at least ${low}`;
    case "gt":
      return `more than ${low}`;
    case "le":
      return `at most ${low}`;
    case "lt":
      return `less than ${low}`;
    case "between":
      return `between ${low} and ${formatValue(targetHigh ?? target, unit, Math.max(decimals, decimalsOf(String(targetHigh))), locale)}`;
    default:
      return low;
  }
}

const REASONS: Readonly<Partial<Record<Finding["reason"], string>>> = {
  "range-straddles-target": "the range lies on both sides",
  "same-day-without-time": "their times are not known",
};

/** "fails by 10.8 points", "undetermined, the range lies on both sides"; without a number just the word. */
export function outcomeText({ outcome, margin, unit, reason }: Finding, locale: string): string {
  const by = marginText(margin, differenceUnit(unit), locale);
  const why = REASONS[reason];
  if (outcome === "undetermined") return why === undefined ? outcome : `${outcome}, ${why}`;
  return by === "" ? outcome : `${outcome} ${by}`;
}

/**
 * Decimals to show a figure with: the indicator's, or up to three more where the margin is so small that the figure would
 * otherwise look like its target.
 */
export function decimalsFor(own: number, margin: number | null): number {
  let decimals = own;
  const size = Math.abs(margin ?? 1);
  while (decimals < own + 3 && size > 0 && size < 0.5 / 10 ** decimals) decimals += 1;
  return decimals;
}

function decimalsOf(written: string): number {
  return /\.(\d+)$/.exec(written)?.[1]?.length ?? 0;
}
