/** Tables that are loaded while they are checked are those that are loaded afterwards. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadPackage } from "../../../app/package/load-package.ts";
import { LoadAhead } from "../../../app/store/load-ahead.ts";
import { openStore } from "../../../app/store/open-store.ts";
import type { Store } from "../../../app/store/store.ts";
import { packageOf } from "../package/own-package.ts";
import { copyOfTiny } from "../package/tiny-package.ts";
import { ask, must, tempFolder } from "./source.ts";

const LIMITS = { memoryLimit: "160MB", threads: 2 };

interface Opened {
  store: Store;
  /** Whether `ahead` had the tables. */
  wasLoaded: boolean;
  cacheDir: string;
}

/** Checks and opens a package; `between` is called when it is checked and not opened yet. */
async function opened(dir: string, ahead: LoadAhead | null, cacheDir: string, between = () => {}): Promise<Opened> {
  let wasLoaded = false;
  const taker = ahead ?? undefined;
  const loaded = await loadPackage(dir, { cacheDir, lenient: "auto", taker });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  between();
  const store = await openStore(loaded.package, {
    cacheDir,
    ahead: ahead
      ? {
          async finish(source) {
            const found = await ahead.finish(source);
            wasLoaded = found !== null;
            return found;
          },
        }
      : undefined,
  });
  await ahead?.discard();
  return { store, wasLoaded, cacheDir };
}

async function answers(store: Store): Promise<unknown> {
  const all: unknown[] = [];
  for (const { name } of store.tables()) {
    const { rows, origins, totalRows } = must(await store.page(ask(name, { size: 1000 })));
    const file = await store.extract(ask(name), "csv");
    all.push({
      name,
      rows,
      origins,
      totalRows,
      csv: file.ok ? readFileSync(file.value.path, "utf8") : file.failure.reason,
    });
  }
  return all;
}

/** The same package by either way, in parts so small that every piece is one. */
async function both(dir: string): Promise<{ ahead: unknown; after: unknown; wasLoaded: boolean; left: string[] }> {
  const [first, second] = [tempFolder(), tempFolder()];
  const ahead = await opened(dir, new LoadAhead(first, LIMITS, 1), first);
  const after = await opened(dir, null, second);
  const result = { ahead: await answers(ahead.store), after: await answers(after.store), wasLoaded: ahead.wasLoaded };
  await ahead.store.close();
  await after.store.close();
  return { ...result, left: readdirSync(first).filter((name) => name.startsWith("loading-")) };
}

test("the tiny package is the same, and nothing is left behind", async () => {
  const { ahead, after, wasLoaded, left } = await both(copyOfTiny().dir);
  expect(wasLoaded).toBe(true);
  expect(ahead).toEqual(after);
  expect(left).toEqual([]);
});

test("rows that span lines and pieces stay whole and where they are", async () => {
  const lines = ["n,text"];
  for (let row = 0; row < 40_000; row++)
    lines.push(
      row % 7 === 0 ? `${row},"a line\n${"x".repeat(row % 60)}, and ""another""\n"` : `${row},plain é ${row % 13}`,
    );
  const dir = packageOf(
    { "rows.csv": `\uFEFF${lines.join("\n")}\n`, "crlf.csv": "a,b\r\n1,\r\n,2" },
    {
      resources: [
        { name: "rows", path: "rows.csv" },
        { name: "crlf", path: "crlf.csv" },
      ],
    },
  );
  const { ahead, after, wasLoaded } = await both(dir);
  expect(wasLoaded).toBe(true);
  expect(ahead).toEqual(after);
});

test("files that are not loaded as they stand are read afterwards, the others are not", async () => {
  const dir = packageOf(
    {
      "plain.csv": "n\n1\n2\n",
      "comma.csv": "n\n1\n-\n",
      "semicolon.csv": "a;b\n1;2\n",
      "wide.csv": "a,b\n1,2\n1,2,3\n4,5\n",
      "none.csv": 'a,b\n1,"2\n',
    },
    {
      resources: [
        { name: "plain", path: "plain.csv" },
        {
          name: "comma",
          path: "comma.csv",
          schema: { missingValues: ["-"], fields: [{ name: "n", type: "integer" }] },
        },
        { name: "semicolon", path: "semicolon.csv", dialect: { delimiter: ";" } },
        { name: "wide", path: "wide.csv" },
        { name: "none", path: "none.csv" },
      ],
    },
  );
  const { ahead, after, wasLoaded } = await both(dir);
  expect(wasLoaded).toBe(true);
  expect(ahead).toEqual(after);
});

test("what is loaded is what was checked, though the file is gone by then", async () => {
  const [dir, cacheDir] = [
    packageOf({ "rows.csv": "a,b\n1,x\n" }, { resources: [{ name: "rows", path: "rows.csv" }] }),
    tempFolder(),
  ];
  const ahead = new LoadAhead(cacheDir, LIMITS);
  const { store } = await opened(dir, ahead, cacheDir, () => writeFileSync(join(dir, "rows.csv"), "a,b\n2,forged\n"));
  expect(must(await store.page(ask("rows"))).rows).toEqual([["1", "x"]]);
  await store.close();
});

test("a file of a table that cannot be loaded ahead is refused when it is not the one that was checked", async () => {
  const resources = [{ name: "rows", path: "rows.csv", dialect: { delimiter: ";" } }];
  const [dir, cacheDir] = [packageOf({ "rows.csv": "a;b\n1;x\n" }, { resources }), tempFolder()];
  const ahead = new LoadAhead(cacheDir, LIMITS);
  const change = () => writeFileSync(join(dir, "rows.csv"), "a;b\n2;forged\n");
  await expect(opened(dir, ahead, cacheDir, change)).rejects.toThrow("rows.csv is not the file that was checked");
  await ahead.discard();
  expect(readdirSync(cacheDir).filter((name) => /^(?:loading|tables)-/u.test(name))).toEqual([]);
});

test("an engine that fails on the way is no reason to fail", async () => {
  const [dir, cacheDir] = [copyOfTiny().dir, tempFolder()];
  const ahead = new LoadAhead(join(cacheDir, "is", "not", "there"), LIMITS);
  const { store, wasLoaded } = await opened(dir, ahead, cacheDir);
  expect(wasLoaded).toBe(false);
  expect(must(await store.page(ask("observations"))).totalRows).toBeGreaterThan(0);
  await store.close();
});

test("a check that finds errors leaves nothing", async () => {
  const [copy, cacheDir] = [copyOfTiny(), tempFolder()];
  copy.edit("observations/bicycles.csv", (text) => text.replace(",3105,", ",many,"));
  const ahead = new LoadAhead(cacheDir, LIMITS);
  expect(await loadPackage(copy.dir, { cacheDir, taker: ahead })).toMatchObject({ ok: false });
  await ahead.discard();
  expect(readdirSync(cacheDir)).toEqual([]);
  rmSync(copy.dir, { recursive: true, force: true });
});
