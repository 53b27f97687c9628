import { benchCharts } from "./bench/charts.ts";
import { benchEngine, type Measurement } from "./bench/engine.ts";
import { benchExtract } from "./bench/extract.ts";
import { benchMemory } from "./bench/memory.ts";
import { benchPackage } from "./bench/package.ts";
import { benchPageCost } from "./bench/page-cost.ts";
import { benchPages } from "./bench/pages.ts";
import { benchPictures } from "./bench/pictures.ts";
import { benchRedraw } from "./bench/redraw.ts";
import { benchSoak, SOAK, type SoakOptions } from "./bench/soak.ts";
import { benchStore } from "./bench/store.ts";

const BENCHES: Record<string, (soak: SoakOptions) => Promise<Measurement[]>> = {
  engine: () => benchEngine(),
  package: () => benchPackage(),
  store: () => benchStore(),
  extract: () => benchExtract(),
  memory: () => benchMemory(),
  pages: () => benchPages(),
  charts: () => benchCharts(),
  pictures: () => benchPictures(),
  "page-cost": () => benchPageCost(),
  redraw: () => benchRedraw(),
  soak: benchSoak,
};

function line({ name, measured, limit, unit, detail }: Measurement): string {
  const mark = measured <= limit ? "ok    " : "OVER  ";
  return `${mark} ${name}: ${measured.toFixed(2)} ${unit} (limit ${limit} ${unit}) ${detail}`;
}

/**
 * Runs the named benches, or all, one after the other; `soak` says how long and on how many connections that one reads.
 * @returns the exit code: 0 all within their limits, 1 one over, 2 an unknown name
 */
export async function bench(
  names: readonly string[],
  out: (line: string) => void,
  soak: SoakOptions = SOAK,
): Promise<number> {
  const chosen = names.length === 0 ? Object.keys(BENCHES) : names;
  const unknown = chosen.filter((name) => BENCHES[name] === undefined);
  if (unknown.length > 0) {
    out(`There is no bench ${unknown.join(", ")}. Known: ${Object.keys(BENCHES).join(", ")}`);
    return 2;
  }
  let over = 0;
  for (const name of chosen) {
    for (const measurement of (await BENCHES[name]?.(soak)) ?? []) {
      out(line(measurement));
      if (measurement.measured > measurement.limit) over += 1;
    }
  }
  return over === 0 ? 0 : 1;
}
