/** Many at once and many who leave, on two servers that were started at once on one empty cache, each in a time zone of its own. */
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { writeOutlookPackage } from "../bench/outlook-package.ts";
import { ended, startServer } from "../support/servers.ts";
import { wire } from "../support/wire.ts";

// A busy machine takes its time to start a server.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const DISK_MB = 8;
const CSV = "/datasets/outlook.csv";

const folder = mkdtempSync(join(tmpdir(), "pressure-"));
const cache = join(folder, "cache");
let servers: Awaited<ReturnType<typeof startServer>>[] = [];

function home(): string {
  return servers[0]?.address ?? "";
}

beforeAll(async () => {
  await writeOutlookPackage(join(folder, "data"), 20_000);
  const env = {
    DATA_DIR: join(folder, "data"),
    CACHE_DIR: cache,
    EXTRACT_DISK: `${DISK_MB}MB`,
    SITE_URL: "https://claims.example",
  };
  servers = await Promise.all(
    ["Pacific/Kiritimati", "Pacific/Pago_Pago"].map((TZ) =>
      startServer({ ...env, TZ, METRICS_PORT: "0", STOP_SECONDS: "60" }),
    ),
  );
});

afterAll(() => {
  for (const server of servers) server.process.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** A value of the first server's metrics. */
async function metric(name: string): Promise<number> {
  const told = /Metrics at (http:\S+)/.exec(servers[0]?.said() ?? "")?.[1] ?? "";
  const line = (await (await fetch(told)).text()).split("\n").find((one) => one.startsWith(`${name} `));
  return Number(line?.split(" ").at(-1));
}

/** Files and connections that the first server has open. */
function handles(): string[] {
  const folderOf = `/proc/${servers[0]?.process.pid}/fd`;
  return readdirSync(folderOf);
}

/** What there is in a folder that others write into; nothing where it has just gone. */
function entries(path: string): string[] {
  try {
    return readdirSync(path).map((name) => join(path, name));
  } catch {
    return [];
  }
}

/** Extracts of both servers, finished and in the making. */
function extracts(): string[] {
  const homes = entries(cache).filter((path) => /run-[^/]*$/.test(path) && !path.endsWith(".lock"));
  const found = homes.flatMap((home) => entries(join(home, "extracts")));
  return found.flatMap((path) => (path.includes("making-") ? [path, ...entries(path)] : [path]));
}

test("two that load at once and live in different days give the same bytes under the same tags", async () => {
  for (const path of [
    CSV,
    "/datasets/outlook.json?_size=50&_sort_desc=value",
    "/datasets/outlook.zip",
    "/datasets/outlook",
    "/",
  ]) {
    // Beside much else a page lacks its counts, says so to caches, and is not kept: the next one has them.
    const kept = async () => {
      const answers = await Promise.all(servers.map(({ address }) => wire(address + path)));
      return answers.map(({ headers }) => headers["cache-control"] !== "no-store");
    };
    await expect.poll(kept, { timeout: 60_000 }).toEqual([true, true]);
    const [here, there] = await Promise.all(servers.map(({ address }) => wire(address + path)));
    expect(here?.status, path).toBe(200);
    expect(here?.headers.etag, path).toBe(there?.headers.etag);
    expect(here?.bytes.equals(there?.bytes ?? Buffer.alloc(0)), path).toBe(true);
  }
  expect(readdirSync(cache).filter((name) => name.startsWith("loading-"))).toEqual([]);
});

/** Leaves as soon as the answer begins, or (every third) before it does. */
function leave(path: string, count: number): Promise<void> {
  return new Promise((resolve) => {
    const request = get(home() + path, { agent: false }, (answer) => answer.once("data", () => request.destroy()));
    request.on("error", () => undefined);
    request.on("close", () => resolve());
    if (count % 3 === 0) request.on("finish", () => setImmediate(() => request.destroy()));
  });
}

test("500 who leave in the middle of a download leave no file, handle or query behind", async () => {
  await wire(home() + CSV);
  const before = handles().length;
  let left = 0;
  async function one(): Promise<void> {
    while (left < 500) {
      const count = (left += 1);
      // Every fourth asks for one that has to be made, and is made for nobody.
      await leave(count % 4 === 0 ? `${CSV}?value__gte=${count}` : CSV, count);
    }
  }
  await Promise.all(Array.from({ length: 12 }, one));
  const running = () => metric('site_in_work{what="query"}');
  await expect.poll(running, { timeout: 30_000 }).toBe(0);
  await expect.poll(() => metric('site_in_work{what="file"}'), { timeout: 30_000 }).toBe(0);
  await expect.poll(() => extracts().filter((path) => path.includes("making-")), { timeout: 30_000 }).toEqual([]);
  // A few are the engine's and the log's, which come and go.
  await expect.poll(() => handles().length, { timeout: 30_000 }).toBeLessThan(before + 10);
});

test("200 different extracts at once: the disk stays within its bound, each is whole or a 503, and a page is answered beside them", async () => {
  const agent = new Agent({ maxSockets: 200 });
  let most = 0;
  const ask = (path: string) =>
    new Promise<{ status: number; etag: string; retry: string; sha: string }>((resolve, reject) => {
      get(home() + path, { agent }, (answer) => {
        const hash = createHash("sha256");
        answer.on("data", (chunk: Buffer) => hash.update(chunk));
        answer.on("end", () => {
          const { etag, "retry-after": retry } = answer.headers;
          resolve({
            status: answer.statusCode ?? 0,
            etag: String(etag),
            retry: String(retry),
            sha: hash.digest("hex"),
          });
        });
      }).on("error", reject);
    });
  const looking = setInterval(() => {
    const sizes = extracts().map((path) => statSync(path, { throwIfNoEntry: false }));
    const bytes = sizes.reduce((sum, stats) => sum + (stats?.isFile() ? stats.size : 0), 0);
    most = Math.max(most, bytes);
  }, 20);
  const asked = Array.from({ length: 200 }, (_, count) => ask(`${CSV}?value__gte=${count / 100}`));
  expect((await fetch(`${home()}/datasets/outlook?_sort=period`)).status).toBe(200);
  const answers = await Promise.all(asked);
  clearInterval(looking);
  agent.destroy();
  for (const { status, etag, retry, sha } of answers) {
    if (status === 200) expect(etag).toBe(`"${sha}"`);
    else expect([status, Number(retry) > 0]).toEqual([503, true]);
  }
  expect(answers.some(({ status }) => status === 200)).toBe(true);
  expect(most).toBeGreaterThan(0);
  // Of two servers, each with its bound; this one alone was asked.
  expect(most).toBeLessThan(DISK_MB * 1e6 + 4e6);
});

test("told to stop while an extract is made and taken, it gives it whole and ends in order", async () => {
  const [first] = servers;
  if (first === undefined) throw new Error("no server");
  const taken = await new Promise<{ status: number; etag: string; bytes: Buffer }>((resolve, reject) => {
    get(`${first.address}${CSV}?_sort_desc=value`, { agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      first.process.kill("SIGTERM");
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        const etag = String(answer.headers.etag);
        resolve({ status: answer.statusCode ?? 0, etag, bytes: Buffer.concat(chunks) });
      });
    }).on("error", reject);
  });
  expect(taken.status).toBe(200);
  expect(taken.etag).toBe(`"${createHash("sha256").update(taken.bytes).digest("hex")}"`);
  expect(await ended(first)).toBe(0);
});
