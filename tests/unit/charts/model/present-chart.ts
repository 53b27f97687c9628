import type { Observation } from "../../../../app/domain/evidence.ts";
import { chartContext } from "../../../../app/wording/context.ts";
import type { ChartDefinition } from "../../../../app/charts/model/definition.ts";
import { defaultControls } from "../../../../app/charts/model/query.ts";
import { TEMPLATES } from "../../../../app/charts/kinds/registry.ts";
import { catalog, definition } from "./chart-fixtures.ts";

/** A chart of the fixtures' catalog by its template, as the definition draws it unasked. */
export function present(
  more: Partial<ChartDefinition>,
  observations: Observation[],
  context = chartContext(catalog(), "Site"),
  controls = {},
) {
  const chart = definition(more);
  const template = TEMPLATES[chart.template];
  if (!template) throw new Error("no template");
  return template.present(context, chart, { ...defaultControls(chart), ...controls }, observations, "en-GB");
}
