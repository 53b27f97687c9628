import type { Catalog } from "../../domain/catalog.ts";
import { parametersOfScenario, SCENARIO_PARAMETERS, scenarioFromParameters } from "../../domain/scenario-request.ts";
import type { Scenario } from "../../domain/scenarios.ts";
import { refuse } from "./refuse.server.ts";

/** Only what the user chose: the scenario's parameters, without those of the baseline. */
export function scenarioQuery(catalog: Catalog, scenario: Scenario, baseline: Scenario | undefined): URLSearchParams {
  if (scenario.scenario === baseline?.scenario) return new URLSearchParams();
  return new URLSearchParams(parametersOfScenario(catalog, scenario) as Record<string, string>);
}

/** Splits a query into the scenario's parameters and the rest. Repeated list parameters (a form's checkboxes) are joined. */
export function splitScenario(query: URLSearchParams): { own: Record<string, string>; rest: URLSearchParams } {
  const own: Record<string, string> = {};
  const rest = new URLSearchParams(query);
  for (const name of SCENARIO_PARAMETERS) {
    const values = query.getAll(name);
    rest.delete(name);
    if (values.length > 0) own[name] = values.join("~");
  }
  return { own, rest };
}

/**
 * What a form sends (empty fields, a list parameter once for every box ticked) in the spelling that addresses have; null where it already
 * is. Other parameters stay as they are.
 */
export function tidyScenarioQuery(query: URLSearchParams): URLSearchParams | null {
  const { own, rest } = splitScenario(query);
  const said = Object.entries(own).filter(([, value]) => value !== "");
  const repeated = SCENARIO_PARAMETERS.some((name) => query.getAll(name).length > 1);
  if (!repeated && said.length === Object.keys(own).length) return null;
  return new URLSearchParams([...said, ...rest]);
}

/** The scenario that a query states, the baseline if it states none. Throws the 400 page for unknown ids and days. */
export function chooseScenario(
  catalog: Catalog,
  scenarios: readonly Scenario[],
  own: Record<string, string>,
): Scenario {
  const baseline = scenarios[0];
  if (Object.keys(own).length === 0 && baseline !== undefined) return baseline;
  const request = scenarioFromParameters(catalog, own);
  if (!request.ok) throw refuse(400, "The scenario could not be understood.", request.errors);
  return request.scenario;
}
