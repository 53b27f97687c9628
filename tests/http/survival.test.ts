import { spawn } from "node:child_process";
import { Agent, get } from "node:http";
import { connect, createServer, type Socket } from "node:net";
import { expect, test } from "vitest";
import { ended, startServer } from "../support/servers.ts";

const TINY = "tests/fixtures/packages/tiny";
const HOOK = ["--require", "./tests/fixtures/hooks/handles-and-faults.cjs"];
const PICTURES = ["s", "m", "l"].flatMap((size) => ["light", "dark"].map((theme) => `size=${size}&theme=${theme}`));

function cacheFor(name: string): Record<string, string> {
  return { DATA_DIR: TINY, CACHE_DIR: `.cache/test-survival-${name}` };
}

function statusOf(address: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(address, { agent }, (answer) => {
      answer.resume().on("end", () => resolve(answer.statusCode ?? 0));
    });
    request.on("error", (error: NodeJS.ErrnoException) => {
      // A kept connection may end by its age at the moment in which it is used again: a client then asks anew.
      if (request.reusedSocket && error.code === "ECONNRESET") resolve(statusOf(address, agent));
      else reject(error);
    });
  });
}

test("many idle connections and few handles keep nobody out, and pictures are drawn", async () => {
  const server = await startServer(cacheFor("idle"), { before: "ulimit -n 256;" });
  const { hostname, port } = new URL(server.address);
  const idle: Socket[] = [];
  try {
    for (let count = 0; count < 400; count += 1)
      idle.push(connect(Number(port), hostname).on("error", () => undefined));
    await expect.poll(() => idle.filter((socket) => socket.destroyed).length, { timeout: 20_000 }).toBeGreaterThan(300);
    const asked = PICTURES.map((query) => fetch(`${server.address}/charts/rain-by-town.png?${query}`));
    for (const answer of await Promise.all([fetch(`${server.address}/about`), ...asked]))
      expect(answer.status).toBe(200);
  } finally {
    for (const socket of idle) socket.destroy();
    server.process.kill("SIGTERM");
  }
  expect(await ended(server)).toBe(0);
});

test("without handles a picture is a 503 and /readyz says so; with handles it is drawn again", async () => {
  const server = await startServer(cacheFor("handles"), { before: "ulimit -n 256;", node: HOOK });
  const agent = new Agent({ keepAlive: true, maxSockets: 2 });
  const picture = (query: string) => statusOf(`${server.address}/charts/rain-by-town.svg?${query}`, agent);
  try {
    expect(await statusOf(`${server.address}/readyz`, agent)).toBe(200);
    server.process.kill("SIGWINCH");
    await expect.poll(server.said).toContain("handles taken");
    const statuses = await Promise.all(PICTURES.map(picture));
    expect(statuses).toContain(503);
    expect(await statusOf(`${server.address}/readyz`, agent)).toBe(503);
    expect(await statusOf(`${server.address}/healthz`, agent)).toBe(200);
    expect(server.said().match(/The drawing threads failed/g)).toHaveLength(1);
    server.process.kill("SIGWINCH");
    await expect.poll(() => statusOf(`${server.address}/readyz`, agent), { timeout: 20_000 }).toBe(200);
    expect(await picture("size=s")).toBe(200);
  } finally {
    agent.destroy();
    server.process.kill("SIGTERM");
  }
  expect(await ended(server)).toBe(0);
});

test("the reader of the log goes away: the site stays", async () => {
  const server = await startServer(cacheFor("epipe"));
  server.process.stdout?.destroy();
  server.process.stderr?.destroy();
  for (const path of ["/about", "/charts/rain-by-town.png", "/nowhere", "/about"]) {
    expect((await fetch(server.address + path)).status).toBe(path === "/nowhere" ? 404 : 200);
  }
  server.process.kill("SIGTERM");
  expect(await ended(server)).toBe(0);
});

test("the disk of the log is full: the site serves", async () => {
  const free = createServer();
  await new Promise<void>((resolve) => free.listen(0, "127.0.0.1", resolve));
  const address = free.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  await new Promise((resolve) => free.close(resolve));
  const child = spawn("sh", ["-c", 'exec "$0" build/server/index.js >/dev/full 2>&1', process.execPath], {
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), ...cacheFor("full") },
  });
  const status = () =>
    fetch(`http://127.0.0.1:${port}/about`).then(
      (answer) => answer.status,
      () => 0,
    );
  try {
    await expect.poll(status, { timeout: 60_000 }).toBe(200);
    expect(await status()).toBe(200);
  } finally {
    child.kill("SIGTERM");
  }
  expect(await ended({ process: child })).toBe(0);
});

test("what nobody caught: a failure of one connection or one piece of work is logged, a mistake of unknown kind ends in order", async () => {
  const server = await startServer(cacheFor("uncaught"), { node: HOOK });
  server.process.kill("SIGURG");
  await expect.poll(server.said).toMatch(/uncaught, going on: Error: read ECONNRESET/);
  server.process.kill("SIGIO");
  await expect.poll(server.said).toMatch(/unhandled, going on: Error: forgotten work/);
  expect((await fetch(`${server.address}/about`)).status).toBe(200);
  server.process.kill("SIGXCPU");
  expect(await ended(server)).toBe(1);
  expect(server.said()).toMatch(/uncaught, ending: TypeError: of an unknown kind/);
});
