import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { ExtractCache, type ExtractCacheOptions } from "../../../app/store/extract-cache.ts";
import { Home } from "../../../app/store/home.ts";
import { ask, must, storeOf, tempFolder, type TestTable } from "./source.ts";

const LARGE = 2 << 20;
const MADE = { ok: true, value: { rows: 1, escapedCells: 0 } } as const;

async function cacheOf(options: Partial<ExtractCacheOptions> = {}) {
  const logged: string[] = [];
  const log = (line: string) => logged.push(line);
  const home = await Home.open(tempFolder(), log);
  onTestFinished(() => home.close());
  const cache = new ExtractCache({ home, maxBytes: 64 << 20, atOnce: 1, waitMs: 60_000, log, ...options });
  onTestFinished(() => cache.close());
  return { cache, home, logged };
}

function wanted(key: string, about = 10) {
  return { key, ending: ".csv", about, turn: true };
}

async function write(path: string): Promise<typeof MADE> {
  writeFileSync(path, "a,b\r\n");
  return MADE;
}

test("large extracts are made in turn and wait for it; small ones go past them", async () => {
  const { cache } = await cacheOf();
  const [begun, finish]: [string[], (() => void)[]] = [[], []];
  const slow = (key: string) =>
    cache.get(wanted(key, LARGE), async (path) => {
      begun.push(key);
      await new Promise<void>((resolve) => finish.push(resolve));
      return write(path);
    });
  const all = ["one", "two", "three"].map(slow);
  must(await cache.get(wanted("small"), write));
  expect(begun).toEqual(["one"]);
  for (const [index, made] of all.entries()) {
    while (finish.length <= index) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(begun).toHaveLength(index + 1);
    finish[index]?.();
    must(await made);
  }
});

test("a turn that does not come in time is a reason to try again", async () => {
  const { cache } = await cacheOf({ waitMs: 1 });
  const held = new AbortController();
  const first = cache.get(
    wanted("first", LARGE),
    (_, signal) => new Promise((resolve) => signal.addEventListener("abort", () => resolve(MADE))),
    held.signal,
  );
  expect(await cache.get(wanted("second", LARGE), write)).toMatchObject({ ok: false, failure: { reason: "busy" } });
  held.abort();
  expect(await first).toMatchObject({ ok: false, failure: { reason: "cancelled" } });
});

test.each(["ENOSPC", "EDQUOT", "EACCES", "EROFS", "EIO"])(
  "%s while writing is a reason, one line in the log, and nothing is left",
  async (code) => {
    const { cache, home, logged } = await cacheOf();
    const answer = await cache.get(wanted("x"), async (path) => {
      writeFileSync(path, "half of ");
      writeFileSync(`${path}.part`, "what the engine began");
      throw Object.assign(new Error(`${code}: write`), { code });
    });
    expect(answer).toMatchObject({ ok: false, failure: { reason: "disk" } });
    expect(logged).toEqual([expect.stringContaining(code)]);
    expect(readdirSync(home.extracts)).toEqual([]);
    expect(cache.bytes).toBe(0);
    must(await cache.get(wanted("x"), write));
  },
);

test("a fault of ours is no reason of the disk's", async () => {
  const { cache } = await cacheOf();
  await expect(cache.get(wanted("x"), () => Promise.reject(new TypeError("ours")))).rejects.toThrow("ours");
});

test("an estimate that was too low does not get past the bound", async () => {
  const { cache, home } = await cacheOf({ maxBytes: 100 });
  const answer = await cache.get(wanted("x", 1), (path, signal) => {
    writeFileSync(path, "x".repeat(200));
    return new Promise((resolve) => signal.addEventListener("abort", () => resolve(MADE)));
  });
  expect(answer).toMatchObject({ ok: false, failure: { reason: "too-large" } });
  expect(readdirSync(home.extracts)).toEqual([]);
  expect(cache.bytes).toBe(0);
});

test("a file that is gone or cut off is not opened, and forgotten", async () => {
  const { cache } = await cacheOf();
  for (const damage of [(path: string) => rmSync(path), (path: string) => writeFileSync(path, "")]) {
    const file = must(await cache.get(wanted("x"), write));
    damage(file.path);
    expect(await cache.open(file)).toBeNull();
    const again = must(await cache.get(wanted("x"), write));
    const open = must((await cache.open(again)) ?? { ok: false, failure: { message: "gone" } });
    expect(await text(open.read(0, open.bytes - 1))).toBe("a,b\r\n");
  }
});

test("an open file is whole to its end whatever becomes of its name, and counts until it is closed", async () => {
  const { cache } = await cacheOf({ maxBytes: 8 });
  const file = must(await cache.get(wanted("x", 5), write));
  const open = must((await cache.open(file)) ?? { ok: false, failure: { message: "gone" } });
  rmSync(file.path);
  expect(await cache.open(file)).toBeNull();
  expect(cache.bytes).toBe(5);
  expect(await text(open.read(2, 4))).toBe("b\r\n");
  await open.close();
  expect(cache.bytes).toBe(0);
});

const TABLE: TestTable = { name: "t", files: ["k,text\n1,plain\n2,other\n"], primaryKey: ["k"] };

test("extracts and bundles are made again after the whole cache was deleted", async () => {
  const cacheDir = tempFolder();
  const logged: string[] = [];
  const store = await storeOf([TABLE], { cacheDir, log: (line) => logged.push(line) });
  const csv = () => store.opened(() => store.extract(ask("t"), "csv"));
  const zip = () => store.opened(() => store.bundle(ask("t"), () => []));
  const read = async (opened: Awaited<ReturnType<typeof csv>>) => {
    const file = must(opened);
    return text(file.read(0, file.bytes - 1));
  };
  expect(await read(await csv())).toBe("k,text\r\n1,plain\r\n2,other\r\n");
  for (let time = 0; time < 2; time++) {
    rmSync(cacheDir, { recursive: true });
    expect(await read(await csv())).toBe("k,text\r\n1,plain\r\n2,other\r\n");
    rmSync(cacheDir, { recursive: true });
    expect((await read(await zip())).slice(0, 2)).toBe("PK");
  }
  expect(new Set(logged).size).toBe(1);
  expect(must(await store.page(ask("t"))).rows).toHaveLength(2);
});
