import type { Grid } from "../../domain/grid.ts";
import type { Scenario } from "../../domain/scenarios.ts";
import type { VerdictOutcome } from "../../domain/verdicts.ts";
import { outcomeWord, TALLY_ORDER } from "../sentences/outcome-words.ts";

export interface OutcomeCount {
  outcome: VerdictOutcome;
  word: string;
  count: number;
}

/** How the claims of an article come out in one scenario. */
export interface ScenarioTally {
  scenario: string;
  label: string;
  question: string;
  /** Outcomes that occur, in a fixed order; they add up to the claims that the scenario applies to. */
  counts: OutcomeCount[];
}

export interface Overview {
  claims: number;
  checkable: number;
  notCheckable: number;
  tallies: ScenarioTally[];
}

function countOutcomes(outcomes: readonly VerdictOutcome[]): OutcomeCount[] {
  return TALLY_ORDER.map((outcome) => ({
    outcome,
    word: outcomeWord(outcome),
    count: outcomes.filter((one) => one === outcome).length,
  })).filter(({ count }) => count > 0);
}

/**
 * What an article's grid of default readings comes to: outcomes counted scenario by scenario. A claim is counted only where the scenario
 * applies to it.
 */
export function presentOverview(grid: Grid, scenarios: readonly Scenario[]): Overview {
  const read = grid.rows.filter(({ reading }) => reading !== null);
  return {
    claims: grid.rows.length,
    checkable: read.length,
    notCheckable: grid.rows.length - read.length,
    tallies: scenarios.map(({ scenario, label, question }, index) => ({
      scenario,
      label,
      question,
      counts: countOutcomes(read.flatMap(({ verdicts }) => verdicts[index]?.outcome ?? [])),
    })),
  };
}
