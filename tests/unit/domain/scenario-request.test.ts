import { describe, expect, test } from "vitest";
import {
  parametersOfScenario,
  scenarioFromParameters,
  type ScenarioParameters,
} from "../../../app/domain/scenario-request.ts";
import { aCatalog, aScenario } from "./sample.ts";

const catalog = aCatalog({ scenarios: [aScenario({ scenario: "then", asOf: "2024-04-19", publishers: ["@cited"] })] });

function stated(parameters: ScenarioParameters) {
  const request = scenarioFromParameters(catalog, parameters);
  if (!request.ok) throw new Error(JSON.stringify(request.errors));
  return request.scenario;
}

describe("a scenario from parameters", () => {
  test("by name alone it is the catalog's own", () => expect(stated({ scenario: "then" })).toBe(catalog.scenarios[0]));

  test("without a name it starts from all evidence", () => {
    expect(
      stated({ as_of: "2024-04-19", publisher: "alpha~beta", exclude: "@cited", parties: "Y~none", basis: "outturn" }),
    ).toMatchObject({
      scenario: "own",
      asOf: "2024-04-19",
      publishers: ["alpha", "beta"],
      excludedPublishers: ["@cited"],
      parties: ["Y", "none"],
      basis: "outturn",
    });
  });

  test("with a name the other parameters take the place of its settings, an empty one clears", () => {
    expect(stated({ scenario: "then", as_of: "2023-01-01" })).toMatchObject({
      asOf: "2023-01-01",
      publishers: ["@cited"],
    });
    expect(stated({ scenario: "then", publisher: "" })).toMatchObject({ asOf: "2024-04-19", publishers: [] });
    expect(stated({ scenario: "then", as_of: "2024-04-19" })).toBe(catalog.scenarios[0]);
  });

  test.each([
    [{ scenario: "never" }, "scenario", ["then"]],
    [{ as_of: "yesterday" }, "as_of", ["a day written 2024-04-19", "@article"]],
    [{ as_of: "2023-02-29" }, "as_of", ["a day written 2024-04-19", "@article"]],
    [{ basis: "guess" }, "basis", ["forecast", "outturn"]],
    [{ publisher: "alpha~omega" }, "publisher", ["alpha", "beta", "gamma", "@cited"]],
    [{ exclude: "omega" }, "exclude", ["alpha", "beta", "gamma", "@cited"]],
    [{ parties: "Q" }, "parties", ["Y", "none"]],
  ])("%j is refused with what would do", (parameters, parameter, valid) => {
    const request = scenarioFromParameters(catalog, parameters);
    expect(request.ok).toBe(false);
    if (!request.ok)
      expect(request.errors.map((error) => [error.parameter, error.valid])).toEqual([[parameter, valid]]);
  });

  test("its parameters state it again", () => {
    const own = stated({ as_of: "2024-04-19", publisher: "alpha~beta", basis: "forecast" });
    expect(stated(parametersOfScenario(catalog, own))).toEqual(own);
    expect(parametersOfScenario(catalog, own)).toEqual({
      as_of: "2024-04-19",
      publisher: "alpha~beta",
      basis: "forecast",
    });
    expect(parametersOfScenario(catalog, stated({ scenario: "then" }))).toEqual({ scenario: "then" });
  });
});
