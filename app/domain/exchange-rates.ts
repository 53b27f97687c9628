import type { AreaRows, Edition } from "./editions.ts";
import type { Indicator, Observation } from "./evidence.ts";
import { granularityOf } from "./periods.ts";
import { rateCurrencies } from "./units.ts";

/** Monthly exchange rates found in the package by their unit (`USD_per_EUR`), whatever the indicator is called. */
export interface Rates {
  /** What one unit of `from` was worth in `to` in a month, and the row that says it; null if the package has none. */
  of(from: string, to: string, month: string): { rate: number; row: Observation } | null;
}

/**
 * Rates are a measure, not evidence: no scenario admits or excludes them. Where several publications give a month's rate
 * the first published one counts, so that a later publication never changes an earlier conversion. Forecast rates
 * (status F) are not used.
 */
export function indexRates(
  indicators: readonly Indicator[],
  rowsOf: (indicator: string) => ReadonlyMap<string, AreaRows>,
  editions: readonly Edition[],
): Rates {
  const tables = new Map<string, Map<string, Observation>>();
  const oldestFirst = [...editions].reverse();
  const rateIndicators = indicators
    .filter((indicator) => rateCurrencies(indicator.unit))
    .sort((a, b) => (a.indicator < b.indicator ? -1 : 1));
  for (const { indicator, unit } of rateIndicators) {
    const table = tables.get(unit) ?? new Map<string, Observation>();
    tables.set(unit, table);
    const rows = rowsOf(indicator);
    for (const edition of oldestFirst) collectMonths(table, rows.get(edition.publication.publication));
  }
  return {
    of(from, to, month) {
      const direct = tables.get(`${to}_per_${from}`)?.get(month);
      if (direct?.value) return { rate: direct.value, row: direct };
      const inverse = tables.get(`${from}_per_${to}`)?.get(month);
      return inverse?.value ? { rate: 1 / inverse.value, row: inverse } : null;
    },
  };
}

function collectMonths(table: Map<string, Observation>, areas: AreaRows | undefined): void {
  for (const area of [...(areas?.keys() ?? [])].sort()) {
    for (const [period, row] of areas?.get(area) ?? []) {
      const usable = row.value !== null && row.value > 0 && row.status !== "F";
      if (usable && granularityOf(period) === "month" && !table.has(period)) table.set(period, row);
    }
  }
}
