/** One database, several servers: who loads, who shares, what is dropped, and what happens when it goes away. */
import { expect, onTestFinished, test, vi } from "vitest";
import { serverAddress } from "../../../../app/store/clickhouse/address.ts";
import { connect, type Server } from "../../../../app/store/clickhouse/server.ts";
import { sharedTables } from "../../../../app/store/clickhouse/shared-tables.ts";
import { openStore } from "../../../../app/store/open-store.ts";
import { StartRefused } from "../../../../app/store/start-refused.ts";
import type { StoreSource } from "../../../../app/store/store.ts";
import { ask, makeSource, must, tempFolder } from "../source.ts";
import { cuttableWay, freshDatabase, serverUrl, type Database } from "./on-server.ts";

const TABLE = { name: "t", files: ["k,text\n1,one\n2,two\n"] };
const OTHER = { name: "t", files: ["k,text\n3,three\n"] };
const [ONE_KEY, OTHER_KEY] = ["1".repeat(24), "2".repeat(24)];
const LIE = { name: "", files: [], columnBytes: [], formulaCells: [], marked: [], decomposed: [], inexact: [] };
const PATIENCE = { timeout: 60_000 };

function serverOf({ url }: Database): Server {
  const address = serverAddress(url);
  if (address === null) throw new Error("No server");
  const server = connect(address, 2);
  onTestFinished(() => server.close());
  return server;
}

function tablesOf(database: Database): Promise<string[]> {
  return database.ask(
    "select name from system.tables where database = currentDatabase() and name <> 'store_uses' order by name",
  );
}

/** Makes one table and counts how often it was asked to. */
function loader(server: Server) {
  const state = { loads: 0 };
  return {
    state,
    load: async (nameOf: (place: number) => string) => {
      state.loads += 1;
      await server.change(`create table ${nameOf(0)} (n UInt8) engine = MergeTree order by n`);
      return [{ ...LIE, name: nameOf(0) }];
    },
  };
}

async function opened(source: StoreSource, url: string, lines: string[] = []) {
  const store = await openStore(source, { cacheDir: tempFolder(), url, log: (line) => void lines.push(line) });
  onTestFinished(() => store.close());
  return store;
}

test("of three servers that start at once one loads, the others wait and share", async () => {
  const database = await freshDatabase();
  const servers = [serverOf(database), serverOf(database), serverOf(database)];
  const { state, load } = loader(serverOf(database));
  const [first, ...others] = await Promise.all(servers.map((server) => sharedTables(server, ONE_KEY, load)));
  for (const other of others) expect(other).toEqual(first);
  expect(state.loads).toBe(1);
  expect(await tablesOf(database)).toEqual([expect.stringMatching(/^d_1{24}_[0-9a-f]{8}_0$/u), `note_${ONE_KEY}`]);
});

test("nothing is left of a load that failed, and the next one loads", async () => {
  const database = await freshDatabase();
  const server = serverOf(database);
  const { load } = loader(server);
  const failing = sharedTables(server, ONE_KEY, async (nameOf) => {
    await load(nameOf);
    throw new Error("the disk is full");
  });
  await expect(failing).rejects.toThrow("the disk is full");
  expect(await tablesOf(database)).toEqual([]);
  expect(await sharedTables(server, ONE_KEY, load)).toHaveLength(1);
});

test("who died while loading is not waited for, and what it left goes", async () => {
  const database = await freshDatabase();
  const server = serverOf(database);
  const { state, load } = loader(server);
  // As if made long ago by somebody who was never seen again.
  await sharedTables(server, OTHER_KEY, load);
  await database.ask(`create table d_${ONE_KEY}_deadbeef_0 (n UInt8) engine = Memory`);
  await database.ask("truncate table store_uses");
  await sharedTables(server, ONE_KEY, load);
  expect(state.loads).toBe(2);
  // The other package is used by nobody; of this one only what counts is left.
  expect(await tablesOf(database)).toEqual([expect.stringMatching(/^d_1{24}_(?!deadbeef)/u), `note_${ONE_KEY}`]);
});

test("a new package is loaded beside one that is in use", async () => {
  const database = await freshDatabase();
  const old = await opened(makeSource([TABLE]), database.url);
  const fresh = await opened(makeSource([OTHER]), database.url);
  expect(must(await old.page(ask("t"))).rows).toHaveLength(2);
  expect(must(await fresh.page(ask("t"))).rows).toEqual([["3", "three"]]);
  expect((await tablesOf(database)).filter((name) => name.startsWith("note"))).toHaveLength(2);
});

test("tables that are gone under a running server are loaded anew, with a line for the operator and a 503 meanwhile", async () => {
  const [database, lines] = [await freshDatabase(), [] as string[]];
  const store = await opened(makeSource([TABLE]), database.url, lines);
  for (const name of await tablesOf(database)) await database.ask(`drop table ${name} sync`);
  const answer = await store.page(ask("t"));
  expect(answer).toMatchObject({ ok: false, failure: { reason: "rebuilding", message: /lost its database/u } });
  await vi.waitFor(() => expect(store.trouble()).toBeNull(), PATIENCE);
  expect(must(await store.page(ask("t"))).rows).toHaveLength(2);
  expect(lines).toEqual([expect.stringMatching(/^Tables: the database of STORE_URL gives no answer/u)]);
});

test("connections that were cut are made again", async () => {
  const [database, way] = [await freshDatabase(), await cuttableWay()];
  const store = await opened(makeSource([TABLE]), way.url(database.name));
  must(await store.page(ask("t")));
  way.cut();
  await vi.waitFor(async () => expect((await store.page(ask("t", { search: "o" }))).ok).toBe(true), PATIENCE);
});

test("a server that went away is told of, in words for readers, and asked again when it is back", async () => {
  const [database, way] = [await freshDatabase(), await cuttableWay()];
  const store = await opened(makeSource([TABLE]), way.url(database.name));
  await way.close();
  await store.page(ask("t", { search: "o" }));
  await vi.waitFor(() => expect(store.trouble()).toMatch(/cannot reach its database just now/u), PATIENCE);
  const answer = await store.page(ask("t", { search: "t" }));
  expect(answer).toMatchObject({ ok: false, failure: { reason: "rebuilding" } });
  // It is looked for again half a minute later.
  await way.open();
  const { now } = performance;
  vi.spyOn(performance, "now").mockImplementation(() => now.call(performance) + 60_000);
  await vi.waitFor(async () => expect((await store.page(ask("t", { search: "t" }))).ok).toBe(true), PATIENCE);
  expect(store.trouble()).toBeNull();
});

test.each<[string, () => Promise<string>, RegExp]>([
  [
    "is not there",
    async () => "http://127.0.0.1:1/tests",
    /does not answer \(ECONNREFUSED\): start it, or leave STORE_URL empty/u,
  ],
  [
    "has no such database",
    async () => `${serverUrl()}/nowhere`,
    /has no database nowhere .+: make it with CREATE DATABASE nowhere/u,
  ],
  [
    "refuses the password",
    async () => `${serverUrl().replace("secret", "wrong")}/tests`,
    /refuses default .+ right password/u,
  ],
  ["has no address", async () => "clickhouse", /STORE_URL must be an address/u],
])("a server that %s ends the start with what to do", async (_what, url, sentence) => {
  const opening = openStore(makeSource([TABLE]), { cacheDir: tempFolder(), url: await url() });
  await expect(opening).rejects.toThrow(StartRefused);
  await expect(opening).rejects.toThrow(sentence);
});
