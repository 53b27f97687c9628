import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Grid, GridRow } from "../../../../app/domain/grid.ts";
import type { Verdict, VerdictOutcome } from "../../../../app/domain/verdicts.ts";
import { presentOverview } from "../../../../app/verdicts/dashboard/overview.ts";
import { disagreements, swingSentence } from "../../../../app/verdicts/dashboard/swings.ts";
import { aReading, aScenario } from "../../domain/sample.ts";

const OUTCOMES: VerdictOutcome[] = ["holds", "fails", "mixed", "undetermined", "not-comparable", "no-evidence"];
const scenarios = ["one", "two", "three"].map((scenario) => aScenario({ scenario, label: `Scenario ${scenario}` }));

function aRow(claim: string, outcomes: (VerdictOutcome | null)[]): GridRow {
  const opinion = outcomes.includes(null);
  const verdicts = outcomes.map((outcome) => ({ outcome: outcome ?? "not-checkable" }) as Verdict);
  const one = { claim, quote: `says ${claim}` } as GridRow["claim"];
  return { claim: one, reading: opinion ? null : aReading({}), readings: [], verdicts };
}

function aGrid(rows: GridRow[]): Grid {
  return { article: "a", scenarios, rows };
}

const rows = {
  steady: aRow("steady", ["holds", "holds", "no-evidence"]),
  swings: aRow("swings", ["holds", "fails", "mixed"]),
  turns: aRow("turns", ["holds", "holds", "fails"]),
  aside: aRow("aside", ["holds", "not-applicable", "not-applicable"]),
  opinion: aRow("opinion", [null, null, null]),
};

describe("what an article's claims come to", () => {
  const view = presentOverview(aGrid(Object.values(rows)), scenarios);

  test("an opinion is counted among the statements, and in no scenario", () => {
    expect([view.claims, view.checkable, view.notCheckable]).toEqual([5, 4, 1]);
  });

  test("a claim is counted only in the scenarios that it applies to", () => {
    const totals = view.tallies.map(({ counts }) => counts.reduce((sum, { count }) => sum + count, 0));
    expect(totals).toEqual([4, 3, 3]);
    expect(view.tallies.flatMap(({ counts }) => counts.map(({ outcome }) => outcome))).not.toContain("not-applicable");
  });

  test("outcomes are counted scenario by scenario, decided ones first, none where none occurs", () => {
    expect(view.tallies[2]?.counts).toEqual([
      { outcome: "mixed", word: "Mixed", count: 1 },
      { outcome: "fails", word: "Fails", count: 1 },
      { outcome: "no-evidence", word: "No evidence", count: 1 },
    ]);
  });
});

test("claims turn on the evidence where scenarios decide differently; missing evidence is no disagreement", () => {
  expect(Object.values(rows).map(disagreements)).toEqual([0, 3, 2, 0, 0]);
  expect(swingSentence(rows.swings)).toBe("Holds in 1 scenario, mixed in 1, fails in 1.");
  expect(swingSentence(rows.turns)).toBe("Holds in 2 scenarios, fails in 1.");
  expect(swingSentence(rows.steady)).toBe("Holds in 2 scenarios; no decision in 1.");
  expect(swingSentence(rows.aside)).toBe("Holds in 1 scenario.");
});

test("whatever the verdicts, every tally adds up", () => {
  const row = fc.array(fc.constantFrom(...OUTCOMES), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (outcomes) => {
      const view = presentOverview(aGrid(outcomes.map((one, index) => aRow(`c${index}`, one))), scenarios);
      for (const { counts } of view.tallies) {
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(outcomes.length);
      }
    }),
  );
});
