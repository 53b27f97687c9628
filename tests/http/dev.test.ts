/** `npm run dev`: the address it is told, and data that are read anew without a restart. */
import { spawn } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ended } from "../support/servers.ts";

const folder = mkdtempSync(join(tmpdir(), "dev-"));
const file = join(folder, "observations/weather.csv");
let address = "";
let server: ReturnType<typeof spawn>;
let said = "";

/** A port that nobody has just now. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function rows(): Promise<number> {
  const answer = await fetch(`${address}/healthz`);
  return ((await answer.json()) as { rows: number }).rows;
}

beforeAll(async () => {
  cpSync("tests/fixtures/packages/tiny", folder, { recursive: true });
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  const args = ["node_modules/@remix-run/dev/dist/cli.js", "vite:dev", "--config", "remix.config.ts"];
  // Under CI=true Vite colours what it says, the port within it too.
  const plain = { ...process.env, NO_COLOR: "1" };
  const env = { ...plain, NODE_ENV: "development" as const, PORT: String(port), HOST: "", DATA_DIR: folder };
  server = spawn(process.execPath, args, { env: { ...env, CACHE_DIR: join(folder, ".cache") } });
  for (const output of [server.stdout, server.stderr]) output?.on("data", (chunk: Buffer) => (said += String(chunk)));
  await vi.waitFor(() => expect(said).toContain(`:${port}/`), { timeout: 60_000, interval: 100 });
});

afterAll(async () => {
  server.kill("SIGTERM");
  await ended({ process: server });
  rmSync(folder, { recursive: true, force: true });
});

test("files are answered as the built server answers them, whatever their extension", async () => {
  for (const path of [
    "/changes.json",
    "/corrections.json",
    "/feed.atom",
    "/openapi.json",
    "/articles/wet-year/claims.jsonl",
  ])
    expect((await fetch(address + path)).headers.get("content-type"), path).not.toContain("text/html");
});

test("a changed file of the package is seen, a broken one told with its place, a mended one served again", async () => {
  const whole = readFileSync(file, "utf8");
  const lines = whole.trimEnd().split("\n");
  const before = await rows();
  // A row that is there already, of a year that has none.
  const cells = (lines.at(-1) ?? "").split(",");
  appendFileSync(file, `${cells.with(3, "1901").join(",")}\n`);
  await vi.waitFor(async () => expect(await rows()).toBe(before + 1), { timeout: 30_000, interval: 200 });
  writeFileSync(file, whole.replace(/\n[^,]+/, "\nno-such-publication"));
  await vi.waitFor(() => expect(said).toContain("observations/weather.csv:2"), { timeout: 30_000, interval: 200 });
  writeFileSync(file, whole);
  await vi.waitFor(async () => expect(await rows()).toBe(before), { timeout: 30_000, interval: 200 });
});
