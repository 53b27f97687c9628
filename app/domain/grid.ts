import { claimsOf, readingsOf } from "./catalog.ts";
import type { Claim, Reading } from "./claims.ts";
import { evaluate, notCheckable } from "./evaluate.ts";
import type { EvidenceBase } from "./evidence-base.ts";
import type { Scenario } from "./scenarios.ts";
import type { Verdict, VerdictOutcome } from "./verdicts.ts";

/** One claim tried in one reading against every scenario. */
export interface GridRow {
  claim: Claim;
  /** Null for a claim that has no readings: an opinion. */
  reading: Reading | null;
  /** All readings of the claim, the default first. */
  readings: Reading[];
  /** One a scenario, in the order of the grid's scenarios. */
  verdicts: Verdict[];
}

export interface Grid {
  article: string;
  scenarios: readonly Scenario[];
  rows: GridRow[];
}

/** Readings chosen instead of the default ones: claim → reading id. An id that is not one of the claim's is ignored. */
export type ChosenReadings = Readonly<Record<string, string>>;

/** Verdicts of an article, one row a claim in the article's order, in its default or chosen reading. */
export function articleGrid(
  base: EvidenceBase,
  article: string,
  scenarios: readonly Scenario[],
  chosen: ChosenReadings = {},
): Grid {
  const rows = claimsOf(base.catalog, article).map((claim) => {
    const readings = readingsOf(base.catalog, claim.claim);
    const reading = readings.find((one) => one.reading === chosen[claim.claim]) ?? readings[0] ?? null;
    return gridRow(base, claim, reading, readings, scenarios);
  });
  return { article, scenarios, rows };
}

/** As `articleGrid`, with a row for every reading of every claim. */
export function fullGrid(base: EvidenceBase, article: string, scenarios: readonly Scenario[]): Grid {
  const rows = claimsOf(base.catalog, article).flatMap((claim) => {
    const readings = readingsOf(base.catalog, claim.claim);
    if (readings.length === 0) return gridRow(base, claim, null, readings, scenarios);
    return readings.map((reading) => gridRow(base, claim, reading, readings, scenarios));
  });
  return { article, scenarios, rows };
}

/** The rows on which scenarios come out differently; those to which a claim does not apply say nothing. */
export function differingRows(grid: Grid): Grid {
  const rows = grid.rows.filter(({ reading }) => reading !== null);
  return { ...grid, rows: rows.filter(({ verdicts }) => new Set(applicable(verdicts)).size > 1) };
}

function applicable(verdicts: readonly Verdict[]): VerdictOutcome[] {
  return verdicts.map(({ outcome }) => outcome).filter((outcome) => outcome !== "not-applicable");
}

function gridRow(
  base: EvidenceBase,
  claim: Claim,
  reading: Reading | null,
  readings: Reading[],
  scenarios: readonly Scenario[],
): GridRow {
  const verdicts = scenarios.map((scenario) =>
    reading ? evaluate(base, reading, scenario) : notCheckable(claim, scenario.scenario),
  );
  return { claim, reading, readings, verdicts };
}
