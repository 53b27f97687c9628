import type { Observation } from "../../domain/evidence.ts";
import { undatedSibling } from "../../domain/undated.ts";
import type { ChartContext } from "../../wording/context.ts";
import type { Convert } from "./conversion.ts";

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
  const sibling = undatedSibling(context.catalog, measure);
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
