/** What a crowd gets: an answer or a refusal, and never neither. */
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer } from "../support/servers.ts";

const folder = mkdtempSync(join(tmpdir(), "crowd-"));
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  const DATA_DIR = "tests/fixtures/packages/tiny";
  server = await startServer({ DATA_DIR, CACHE_DIR: join(folder, "cache"), MAX_REQUESTS: "1", STALL_SECONDS: "1" });
});

afterAll(async () => {
  server.process.kill("SIGTERM");
  await once(server.process, "exit");
  rmSync(folder, { recursive: true });
});

let asked = 0;

/** Asks for so many things at once, none of them asked for before, that there must be a refusal, again if there was none. */
async function crowd(path: string): Promise<{ statuses: Set<number>; refused: Response }> {
  const statuses = new Set<number>();
  for (;;) {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => fetch(server.address + path.replace("*", String(asked++)))),
    );
    for (const { status } of answers) statuses.add(status);
    const refused = answers.find(({ status }) => status === 503);
    if (refused !== undefined) return { statuses, refused };
    await Promise.all(answers.map((answer) => answer.arrayBuffer()));
  }
}

test("pages beyond the limit are refused early, with Retry-After and the headers of every answer", async () => {
  const { statuses, refused } = await crowd("/search?q=rain*");
  expect([...statuses].sort()).toEqual([200, 503]);
  expect(refused.headers.get("retry-after")).toBe("2");
  expect(refused.headers.get("content-security-policy")).toContain("default-src 'self'");
  expect(await refused.text()).toContain("Busy just now");
});

test("the router in the browser is told to load the page anew", async () => {
  const { refused } = await crowd("/search.data?q=rain*&_routes=routes%2Fsearch");
  expect(refused.headers.get("retry-after")).toBe("2");
  const text = await refused.text();
  expect(text).toContain("SingleFetchRedirect");
  expect(text).toMatch(/"\/search\?q=rain\d+"/);
});

test("what is kept already is given to everybody, however many ask for other things", async () => {
  await (await fetch(`${server.address}/articles/wet-year`)).arrayBuffer();
  const crowded = crowd("/search?q=snow*");
  const answers = await Promise.all(Array.from({ length: 50 }, () => fetch(`${server.address}/articles/wet-year`)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  await crowded;
});

test("health and the files of the site itself are never refused", async () => {
  const html = await (await fetch(`${server.address}/about`)).text();
  const style = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? "";
  const crowded = crowd("/search?q=rain*");
  for (const path of ["/healthz", style]) {
    const answers = await Promise.all(Array.from({ length: 30 }, () => fetch(server.address + path)));
    expect(new Set(answers.map(({ status }) => status)), path).toEqual(new Set([200]));
  }
  await crowded;
});

test("a connection on which nothing is asked is closed after STALL_SECONDS", async () => {
  const { hostname, port } = new URL(server.address);
  const socket = connect(Number(port), hostname);
  socket.resume();
  await once(socket, "close");
});
