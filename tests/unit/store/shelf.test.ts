import { expect, test } from "vitest";
import { Shelf, type ShelfOptions } from "../../../app/store/shelf.ts";
import type { ExtractFile } from "../../../app/store/store.ts";
import { must } from "./source.ts";

const SOON = 60_000;
const NOT_AT_ALL = 0;

function fileOf(name: string, bytes: number): ExtractFile {
  return { path: name, bytes, etag: "", sha256: "", rows: 1, escapedCells: 0 };
}

function shelfOf(options: Partial<ShelfOptions> = {}) {
  const [removed, logged]: [string[], string[]] = [[], []];
  const shelf = new Shelf({
    maxBytes: 100,
    remove: async (path) => void removed.push(path),
    log: (line) => logged.push(line),
    ...options,
  });
  async function put(name: string, bytes: number): Promise<ExtractFile> {
    const room = must(await shelf.claim(bytes, NOT_AT_ALL));
    const file = fileOf(name, bytes);
    room.keep(name, file);
    return file;
  }
  return { shelf, put, removed, logged };
}

test("a file that somebody reads is not deleted and counts on; who needs its room waits for the last reader", async () => {
  const { shelf, put, removed } = shelfOf();
  const read = await put("read", 80);
  const [one, two] = [shelf.hold(read), shelf.hold(read)];
  expect(await shelf.claim(40, NOT_AT_ALL)).toMatchObject({ ok: false, failure: { reason: "busy" } });
  const waiting = shelf.claim(40, SOON);
  one?.();
  one?.();
  await Promise.resolve();
  expect(shelf.bytes).toBe(80);
  two?.();
  must(await waiting);
  expect(removed).toEqual(["read"]);
  expect(shelf.bytes).toBe(40);
});

test("a file deleted by somebody else counts until its last reader is done", async () => {
  const { shelf, put } = shelfOf();
  const file = await put("gone", 70);
  const done = shelf.hold(file);
  shelf.forget(file);
  expect(shelf.find("gone")).toBeNull();
  expect(shelf.hold(file)).toBeNull();
  expect(shelf.bytes).toBe(70);
  done?.();
  expect(shelf.bytes).toBe(0);
});

test("what nobody asked for longest goes first", async () => {
  const { shelf, put, removed } = shelfOf();
  await put("a", 40);
  await put("b", 40);
  shelf.find("a");
  await put("c", 40);
  expect(removed).toEqual(["b"]);
});

test("a file that cannot be deleted is logged once, counts on, and goes when it can be", async () => {
  let barred = true;
  const { shelf, put, logged } = shelfOf({
    remove: async () => {
      if (barred) throw Object.assign(new Error("EACCES: permission denied, unlink"), { code: "EACCES" });
    },
  });
  await put("stuck", 80);
  for (let time = 0; time < 3; time++) {
    expect(await shelf.claim(40, NOT_AT_ALL)).toMatchObject({ ok: false, failure: { reason: "busy" } });
  }
  expect(shelf.bytes).toBe(80);
  expect(logged).toEqual([expect.stringContaining("EACCES")]);
  barred = false;
  must(await shelf.claim(40, NOT_AT_ALL));
  expect(shelf.bytes).toBe(40);
});

test("room for a file in the making counts, can grow while there is more, and comes back", async () => {
  const { shelf } = shelfOf();
  const room = must(await shelf.claim(60, NOT_AT_ALL));
  expect(await room.grow(90)).toBe(true);
  expect(await room.grow(101)).toBe(false);
  expect(shelf.bytes).toBe(90);
  room.leave();
  room.leave();
  expect(shelf.bytes).toBe(0);
});

test("who waits and goes away is told so", async () => {
  const { shelf } = shelfOf();
  must(await shelf.claim(100, NOT_AT_ALL));
  const gone = new AbortController();
  const waiting = shelf.claim(1, SOON, gone.signal);
  gone.abort();
  expect(await waiting).toMatchObject({ ok: false, failure: { reason: "cancelled" } });
});
