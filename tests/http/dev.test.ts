/** `npm run dev`: the address it is told, and data that are read anew without a restart. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startDev } from "../support/dev-server.ts";
import { ended } from "../support/servers.ts";

const folder = mkdtempSync(join(tmpdir(), "dev-"));
const file = join(folder, "observations/weather.csv");
let address = "";
let server: Awaited<ReturnType<typeof startDev>>;

async function rows(): Promise<number> {
  const answer = await fetch(`${address}/healthz`);
  return ((await answer.json()) as { rows: number }).rows;
}

beforeAll(async () => {
  cpSync("tests/fixtures/packages/tiny", folder, { recursive: true });
  server = await startDev(folder, join(folder, ".cache"));
  address = server.address;
});

afterAll(async () => {
  server.process.kill("SIGTERM");
  await ended(server);
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
  await vi.waitFor(() => expect(server.said()).toContain("observations/weather.csv:2"), {
    timeout: 30_000,
    interval: 200,
  });
  writeFileSync(file, whole);
  await vi.waitFor(async () => expect(await rows()).toBe(before), { timeout: 30_000, interval: 200 });
});
