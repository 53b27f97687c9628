import type { Reading } from "../../domain/claims.ts";
import { evaluate } from "../../domain/evaluate.ts";
import type { EvidenceBase } from "../../domain/evidence-base.ts";
import type { Scenario } from "../../domain/scenarios.ts";
import type { VerdictOutcome } from "../../domain/verdicts.ts";
import type { ChartContext } from "../../wording/context.ts";
import { letterOf } from "../bar/bar-view.ts";
import { gridCell } from "../grid/grid-view.ts";
import { outcomeMeaning } from "../sentences/outcome-words.ts";

/** What comes out of a reading in one scenario, and the page that shows it. */
export interface StripCell {
  scenario: string;
  label: string;
  question: string;
  outcome: VerdictOutcome;
  word: string;
  /** What the word means. */
  meaning: string;
  detail: string;
  query: string;
  current: boolean;
  /** "A", "B" … of scenarios that are compared; "" otherwise. */
  letter: string;
}

interface StripInput {
  context: ChartContext;
  base: EvidenceBase;
  reading: Reading;
  /** Those of the article in their order; a reader's own one is added in front. */
  scenarios: readonly Scenario[];
  scenario: Scenario;
  versus: readonly Scenario[];
  labelOf: (scenario: Scenario) => string;
  queryOf: (scenario: Scenario) => string;
  locale: string;
}

/** Outcomes without a verdict that are easily taken for one another: where they occur they are explained under the strip. */
export function unlikeGaps(cells: readonly StripCell[]): Pick<StripCell, "outcome" | "word" | "meaning">[] {
  const shown = (["not-applicable", "no-evidence"] as const).flatMap(
    (outcome) => cells.find((cell) => cell.outcome === outcome) ?? [],
  );
  return shown.map(({ outcome, word, meaning }) => ({ outcome, word, meaning }));
}

/** A reading in all scenarios of the article. */
export function scenarioStrip(input: StripInput): StripCell[] {
  const { context, base, reading, scenarios, scenario, versus, labelOf, queryOf, locale } = input;
  const compared = [scenario, ...versus];
  const own = compared.filter((one) => !scenarios.includes(one));
  return [...own, ...scenarios].map((one) => {
    const { outcome, word, detail } = gridCell(evaluate(base, reading, one), locale, { reading, context });
    const at = compared.indexOf(one);
    return {
      scenario: one.scenario,
      label: labelOf(one),
      question: one.question,
      outcome,
      word,
      meaning: outcomeMeaning(outcome),
      detail,
      query: queryOf(one),
      current: one === scenario,
      letter: versus.length === 0 || at < 0 ? "" : letterOf(at),
    };
  });
}
