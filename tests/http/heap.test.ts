/** Nothing of a page stays when it was sent: the heap after a collection does not grow with the views. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { startProbed, type Running } from "../bench/http-servers.ts";
import { SHIPPED } from "../support/servers.ts";

const CHART = "/charts/aid-by-month";
const CLAIM = "/articles/adel-2024/claims/financially-crippled";
const COMPARISON = "/compare?article=adel-2024&scenario=before-invasion~cited-then~early-war~latest&readings=all";
// A page that stays takes 0.4 MiB and more.
const ROUNDS = 15;
const GROWTH_MIB = 5;
let server: Running;

beforeAll(async () => {
  // Each view is made anew.
  server = await startProbed(SHIPPED.DATA_DIR, SHIPPED.CACHE_DIR, { PAGE_MEMORY: "0MB" });
});

afterAll(async () => {
  await server.stop();
});

async function view(path: string, method = "GET"): Promise<void> {
  const answer = await fetch(server.address + path, { method });
  expect(answer.status, path).toBe(200);
  await answer.arrayBuffer();
}

async function growth(rounds: number, round: () => Promise<void>): Promise<number> {
  for (let warm = 0; warm < 3; warm++) await round();
  const before = await server.held();
  for (let done = 0; done < rounds; done++) await round();
  const after = await server.held();
  return after.heap - before.heap;
}

test("when the largest pages are read again and again", async () => {
  const grown = await growth(ROUNDS, async () => {
    for (const path of [CHART, CLAIM, COMPARISON]) await view(path);
  });
  expect(grown).toBeLessThan(GROWTH_MIB);
});

test("when only the headers of a page are asked for", async () => {
  const grown = await growth(ROUNDS, async () => {
    for (const path of [CHART, COMPARISON]) await view(path, "HEAD");
  });
  expect(grown).toBeLessThan(GROWTH_MIB);
});
