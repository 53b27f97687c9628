import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { ended, startServer } from "../support/servers.ts";

const TINY = "tests/fixtures/packages/tiny";

function start(name: string, env: Record<string, string> = {}) {
  return startServer({ DATA_DIR: TINY, CACHE_DIR: `.cache/test-signals-${name}`, STOP_SECONDS: "60", ...env });
}

test.each(["SIGHUP", "SIGQUIT", "SIGUSR2"] as const)("%s ends the server in order", async (signal) => {
  const server = await start(signal);
  // Opened and silent, as a proxy keeps some: nothing to wait for.
  const { hostname, port } = new URL(server.address);
  const silent = connect(Number(port), hostname);
  await once(silent, "connect");
  expect((await fetch(`${server.address}/articles/wet-year`)).status).toBe(200);
  server.process.kill(signal);
  expect(await ended(server)).toBe(0);
  silent.destroy();
});

test("SIGUSR1 opens no inspector", async () => {
  const server = await start("usr1");
  server.process.kill("SIGUSR1");
  expect((await fetch(`${server.address}/about`)).status).toBe(200);
  server.process.kill("SIGTERM");
  expect(await ended(server)).toBe(0);
  expect(server.said()).not.toContain("Debugger");
});

test("what has not ended within STOP_SECONDS is cut", async () => {
  const server = await start("late", { STOP_SECONDS: "1" });
  const { hostname, port } = new URL(server.address);
  const socket = connect(Number(port), hostname).on("error", () => undefined);
  await once(socket, "connect");
  socket.write("GET /about HTTP/1.1\r\nHost: half");
  expect((await fetch(`${server.address}/about`)).status).toBe(200);
  server.process.kill("SIGTERM");
  expect(await ended(server)).toBe(1);
  expect(server.said()).toContain("Not all work ended within 1 s (STOP_SECONDS)");
  socket.destroy();
});

test("for DRAIN_SECONDS it answers on, each connection once more, and is not ready", async () => {
  const server = await start("drain", { DRAIN_SECONDS: "600" });
  const before = await fetch(`${server.address}/about`);
  // Longer than the 60 s of most balancers: they end an idle connection, never this side.
  expect(before.headers.get("keep-alive")).toBe("timeout=75");
  server.process.kill("SIGTERM");
  await expect.poll(async () => (await fetch(`${server.address}/readyz`)).status).toBe(503);
  const after = await fetch(`${server.address}/about`);
  expect([after.status, after.headers.get("connection")]).toEqual([200, "close"]);
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
  server.process.kill("SIGKILL");
  await ended(server);
});

const PARENT = `
import { runChild } from "./.ci/child.mjs";
runChild(process.execPath, ["-e", process.argv[1]], {});
`;
const CHILD = `
for (const name of ["SIGHUP", "SIGQUIT", "SIGUSR2", "SIGTERM", "SIGINT"])
  process.on(name, () => { console.log("got " + name); process.exit(7); });
setInterval(() => undefined, 1000);
console.log("up");
`;

test.each(["SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT", "SIGUSR2"] as const)("npm run up hands %s on", async (signal) => {
  const parent = spawn(process.execPath, ["--input-type=module", "-e", PARENT, CHILD], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const output of [parent.stdout, parent.stderr]) output.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await expect.poll(() => said, { timeout: 15_000 }).toContain("up");
  parent.kill("SIGUSR1");
  parent.kill(signal);
  expect(await ended({ process: parent })).toBe(7);
  expect(said).toContain(`got ${signal}`);
  expect(said).not.toContain("Debugger");
});
