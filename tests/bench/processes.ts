import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Measurement } from "./engine.ts";
import { rate, startBuilt } from "./http-servers.ts";

const COUNTS = [1, 2, 4];
const REQUESTS = 300;
const AT_ONCE = 16;
const PAGE = "/datasets/observations?_sort_desc=value";

/**
 * Requests a second for a page of rows of the shipped data that is made anew each time, with 1, 2 and 4 processes on one port. The client takes a part of
 * the same processors, so that two processes on two of them give less than twice as much.
 */
export async function benchProcesses(): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  const rates: number[] = [];
  try {
    for (const workers of COUNTS) {
      const settings = { WORKERS: String(workers), PAGE_MEMORY: "0MB", MAX_REQUESTS: "200" };
      const server = await startBuilt("data", join(folder, "cache"), settings);
      await rate(server.address + PAGE, REQUESTS / 4, AT_ONCE);
      rates.push(await rate(server.address + PAGE, REQUESTS, AT_ONCE));
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const [one = 0, two = 0] = rates;
  return [
    {
      name: "processes: a page with two of them against one",
      measured: Number((one / two).toFixed(2)),
      limit: 1,
      unit: "times",
      detail: COUNTS.map((count, place) => `${count}: ${rates[place]?.toFixed(0)} requests a second`).join(", "),
    },
  ];
}
