/** `npm run up -- DIR --watch`: what is served follows the files, and stays the last good data while they have faults. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { ended, startServer } from "../support/servers.ts";

const folder = mkdtempSync(join(tmpdir(), "watch-"));
const data = join(folder, "data");
const file = join(data, "observations/weather.csv");
const PATIENCE = { timeout: 30_000, interval: 100 };
let whole = "";
let site = "";
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  cpSync("tests/fixtures/packages/tiny", data, { recursive: true });
  whole = readFileSync(file, "utf8");
  writeFileSync(file, withFault());
  server = await startServer({ DATA_DIR: data, CACHE_DIR: join(folder, "cache"), WATCH: "yes" });
  site = server.address;
}, 90_000);

afterAll(async () => {
  server.process.kill("SIGTERM");
  await ended(server);
  rmSync(folder, { recursive: true, force: true });
});

/** The second row names a publication that there is not. */
function withFault(): string {
  return whole.replace(/\n[^,]+/, "\nno-such-publication");
}

/** As editors do that never leave half a file: written beside it, and moved over it. */
function saveByRename(text: string): void {
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
}

async function page(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(site + path);
  return { status: response.status, text: await response.text() };
}

/** Versions that an open page is told. */
async function listen(): Promise<{ told: string[]; leave: () => void }> {
  const leaving = new AbortController();
  const response = await fetch(`${site}/watch-events`, { signal: leaving.signal });
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  const told: string[] = [];
  const take = new WritableStream<Uint8Array>({
    write(chunk) {
      for (const [, version = ""] of new TextDecoder().decode(chunk).matchAll(/^data: (.+)$/gm)) told.push(version);
    },
  });
  response.body?.pipeTo(take).catch(() => undefined);
  return { told, leave: () => leaving.abort() };
}

test("from broken to whole, to broken, to mended", async () => {
  const broken = await page("/");
  expect(broken.status).toBe(503);
  expect(broken.text).toContain("observations/weather.csv:2");
  expect(broken.text).toContain("no-such-publication");
  expect(broken.text).toContain('http-equiv="refresh"');

  saveByRename(whole);
  await vi.waitFor(async () => expect((await page("/")).status).toBe(200), PATIENCE);
  const { told, leave } = await listen();
  const good = await page("/datasets/observations.csv");
  expect((await page("/")).text).not.toContain("watch-notice");

  writeFileSync(file, withFault());
  await vi.waitFor(async () => expect((await page("/charts")).text).toContain("observations/weather.csv:2"), PATIENCE);
  const { status, text } = await page("/datasets/observations");
  expect(status).toBe(200);
  expect(text).toContain("The files have faults");
  expect(text).toContain("<code>publication</code>");
  expect(text).toContain("listed in catalog/publications.csv");
  expect(await page("/datasets/observations.csv")).toEqual(good);

  saveByRename(whole);
  await vi.waitFor(async () => expect((await page("/")).text).not.toContain("watch-notice"), PATIENCE);
  const titles = join(data, "datapackage.json");
  const descriptor = readFileSync(titles, "utf8");
  for (const title of ["Second title", "Third title"]) {
    writeFileSync(titles, descriptor.replace("Vale claims", title));
    await vi.waitFor(async () => expect((await page("/")).text).toContain(title), PATIENCE);
  }
  // One version when it began to listen, one a change.
  await vi.waitFor(() => expect(new Set(told).size).toBe(5), PATIENCE);
  leave();
  // What was replaced is closed: one engine's folder is left.
  const engines = () => readdirSync(join(folder, "cache")).filter((name) => /^run-.*(?<!\.lock)$/.test(name));
  await vi.waitFor(() => expect(engines()).toHaveLength(1), PATIENCE);
});

test("a server that watches nothing has no such address", async () => {
  expect((await fetch(`${inject("tinySite")}/watch-events`)).status).toBe(404);
});
