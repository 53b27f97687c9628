import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer } from "../support/servers.ts";

const TINY = "tests/fixtures/packages/tiny";
let folder = "";
let address = "";
let stop = (): void => undefined;

/** The tiny package, its counters allowed to be handed out: they hold a cell that looks like a formula. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "formula-"));
  cpSync(TINY, folder, { recursive: true });
  const file = join(folder, "catalog/publications.csv");
  writeFileSync(file, readFileSync(file, "utf8").replace("Not stated,false,high", "CC BY 4.0,true,high"));
  const server = await startServer({ DATA_DIR: folder, CACHE_DIR: join(folder, ".cache") });
  address = `${server.address}/datasets/counters`;
  stop = () => void server.process.kill("SIGTERM");
});

afterAll(() => {
  stop();
  rmSync(folder, { recursive: true, force: true });
});

test("a cell that a spreadsheet would run is made harmless and counted; _raw=1 leaves it", async () => {
  const safe = await fetch(`${address}.csv`);
  expect(safe.headers.get("x-escaped-cells")).toBe("1");
  expect(await safe.text()).toContain(",'=old number 7\r\n");
  const metadata = (await (await fetch(`${address}.metadata.json`)).json()) as { file: { escaped_cells: number } };
  expect(metadata.file.escaped_cells).toBe(1);
  const raw = await fetch(`${address}.csv?_raw=1`);
  expect(raw.headers.get("x-escaped-cells")).toBe("0");
  expect(await raw.text()).toContain(",=old number 7\r\n");
});

test("leading zeros, quotes, commas and line breaks arrive as they are stored", async () => {
  const text = await (await fetch(`${address}.csv`)).text();
  expect(text).toContain("\r\n007,");
  expect(text).toContain('"Long, Straight Road"');
  expect(text).toContain('"Out of order:\n""vandalised"""');
});
