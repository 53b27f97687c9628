/** Bad days: three servers behind a balancer, readers of every kind, and what befalls a site: a server killed, the data replaced. */
import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Held } from "../heap-probe.ts";
import type { Asked } from "../readers.ts";
import { startBalancer } from "./balancer.ts";
import { leaver, reader, slowReader, staller } from "./clients.ts";
import { Ledger } from "./ledger.ts";
import { Replica } from "./replicas.ts";

export interface Plan {
  /** Package that is copied and served. */
  data: string;
  /** Changes something in a copy of it, in two ways in turn; what comes of it is as good a package. */
  change(folder: string): void;
  paths: readonly Asked[];
  large: string;
  readers: number;
  /** Servers killed before all get other data. */
  roundsPerSwap: number;
  /** Called before each round with those before it. */
  goesOn(rounds: number): boolean;
  /** How long things stay as they are. */
  calm(ledger: Ledger): Promise<void>;
  /** Settings of the servers besides those that make what they keep small. */
  env?: Record<string, string>;
  say?(line: string): void;
}

export interface Outcome {
  ledger: Ledger;
  /** What the server held that was never killed: at the start and after each round, anew with each data. */
  lives: Held[][];
  kills: number;
  swaps: number;
  /** Files and connections of each server before the readers came and after they were gone. */
  handles: [before: number, after: number][];
  /** What the servers said on their error output. */
  errors: string[];
  /** What was in the cache folder in the end: extracts in the making while all ran, homes when all had ended. */
  left: string[];
}

const SERVERS = 3;
/** What is kept is full soon: it would look like growth until then. */
const SMALL = {
  PAGE_MEMORY: "4MiB",
  PICTURE_MEMORY: "4MiB",
  EXTRACT_DISK: "64MB",
  STALL_SECONDS: "5",
  STOP_SECONDS: "60",
};

export async function badDays(plan: Plan): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "bad-days-"));
  const [data, cache] = [join(folder, "data"), join(folder, "cache")];
  const ledger = new Ledger();
  const env = { DATA_DIR: data, CACHE_DIR: cache, SITE_URL: "https://claims.example", ...SMALL, ...plan.env };
  const replicas = Array.from({ length: SERVERS }, (_, place) => new Replica(place + 1, env));
  cpSync(plan.data, data, { recursive: true });
  const readers = new AbortController();
  try {
    await Promise.all(replicas.map((replica) => replica.start()));
    const balancer = await startBalancer(replicas, ledger);
    const clients = {
      site: balancer.address,
      replicas,
      ledger,
      over: readers.signal,
      paths: plan.paths,
      large: plan.large,
    };
    const before = replicas.map((replica) => replica.handles());
    const reading = [
      ...Array.from({ length: plan.readers }, (_, place) => reader(clients, place)),
      leaver(clients),
      leaver(clients),
      staller(clients),
      slowReader(clients),
      slowReader(clients),
    ];
    const { lives, kills, swaps } = await befall(plan, replicas, ledger, data);
    readers.abort();
    await Promise.all(reading);
    await balancer.close();
    const after = await Promise.all(replicas.map((replica, place) => settled(replica, before[place] ?? 0)));
    const handles = after.map((count, place): [number, number] => [before[place] ?? 0, count]);
    const making = extractsOf(cache).filter((name) => name.includes("making-"));
    for (const replica of replicas) await stopInOrder(replica, ledger);
    const homes = readdirSync(cache).filter((name) => name.startsWith("run-"));
    return {
      ledger,
      lives,
      kills,
      swaps,
      handles,
      errors: replicas.flatMap(({ errors }) => errors),
      left: [...making, ...homes],
    };
  } finally {
    readers.abort();
    await Promise.all(replicas.map((replica) => replica.kill()));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What befalls the servers, round by round: one of two is killed and started again; now and then all get other data, one after the other. */
async function befall(plan: Plan, replicas: readonly Replica[], ledger: Ledger, data: string) {
  const survivor = replicas.at(-1);
  if (survivor === undefined) throw new Error("No server");
  const lives: Held[][] = [];
  let [kills, swaps, told] = [0, 0, 0];
  const say = plan.say ?? (() => undefined);
  await plan.calm(ledger);
  lives.push([await survivor.held()]);
  for (let round = 0; plan.goesOn(round); round++) {
    const victim = replicas[round % (replicas.length - 1)];
    await victim?.kill();
    kills += 1;
    await plan.calm(ledger);
    await victim?.start();
    await plan.calm(ledger);
    lives.at(-1)?.push(await survivor.held());
    for (const fault of ledger.faults.slice(told)) say(fault);
    told = ledger.faults.length;
    say(
      `round ${round + 1}: server ${victim?.number} killed and started; ${JSON.stringify(ledger.counts)}; ${ledger.faultCount} faults`,
    );
    if ((round + 1) % plan.roundsPerSwap !== 0 || !plan.goesOn(round + 1)) continue;
    replace(plan, data);
    for (const replica of replicas) {
      await stopInOrder(replica, ledger);
      await replica.start();
      await plan.calm(ledger);
    }
    swaps += 1;
    lives.push([await survivor.held()]);
    say(`other data: ${replicas.map((replica) => replica.data.slice(0, 8)).join(", ")}`);
  }
  return { lives, kills, swaps };
}

/** The package as a whole at once, as whoever publishes new data should do it. */
function replace({ change }: Plan, data: string): void {
  cpSync(data, `${data}-next`, { recursive: true });
  change(`${data}-next`);
  renameSync(data, `${data}-last`);
  renameSync(`${data}-next`, data);
  rmSync(`${data}-last`, { recursive: true });
}

async function stopInOrder(replica: Replica, ledger: Ledger): Promise<void> {
  const code = await replica.stop();
  if (code !== 0) ledger.fault(`server ${replica.number} ended with ${code}: ${replica.errors.at(-1) ?? ""}`);
}

/** Its handles, once those of readers who have gone are closed: waits for as long as that may take, STALL_SECONDS and more. */
async function settled(replica: Replica, before: number): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (replica.handles() <= before) break;
    await pause(100);
  }
  return replica.handles();
}

/** Extracts of all servers, by name. */
function extractsOf(cache: string): string[] {
  const homes = readdirSync(cache).filter((name) => name.startsWith("run-") && !name.endsWith(".lock"));
  return homes.flatMap((home) => readdirSync(join(cache, home, "extracts")));
}
