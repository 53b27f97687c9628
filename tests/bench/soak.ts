import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Measurement } from "./engine.ts";
import { startProbed, type Running } from "./http-servers.ts";
import type { Held } from "./heap-probe.ts";
import { quantile, readFor, type Asked, type Reading } from "./readers.ts";

export interface SoakOptions {
  minutes: number;
  connections: number;
}

export const SOAK: SoakOptions = { minutes: 2, connections: 20 };

const ROUNDS = 8;
/** Growth over four of the eight rounds: of a steady leak two thirds of what it is from the second round to the last. */
const HEAP_GROWTH_MIB = 7;
const RESIDENT_GROWTH_MIB = 65;
const CROWD = 400;
const CROWD_MS = 20_000;
const CROWD_P99_MS = 5_000;

/** Every kind of thing that a reader asks the shipped data for: the largest pages, their data, files and pictures. */
export const MIX: Asked[] = [
  "/",
  "/charts/aid-by-month",
  "/articles/adel-2024",
  "/articles/adel-2024/claims/financially-crippled",
  "/compare?article=adel-2024&scenario=before-invasion~cited-then~early-war~latest&readings=all",
  "/datasets",
  "/datasets/publications?_search=bank",
  "/datasets/publications.csv",
  "/articles/adel-2024.json",
  "/charts/aid-by-month.data",
  "/charts/aid-by-month.csv",
  "/sources",
  "/about",
  // Never asked before: nothing that is kept helps.
  (count) => `/articles/adel-2024/claims/growth-faster?as_of=${day(count)}`,
  (count) => `/datasets/observations?_search=${count}`,
  (count) => `/?as_of=${day(count)}`,
  (count) => `/charts/aid-by-month?as_of=${day(count)}`,
  (count) => `/datasets/observations?_facet=area&value__gte=${count}`,
];

/** Another day for every count, back from the end of 2025. */
function day(count: number): string {
  return new Date(Date.UTC(2025, 11, 31) - (count % 4_000) * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Mixed reading of the shipped data by so many connections for so many minutes, in eight rounds: what the server holds after
 * each, heap after a collection and resident memory, shall not grow once it is warm: the middle of the last three rounds against that of the second to the
 * fourth, as resident memory goes up and down by 50 MiB from one round to the next. Then 400 connections at once, without
 * any pause: nobody waits in vain, who cannot be served soon is refused at once.
 */
export async function benchSoak({ minutes, connections }: SoakOptions = SOAK): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  // Stores of pages that are full within the first round: what they hold is bounded, and would look like growth until then.
  const server = await startProbed("data", join(folder, "cache"), { PAGE_MEMORY: "4MiB" });
  try {
    const rounds: Held[] = [];
    const readings: Reading[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      readings.push(await readFor(server.address, MIX, connections, (minutes * 60_000) / ROUNDS));
      rounds.push(await server.held());
    }
    return [...memory(rounds, readings, connections), ...(await crowd(server))];
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function memory(rounds: readonly Held[], readings: readonly Reading[], connections: number): Measurement[] {
  const served = readings.reduce((sum, reading) => sum + reading.served.length, 0);
  const missed = readings.reduce((sum, { refused, failed, timedOut }) => sum + refused.length + failed + timedOut, 0);
  const about = `${served} answers to ${connections} connections, ${missed} refused, failed or late`;
  const grown = (key: keyof Held, limit: number): Measurement => ({
    name: `soak: growth of ${key === "heap" ? "the heap after collection" : "resident memory"}, rounds 2 to 4 against 6 to 8`,
    measured: middle(rounds.slice(-3), key) - middle(rounds.slice(1, 4), key),
    limit,
    unit: "MiB",
    detail: `${rounds.map((held) => Math.round(held[key])).join(" → ")}; ${about}`,
  });
  return [grown("heap", HEAP_GROWTH_MIB), grown("resident", RESIDENT_GROWTH_MIB)];
}

function middle(rounds: readonly Held[], key: keyof Held): number {
  return quantile(
    rounds.map((held) => held[key]).sort((a, b) => a - b),
    0.5,
  );
}

async function crowd(server: Running): Promise<Measurement[]> {
  const { served, refused, failed, timedOut } = await readFor(server.address, MIX, CROWD, CROWD_MS);
  const all = [...served, ...refused].sort((a, b) => a - b);
  const counts = `${served.length} served, ${refused.length} refused, ${failed} failed, ${timedOut} late`;
  const seconds = (list: readonly number[]) => (quantile(list, 0.99) / 1000).toFixed(2);
  return [
    {
      name: `soak: answers that ${CROWD} connections waited for in vain`,
      measured: timedOut + failed,
      limit: 0,
      unit: "answers",
      detail: counts,
    },
    {
      name: `soak: slowest hundredth of the answers to ${CROWD} connections`,
      measured: quantile(all, 0.99),
      limit: CROWD_P99_MS,
      unit: "ms",
      detail: `99 in 100 served within ${seconds(served)} s, refused within ${seconds(refused)} s; ${counts}`,
    },
  ];
}
