import type { ChartContext } from "../../wording/context.ts";
import type { ChartControls, ChartDefinition, IndicatorNeed } from "./definition.ts";
import { undatedSibling } from "../../domain/undated.ts";

/** Needs of the chosen measure, of its part that has no month, and of what converts it (exchange rates by unit) or divides it (the share's base). */
export function measureNeeds(
  context: ChartContext,
  definition: ChartDefinition,
  controls: ChartControls,
  areas: string[] | null,
): IndicatorNeed[] {
  const needs: IndicatorNeed[] = [{ indicator: controls.measure, areas }];
  const undated = undatedSibling(context.catalog, controls.measure);
  if (undated !== "") needs.push({ indicator: undated, areas });
  if (controls.unit !== "" || controls.share) {
    for (const row of context.catalog.indicators) {
      if (/^[A-Z]{3}_per_[A-Z]{3}$/.test(row.unit) && row.frequency !== "day")
        needs.push({ indicator: row.indicator, areas: null });
    }
  }
  if (controls.share && definition.shareOf !== "") needs.push({ indicator: definition.shareOf, areas });
  return needs;
}
