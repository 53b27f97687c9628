import { DRAWING_NAMES, type ChartDefinition } from "../../charts/model/definition.ts";
import { anyText, checkParameters, type Parameters } from "./parameters.server.ts";
import { SELECTION } from "./scenario-choice.server.ts";

/** The ends of a period, as a form sends them. */
const PERIOD_FIELDS = ["from", "to"];

/** Throws a 400 for a name that the chart does not know, empty ones too: the chart's reader passes over those. `besides` are an address's own. */
export function checkChartParameters(
  query: URLSearchParams,
  { controls }: ChartDefinition,
  besides: Parameters = {},
): void {
  const fields = controls.includes("period") ? PERIOD_FIELDS : [];
  checkParameters(query, {
    ...anyText([...controls, ...fields, ...DRAWING_NAMES, "article"]),
    ...SELECTION,
    ...besides,
  });
}
