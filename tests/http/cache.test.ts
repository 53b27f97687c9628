/** The built server and its cache: what cannot be used, what was replaced meanwhile, what goes bad in use. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { startServer } from "../support/servers.ts";

const TINY = "tests/fixtures/packages/tiny";
const FILE = "observations/weather.csv";

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "cache-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A start that is to end by itself. `limit`: a shell command before it. */
function start(env: Record<string, string>, limit = "true") {
  const done = spawnSync("sh", ["-c", `${limit}; exec "$0" build/server/index.js`, process.execPath], {
    env: { ...process.env, NODE_ENV: "production", PORT: "0", DATA_DIR: TINY, ...env },
    encoding: "utf8",
    timeout: 240_000,
  });
  return { code: done.status, lines: (done.stdout + done.stderr).trimEnd().split("\n") };
}

test("a file in the cache's place, a place where none can be, a full disk: one sentence that says what to do", () => {
  const file = join(folder(), "file");
  writeFileSync(file, "");
  for (const CACHE_DIR of [file, "/proc/cache"]) {
    expect(start({ CACHE_DIR })).toEqual({
      code: 1,
      lines: [
        expect.stringMatching(/^The cache folder .* cannot be made: remove what is in its place, or set CACHE_DIR/u),
      ],
    });
  }
  // The largest file allowed stands for the disk: 64 blocks of 512 bytes hold the first page and not the tables.
  expect(start({ CACHE_DIR: join(folder(), "new") }, "ulimit -f 64")).toEqual({
    code: 1,
    lines: [expect.stringMatching(/^The disk of the cache folder .* is full: free some of it, or set CACHE_DIR/u)],
  });
});

/** Replaces a file of the package in the moment in which its check is remembered. */
const REPLACE = `
const fs = require("node:fs");
const rename = fs.promises.rename;
fs.promises.rename = async (from, to) => {
  await rename(from, to);
  if (to.includes("check-")) fs.writeFileSync(process.env.REPLACED, fs.readFileSync(process.env.REPLACED, "utf8").replaceAll(",A,", ",E,"));
};
require("node:module").syncBuiltinESMExports();
`;

test("a file replaced once it is checked is served as it was checked, and read anew by the next start", async () => {
  const [data, cache, hooks] = [folder(), folder(), folder()];
  cpSync(TINY, data, { recursive: true });
  writeFileSync(join(hooks, "replace.cjs"), REPLACE);
  const env = { DATA_DIR: data, CACHE_DIR: cache };
  const hook = { NODE_OPTIONS: `--require "${join(hooks, "replace.cjs")}"`, REPLACED: join(data, FILE) };
  const rows = (text: string) => text.split(/\r?\n/u).slice(1);
  const { address, process: server } = await startServer({ ...env, ...hook });
  onTestFinished(() => void server.kill("SIGTERM"));
  const served = await (await fetch(`${address}/datasets/observations.csv`)).text();
  expect(rows(served)).toEqual(expect.arrayContaining(rows(readFileSync(join(TINY, FILE), "utf8"))));
  // What it was replaced by breaks what the package expects of itself.
  expect(start(env)).toMatchObject({
    code: 1,
    lines: [`The data package in ${data} cannot be served:`, expect.stringContaining("expectation-agree")],
  });
});

test("a file that is loaded after the check is refused by its name when it was replaced meanwhile", async () => {
  const [data, cache, hooks] = [folder(), folder(), folder()];
  const resources = [{ name: "rain", path: "rain.csv", dialect: { delimiter: ";" } }];
  writeFileSync(join(data, "datapackage.json"), JSON.stringify({ resources }));
  writeFileSync(join(data, "rain.csv"), "town;status;rain\nx;,A,;1\n");
  writeFileSync(join(hooks, "replace.cjs"), REPLACE);
  const hook = { NODE_OPTIONS: `--require "${join(hooks, "replace.cjs")}"`, REPLACED: join(data, "rain.csv") };
  const { code, lines } = start({ DATA_DIR: data, CACHE_DIR: cache, ...hook });
  expect(code).toBe(1);
  expect(lines).toContain(
    "rain.csv is not the file that was checked: it was changed while it was being read. Start again.",
  );
  expect(readdirSync(cache).filter((name) => /^(?:tables|loading)-/u.test(name))).toEqual([]);
});

test("damage in use: 503 with the time to try again, pages go on, then the rows are there again", async () => {
  const [data, cache] = [folder(), folder()];
  cpSync(TINY, data, { recursive: true });
  // So many that they fill blocks of their own, which the start has no need to read.
  const street = (number: number) => createHash("sha256").update(String(number)).digest("hex");
  const counters = Array.from(
    { length: 20_000 },
    (_, number) => `c${number},NORTHVALE,${street(number)},2021-04-01,2,3.5,true,northvale-council-counters-2023,\n`,
  );
  writeFileSync(join(data, "detail/counters.csv"), counters.join(""), { flag: "a" });
  const { address, process: server } = await startServer({ DATA_DIR: data, CACHE_DIR: cache });
  onTestFinished(() => void server.kill("SIGTERM"));
  const errors: string[] = [];
  server.stderr?.on("data", (chunk: Buffer) => errors.push(chunk.toString()));
  const database = join(cache, readdirSync(cache).find((name) => name.endsWith(".duckdb")) ?? "");
  writeFileSync(database, readFileSync(database).fill(0xa5, 12_288));
  const ask = (path: string) => fetch(`${address}${path}`);
  const damaged = await ask("/datasets/counters");
  expect([damaged.status, damaged.headers.get("retry-after")]).toEqual([503, "2"]);
  expect((await ask("/about")).status).toBe(200);
  await vi.waitFor(async () => expect((await ask("/datasets/counters")).status).toBe(200), 60_000);
  expect(errors.join("").trimEnd().split("\n")).toEqual([
    expect.stringMatching(/^Cache: the loaded tables cannot be read/u),
  ]);
});
