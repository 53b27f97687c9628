import { differingRows, type Grid } from "../../domain/grid.ts";
import type { Scenario } from "../../domain/scenarios.ts";
import type { ChartContext } from "../../wording/context.ts";
import { gridCell, presentGrid, type GridCell, type GridClaim } from "../grid/grid-view.ts";
import { verdictSentence } from "../sentences/verdict-sentence.ts";

/** One row on which the scenarios do not agree, with the figures behind each verdict. */
export interface Difference {
  claim: string;
  quote: string;
  reading: string;
  label: string;
  sides: { scenario: string; label: string; cell: GridCell; sentence: string }[];
}

export interface CompareView {
  claims: GridClaim[];
  differences: Difference[];
  /** Rows of the grid. */
  rows: number;
}

/** Sets scenarios side by side: the grid, and what changes from one to another, claim by claim. */
export function presentComparison(
  context: ChartContext,
  grid: Grid,
  scenarios: readonly Scenario[],
  onlyDiffering: boolean,
  locale: string,
): CompareView {
  const rows = grid.rows.filter(({ reading }) => reading !== null);
  const differing = differingRows(grid);
  const shown = onlyDiffering ? differing : grid;
  return {
    claims: presentGrid(shown, locale),
    rows: rows.length,
    differences: differing.rows.flatMap(({ claim, reading, verdicts }): Difference[] => {
      if (reading === null) return [];
      const sides = verdicts.map((verdict, index) => ({
        scenario: scenarios[index]?.scenario ?? "",
        label: scenarios[index]?.label ?? "",
        cell: gridCell(verdict, locale, { reading }),
        sentence: verdictSentence(context, reading, verdict, locale),
      }));
      return [{ claim: claim.claim, quote: claim.quote, reading: reading.reading, label: reading.label, sides }];
    }),
  };
}
