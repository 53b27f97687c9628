import type { Grid, GridRow } from "../../domain/grid.ts";
import type { Scenario } from "../../domain/scenarios.ts";
import type { VerdictOutcome } from "../../domain/verdicts.ts";
import { outcomeWord } from "../sentences/outcome-words.ts";

/** Outcomes of readings in the order in which a tally shows them: what is decided first. */
const ORDER: readonly VerdictOutcome[] = ["holds", "mixed", "fails", "undetermined", "not-comparable", "no-evidence"];
const DECIDED: readonly VerdictOutcome[] = ["holds", "mixed", "fails"];

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
  /** Outcomes that occur, in a fixed order; they add up to the number of checkable claims. */
  counts: OutcomeCount[];
}

/** A claim whose verdict depends on which evidence counts. */
export interface SwingClaim {
  claim: string;
  quote: string;
  /** Label of the reading that the verdicts are of. */
  reading: string;
  /** "Holds in 5 scenarios, fails in 3, mixed in 1; no decision in 2." */
  sentence: string;
  /** One a scenario, in their order. */
  marks: { scenario: string; label: string; outcome: VerdictOutcome; word: string }[];
}

export interface Overview {
  claims: number;
  checkable: number;
  notCheckable: number;
  tallies: ScenarioTally[];
  swings: SwingClaim[];
}

function countOutcomes(outcomes: readonly VerdictOutcome[]): OutcomeCount[] {
  return ORDER.map((outcome) => ({
    outcome,
    word: outcomeWord(outcome),
    count: outcomes.filter((one) => one === outcome).length,
  })).filter(({ count }) => count > 0);
}

/** Pairs of scenarios that decide the row differently: 0 where all that decide agree. */
function disagreements({ verdicts }: GridRow): number {
  const [holds = 0, mixed = 0, fails = 0] = DECIDED.map(
    (outcome) => verdicts.filter((verdict) => verdict.outcome === outcome).length,
  );
  return holds * fails + holds * mixed + mixed * fails;
}

function swingSentence({ verdicts }: GridRow): string {
  const counts = countOutcomes(verdicts.map(({ outcome }) => outcome));
  const decided = counts.filter(({ outcome }) => DECIDED.includes(outcome));
  const open = verdicts.length - decided.reduce((sum, { count }) => sum + count, 0);
  const text = decided
    .map(({ word, count }, index) =>
      index === 0
        ? `${word} in ${count} ${count === 1 ? "scenario" : "scenarios"}`
        : `${word.toLowerCase()} in ${count}`,
    )
    .join(", ");
  return `${text}${open === 0 ? "" : `; no decision in ${open}`}.`;
}

/**
 * What an article's grid of default readings comes to: outcomes counted scenario by scenario, and the claims on which the scenarios
 * disagree most, at most `most` of them.
 */
export function presentOverview(grid: Grid, scenarios: readonly Scenario[], most: number): Overview {
  const read = grid.rows.filter(({ reading }) => reading !== null);
  const swings = read
    .map((row) => ({ row, pairs: disagreements(row) }))
    .filter(({ pairs }) => pairs > 0)
    .sort((a, b) => b.pairs - a.pairs)
    .slice(0, most);
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
    swings: swings.map(({ row }) => ({
      claim: row.claim.claim,
      quote: row.claim.quote,
      reading: row.reading?.label ?? "",
      sentence: swingSentence(row),
      marks: row.verdicts.map(({ outcome }, index) => ({
        scenario: scenarios[index]?.scenario ?? "",
        label: scenarios[index]?.label ?? "",
        outcome,
        word: outcomeWord(outcome),
      })),
    })),
  };
}
