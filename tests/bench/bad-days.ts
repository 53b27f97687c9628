import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { badDays, type Outcome } from "./bad-days/run.ts";
import type { Measurement } from "./engine.ts";
import { MIX, type SoakOptions } from "./soak.ts";

/** In this bench things stay as they are for so long. */
const CALM_MS = 15_000;
/** In a run of so many minutes the same data are served for so many rounds: what is kept has been filled by the second. */
const LONG_MINUTES = 10;
const ROUNDS_PER_LIFE = 6;
/** What is kept fills in four to six rounds, to 107 to 124 MiB with each data; a leak of a page a round would be over this in the first. */
const HEAP_GROWTH_MIB = 40;
const RESIDENT_GROWTH_MIB = 150;
const FIGURES = "observations/worldbank-wdi.csv";

/** Another last figure, and at the next call the first again. */
function change(folder: string): void {
  const file = join(folder, FIGURES);
  const text = readFileSync(file, "utf8").trimEnd();
  const [one, other] = ["104.705170628667,,,A,,", "104.705170628668,,,A,,"];
  const from = text.endsWith(one) ? one : other;
  if (!text.endsWith(from)) throw new Error(`${FIGURES} ends otherwise than it did`);
  writeFileSync(file, `${text.slice(0, -from.length)}${from === one ? other : one}\n`);
}

/**
 * The shipped data on three servers with one cache behind a balancer, read without a pause by so many connections besides readers who leave, take
 * nothing or are slow; one server after the other is killed and started again, every second time all of them get other data. No answer is wrong,
 * nothing but a 503 with Retry-After is refused, and a server that lives on does not grow.
 */
export async function benchBadDays({ minutes, connections }: SoakOptions): Promise<Measurement[]> {
  const end = performance.now() + minutes * 60_000;
  const outcome = await badDays({
    data: "data",
    change,
    paths: MIX,
    large: "/datasets/observations.csv",
    readers: connections,
    roundsPerSwap: minutes < LONG_MINUTES ? 1 : ROUNDS_PER_LIFE,
    goesOn: (rounds) => rounds < 2 || performance.now() < end,
    calm: () => pause(CALM_MS),
    say: (line) => console.log(line),
  });
  return measured(outcome, connections);
}

function measured({ ledger, lives, kills, swaps, handles, errors, left }: Outcome, connections: number): Measurement[] {
  for (const line of [...ledger.faults, ...errors.slice(0, 20)]) console.log(line);
  const { counts } = ledger;
  const about = `${ledger.answers} answers to ${connections} connections (${counts.refused} refused, ${counts.notModified} not modified, ${counts.hurried} without counts), ${counts.cut} cut off and asked again, ${counts.left} left, ${counts.stalled} stalled, ${counts.slow} slow, ${counts.unheard} unheard for too long; ${kills} kills, ${swaps} times other data`;
  /** From the second round of each data on. */
  const grown = (key: "heap" | "resident") => {
    const lasted = lives.filter((life) => life.length > 2);
    return Math.max(0, ...lasted.map((life) => (life.at(-1)?.[key] ?? 0) - (life[1]?.[key] ?? 0)));
  };
  const told = (key: "heap" | "resident") =>
    lives.map((life) => life.map((held) => Math.round(held[key])).join(" → ")).join("; ");
  const most = Math.max(...handles.map(([before, after]) => after - before));
  return [
    {
      name: "bad days: wrong answers, and refusals but 503 with Retry-After",
      measured: ledger.faultCount,
      limit: 0,
      unit: "answers",
      detail: about,
    },
    {
      name: "bad days: growth of the heap after collection",
      measured: grown("heap"),
      limit: HEAP_GROWTH_MIB,
      unit: "MiB",
      detail: told("heap"),
    },
    {
      name: "bad days: growth of resident memory",
      measured: grown("resident"),
      limit: RESIDENT_GROWTH_MIB,
      unit: "MiB",
      detail: told("resident"),
    },
    {
      name: "bad days: files and connections left open",
      measured: most,
      limit: 10,
      unit: "handles",
      detail: handles.map((pair) => pair.join(" → ")).join("; "),
    },
    {
      name: "bad days: lines on the servers' error output",
      measured: errors.length,
      limit: 0,
      unit: "lines",
      detail: errors[0] ?? "none",
    },
    {
      name: "bad days: files left in the cache",
      measured: left.length,
      limit: 0,
      unit: "files",
      detail: left.join(" "),
    },
  ];
}
