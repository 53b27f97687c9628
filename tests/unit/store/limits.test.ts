import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import { openEngine } from "../../../app/store/duckdb-engine.ts";
import { openStore } from "../../../app/store/open-store.ts";
import { Gate } from "../../../app/store/gate.ts";
import { ask, makeSource, must, tempFolder, type TestTable } from "./source.ts";

const TABLE: TestTable = {
  name: "t",
  files: ["k,text,n\n1,plain,5\n2,%,6\n"],
  types: { n: "number" },
  primaryKey: ["k"],
};

function wide(rows: number): TestTable {
  const lines = Array.from(
    { length: rows },
    (_, index) => `${index},${(index * 2_654_435_761) % 4_294_967_296},word ${index} and more`,
  );
  return { name: "big", files: [`n,k,text\n${lines.join("\n")}\n`], types: { n: "integer", k: "integer" } };
}

describe("limits of the engine are reasons", () => {
  // Ten thousand million pairs: hours of work, had it its way.
  const ENDLESS = sql`select count(*) from range(100000) a, range(100000) b where a.range * b.range % 7 = 3`;

  async function engine() {
    const folder = tempFolder();
    const file = join(folder, "empty.duckdb");
    (await DuckDBInstance.create(file)).closeSync();
    const opened = await openEngine({ file, memoryLimit: "64MB", threads: 1, spillDir: folder, extractDir: folder });
    onTestFinished(() => opened.close());
    return opened;
  }

  test("a query over its time is stopped, and the engine answers on", async () => {
    const { run } = await engine();
    const slow = await run(ENDLESS, { timeoutMs: 60 });
    expect(slow).toMatchObject({ ok: false, failure: { reason: "timeout" } });
    expect(!slow.ok && slow.failure.message).toMatch(/took longer than 1 s/u);
    expect(must(await run(sql`select 1`, { timeoutMs: 1_000 }))).toEqual([[1]]);
  });

  test("a query that is stopped in the middle of its rows is no answer of fewer rows", async () => {
    const { run } = await engine();
    let rows = 0;
    // Some blocks come at once, and taking them takes longer than there is time.
    const slowly = () => {
      rows += 1;
      const until = performance.now() + (rows % 2_048 === 0 ? 20 : 0);
      while (performance.now() < until);
      return null;
    };
    const answer = await run(sql`select range from range(20000000)`, { timeoutMs: 300 }, slowly);
    expect(answer).toMatchObject({ ok: false, failure: { reason: "timeout" } });
    expect(rows).toBeGreaterThan(0);
  });

  test("an error in the middle of the rows is an error, and no answer of fewer rows", async () => {
    const { run } = await engine();
    const failing = sql`select case when range = 3000000 then error('gone wrong') else range end from range(4000000)`;
    let rows = 0;
    const count = () => (rows += 1);
    await expect(run(failing, { timeoutMs: 60_000 }, count)).rejects.toThrow("gone wrong");
    // Blocks came before it did.
    expect(rows).toBeGreaterThan(100_000);
    expect(must(await run(sql`select 1`, { timeoutMs: 60_000 }))).toEqual([[1]]);
  });

  test("a cancelled query is stopped at once, even before it has begun", async () => {
    const { run } = await engine();
    for (const delay of [0, 1, 50]) {
      const gone = new AbortController();
      const answer = run(ENDLESS, { timeoutMs: 60_000, signal: gone.signal });
      if (delay === 0) gone.abort();
      else setTimeout(() => gone.abort(), delay);
      expect(await answer).toMatchObject({ ok: false, failure: { reason: "cancelled" } });
    }
  });

  test("closing stops what runs and refuses what comes", async () => {
    const { run, close } = await engine();
    const running = run(ENDLESS, { timeoutMs: 60_000 });
    await close();
    expect(await running).toMatchObject({ ok: false, failure: { reason: "closed" } });
    expect(await run(sql`select 1`, { timeoutMs: 1_000 })).toMatchObject({ ok: false, failure: { reason: "closed" } });
  });

  test("no query reads or writes outside the extract folder, or lifts that", async () => {
    const { run } = await engine();
    const limits = { timeoutMs: 1_000 };
    await expect(run(sql`select * from read_text('/etc/hostname')`, limits)).rejects.toThrow("disabled");
    await expect(run(sql`copy (select 1) to '/elsewhere/escaped.csv'`, limits)).rejects.toThrow("disabled");
    await expect(run(sql`attach '/elsewhere/escaped.duckdb'`, limits)).rejects.toThrow("disabled");
    await expect(run(sql`set enable_external_access = true`, limits)).rejects.toThrow("configuration");
    await expect(run(sql`create table x (a int)`, limits)).rejects.toThrow("read-only");
  });

  test("a query over its memory says so", async () => {
    const cacheDir = tempFolder();
    const source = makeSource([wide(300_000)]);
    await (await openStore(source, { cacheDir })).close();
    const store = await openStore(source, { cacheDir, memoryLimit: "8MB" });
    const answer = await store.facets(ask("big"), ["text"], 5);
    await store.close();
    expect(answer).toMatchObject({ ok: false, failure: { reason: "memory" } });
  });

  test("while a server starts a query may take as long as an extract, and no longer once readers wait", async () => {
    const source = makeSource([wide(300_000)]);
    // No engine reads so many texts in a millisecond.
    const store = await openStore(source, { cacheDir: tempFolder(), patient: true, queryTimeoutMs: 1 });
    onTestFinished(() => store.close());
    expect(must(await store.count(ask("big", { search: "word 7" })))).toBeGreaterThan(0);
    store.hurry();
    expect(await store.count(ask("big", { search: "word 8" }))).toMatchObject({ failure: { reason: "timeout" } });
  });
});

