import { describe, expect, test } from "vitest";
import { readSettings } from "../../../app/server/settings.ts";
import { serverAddress } from "../../../app/store/clickhouse/address.ts";
import { STORE_LIMITS } from "../../../app/store/store.ts";

function limitsOf(env: Record<string, string>) {
  const read = readSettings(env);
  if (!read.ok) throw new Error(read.errors.join("\n"));
  return read.value.limits;
}

describe("the limits of the engine as settings", () => {
  test("have the store's own standard", () => {
    const { memoryLimit, spillLimit, ...rest } = limitsOf({});
    const { memoryLimit: memory, spillLimit: spill, ...standard } = STORE_LIMITS;
    expect(rest).toEqual(standard);
    // 200 and 8,000 megabytes, as the engine's own unit.
    expect([memoryLimit, spillLimit, memory, spill]).toEqual(["191MiB", "7629MiB", "200MB", "8GB"]);
  });

  test("are read in seconds and in sizes with a unit", () => {
    const limits = limitsOf({
      QUERY_SECONDS: "5",
      EXTRACT_SECONDS: "90",
      EXTRACT_WAIT_SECONDS: "30",
      ENGINE_CONNECTIONS: "6",
      UV_THREADPOOL_SIZE: "8",
      ENGINE_MEMORY: "1.5 GiB",
      ENGINE_DISK: "512MiB",
      EXTRACT_DISK: "10GB",
    });
    expect(limits).toEqual({
      queryTimeoutMs: 5_000,
      extractTimeoutMs: 90_000,
      extractWaitMs: 30_000,
      connections: 6,
      memoryLimit: "1536MiB",
      spillLimit: "512MiB",
      extractCacheBytes: 10_000_000_000,
    });
  });

  test.each([
    [{ QUERY_SECONDS: "0" }, "QUERY_SECONDS must be a whole number from 1 to 3600 (seconds)"],
    [{ EXTRACT_SECONDS: "soon" }, "EXTRACT_SECONDS must be a whole number"],
    [{ EXTRACT_WAIT_SECONDS: "1.5" }, "EXTRACT_WAIT_SECONDS must be a whole number"],
    [{ ENGINE_CONNECTIONS: "1" }, "ENGINE_CONNECTIONS must be a whole number from 2 to 64"],
    [{ ENGINE_CONNECTIONS: "4" }, "ENGINE_CONNECTIONS=4 needs UV_THREADPOOL_SIZE=5 or more"],
    [{ ENGINE_MEMORY: "1MB" }, "ENGINE_MEMORY must be a size of 32MB or more"],
    [{ ENGINE_DISK: "-5GB" }, "ENGINE_DISK must be a size"],
    [{ EXTRACT_DISK: "1000000000" }, "EXTRACT_DISK must be a size"],
  ])("%j is refused with what it should be", (env, expected) => {
    const read = readSettings(env);
    expect(read).toMatchObject({ ok: false, errors: [expect.stringContaining(expected)] });
  });
});

describe("STORE_CLUSTER", () => {
  test("is the name of a cluster of the server of STORE_URL", () => {
    const settings = { STORE_URL: "http://db:8123/site", STORE_CLUSTER: "two_shards" };
    expect(readSettings(settings)).toMatchObject({ ok: true, value: { storeCluster: "two_shards" } });
    expect(readSettings({})).toMatchObject({ ok: true, value: { storeCluster: "" } });
  });

  test.each([
    [{ STORE_CLUSTER: "two_shards" }, "STORE_CLUSTER needs STORE_URL"],
    [{ STORE_URL: "http://db:8123/site", STORE_CLUSTER: "a'b" }, "STORE_CLUSTER must be a name"],
  ])("%j is refused", (env, expected) => {
    expect(readSettings(env)).toMatchObject({ ok: false, errors: [expect.stringContaining(expected)] });
  });
});

describe("STORE_URL", () => {
  test("is the address of a server and a database on it; left out, the built-in engine keeps the tables", () => {
    expect(readSettings({})).toMatchObject({ ok: true, value: { storeUrl: "" } });
    const url = "https://site:p%40ss@db.example:8443/site";
    expect(readSettings({ STORE_URL: url })).toMatchObject({ ok: true, value: { storeUrl: url } });
    expect(serverAddress(url)).toEqual({
      url: "https://db.example:8443",
      user: "site",
      password: "p@ss",
      database: "site",
      cluster: "",
    });
    expect(serverAddress("http://db:8123/site")).toMatchObject({ user: "default", password: "" });
  });

  test.each([
    "db",
    "tcp://db:9000/site",
    "http://db:8123",
    "http://db:8123/a-b",
    "http://u:%zz@db/site",
    "http://db/a?b=1",
  ])("%s is refused with what it should be, without its password", (text) => {
    const read = readSettings({ STORE_URL: text });
    expect(read.ok ? [] : read.errors).toEqual([expect.stringMatching(/^STORE_URL must be an address such as http/u)]);
    expect(JSON.stringify(read)).not.toContain("%zz");
  });
});
