import type { Observation } from "../../../../app/domain/evidence.ts";
import { chartContext } from "../../../../app/presenters/charts/context.ts";
import type { ChartDefinition } from "../../../../app/presenters/charts/definition.ts";
import { defaultControls } from "../../../../app/presenters/charts/query.ts";
import { TEMPLATES } from "../../../../app/presenters/charts/registry.ts";
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
