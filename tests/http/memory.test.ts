import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { ended, startServer } from "../support/servers.ts";

/** What docs/deploying.md says that a server on the shipped data needs: a JavaScript heap of so many MB, and so much memory in all. */
const HEAP_MB = 192;
const MEMORY_MB = 1024;

/** A line of what the system tells of a process, in MB; 0 where it does not tell. */
function statusOf(pid: number, line: "VmHWM" | "RssAnon"): number {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return 0;
  return Number(new RegExp(`${line}:\\s+(\\d+)`).exec(readFileSync(status, "utf8"))?.[1] ?? 0) / 1024;
}

/** Whether it fits is asked, not how fast this machine is. */
const PATIENT = { STOP_SECONDS: "60", QUERY_SECONDS: "120", EXTRACT_SECONDS: "120" };

const LARGEST = [
  "/compare?article=adel-2024&scenario=before-invasion~cited-then~early-war~latest&readings=all",
  "/articles/adel-2024/claims/financially-crippled",
  "/articles/adel-2024",
  "/",
  "/datasets/observations",
];

/**
 * Every chart as page and in double size (or every so many: `step`), three large extracts at once, the largest pages as one reader and as
 * many.
 */
async function readMuch(site: string, step = 1): Promise<void> {
  // Each on a connection of its own: a kept one may be closed by the server in the moment when it is used again.
  const read = (path: string) =>
    new Promise<void>((resolve, reject) => {
      get(site + path, { agent: false }, (answer) => {
        answer.resume();
        answer.on("error", reject);
        answer.on("end", () =>
          answer.statusCode === 200 ? resolve() : reject(new Error(`${path}: ${answer.statusCode}`)),
        );
      }).on("error", reject);
    });
  const charts = (await (await fetch(`${site}/charts`)).text()).matchAll(/href="\/charts\/([\w-]+)"/g);
  const names = [...new Set([...charts].map(([, name]) => name ?? ""))];
  expect(names.length).toBeGreaterThan(20);
  const files = ["observations.csv?_sort=value", "observations.json?_sort_desc=value", "observations.zip"];
  await Promise.all(files.map((file) => read(`/datasets/${file}`)));
  for (const name of names.filter((_, index) => index % step === 0))
    await Promise.all([read(`/charts/${name}.png?zoom=2`), read(`/charts/${name}`)]);
  await Promise.all(LARGEST.map(read));
  // Other days, so that they are made and not only sent.
  for (const day of ["2024-12-31", "2025-06-30"]) {
    await Promise.all(["/", "/articles/adel-2024", "/charts/aid-by-month"].map((path) => read(`${path}?as_of=${day}`)));
  }
  await read("/readyz");
}

// The smaller limit below is held with every second chart; here a few show that nothing else has grown.
test("the memory that is stated is enough for charts, the largest pages, and extracts", async () => {
  const env = { DATA_DIR: "data", CACHE_DIR: ".cache/test-memory", ...PATIENT };
  const server = await startServer(env, { node: [`--max-old-space-size=${HEAP_MB}`] });
  onTestFinished(() => void server.process.kill("SIGKILL"));
  await readMuch(server.address, 12);
  const peak = statusOf(server.process.pid ?? 0, "VmHWM");
  server.process.kill("SIGTERM");
  expect(await ended(server)).toBe(0);
  expect(peak).toBeLessThan(MEMORY_MB);
});

/** Before Node 22.15 another Node stands beside the server within it. */
const LIMIT_MB = 512;

/** A group of processes that gets no more than the limit: where to make one, and what its limit's file is called. */
const GROUPS = [
  { parent: "/sys/fs/cgroup/memory", limit: "memory.limit_in_bytes" },
  { parent: "/sys/fs/cgroup", limit: "memory.max" },
];

/** Where this user may make such a group; "" elsewhere. It goes with the test, whatever came of it: its processes are ended first. */
function limitedGroup(): string {
  for (const { parent, limit } of GROUPS) {
    const group = `${parent}/memory-test-${process.pid}`;
    try {
      mkdirSync(group);
    } catch {
      continue;
    }
    onTestFinished(() => removeGroup(group));
    if (!existsSync(`${group}/${limit}`)) continue;
    writeFileSync(`${group}/${limit}`, String(LIMIT_MB << 20));
    return group;
  }
  return "";
}

/** A group can only be removed when the last of its processes is gone. */
async function removeGroup(group: string): Promise<void> {
  const members = () => readFileSync(`${group}/cgroup.procs`, "utf8").split("\n").filter(Boolean).map(Number);
  for (const pid of members()) process.kill(pid, "SIGKILL");
  await expect.poll(members, { timeout: 10_000 }).toEqual([]);
  rmdirSync(group);
}

test("with MEMORY=512MB the same is read within a limit that the system sets, or with as little memory of its own", async () => {
  const group = limitedGroup();
  const env = { DATA_DIR: "data", CACHE_DIR: ".cache/test-memory-512", MEMORY: "512MB", ...PATIENT };
  const server = await startServer(env, { before: group === "" ? "" : `echo $$ > ${group}/cgroup.procs;` });
  await readMuch(server.address, 2);
  // Before Node 22.15 the server is a child of what was started.
  const own = server.process.pid ?? 0;
  const children = spawnSync("ps", ["-o", "pid=", "--ppid", String(own)], { encoding: "utf8" }).stdout ?? "";
  const all = [own, ...children.split("\n").map(Number).filter(Boolean)];
  expect(all.reduce((sum, pid) => sum + statusOf(pid, "RssAnon"), 0)).toBeLessThan(LIMIT_MB);
  server.process.kill("SIGTERM");
  // Killed for its memory, it would not be there to end in order.
  expect(await ended(server)).toBe(0);
});
