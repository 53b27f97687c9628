import type { Catalog } from "./catalog.ts";
import type { Reading } from "./claims.ts";
import { endDay, granularityOf, startDay } from "./periods.ts";
import { undatedSibling } from "./undated.ts";
import { rateCurrencies } from "./units.ts";

/** Observations that readings may use: what a store has to fetch, and nothing else. */
export interface ObservationNeed {
  indicator: string;
  /** Areas, sorted; null for all. */
  areas: string[] | null;
  /** A hint: rows whose period lies within these days suffice for verdicts; null for all periods. */
  periods: { from: string; to: string } | null;
}

/**
 * One need an indicator, sorted: subjects, comparators with their members and the group itself, base periods, and, where a
 * total asks for another currency, the exchange rates of its months; what a total cannot hold as it has no date. Readings of events and statements need none. Stores
 * may fetch more; with `periods` left aside, verdicts also name newer editions that no longer cover the period.
 */
export function observationNeeds(catalog: Catalog, readings: readonly Reading[]): ObservationNeed[] {
  const units = new Map(catalog.indicators.map((indicator) => [indicator.indicator, indicator.unit]));
  const members = new Map<string, string[]>();
  for (const { group, area } of catalog.memberships) members.set(group, [...(members.get(group) ?? []), area]);
  const needs = new Map<string, { areas: Set<string> | null; days: string[]; isOpen: boolean }>();
  const add = (indicator: string, areas: readonly string[] | null, periods: readonly string[]): void => {
    const need = needs.get(indicator) ?? { areas: new Set<string>(), days: [], isOpen: false };
    needs.set(indicator, need);
    if (areas === null) need.areas = null;
    for (const area of areas ?? []) for (const one of [area, ...(members.get(area) ?? [])]) need.areas?.add(one);
    for (const period of periods) {
      if (granularityOf(period)) need.days.push(startDay(period), endDay(period));
      // `latest` may be any period at all.
      else need.isOpen = true;
    }
  };
  for (const reading of readings) {
    if (reading.indicator === "" || !units.has(reading.indicator)) continue;
    const periods = [reading.period, reading.basePeriod].filter((period) => period !== "");
    add(
      reading.indicator,
      [reading.area, reading.comparator].filter((area) => area !== ""),
      periods,
    );
    if (reading.form !== "total") continue;
    // What has no date lies in an interval of its own, so its periods are no hint.
    const undated = undatedSibling(catalog, reading.indicator);
    if (undated !== "") add(undated, [reading.area], ["latest"]);
    for (const rate of ratesBetween(catalog, units.get(reading.indicator) ?? "", reading.unit))
      add(rate, null, wholeMonths(periods));
  }
  return [...needs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([indicator, { areas, days, isOpen }]) => ({
      indicator,
      areas: areas && [...areas].sort(),
      periods: isOpen ? null : spanOf(days),
    }));
}

/** Indicators whose unit is the rate between the currencies of two units, either way round. */
function ratesBetween(catalog: Catalog, from: string, to: string): string[] {
  const currencies = [from.slice(0, 3), to.slice(0, 3)];
  if (to === "" || currencies[0] === currencies[1]) return [];
  return catalog.indicators.flatMap(({ indicator, unit }) => {
    const rate = rateCurrencies(unit);
    return rate && currencies.includes(rate.base) && currencies.includes(rate.quote) ? [indicator] : [];
  });
}

/** An amount of a day is converted at its month's rate, so the rate's row reaches beyond the day. */
function wholeMonths(periods: readonly string[]): string[] {
  return periods.map((period) =>
    granularityOf(period) ? `${startDay(period).slice(0, 7)}/${endDay(period).slice(0, 7)}` : period,
  );
}

function spanOf(days: string[]): ObservationNeed["periods"] {
  const sorted = [...days].sort();
  const from = sorted[0];
  const to = sorted.at(-1);
  return from && to ? { from, to } : null;
}
