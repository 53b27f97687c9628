import type { Observation } from "../../domain/evidence.ts";
import type { Catalog } from "../../domain/catalog.ts";
import type { ChartContext } from "../../wording/context.ts";
import type { Convert } from "./conversion.ts";

/** The indicator that holds what a measure's rows put in no month: "<measure>_undated", of the same unit. "" if the package has none. */
export function undatedSibling(context: ChartContext, measure: string): string {
  const sibling = context.indicator(`${measure}_undated`);
  return sibling && sibling.unit === context.indicator(measure)?.unit ? sibling.indicator : "";
}

export interface Undated {
  amount: number;
  /** Areas with such an amount, groups left out. */
  areas: number;
}

/** What a publication has of a measure without a month; null if it says nothing of the kind. */
export function undatedOf(
  context: ChartContext,
  observations: readonly Observation[],
  measure: string,
  publication: string,
  areas: ReadonlySet<string> | null,
  convert: Convert,
): Undated | null {
  const sibling = undatedSibling(context, measure);
  const rows = observations.filter(
    (row) =>
      sibling !== "" &&
      row.indicator === sibling &&
      row.publication === publication &&
      (areas === null || areas.has(row.area)) &&
      context.area(row.area)?.kind !== "group" &&
      (convert(row) ?? 0) !== 0,
  );
  if (rows.length === 0) return null;
  const amount = rows.reduce((sum, row) => sum + (convert(row) ?? 0), 0);
  return { amount, areas: new Set(rows.map((row) => row.area)).size };
}

/** Needs of the parts without a month of the indicators asked for, for the charts that have to name them. */
export function undatedNeeds<N extends { indicator: string }>(catalog: Catalog, needs: readonly N[]): N[] {
  const known = new Set(catalog.indicators.map(({ indicator }) => indicator));
  return needs
    .map((need) => ({ ...need, indicator: `${need.indicator}_undated` }))
    .filter(({ indicator }) => known.has(indicator));
}
