import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ended, startServer } from "../support/servers.ts";

/** What the README says that a server on the shipped data needs: a JavaScript heap of so many MB, and so much memory in all. */
const HEAP_MB = 192;
const MEMORY_MB = 1024;

/** The most memory that a process has had so far, in MB; 0 where the system does not tell. */
function peakOf(pid: number): number {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return 0;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1] ?? 0) / 1024;
}

test("the memory that the README states is enough for the largest pages, extracts and pictures", async () => {
  const env = { DATA_DIR: "data", CACHE_DIR: ".cache/test-memory" };
  const server = await startServer(env, { node: [`--max-old-space-size=${HEAP_MB}`] });
  async function read(path: string): Promise<void> {
    const answer = await fetch(server.address + path);
    await answer.arrayBuffer();
    expect(answer.status, path).toBe(200);
  }
  const charts = (await (await fetch(`${server.address}/topics/economy`)).text()).matchAll(
    /href="\/charts\/([\w-]+)"/g,
  );
  const names = [...new Set([...charts].map(([, name]) => name ?? ""))];
  expect(names.length).toBeGreaterThan(3);
  for (const name of names) await Promise.all([read(`/charts/${name}.png?zoom=2`), read(`/charts/${name}`)]);
  const files = ["observations.csv?_sort=value", "observations.json?_sort_desc=value", "observations.zip"];
  await Promise.all(files.map((file) => read(`/datasets/${file}`)));
  for (let round = 0; round < 20; round += 1) {
    await Promise.all(["/compare", "/", "/topics/aid", "/datasets/observations"].map(read));
  }
  await read("/readyz");
  const peak = peakOf(server.process.pid ?? 0);
  server.process.kill("SIGTERM");
  expect(await ended(server)).toBe(0);
  expect(peak).toBeLessThan(MEMORY_MB);
}, 180_000);
