import { cellOf, emptyOf, type Cell } from "./cell.ts";
import type { EngineCell } from "./engine.ts";
import { asNumber, type Exact } from "./exact.ts";
import { readTables, type Row } from "./package-files.ts";
import { termsOf } from "./scenario.ts";
import { worldOf } from "./world.ts";

export interface Comparison {
  cells: number;
  /** One line each: which cell, what the program says, what was recomputed. */
  differences: string[];
}

const TOLERANCE = 1e-6;
const SAME = ["outcome", "holds", "fails", "undetermined", "publications"] as const;
const NEAR = ["observed", "threshold", "margin"] as const;

/** Recomputes every claim × reading × scenario of a package's articles and holds it against what the engine says. */
export function compareAll(folder: string, engine: (article: string) => EngineCell[]): Comparison {
  const tables = readTables(folder);
  const world = worldOf(tables);
  const result: Comparison = { cells: 0, differences: [] };
  for (const { article = "" } of tables.articles) {
    const said = new Map(engine(article).map((cell) => [nameOf(cell), cell]));
    const scenarios = tables.scenarios.filter(
      ({ articles = "" }) => articles === "" || articles.split("~").includes(article),
    );
    for (const claim of tables.claims.filter((row) => row.article === article)) {
      const readings: (Row | null)[] = tables.readings.filter((row) => row.claim === claim.claim);
      for (const reading of readings.length > 0 ? readings : [null]) {
        for (const scenario of scenarios) {
          const name = nameOf({
            article,
            claim: claim.claim ?? "",
            reading: reading?.reading ?? "",
            scenario: scenario.scenario ?? "",
          });
          const cell = reading ? cellOf(world, reading, termsOf(world, claim, scenario)) : emptyOf("not-checkable");
          result.cells += 1;
          const own = said.get(name);
          said.delete(name);
          if (!own) result.differences.push(`${name}: not in the program's answer`);
          else result.differences.push(...differencesOf(cell, own).map((text) => `${name}: ${text}`));
        }
      }
    }
    for (const name of said.keys()) result.differences.push(`${name}: only in the program's answer`);
  }
  return result;
}

function nameOf({ article, claim, reading, scenario }: EngineCell): string {
  return [article, claim, reading || "(opinion)", scenario].join(" / ");
}

function differencesOf(cell: Cell, engine: EngineCell): string[] {
  const unlike = SAME.filter((name) => String(cell[name]) !== String(engine[name]));
  const far = NEAR.filter((name) => !isNear(cell[name], engine[name]));
  const shown = (value: Exact | null): string => (value === null ? "none" : String(asNumber(value)));
  return [
    ...unlike.map((name) => `${name} is ${engine[name]}, recomputed ${cell[name]}`),
    ...far.map((name) => `${name} is ${engine[name] ?? "none"}, recomputed ${shown(cell[name])}`),
  ];
}

function isNear(own: Exact | null, engine: string | number | null | undefined): boolean {
  if (own === null || typeof engine !== "number") return own === null && typeof engine !== "number";
  return Math.abs(asNumber(own) - engine) <= TOLERANCE * Math.max(1, Math.abs(engine));
}