describe("the gate", () => {
  test("lets in as many as there are, the rest in turn", async () => {
    const gate = new Gate(["a", "b"], 10);
    const [first, second] = [must(await gate.enter(1_000)), must(await gate.enter(1_000))];
    const third = gate.enter(1_000);
    gate.leave(first);
    expect(must(await third)).toBe(first);
    gate.leave(second);
    expect(must(await gate.enter(1_000))).toBe(second);
  });

  test("says busy when the queue is full or the wait too long, and lets the cancelled go", async () => {
    const gate = new Gate(["only"], 1);
    await gate.enter(1_000);
    const gone = new AbortController();
    const waiting = gate.enter(1_000, gone.signal);
    expect(await gate.enter(1_000)).toMatchObject({ ok: false, failure: { reason: "busy" } });
    gone.abort();
    expect(await waiting).toMatchObject({ ok: false, failure: { reason: "cancelled" } });
    expect(await gate.enter(5)).toMatchObject({ ok: false, failure: { reason: "busy" } });
  });
});

describe("the loaded tables on disk", () => {
  test("are found again without reading a CSV, and replaced when the data changed", async () => {
    const [cacheDir, folder] = [tempFolder(), tempFolder()];
    const source = makeSource([TABLE], folder);
    await (await openStore(source, { cacheDir })).close();
    writeFileSync(source.tables[0]?.files[0]?.absolutePath ?? "", "not,to,be,read\n");
    const warm = await openStore(source, { cacheDir });
    expect(must(await warm.page(ask("t"))).rows).toHaveLength(2);
    await warm.close();
    const other = await openStore(makeSource([{ ...TABLE, files: ["k,text,n\n9,new,1\n"] }]), { cacheDir });
    expect(must(await other.page(ask("t"))).rows).toEqual([["9", "new", "1"]]);
    await other.close();
    expect(readdirSync(cacheDir).filter((name) => name.endsWith(".duckdb"))).toHaveLength(1);
  });

  test("a damaged cache is loaded anew", async () => {
    const cacheDir = tempFolder();
    const source = makeSource([TABLE]);
    await (await openStore(source, { cacheDir })).close();
    for (const name of readdirSync(cacheDir)) {
      if (name.startsWith("tables-")) writeFileSync(`${cacheDir}/${name}`, "damaged");
    }
    const store = await openStore(source, { cacheDir });
    expect(must(await store.page(ask("t"))).rows).toHaveLength(2);
    await store.close();
  });

  test("nothing is left of a load that failed, and readers that disagree stop the start", async () => {
    const cacheDir = tempFolder();
    const source = makeSource([TABLE]);
    const [table] = source.tables;
    if (table) table.info = { ...table.info, rows: 3 };
    await expect(openStore(source, { cacheDir })).rejects.toThrow("read 2 rows where the package reader found 3");
    expect(readdirSync(cacheDir).filter((name) => !existsSync(`${cacheDir}/${name}/`))).toEqual(["loading.lock"]);
  });
});
