/**
 * STORE_CLUSTER as far as one process of the engine goes: it understands every statement, and a table that stands for two shards answers as one that has
 * the rows itself. docs/decisions/029 says what was not tried.
 */
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { serverAddress } from "../../../../app/store/clickhouse/address.ts";
import { clickHouseEngine } from "../../../../app/store/clickhouse/engine.ts";
import { placesOf } from "../../../../app/store/clickhouse/places.ts";
import { connect } from "../../../../app/store/clickhouse/server.ts";
import { EngineBroken } from "../../../../app/store/engine.ts";
import { openStore } from "../../../../app/store/open-store.ts";
import { StartRefused } from "../../../../app/store/start-refused.ts";
import type { Store } from "../../../../app/store/store.ts";
import { askServer } from "../../../support/engine-server.ts";
import { makeSource, tempFolder } from "../source.ts";
import { MIXED, sameAnswers } from "./mixed-questions.ts";
import { freshDatabase, serverUrl } from "./on-server.ts";

/** As the run's server is told of it (tests/engines): both of its shards are the server itself. */
const CLUSTER = "two_shards";
/** Small, so that both shards have rows of every kind. */
const ROWS_TOGETHER = 64;

function placesIn(database: string) {
  const address = serverAddress(`${serverUrl()}/${database}`, CLUSTER);
  if (address === null) throw new Error("No server");
  return placesOf(address);
}

test("the engine understands every statement, each for all servers of the cluster", async () => {
  const places = placesIn("site");
  const statements = [
    ...places.makeRows("d_1_2_0", "rowid UInt64, v0 Nullable(String), t0 Nullable(Int128)"),
    places.makeShared("store_uses", "what String, at DateTime64(3)", "what", " ttl toDateTime(at) + interval 2 day"),
    places.makeMark("loading_1"),
    places.rename("begun_1_2", "note_1"),
    places.drop("d_1_2_0"),
    ...places.settle("begun_1_2"),
    ...places.settle("d_1_2_0", true),
  ];
  for (const statement of statements) {
    expect(statement).toContain(` on cluster ${CLUSTER}`);
    expect(await askServer(serverUrl(), `explain ast ${statement}`), statement).not.toBe("");
  }
});

test("all shards are asked before anything is said to be there", async () => {
  expect((await askServer(serverUrl(), placesIn("site").whole)).trim()).toBe("1");
});

test("a shard that does not answer is an error, never an answer without its rows", async () => {
  const database = await freshDatabase();
  await database.ask("create table t_part (rowid UInt64) engine = MergeTree order by rowid");
  await database.ask("insert into t_part select number from numbers(10)");
  await database.ask(`create table t (rowid UInt64) engine = Distributed('half_gone', '${database.name}', 't_part')`);
  const address = serverAddress(database.url, "half_gone");
  if (address === null) throw new Error("No server");
  const limits = { memoryBytes: 1 << 28, spillBytes: 1 << 28, connections: 1 };
  const engine = clickHouseEngine(connect(address, 1), limits, () => undefined);
  onTestFinished(() => engine.close());
  // As a server that went away: asked again later, and a 503 until then.
  await expect(engine.run(sql`select count() from t`, { timeoutMs: 60_000 })).rejects.toThrow(EngineBroken);
  await expect(askServer(serverUrl(), placesOf(address).whole)).rejects.toThrow("ALL_CONNECTION_TRIES_FAILED");
});

test("rows that lie on two shards: the same pages, facets, summaries and bytes", async () => {
  const [database, source] = [await freshDatabase(), makeSource([MIXED])];
  const stores: Store[] = [];
  for (const url of ["", database.url]) {
    const store = await openStore(source, { cacheDir: tempFolder(), url });
    onTestFinished(() => store.close());
    stores.push(store);
  }
  const [alone, spread] = stores;
  if (alone === undefined || spread === undefined) throw new Error("Not opened");
  const [name = ""] = await database.ask(
    "select name from system.tables where database = currentDatabase() and match(name, '^d_')",
  );
  // In place of the table one that stands for two parts, of which each shard sees its own.
  await database.ask(`rename table ${name} to ${name}_rows`);
  await database.ask(
    `create view ${name}_part as select * from ${name}_rows where intDiv(rowid, ${ROWS_TOGETHER}) % 2 = shardNum() - 1`,
  );
  await database.ask(
    `create table ${name} as ${name}_rows engine = Distributed('${CLUSTER}', '${database.name}', '${name}_part', intDiv(rowid, ${ROWS_TOGETHER}))`,
  );
  const parts = await database.ask(`select _shard_num, count() from ${name} group by _shard_num order by _shard_num`);
  expect(parts).toEqual(["1\t416", "2\t384"]);
  await sameAnswers([alone, spread]);
});

test.each([
  ["a cluster that the server does not know", "nowhere", /knows no cluster nowhere \(STORE_CLUSTER\): name one of/u],
  ["servers that have nothing to agree by", CLUSTER, /has no Keeper, .+ or leave STORE_CLUSTER empty/u],
])("%s end the start with what to do", async (_what, cluster, sentence) => {
  const { url } = await freshDatabase();
  const opening = openStore(makeSource([MIXED]), { cacheDir: tempFolder(), url, cluster });
  await expect(opening).rejects.toThrow(StartRefused);
  await expect(opening).rejects.toThrow(sentence);
});
