/** The same questions to both engines: the same answers, to the byte. */
import { DuckDBInstance } from "@duckdb/node-api";
import { sql } from "kysely";
import * as fc from "fast-check";
import { expect, inject, onTestFinished, test } from "vitest";
import { compileForClickHouse, small } from "../../../../app/store/dialect/clickhouse.ts";
import { doubleText } from "../../../../app/store/dialect/double-text.ts";
import { openStore } from "../../../../app/store/open-store.ts";
import type { Store } from "../../../../app/store/store.ts";
import { askServer } from "../../../support/engine-server.ts";
import { makeSource, onEngine, tempFolder, type TestTable } from "../source.ts";
import { MIXED, sameAnswers } from "./mixed-questions.ts";

async function both(tables: TestTable[]): Promise<[Store, Store]> {
  const source = makeSource(tables);
  const stores: Store[] = [];
  for (const engine of [{}, onEngine()]) {
    const store = await openStore(source, { cacheDir: tempFolder(), ...engine });
    onTestFinished(() => store.close());
    stores.push(store);
  }
  const [first, second] = stores;
  if (first === undefined || second === undefined || onEngine().url === undefined) throw new Error("One engine only");
  return [first, second];
}

test("pages, facets, extracts and summaries of rows of every kind", async () => {
  await sameAnswers(await both([MIXED]));
});

test("small letters of every letter that has one", async () => {
  const letters = Array.from({ length: 0x1_f000 }, (_, code) => code)
    .filter((code) => code > 32 && (code < 0xd800 || code > 0xdfff))
    .map((code) => String.fromCodePoint(code))
    .filter((letter) => letter.toLowerCase() !== letter || letter.toUpperCase() !== letter);
  expect(letters.length).toBeGreaterThan(2_500);
  // A sigma is another one at the end of a word.
  const text = letters.map((letter) => `a${letter} ${letter}a`).join(" ");
  const duckdb = await (await DuckDBInstance.create(":memory:")).connect();
  const [[expected] = []] = (await duckdb.runAndReadAll("select lower($1)", [text])).getRows();
  const query = compileForClickHouse(sql`select ${small(sql.lit(text))} format TSVRaw`).sql;
  const found = (await askServer(inject("clickhouse") ?? "", query)).trimEnd().split(" ");
  const [words, wanted] = [text.split(" "), String(expected).split(" ")];
  // ClickHouse knows a newer Unicode: letters that have none there stay as they are in DuckDB.
  const newer = words.filter((word, place) => word === wanted[place] && word !== found[place]);
  const differ = found.filter((word, place) => word !== wanted[place] && !newer.includes(words[place] ?? ""));
  expect(differ).toEqual([]);
  expect(newer.length).toBeLessThanOrEqual(2 * 55);
});

test("numbers in double precision are written as the built-in engine writes them", async () => {
  const duckdb = await (await DuckDBInstance.create(":memory:")).connect();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 200 }), async (numbers) => {
      const texts = numbers.map((number) => (Object.is(number, -0) ? "-0" : String(number).replace("Infinity", "inf")));
      const list = texts.map((text) => `'${text}'`).join(",");
      const rows = await duckdb.runAndReadAll(`select unnest([${list}])::double::varchar`);
      expect(numbers.map(doubleText)).toEqual(rows.getRows().map(([text]) => text));
    }),
    { numRuns: 20 },
  );
});
