/** The engine's file goes bad under a running server. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { EngineBroken, type Engine } from "../../../app/store/engine.ts";
import { HealingEngine } from "../../../app/store/healing-engine.ts";
import { openStore } from "../../../app/store/open-store.ts";
import { SourceChanged } from "../../../app/store/start-refused.ts";
import type { Store, StoreSource } from "../../../app/store/store.ts";
import { sql } from "kysely";
import { ask, makeSource, must, tempFolder } from "./source.ts";

const TABLE = { name: "t", files: ["k,text\n1,one\n2,two\n"] };
const LIMITS = { timeoutMs: 1_000 };

async function opened(): Promise<{ store: Store; source: StoreSource; lines: string[]; damage(): void }> {
  const [cacheDir, lines] = [tempFolder(), [] as string[]];
  const source = makeSource([TABLE]);
  const store = await openStore(source, { cacheDir, log: (line) => void lines.push(line) });
  onTestFinished(() => store.close());
  const name = readdirSync(cacheDir).find((one) => one.endsWith(".duckdb")) ?? "";
  const damage = () => {
    const bytes = readFileSync(join(cacheDir, name));
    // Behind the three headers: what is opened stays open, every block is wrong.
    writeFileSync(join(cacheDir, name), bytes.fill(0xa5, 12_288));
  };
  return { store, source, lines, damage };
}

test("one line, 503 while the tables are made anew, then right rows again", async () => {
  const { store, lines, damage } = await opened();
  damage();
  const answer = await store.page(ask("t"));
  expect(answer).toMatchObject({ ok: false, failure: { reason: "rebuilding", message: /making them anew/u } });
  expect(store.trouble()).toMatch(/making them anew/u);
  await vi.waitFor(() => expect(store.trouble()).toBeNull(), 20_000);
  expect(must(await store.page(ask("t"))).rows).toEqual([
    ["1", "one"],
    ["2", "two"],
  ]);
  expect(lines).toEqual([expect.stringMatching(/^Cache: the loaded tables cannot be read \(IO Error: Corrupt/u)]);
});

test("tables are not made anew from a file that is not the one checked", async () => {
  const { store, source, lines, damage } = await opened();
  damage();
  writeFileSync(source.tables[0]?.files[0]?.absolutePath ?? "", "k,text\n1,forged\n2,two\n");
  expect(await store.page(ask("t"))).toMatchObject({ ok: false, failure: { reason: "rebuilding" } });
  await vi.waitFor(() => expect(store.trouble()).toMatch(/no longer the one that was checked/u), 20_000);
  expect(await store.page(ask("t"))).toMatchObject({ ok: false, failure: { message: /must be started again/u } });
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain("t-0.csv is not the file that was checked");
});

test("what is damaged a second time is mended a second time", async () => {
  const { store, damage, lines } = await opened();
  damage();
  await store.page(ask("t"));
  await vi.waitFor(() => expect(store.trouble()).toBeNull(), 20_000);
  damage();
  expect(await store.page(ask("t", { page: 1, size: 5 }))).toMatchObject({ ok: false });
  await vi.waitFor(() => expect(store.trouble()).toBeNull(), 20_000);
  expect(lines).toHaveLength(2);
});

/** An engine that only says this. */
function saying(run: Engine["run"]): Engine {
  return { run, close: () => Promise.resolve() };
}

const broken = saying(() => Promise.reject(new EngineBroken("FATAL Error: database has been invalidated")));
const whole = saying((_query, _options, toRow = (cells) => cells as never) =>
  Promise.resolve({ ok: true, value: [toRow(["whole"])] }),
);

test("an attempt that failed is made again half a minute later, and logged once", async () => {
  let [now, attempts] = [0, 0];
  const lines: string[] = [];
  const engine = new HealingEngine(broken, {
    reopen: () => (++attempts < 3 ? Promise.reject(new SourceChanged("t.csv")) : Promise.resolve(whole)),
    log: (line) => void lines.push(line),
    now: () => now,
  });
  const ask = async () => {
    const answer = await engine.run(sql`select 1`, LIMITS);
    await new Promise((resolve) => setImmediate(resolve));
    return answer.ok;
  };
  for (const [at, tries] of [
    [0, 1],
    [29_999, 1],
    [30_000, 2],
    [60_000, 3],
  ] as const) {
    now = at;
    expect(await ask()).toBe(false);
    expect(attempts).toBe(tries);
  }
  expect(await ask()).toBe(true);
  expect(lines).toHaveLength(2);
});

test("what fails otherwise is thrown on and opens nothing anew", async () => {
  const failing = saying(() => Promise.reject(new Error("Binder Error: no such column")));
  const reopen = vi.fn(() => Promise.resolve(whole));
  const engine = new HealingEngine(failing, { reopen, log: () => undefined, now: () => 0 });
  await expect(engine.run(sql`select 1`, LIMITS)).rejects.toThrow("Binder Error");
  expect(reopen).not.toHaveBeenCalled();
});

test("many questions that meet the damage at once open it anew once; closing waits for that", async () => {
  const reopen = vi.fn(() => Promise.resolve(whole));
  const engine = new HealingEngine(broken, { reopen, log: () => undefined, now: () => 0 });
  const answers = await Promise.all([1, 2, 3].map(() => engine.run(sql`select 1`, LIMITS)));
  expect(answers.map(({ ok }) => ok)).toEqual([false, false, false]);
  await engine.close();
  expect(reopen).toHaveBeenCalledTimes(1);
});
