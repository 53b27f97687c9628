/** A package of Parquet files, served: its rows are shown, filtered, counted and handed out like any others. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer } from "../support/servers.ts";
import { writeParquet } from "../unit/store/parquet-file.ts";

const folder = mkdtempSync(join(tmpdir(), "parquet-"));
const data = join(folder, "data");
let site = "";
let stop = (): void => {};

beforeAll(async () => {
  mkdirSync(data);
  const resources = [{ name: "gauges", title: "Gauges", path: "rows/gauges.parquet" }];
  writeFileSync(join(data, "datapackage.json"), JSON.stringify({ title: "Rain gauges", resources }));
  const rows =
    "select 'gauge ' || (i % 3) as gauge, date '2020-01-01' + i::int as day, i / 8 as rain from range(40) t(i)";
  await writeParquet(data, "rows/gauges.parquet", rows);
  const server = await startServer({ DATA_DIR: data, CACHE_DIR: join(folder, "cache") });
  site = server.address;
  stop = () => server.process.kill("SIGTERM");
});

afterAll(() => {
  stop();
  rmSync(folder, { recursive: true, force: true });
});

async function text(path: string): Promise<string> {
  const response = await fetch(site + path);
  expect(response.status, path).toBe(200);
  return response.text();
}

test("its table has pages, facets and files, and a row says which one it is", async () => {
  expect(await text("/")).toContain("Gauges");
  expect(await text("/datasets/gauges?gauge=gauge+1&_facet=gauge")).toContain("2020-01-05");
  expect(await text("/datasets/gauges.csv?rain__gt=4.7")).toBe(
    "gauge,day,rain\r\ngauge 2,2020-02-08,4.75\r\ngauge 0,2020-02-09,4.875\r\n",
  );
  const row = await text("/datasets/gauges/row?file=rows%2Fgauges.parquet&line=40");
  expect(row).toContain("<h1>Row 40</h1>");
  expect(row).toContain("row 40</dd>");
});

test("what is asked of a row that there is not is said in rows", async () => {
  const response = await fetch(`${site}/datasets/gauges/row?file=rows%2Fgauges.parquet&line=0`);
  expect(response.status).toBe(400);
  expect(await response.text()).toContain("A row is a whole number; the first is 1.");
});
