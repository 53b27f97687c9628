import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { type DataPackage, hashPackage, loadPackage } from "../../../app/package/load-package.ts";
import { copyOfTiny, TINY } from "./tiny-package.ts";

let cacheDir = "";
beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), "cache-"));
  return () => rmSync(cacheDir, { recursive: true, force: true });
});

async function loaded(dir: string, options: { cacheDir?: string } = {}): Promise<DataPackage> {
  const result = await loadPackage(dir, options);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.package;
}

test("the catalog comes typed, with the place of each statement and event", async () => {
  const { catalog } = await loaded(TINY);
  expect(catalog.articles.map((article) => article.article)).toEqual(["wet-year", "more-bicycles"]);
  expect(catalog.readings.find((reading) => reading.reading === "rain-2023-is-812")).toMatchObject({
    form: "value",
    target: 812,
    targetWritten: "812",
    targetHigh: null,
    basePeriod: "",
  });
  expect(catalog.scenarios[2]).toMatchObject({
    excludedPublishers: ["@cited", "northvale-council"],
    publishers: [],
    basis: "forecast",
  });
  expect(catalog.publications[0]).toMatchObject({ redistributable: false, confidence: "high" });
  expect(catalog.events.map(({ event, file, line }) => `${event} ${file}:${line}`)).toEqual([
    "bridge-plan events/events.csv:2",
    "southvale-bridge events/events.csv:4",
    "northvale-bridge events/events.csv:5",
    "council-session events/events.csv:6",
  ]);
});

test("tables know their rows, their reach and the lines of their records", async () => {
  const tiny = await loaded(TINY);
  const observations = tiny.tableInfos.find((info) => info.name === "observations");
  expect(observations).toMatchObject({ rows: 46, reach: { column: "period", from: "2021", to: "2023" } });
  expect(observations?.columns[7]).toMatchObject({ name: "status", choices: ["A", "E", "F", "P"], required: true });
  expect(observations?.columns[0]?.references).toEqual({ table: "publications", column: "publication" });
  expect([1, 2, 3, 4].map((record) => tiny.lineOf("detail/counters.csv", record))).toEqual([2, 3, 4, 6]);
  expect(tiny.tables.find(({ info }) => info.name === "observations")?.files).toMatchObject([
    { path: "observations/bicycles.csv", absolutePath: join(TINY, "observations/bicycles.csv") },
    { path: "observations/weather.csv", absolutePath: join(TINY, "observations/weather.csv") },
  ]);
});

test("a second load of the same bytes gives the same package from the cache", async () => {
  const copy = copyOfTiny();
  writeFileSync(join(copy.dir, "spare.csv"), "a\n");
  const cold = await loaded(copy.dir, { cacheDir });
  expect(readdirSync(cacheDir)).toHaveLength(1);
  const warm = await loaded(copy.dir, { cacheDir });
  const plain = ({ lineOf: _lineOf, warningsOn: _on, ...rest }: DataPackage): object => rest;
  expect(plain(warm)).toEqual(plain(cold));
  expect(warm.warnings).toHaveLength(1);
  expect(warm.lineOf("detail/counters.csv", 4)).toBe(6);
});

test("the cache is not believed once a byte changes", async () => {
  const copy = copyOfTiny();
  await loaded(copy.dir, { cacheDir });
  copy.edit("observations/bicycles.csv", (text) => text.replace(",3105,", ",31O5,"));
  const result = await loadPackage(copy.dir, { cacheDir });
  expect(result).toMatchObject({ ok: false, issues: [{ file: "observations/bicycles.csv", line: 2, value: "31O5" }] });
});

test("a damaged cache is ignored", async () => {
  await loaded(TINY, { cacheDir });
  for (const name of readdirSync(cacheDir)) writeFileSync(join(cacheDir, name), "{");
  expect((await loaded(TINY, { cacheDir })).tableInfos).toHaveLength(14);
});

test("the hash is of the bytes, not of the folder; a broken package has none", async () => {
  const copy = copyOfTiny();
  const hash = (await loaded(TINY)).dataHash;
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await hashPackage(copy.dir)).toBe(hash);
  copy.edit("catalog/areas.csv", (text) => text.replace("Southvale", "South Vale"));
  expect(await hashPackage(copy.dir)).not.toBe(hash);
  rmSync(join(copy.dir, "catalog/areas.csv"));
  expect(await hashPackage(copy.dir)).toBeNull();
});

test("a folder that is no package says so", async () => {
  const empty = mkdtempSync(join(tmpdir(), "empty-"));
  onTestFinished(() => rmSync(empty, { recursive: true }));
  expect(await loadPackage(empty)).toMatchObject({
    ok: false,
    issues: [{ file: "datapackage.json", code: "missing-file" }],
  });
});
