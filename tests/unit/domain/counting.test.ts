import { describe, expect, test } from "vitest";
import { evaluate } from "../../../app/domain/evaluate.ts";
import type { Observation } from "../../../app/domain/evidence.ts";
import type { Basis } from "../../../app/domain/scenarios.ts";
import { aBase, aCatalog, aPublication, aReading, aScenario, row } from "./sample.ts";

const above3 = aReading({ operator: "gt", target: 3, period: "2023" });

function outcome(rows: Observation[], basis: Basis, asOf: string): string {
  return evaluate(aBase(rows), above3, aScenario({ basis, asOf })).outcome;
}

describe("a forecast", () => {
  const forecast = [row("alpha-2023-10", "X", "2023", 5, { status: "F" })];

  test.each([
    ["", "2023-12-31", "holds"],
    ["", "2024-01-01", "no-evidence"],
    ["forecast", "2024-01-01", "holds"],
    ["outturn", "2024-01-01", "not-applicable"],
  ] as const)("with basis “%s” on %s: %s", (basis, asOf, expected) => {
    expect(outcome(forecast, basis, asOf)).toBe(expected);
  });

  test("of a period that had ended is passed over by that name, figure by figure and not publisher by publisher", () => {
    const base = aBase([
      ...forecast,
      row("beta-2024-01", "X", "2023", 2, { status: "A" }),
      row("beta-2024-01", "X", "2024", 9, { status: "F" }),
    ]);
    const verdict = evaluate(base, above3, aScenario({ asOf: "2024-02-01" }));
    expect(verdict.findings.map(({ publication, outcome }) => [publication, outcome])).toEqual([
      ["beta-2024-01", "fails"],
    ]);
    expect(verdict.passedOver).toContainEqual({
      publication: "alpha-2023-10",
      publisher: "alpha",
      reason: "stale-forecast",
    });
    const next = aReading({ operator: "gt", target: 3, period: "2024" });
    expect(evaluate(base, next, aScenario({ asOf: "2024-02-01" })).outcome).toBe("holds");
  });

  test("runs out on the newest day of the package where the scenario has none", () => {
    const retrieved = (retrievedOn: string) => ({
      publications: [{ ...aPublication("alpha-2023-10"), retrievedOn }],
    });
    const on = (day: string) => evaluate(aBase(forecast, retrieved(day)), above3, aScenario()).outcome;
    expect([on("2023-12-31"), on("2024-01-01")]).toEqual(["holds", "no-evidence"]);
  });

  test("is still what was forecast where the reading asks that one edition, unless outcomes are asked for", () => {
    const pinned = { ...above3, publication: "alpha-2023-10" };
    expect(evaluate(aBase(forecast), pinned, aScenario({ asOf: "2024-06-01" })).outcome).toBe("holds");
    const outturns = aScenario({ asOf: "2024-06-01", basis: "outturn" });
    expect(evaluate(aBase(forecast), pinned, outturns)).toMatchObject({
      outcome: "not-applicable",
      reason: "basis-never",
    });
  });

  test("stays what a scenario of another day made of it", () => {
    const base = aBase(forecast);
    const days = ["2024-05-01", "2023-11-01", "2024-01-01", "2023-12-31"];
    const asked = days.map((asOf) => evaluate(base, above3, aScenario({ asOf })).outcome);
    expect(asked).toEqual(["no-evidence", "holds", "no-evidence", "holds"]);
  });
});

describe("an estimate among outcomes", () => {
  const estimate = (publication: string) => row(publication, "X", "2023", 4, { status: "E" });

  test.each([
    ["made within the period", [estimate("alpha-2023-10")], "2024-06-01", "no-evidence"],
    ["made after it", [estimate("alpha-2024-04")], "2024-06-01", "holds"],
    [
      "of a publisher that had an actual before",
      [row("alpha-2023-10", "X", "2023", 2, { status: "A" }), estimate("alpha-2024-04")],
      "2024-06-01",
      "fails",
    ],
    [
      "of a publisher whose actual came later",
      [estimate("alpha-2024-04"), row("alpha-2024-07", "X", "2023", 2, { status: "A" })],
      "2024-06-01",
      "holds",
    ],
    [
      "beside another publisher's earlier actual",
      [estimate("alpha-2024-04"), row("beta-2024-01", "X", "2023", 2, { status: "A" })],
      "2024-06-01",
      "mixed",
    ],
    [
      "made before anybody had an actual",
      [estimate("alpha-2024-04"), row("beta-2024-06", "X", "2023", 2, { status: "P" })],
      "2024-07-01",
      "fails",
    ],
    [
      "the same before that actual was out",
      [estimate("alpha-2024-04"), row("beta-2024-06", "X", "2023", 2, { status: "P" })],
      "2024-06-01",
      "holds",
    ],
  ] as const)("%s", (_, rows, asOf, expected) => {
    expect(outcome([...rows], "outturn", asOf)).toBe(expected);
  });

  test("of a bank or a poll is none", () => {
    const publishers = aCatalog().publishers.map((one) => ({ ...one, kind: "market" as const }));
    const base = aBase([estimate("alpha-2024-04")], { publishers });
    expect(evaluate(base, above3, aScenario({ basis: "outturn", asOf: "2024-06-01" })).outcome).toBe("no-evidence");
    expect(evaluate(base, above3, aScenario()).outcome).toBe("holds");
  });
});
