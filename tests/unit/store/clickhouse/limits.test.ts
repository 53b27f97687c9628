/** Limits of queries on a server: the same failures as values as those of the built-in engine, and nothing goes on behind them. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, onTestFinished, test, vi } from "vitest";
import { serverAddress } from "../../../../app/store/clickhouse/address.ts";
import { clickHouseEngine } from "../../../../app/store/clickhouse/engine.ts";
import { connect } from "../../../../app/store/clickhouse/server.ts";
import { EngineBroken } from "../../../../app/store/engine.ts";
import { must, tempFolder } from "../source.ts";
import { running, serverUrl } from "./on-server.ts";

// Hours of work, had it its way.
const ENDLESS = (mark: string) =>
  sql`select count() from numbers(1000000000000) where number * number % 7 = 3 and ${mark} <> ''`;
const MEMORY = 64 << 20;

function engine(connections = 2) {
  const address = serverAddress(`${serverUrl()}/tests`);
  if (address === null) throw new Error("No server");
  const limits = { memoryBytes: MEMORY, spillBytes: 1 << 30, connections };
  const opened = clickHouseEngine(connect(address, connections), limits, () => undefined);
  onTestFinished(() => opened.close());
  return opened;
}

const PATIENCE = { timeout: 60_000, interval: 50 };
const runs = (mark: string) => vi.waitFor(async () => expect(await running(mark)).toHaveLength(1), PATIENCE);
const isOver = (mark: string) => vi.waitFor(async () => expect(await running(mark)).toEqual([]), PATIENCE);

test("a query over its time is stopped, here and on the server, and the engine answers on", async () => {
  const { run } = engine();
  const slow = await run(ENDLESS("late"), { timeoutMs: 300 });
  expect(slow).toMatchObject({ ok: false, failure: { reason: "timeout", message: /took longer than 1 s/u } });
  await isOver("late");
  expect(must(await run(sql`select 1, ${"a'\\\t\n"}, null`, { timeoutMs: 5_000 }))).toEqual([[1, "a'\\\t\n", null]]);
});

test("a cancelled query is stopped at once, even before it has begun", async () => {
  const { run } = engine();
  const before = new AbortController();
  before.abort();
  const cancelled = { ok: false, failure: { reason: "cancelled" } };
  expect(await run(ENDLESS("never"), { timeoutMs: 60_000, signal: before.signal })).toMatchObject(cancelled);
  const gone = new AbortController();
  const answer = run(ENDLESS("gone"), { timeoutMs: 60_000, signal: gone.signal });
  await runs("gone");
  gone.abort();
  expect(await answer).toMatchObject(cancelled);
  await isOver("gone");
});

test("a file that is not wanted any more is not written to its end", async () => {
  const { run } = engine();
  const path = join(tempFolder(), "file.csv");
  const gone = new AbortController();
  const into = { path, kind: "csv" as const, prefix: "n\r\n" };
  const answer = run(ENDLESS("file"), { timeoutMs: 60_000, signal: gone.signal, into });
  await runs("file");
  gone.abort();
  expect(await answer).toMatchObject({ ok: false, failure: { reason: "cancelled" } });
  expect(existsSync(path)).toBe(false);
  await isOver("file");
});

test("closing stops what runs and refuses what comes", async () => {
  const { run, close } = engine(1);
  const first = run(ENDLESS("closing"), { timeoutMs: 60_000 });
  const waiting = run(sql`select 1`, { timeoutMs: 60_000 });
  await runs("closing");
  await close();
  const closed = { ok: false, failure: { reason: "closed" } };
  expect([await first, await waiting, await run(sql`select 1`, { timeoutMs: 1_000 })]).toMatchObject([
    closed,
    closed,
    closed,
  ]);
  await isOver("closing");
});

test("a query over its memory says so", async () => {
  const { run } = engine();
  const answer = await run(sql`select length(groupArray(number)) from numbers(1000000000)`, { timeoutMs: 60_000 });
  expect(answer).toMatchObject({ ok: false, failure: { reason: "memory" } });
});

test("a folder that is gone is trouble with the disk, not with the server", async () => {
  const { run } = engine();
  const into = { path: join(tempFolder(), "gone", "file.csv"), kind: "csv" as const, prefix: "n\r\n" };
  const answer = await run(sql`select 'x'`, { timeoutMs: 5_000, into });
  expect(answer).toMatchObject({ ok: false, failure: { reason: "disk" } });
});

test("tables that are gone are no answer but a reason to look for them again", async () => {
  const { run } = engine();
  const asked = run(sql`select * from nothing_of_this_name`, { timeoutMs: 5_000 });
  await expect(asked).rejects.toThrow(EngineBroken);
});
