import type { Grid } from "../../domain/grid.ts";
import type { Scenario } from "../../domain/scenarios.ts";
import { changeCounts } from "./compare-view.ts";

/**
 * The scenario of a grid beside which its first one says most: most claims with evidence in both that come out otherwise or by another
 * figure. Where equal, the one that leaves fewest without evidence, then the package's order. Nothing here looks at what comes out.
 * Null where no other scenario is in the grid.
 */
export function tellingPartner(grid: Grid): Scenario | null {
  const ranked = grid.scenarios.slice(1).map((scenario, index) => {
    const { turns, opens, moves, lacks, inapplicable } = changeCounts(grid, [0, index + 1]);
    return { scenario, differing: turns + opens + moves, lacks: lacks + inapplicable };
  });
  ranked.sort((a, b) => b.differing - a.differing || a.lacks - b.lacks);
  return ranked[0]?.scenario ?? null;
}
