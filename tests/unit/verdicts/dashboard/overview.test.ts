import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Grid, GridRow } from "../../../../app/domain/grid.ts";
import type { Verdict, VerdictOutcome } from "../../../../app/domain/verdicts.ts";
import { presentOverview } from "../../../../app/verdicts/dashboard/overview.ts";
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

describe("what an article's claims come to", () => {
  const view = presentOverview(
    aGrid([
      aRow("steady", ["holds", "holds", "no-evidence"]),
      aRow("swings", ["holds", "fails", "mixed"]),
      aRow("turns", ["holds", "holds", "fails"]),
      aRow("opinion", [null, null, null]),
    ]),
    scenarios,
    5,
  );

  test("an opinion is counted among the statements, and in no scenario", () => {
    expect([view.claims, view.checkable, view.notCheckable]).toEqual([4, 3, 1]);
    const totals = view.tallies.map(({ counts }) => counts.reduce((sum, { count }) => sum + count, 0));
    expect(totals).toEqual([3, 3, 3]);
  });

  test("outcomes are counted scenario by scenario, decided ones first, none where none occurs", () => {
    expect(view.tallies[2]?.counts).toEqual([
      { outcome: "mixed", word: "Mixed", count: 1 },
      { outcome: "fails", word: "Fails", count: 1 },
      { outcome: "no-evidence", word: "No evidence", count: 1 },
    ]);
  });

  test("claims on which scenarios disagree come first where they disagree most; missing evidence is no disagreement", () => {
    expect(view.swings.map(({ claim, sentence }) => [claim, sentence])).toEqual([
      ["swings", "Holds in 1 scenario, mixed in 1, fails in 1."],
      ["turns", "Holds in 2 scenarios, fails in 1."],
    ]);
    expect(view.swings[1]?.marks.map(({ label, word }) => `${label}: ${word}`)).toEqual([
      "Scenario one: Holds",
      "Scenario two: Holds",
      "Scenario three: Fails",
    ]);
  });
});

test("whatever the verdicts, every tally adds up and no more claims are shown than asked for", () => {
  const row = fc.array(fc.constantFrom(...OUTCOMES), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.nat(6), (outcomes, most) => {
      const view = presentOverview(aGrid(outcomes.map((one, index) => aRow(`c${index}`, one))), scenarios, most);
      expect(view.swings.length).toBeLessThanOrEqual(most);
      for (const { counts } of view.tallies) {
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(outcomes.length);
      }
    }),
  );
});
