/** Connections by the thousand that ask nothing, and questions that never come to their end: readers are served all the while. */
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ended, startServer } from "../support/servers.ts";

const IDLE = 3_000;
/** Kept open; one more is there for a moment. */
const MOST = 1_000;
const SLOW = 40;

let server: Awaited<ReturnType<typeof startServer>>;
const sockets: Socket[] = [];

beforeAll(async () => {
  // Longer than a head may take: what ends a slow one is not that nothing comes.
  const env = { DATA_DIR: "tests/fixtures/packages/tiny", CACHE_DIR: ".cache/test-slow-clients", STALL_SECONDS: "600" };
  server = await startServer(env);
});

afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  server.process.kill("SIGTERM");
  await ended(server);
});

function opened(): Socket {
  const { hostname, port } = new URL(server.address);
  const socket = connect(Number(port), hostname);
  sockets.push(socket.on("error", () => undefined));
  return socket;
}

async function isServed(): Promise<void> {
  const { status } = await fetch(`${server.address}/articles/wet-year`, { headers: { connection: "close" } });
  expect(status).toBe(200);
}

test("three thousand idle connections keep nobody out, and a thousand of them are kept", async () => {
  const idle = Array.from({ length: IDLE }, opened);
  await expect.poll(() => idle.filter(({ destroyed }) => destroyed).length).toBeGreaterThanOrEqual(IDLE - MOST - 1);
  await isServed();
  expect(idle.filter(({ destroyed }) => !destroyed).length).toBeGreaterThan(MOST / 2);
  for (const socket of idle) socket.destroy();
});

test("heads and bodies that come a byte at a time are ended, whoever reads meanwhile", async () => {
  const answers: string[] = [];
  const slow = Array.from({ length: SLOW }, (_, count) => {
    const socket = opened();
    let answer = "";
    socket.on("data", (chunk: Buffer) => (answer += chunk.toString()));
    const head = count % 2 === 0 ? "GET /about HTTP/1.1\r\nHost: x\r\nX-Slow: " : "";
    const body = "POST /about HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n";
    socket.write(head || body);
    const drip = setInterval(() => socket.write("x"), 500);
    return once(socket, "close").then(() => {
      clearInterval(drip);
      answers.push(answer.split("\r\n")[0] ?? "");
    });
  });
  await isServed();
  await Promise.all(slow);
  // What is not asked to the end is nobody's request; what nobody answers here is refused without its body.
  expect(new Set(answers)).toEqual(new Set(["HTTP/1.1 408 Request Timeout", "HTTP/1.1 405 Method Not Allowed"]));
  await isServed();
});
