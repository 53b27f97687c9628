/** Two processes on one port: what each gives is what the other gives, and none of them is missed for long. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { ended, startServer } from "../support/servers.ts";

// A busy machine takes its time to start a server, and another one.
vi.setConfig({ testTimeout: 120_000 });

/** Who has no answer by then has none at all: a connection was lost between two processes. */
const PATIENCE_MS = 30_000;
const CLIENTS = 6;
const ROUNDS = 12;
const PATHS = [
  "/about",
  "/articles/wet-year",
  "/articles/wet-year.json",
  "/datasets/observations",
  "/datasets/observations.csv",
  "/datasets/observations.json?_sort=period",
  "/datasets/observations.zip",
  "/charts/rain-by-town.svg",
  "/charts/rain-by-town.json",
];

interface Answer {
  status: number;
  etag: string;
  text: string;
}

function ask(address: string, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(address, { agent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          etag: String(answer.headers.etag),
          text: Buffer.concat(chunks).toString("latin1"),
        }),
      );
    })
      .on("error", reject)
      .setTimeout(PATIENCE_MS, () => resolve({ status: 0, etag: "", text: "never answered" }));
  });
}

/** Asks again who is cut off, as a browser does: a killed process takes its connections with it. */
async function insist(address: string, agent: Agent): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask(address, agent);
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}

function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "workers-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test("readers do not notice that one of two processes is killed, nor that the data change meanwhile", async () => {
  const [data, cache] = [tempFolder(), tempFolder()];
  cpSync("tests/fixtures/packages/tiny", data, { recursive: true });
  const server = await startServer({
    DATA_DIR: data,
    CACHE_DIR: cache,
    WORKERS: "2",
    METRICS_PORT: "0",
    LOG_FORMAT: "json",
    STOP_SECONDS: "60",
  });
  onTestFinished(() => void server.process.kill("SIGKILL"));
  const pids = () =>
    [...server.said().matchAll(/Worker \d of 2 serves \(process (\d+)\)/g)].map(([, pid]) => Number(pid));
  const serving = (count: number) => expect.poll(() => pids().length, { timeout: 60_000 }).toBe(count);
  await serving(2);

  const agents = Array.from({ length: CLIENTS }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
  onTestFinished(() => agents.forEach((agent) => agent.destroy()));
  const wanted = new Map<string, Answer>();
  for (const path of PATHS) wanted.set(path, await insist(server.address + path, agents[0] ?? new Agent()));
  for (const { status } of wanted.values()) expect(status).toBe(200);

  let same = 0;
  const read = async (agent: Agent, client: number) => {
    for (let round = 0; round < ROUNDS; round++) {
      if (client === 0 && round === ROUNDS / 3) process.kill(pids()[0] ?? 0, "SIGKILL");
      for (const path of PATHS) {
        const answer = await insist(server.address + path, agent);
        if (answer.status === 503) continue;
        expect(answer, path).toEqual(wanted.get(path));
        same += 1;
      }
    }
  };
  await Promise.all(agents.map(read));
  // Most are answered while one of three is away.
  expect(same).toBeGreaterThan((agents.length * ROUNDS * PATHS.length) / 2);
  await serving(3);
  expect(server.said()).toMatch(/worker 1 \(process \d+\) ended by SIGKILL; it is started again in 250 ms/);

  const told = /Metrics at (http:\S+\/metrics)/.exec(server.said())?.[1] ?? "";
  const metrics = await (await fetch(told)).text();
  expect(metrics).toMatch(/site_requests_total\{route="\/datasets\/:file\.csv",method="GET",status="200"\} \d/);
  expect(metrics).toContain("process_resident_memory_bytes");
  expect((await fetch(`${server.address}/metrics`)).status).toBe(404);
  // What the killed one had of its own is gone, but for what the living have.
  expect(readdirSync(cache).filter((name) => /^run-.*\.lock$/.test(name))).toHaveLength(2);

  // Two kinds of answers under one address would be worse than one process less.
  const file = join(data, "observations/weather.csv");
  writeFileSync(file, readFileSync(file, "utf8").trimEnd().split("\n").slice(0, -1).join("\n") + "\n");
  process.kill(pids()[1] ?? 0, "SIGKILL");
  await expect
    .poll(server.said, { timeout: 60_000 })
    .toContain("no longer the one that this server's other processes serve");
  for (const path of PATHS) {
    const answer = await insist(server.address + path, new Agent());
    expect(answer, path).toEqual(wanted.get(path));
  }
  server.process.kill("SIGTERM");
  expect(await ended(server)).toBe(0);
  for (const line of server.said().trim().split("\n")) expect(JSON.parse(line)).toHaveProperty("time");
});
