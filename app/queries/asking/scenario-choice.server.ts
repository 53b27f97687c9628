import type { Catalog } from "../../domain/catalog.ts";
import { MOST_VERSUS, SELECTION_PARAMETERS, VERSUS } from "../../domain/carried-scenario.ts";
import type { ErrorDetail } from "../../domain/error-detail.ts";
import {
  OWN_LABEL,
  OWN_SCENARIO,
  parametersOfScenario,
  SCENARIO_PARAMETERS,
  scenarioFromParameters,
} from "../../domain/scenario-request.ts";
import { readSpelling, spellScenario } from "../../domain/scenario-spelling.ts";
import type { Scenario } from "../../domain/scenarios.ts";
import { anyText, type Parameters } from "./parameters.server.ts";
import { refuse } from "./refuse.server.ts";

/** The scenarios of an address: the one that applies, and those that it is compared with. */
export interface Selection {
  scenario: Scenario;
  /** Each another one; an own one has an id of its own ("own-2"). */
  versus: Scenario[];
  /** Whether the address states the scenario; else it is the baseline. */
  stated: boolean;
}

/** What pages and files take besides their own parameters; the values are checked by `chooseSelection`. */
export const SELECTION: Parameters = anyText(SELECTION_PARAMETERS);

/** Only what the user chose: the scenario's parameters, without those of the baseline. */
export function scenarioQuery(catalog: Catalog, scenario: Scenario, baseline: Scenario | undefined): URLSearchParams {
  if (scenario.scenario === baseline?.scenario) return new URLSearchParams();
  return statedQuery(catalog, scenario);
}

/** The scenario's parameters, whichever it is. */
export function statedQuery(catalog: Catalog, scenario: Scenario): URLSearchParams {
  return new URLSearchParams(parametersOfScenario(catalog, scenario) as Record<string, string>);
}

/** A scenario as one value of `vs`. */
export function spellingOf(catalog: Catalog, scenario: Scenario): string {
  const name = scenario.label === OWN_LABEL || isNamed(catalog, scenario) ? "" : scenario.label;
  return spellScenario({ parameters: parametersOfScenario(catalog, scenario), name });
}

function isNamed(catalog: Catalog, { scenario }: Scenario): boolean {
  return catalog.scenarios.some((one) => one.scenario === scenario);
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

/** The scenarios that `vs` adds, each once. Throws the 400 page for what cannot be read, and for too many. */
export function chooseVersus(catalog: Catalog, query: URLSearchParams): Scenario[] {
  const written = [...new Set(query.getAll(VERSUS).filter(Boolean))];
  if (written.length > MOST_VERSUS) {
    const message = `At most ${MOST_VERSUS} scenarios to compare with.`;
    throw refuse(400, "The scenarios could not be understood.", [{ parameter: VERSUS, message, valid: [] }]);
  }
  return written.map((text, index) => {
    const spelled = readSpelling(text);
    const request =
      spelled === null ? null : scenarioFromParameters(catalog, { ...spelled.parameters, name: spelled.name });
    if (spelled === null || request === null || !request.ok) {
      throw refuse(400, "A scenario to compare with could not be understood.", versusErrors(catalog, text, request));
    }
    const { scenario } = request;
    if (scenario.scenario !== OWN_SCENARIO) return scenario;
    return { ...scenario, scenario: `${OWN_SCENARIO}-${index + 2}` };
  });
}

function versusErrors(
  catalog: Catalog,
  text: string,
  request: ReturnType<typeof scenarioFromParameters> | null,
): ErrorDetail["errors"] {
  if (request !== null && !request.ok) return request.errors.map((error) => ({ ...error, parameter: VERSUS }));
  const message = `“${text.slice(0, 80)}” is neither a scenario nor written as “as_of:2023-10-01,basis:forecast”.`;
  return [{ parameter: VERSUS, message, valid: catalog.scenarios.map(({ scenario }) => scenario) }];
}

/** All that an address says about scenarios. Throws the 400 page for unknown ids and days. */
export function chooseSelection(catalog: Catalog, scenarios: readonly Scenario[], query: URLSearchParams): Selection {
  const { own } = splitScenario(query);
  const scenario = chooseScenario(catalog, scenarios, own);
  const versus = chooseVersus(catalog, query).filter((one) => one.scenario !== scenario.scenario);
  const stated = Object.values(own).some((value) => value !== "");
  return { scenario, versus, stated };
}

/** Throws the 400 page where the scenarios that a page only hands on, to the pages that apply them, cannot be understood. */
export function checkCarried(catalog: Catalog, scenarios: readonly Scenario[], carried: URLSearchParams): void {
  chooseSelection(catalog, scenarios, carried);
}

/** The scenarios of an article's table: those chosen first, then all others for it in their order. */
export function leadingWith({ scenario, versus }: Selection, scenarios: readonly Scenario[]): Scenario[] {
  return [...new Set([scenario, ...versus, ...scenarios])];
}
