import { Command, InvalidArgumentError } from "commander";
import { benchBadDays } from "./bad-days.ts";
import { benchCharts } from "./charts.ts";
import { benchEngine, type Measurement } from "./engine.ts";
import { benchEngines } from "./engines.ts";
import { benchExtract } from "./extract.ts";
import { benchMemory } from "./memory.ts";
import { benchOwnFigures } from "./own-figures.ts";
import { benchPackage } from "./package.ts";
import { benchPageCost } from "./page-cost.ts";
import { benchPages } from "./pages.ts";
import { benchPictures } from "./pictures.ts";
import { benchProcesses } from "./processes.ts";
import { benchRedraw } from "./redraw.ts";
import { benchRepaint } from "./repaint.ts";
import { benchSoak, SOAK, type SoakOptions } from "./soak.ts";
import { benchStart, START, type StartOptions } from "./start.ts";
import { benchStore } from "./store.ts";
import { benchTyping } from "./typing.ts";

type Options = SoakOptions & StartOptions;

const BENCHES: Record<string, (options: Options) => Promise<Measurement[]>> = {
  engine: () => benchEngine(),
  engines: () => benchEngines(),
  package: () => benchPackage(),
  start: benchStart,
  store: () => benchStore(),
  extract: () => benchExtract(),
  memory: () => benchMemory(),
  pages: () => benchPages(),
  charts: () => benchCharts(),
  pictures: () => benchPictures(),
  "page-cost": () => benchPageCost(),
  redraw: () => benchRedraw(),
  repaint: () => benchRepaint(),
  typing: () => benchTyping(),
  "own-figures": () => benchOwnFigures(),
  processes: () => benchProcesses(),
  soak: benchSoak,
  "bad-days": benchBadDays,
};

function line({ name, measured, limit, unit, detail }: Measurement): string {
  const mark = measured <= limit ? "ok    " : "OVER  ";
  return `${mark} ${name}: ${measured.toFixed(2)} ${unit} (limit ${limit} ${unit}) ${detail}`;
}

/**
 * Runs the named benches, or all, one after the other; `options` are those of the soak and the start.
 * @returns the exit code: 0 all within their limits, 1 one over, 2 an unknown name
 */
async function bench(names: readonly string[], out: (line: string) => void, options: Options): Promise<number> {
  const chosen = names.length === 0 ? Object.keys(BENCHES) : names;
  const unknown = chosen.filter((name) => BENCHES[name] === undefined);
  if (unknown.length > 0) {
    out(`There is no bench ${unknown.join(", ")}. Known: ${Object.keys(BENCHES).join(", ")}`);
    return 2;
  }
  let over = 0;
  for (const name of chosen) {
    for (const measurement of (await BENCHES[name]?.(options)) ?? []) {
      out(line(measurement));
      if (measurement.measured > measurement.limit) over += 1;
    }
  }
  return over === 0 ? 0 : 1;
}

const out = (line: string) => console.log(line);

function positive(text: string): number {
  const number = Number(text);
  if (number > 0 && Number.isFinite(number)) return number;
  throw new InvalidArgumentError("A number above 0.");
}

await new Command("bench")
  .description("measure speed and memory as ratios against peers in the same run; exits 1 if a limit is exceeded")
  .argument("[names...]", "which ones; all if left out (a wrong name lists them)")
  .option("--minutes <number>", "how long the soak and the bad days read", positive, SOAK.minutes)
  .option("--connections <number>", "on how many connections they read", positive, SOAK.connections)
  .option("--rows <number>", "rows of the table that the start reads", positive, START.rows)
  .option("--rounds <number>", "how often the start is measured", positive, START.rounds)
  .action(async (names: string[], options: Options) => {
    process.exitCode = await bench(names, out, options);
  })
  .parseAsync();
