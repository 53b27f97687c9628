import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
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

/** Every chart of a topic as page and in double size, three large extracts at once, the largest pages again and again. */
async function readMuch(site: string): Promise<void> {
  async function read(path: string): Promise<void> {
    const answer = await fetch(site + path);
    await answer.arrayBuffer();
    expect(answer.status, path).toBe(200);
  }
  const charts = (await (await fetch(`${site}/topics/economy`)).text()).matchAll(/href="\/charts\/([\w-]+)"/g);
  const names = [...new Set([...charts].map(([, name]) => name ?? ""))];
  expect(names.length).toBeGreaterThan(3);
  for (const name of names) await Promise.all([read(`/charts/${name}.png?zoom=2`), read(`/charts/${name}`)]);
  const files = ["observations.csv?_sort=value", "observations.json?_sort_desc=value", "observations.zip"];
  await Promise.all(files.map((file) => read(`/datasets/${file}`)));
  for (let round = 0; round < 20; round += 1) {
    await Promise.all(["/compare", "/", "/topics/aid", "/datasets/observations"].map(read));
  }
  await read("/readyz");
}

test("the memory that the README states is enough for the largest pages, extracts and pictures", async () => {
  const env = { DATA_DIR: "data", CACHE_DIR: ".cache/test-memory" };
  const server = await startServer(env, { node: [`--max-old-space-size=${HEAP_MB}`] });
  await readMuch(server.address);
  const peak = peakOf(server.process.pid ?? 0);
  server.process.kill("SIGTERM");
  expect(await ended(server)).toBe(0);
  expect(peak).toBeLessThan(MEMORY_MB);
}, 180_000);

const LIMIT_MB = 512;
const GROUPS = "/sys/fs/cgroup/memory";

/** A group of processes that gets no more than the limit, where this user may make one; "" elsewhere. */
function limitedGroup(): string {
  const group = `${GROUPS}/memory-test-${process.pid}`;
  try {
    mkdirSync(group);
    writeFileSync(`${group}/memory.limit_in_bytes`, String(LIMIT_MB << 20));
    return group;
  } catch {
    return "";
  }
}

test("with MEMORY=512MB the same is read within a limit that the system sets, or with as little memory of its own", async () => {
  const group = limitedGroup();
  const env = { DATA_DIR: "data", CACHE_DIR: ".cache/test-memory-512", MEMORY: "512MB" };
  const server = await startServer(env, { before: group === "" ? "" : `echo $$ > ${group}/cgroup.procs;` });
  await readMuch(server.address);
  const status = readFileSync(`/proc/${server.process.pid}/status`, "utf8");
  expect(Number(/RssAnon:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024).toBeLessThan(LIMIT_MB);
  server.process.kill("SIGTERM");
  // Killed for its memory, it would not be there to end in order.
  expect(await ended(server)).toBe(0);
  if (group !== "") rmdirSync(group);
}, 300_000);
