import { CITED, NO_PARTY } from "./admission.ts";
import type { Catalog } from "./catalog.ts";
import { granularityOf } from "./periods.ts";
import { ARTICLE_DAY } from "./scenario-day.ts";
import type { Basis, Scenario } from "./scenarios.ts";

/** Query parameters that state a scenario; lists are separated by `~`. `scenario` names one to start from, `name` is what its reader calls it. */
export const SCENARIO_PARAMETERS = ["scenario", "as_of", "publisher", "exclude", "parties", "basis", "name"] as const;

export type ScenarioParameters = Partial<Record<(typeof SCENARIO_PARAMETERS)[number], string>>;

export interface ParameterError {
  parameter: string;
  message: string;
  /** Values that would do; [] where there are too many to say (days). */
  valid: string[];
}

export type ScenarioRequest = { ok: true; scenario: Scenario } | { ok: false; errors: ParameterError[] };

/** Id of a scenario that a user states; the parameters are its address. */
export const OWN_SCENARIO = "own";

/** What a user's scenario is called where the user gave it no name. */
export const OWN_LABEL = "Your own scenario";

/** Longest name that a reader may give. */
export const LONGEST_NAME = 60;

/**
 * The scenario that parameters state: the one named by `scenario` where nothing else is said, else the user's own, which
 * starts from that one (or from all evidence) with the other parameters in place of its settings, under the name given. An
 * empty parameter clears a setting. Unknown ids and days are errors that name what would do.
 */
export function scenarioFromParameters(catalog: Catalog, parameters: ScenarioParameters): ScenarioRequest {
  const errors: ParameterError[] = [];
  const start = catalog.scenarios.find((scenario) => scenario.scenario === parameters.scenario);
  const names = catalog.scenarios.map((scenario) => scenario.scenario);
  if (parameters.scenario && parameters.scenario !== OWN_SCENARIO && !start) {
    errors.push({ parameter: "scenario", message: `There is no scenario "${parameters.scenario}".`, valid: names });
  }
  const publishers = [...catalog.publishers.map((publisher) => publisher.publisher), CITED];
  const parties = [...new Set(catalog.publishers.map((publisher) => publisher.party || NO_PARTY))].sort();
  const asOf = parameters.as_of ?? start?.asOf ?? "";
  if (asOf !== "" && asOf !== ARTICLE_DAY && granularityOf(asOf) !== "day") {
    errors.push({
      parameter: "as_of",
      message: `"${asOf}" is no day.`,
      valid: ["a day written 2024-04-19", ARTICLE_DAY],
    });
  }
  const basis = parameters.basis ?? start?.basis ?? "";
  if (!isBasis(basis)) {
    errors.push({ parameter: "basis", message: `There is no basis "${basis}".`, valid: ["forecast", "outturn"] });
  }
  const name = (parameters.name ?? "").trim().slice(0, LONGEST_NAME);
  const scenario: Scenario = {
    scenario: OWN_SCENARIO,
    position: 0,
    label: name || OWN_LABEL,
    question: "",
    asOf,
    publishers: list("publisher", parameters.publisher, start?.publishers, publishers, errors),
    excludedPublishers: list("exclude", parameters.exclude, start?.excludedPublishers, publishers, errors),
    parties: list("parties", parameters.parties, start?.parties, parties, errors),
    basis: isBasis(basis) ? basis : "",
    articles: [],
  };
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, scenario: start && name === "" && isSame(start, scenario) ? start : scenario };
}

/** Parameters that state a scenario: its id if the catalog has it, else its settings. The inverse of the above. */
export function parametersOfScenario(catalog: Catalog, scenario: Scenario): ScenarioParameters {
  if (catalog.scenarios.some((one) => one.scenario === scenario.scenario)) return { scenario: scenario.scenario };
  return {
    ...(scenario.asOf && { as_of: scenario.asOf }),
    ...(scenario.publishers.length > 0 && { publisher: scenario.publishers.join("~") }),
    ...(scenario.excludedPublishers.length > 0 && { exclude: scenario.excludedPublishers.join("~") }),
    ...(scenario.parties.length > 0 && { parties: scenario.parties.join("~") }),
    ...(scenario.basis && { basis: scenario.basis }),
    ...(scenario.label !== OWN_LABEL && { name: scenario.label }),
  };
}

function list(
  parameter: string,
  written: string | undefined,
  otherwise: string[] | undefined,
  valid: string[],
  errors: ParameterError[],
): string[] {
  if (written === undefined) return otherwise ?? [];
  const values = [...new Set(written.split("~").filter((value) => value !== ""))];
  for (const value of values) {
    if (!valid.includes(value)) errors.push({ parameter, message: `There is no "${value}" here.`, valid });
  }
  return values;
}

function isBasis(text: string): text is Basis {
  return text === "" || text === "forecast" || text === "outturn";
}

function isSame(a: Scenario, b: Scenario): boolean {
  const settings = (one: Scenario): string =>
    JSON.stringify([one.asOf, one.publishers, one.excludedPublishers, one.parties, one.basis]);
  return settings(a) === settings(b);
}
