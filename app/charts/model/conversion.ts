import type { Observation } from "../../domain/evidence.ts";
import { rateCurrencies, unitRelation, rescale } from "../../domain/units.ts";
import type { ChartContext } from "../../wording/context.ts";
import { newestByPeriod } from "./select.ts";
import { publisherShort } from "../../wording/sources.ts";
import { listWords } from "../../wording/words.ts";

/** A figure in another unit at the rate of its own month; null where there is no rate for it. */
export type Convert = (row: Observation) => number | null;

/** What a chart says of a conversion, and whose rates it used; nothing where every row is in the unit as published. */
export function conversionNote(
  context: ChartContext,
  observations: readonly Observation[],
  rows: readonly Observation[],
  unit: string,
): { note: string; publications: string[] } {
  const units = new Set(rows.map((row) => context.indicator(row.indicator)?.unit ?? ""));
  const currencies = [...units].flatMap((from) => {
    const relation = unitRelation(from, unit);
    return relation.kind === "exact" || relation.kind === "incomparable"
      ? []
      : [`${relation.to}_per_${relation.from}`, `${relation.from}_per_${relation.to}`];
  });
  const used = observations.filter((row) => currencies.includes(context.indicator(row.indicator)?.unit ?? ""));
  const publications = [...new Set(used.map(({ publication }) => publication))];
  if (publications.length === 0) return { note: "", publications };
  const names = [...new Set(publications.map((id) => publisherShort(context, id)))];
  return { note: `Converted month by month at the average rate of the month (${listWords(names)}).`, publications };
}

/**
 * Conversion into `unit` by the package's own monthly rates (USD_per_EUR and the like), found by their unit. An empty unit leaves
 * figures as published. Rows of other than monthly periods use the rate of the month they begin in.
 */
export function converter(context: ChartContext, observations: readonly Observation[], unit: string): Convert {
  const rates = new Map<string, Map<string, number>>();
  for (const { indicator, unit: rateUnit } of context.catalog.indicators) {
    if (!rateCurrencies(rateUnit)) continue;
    const months = new Map<string, number>();
    for (const row of newestByPeriod(
      context,
      observations.filter((each) => each.indicator === indicator),
    )) {
      if (row.value !== null && row.period.length === 7) months.set(row.period, row.value);
    }
    if (months.size > 0) rates.set(rateUnit, months);
  }
  return (row) => {
    if (row.value === null) return null;
    const relation = unitRelation(context.indicator(row.indicator)?.unit ?? "", unit);
    if (relation.kind === "exact") return rescale(row.value, relation.factor);
    if (relation.kind === "incomparable") return null;
    const month = row.period.slice(0, 7);
    const scaled = rescale(row.value, relation.factor);
    const forth = rates.get(`${relation.to}_per_${relation.from}`)?.get(month);
    if (forth !== undefined) return scaled * forth;
    const back = rates.get(`${relation.from}_per_${relation.to}`)?.get(month);
    return back === undefined ? null : scaled / back;
  };
}
