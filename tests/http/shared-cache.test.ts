import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { writeOutlookPackage } from "../bench/outlook-package.ts";
import { serverOf, startServer } from "../support/servers.ts";

const TINY = { DATA_DIR: "tests/fixtures/packages/tiny" };
const CSV = "/datasets/observations.csv";

function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "shared-cache-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function server(env: Record<string, string>) {
  const running = await startServer(env);
  const ended = new Promise((resolve) => running.process.once("exit", resolve));
  onTestFinished(async () => {
    running.process.kill("SIGKILL");
    await ended;
  });
  return { ...running, ended };
}

function homes(cache: string): string[] {
  return readdirSync(cache).filter((name) => name.startsWith("run-") && !name.endsWith(".lock"));
}

/** As in a container of its own, no process of the first server can be seen: the options for such a server. */
function elsewhere(): string {
  const hook = join(tempFolder(), "elsewhere.mjs");
  writeFileSync(hook, 'process.kill = () => { throw Object.assign(new Error("kill ESRCH"), { code: "ESRCH" }); };');
  return `--import "${hook}"`;
}

test("a second server on the same cache, in another container, leaves the first one's files alone", async () => {
  const cache = tempFolder();
  const first = await server({ ...TINY, CACHE_DIR: cache });
  const before = await (await fetch(first.address + CSV)).text();
  const second = await server({ ...TINY, CACHE_DIR: cache, NODE_OPTIONS: elsewhere() });
  const after = await fetch(first.address + CSV);
  expect(after.status).toBe(200);
  expect(await after.text()).toBe(before);
  expect(await (await fetch(second.address + CSV)).text()).toBe(before);
  expect(homes(cache)).toHaveLength(2);
});

test("after the whole cache was deleted under a running server its files are made again, never an empty 200", async () => {
  const cache = tempFolder();
  const { address } = await server({ ...TINY, CACHE_DIR: cache });
  const paths = [CSV, "/datasets/observations.json", "/datasets/observations.zip"];
  const read = async (path: string) => {
    const answer = await fetch(address + path);
    return {
      status: answer.status,
      etag: answer.headers.get("etag"),
      bytes: (await answer.arrayBuffer()).byteLength,
    };
  };
  for (const path of paths) {
    const before = await read(path);
    expect(before.bytes).toBeGreaterThan(100);
    rmSync(cache, { recursive: true });
    expect(await read(path)).toEqual(before);
  }
  expect((await fetch(`${address}/datasets/observations?_sort=period`)).status).toBe(200);
});

test("what a killed server left is removed at the next start, and what older versions left", async () => {
  const cache = tempFolder();
  const killed = await server({ ...TINY, CACHE_DIR: cache });
  await (await fetch(killed.address + CSV)).arrayBuffer();
  const [left = ""] = homes(cache);
  expect(readdirSync(join(cache, left, "extracts"))).toHaveLength(1);
  killed.process.kill("SIGKILL");
  await killed.ended;
  // Even where the process number lives on: in containers every server has the same one.
  for (const older of [`spill-${process.pid}`, `extracts/${process.pid}-0a1b2c3d`]) {
    mkdirSync(join(cache, older), { recursive: true });
    writeFileSync(join(cache, older, "left"), "left");
  }
  await server({ ...TINY, CACHE_DIR: cache });
  expect(homes(cache)).toHaveLength(1);
  expect(existsSync(join(cache, left))).toBe(false);
  expect(existsSync(join(cache, `${left}.lock`))).toBe(false);
  expect(readdirSync(cache).filter((name) => /^(?:spill-|extracts)/.test(name))).toEqual([]);
});

test("a disk that fills while an extract is written: 503, one line in the log, nothing left, and the rest goes on", async () => {
  const [folder, cache] = [tempFolder(), tempFolder()];
  await writeOutlookPackage(folder, 20_000);
  const env = { DATA_DIR: folder, CACHE_DIR: cache };
  const warm = await server(env);
  warm.process.kill("SIGTERM");
  await warm.ended;
  // No file may grow past 64 or 128 KiB, whichever the shell's blocks are: to a writer the same as a full disk.
  const child = spawn("sh", ["-c", `ulimit -f 128; exec "${process.execPath}" build/server/index.js`], {
    env: { ...process.env, NODE_ENV: "production", PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let log = "";
  child.stderr.on("data", (chunk: Buffer) => (log += chunk.toString()));
  const { address } = await serverOf(child);
  for (const path of ["/datasets/outlook.csv", "/datasets/outlook.json?_sort=value", "/datasets/outlook.zip"]) {
    log = "";
    const answer = await fetch(address + path);
    expect(answer.status, path).toBe(503);
    expect(answer.headers.get("retry-after")).not.toBeNull();
    expect(await answer.text()).toContain("no room on its disk");
    expect(log.trim().split("\n"), path).toHaveLength(1);
    expect(log).not.toContain("    at ");
  }
  const [home = ""] = homes(cache);
  expect(readdirSync(join(cache, home, "extracts"))).toEqual([]);
  const few = await fetch(`${address}/datasets/outlook.csv?_size=5&country_iso3__contains=A&period=2005`);
  expect(few.status).toBe(200);
  expect((await fetch(`${address}/datasets/outlook`)).status).toBe(200);
});
