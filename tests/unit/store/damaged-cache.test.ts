/** Every file of the cache that can be made again, damaged in every way between two starts. */
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadPackage } from "../../../app/package/load-package.ts";
import { openStore } from "../../../app/store/open-store.ts";
import { TINY } from "../package/tiny-package.ts";
import { ANY_FILE, NOTE, type Damage } from "./damages.ts";
import { ask, must, tempFolder } from "./source.ts";

/** A start and a stop: the lines logged, and what the observations say. */
async function start(cacheDir: string): Promise<{ lines: string[]; rows: string[][] }> {
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  const loaded = await loadPackage(TINY, { cacheDir, log });
  if (!loaded.ok) throw new Error("The tiny package is in order");
  const store = await openStore(loaded.package, { cacheDir, log });
  const { rows } = must(await store.page(ask("observations")));
  await store.close();
  return { lines, rows };
}

function named(cacheDir: string, beginning: string, ending: string): string {
  const name = readdirSync(cacheDir).find((one) => one.startsWith(beginning) && one.endsWith(ending));
  if (name === undefined) throw new Error(`The cache has no ${beginning}…${ending}`);
  return join(cacheDir, name);
}

const check = (cacheDir: string) => named(cacheDir, "check-", ".note");
const note = (cacheDir: string) => named(cacheDir, "tables-", ".note");
const database = (cacheDir: string) => named(cacheDir, "tables-", ".duckdb");
const gone: Damage = (path) => rmSync(path);

const CASES: [string, (cacheDir: string) => string, Record<string, Damage>][] = [
  ["the result of the check", check, NOTE],
  ["the note beside the loaded tables", note, { ...NOTE, gone }],
  ["the engine's file", database, { ...ANY_FILE, gone }],
  [
    "the engine's log of changes",
    (cacheDir) => `${database(cacheDir)}.wal`,
    { "where none belongs": (path) => writeFileSync(path, "changes") },
  ],
];

const whole = mkdtempSync(join(tmpdir(), "whole-cache-"));
let first: Awaited<ReturnType<typeof start>>;
beforeAll(async () => {
  first = await start(whole);
  expect(first.lines).toEqual([]);
  expect(first.rows).toHaveLength(46);
});
afterAll(() => rmSync(whole, { recursive: true }));

describe.each(CASES)("%s", (_name, find, damages) => {
  test.each(Object.entries(damages))("%s: thrown away with one line, made anew", async (_damage, damage) => {
    const cacheDir = tempFolder();
    cpSync(whole, cacheDir, { recursive: true });
    damage(find(cacheDir));
    const second = await start(cacheDir);
    expect(second.lines).toEqual([
      expect.stringMatching(/^Cache: \S+ is damaged \(.+\); it is thrown away and .* anew/u),
    ]);
    expect(second.rows).toEqual(first.rows);
    expect(await start(cacheDir)).toEqual(first);
  });
});
