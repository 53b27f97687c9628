import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { TableRequest } from "../../../app/domain/tables.ts";
import { checkPackage } from "../../../app/package/check-package.ts";
import { faultsByTable } from "../../../app/package/faults.ts";
import { formatIssue } from "../../../app/package/issues.ts";
import { loadPackage } from "../../../app/package/load-package.ts";
import { openStore } from "../../../app/store/open-store.ts";
import type { Store } from "../../../app/store/store.ts";
import { packageOf } from "./own-package.ts";

async function opened(dir: string): Promise<Store> {
  const cacheDir = mkdtempSync(join(tmpdir(), "cache-"));
  const loaded = await loadPackage(dir, { lenient: "auto", cacheDir });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  const again = await loadPackage(dir, { lenient: "auto", cacheDir });
  expect(again).toMatchObject({ ok: true, package: { tableInfos: loaded.package.tableInfos } });
  const store = await openStore(loaded.package, { cacheDir });
  onTestFinished(async () => {
    await store.close();
    rmSync(cacheDir, { recursive: true, force: true });
  });
  return store;
}

function request(table: string, more: Partial<TableRequest> = {}): TableRequest {
  return { table, filters: [], search: "", sort: [], columns: [], facets: [], size: 100, page: 1, ...more };
}

async function page(store: Store, asked: TableRequest) {
  const found = await store.page(asked);
  if (!found.ok) throw new Error(found.failure.message);
  return found.value;
}

test("a package with nothing but name, path and schema serves, with titles and types", async () => {
  const fields = [
    { name: "Country Name", type: "string" },
    { name: "Year", type: "year" },
    { name: "Value", type: "number" },
  ];
  const dir = packageOf(
    { "data/top-economies.csv": "Country Name,Year,Value\nA,2001,1\nB,2000,2.5\n" },
    { name: "gdp", resources: [{ name: "top-economies", path: "data/top-economies.csv", schema: { fields } }] },
  );
  expect((await checkPackage(dir)).issues).toEqual([]);
  const store = await opened(dir);
  expect(store.table("top-economies")).toMatchObject({
    title: "Top economies",
    redistribution: "rows",
    reach: { column: "Year", from: "2000", to: "2001" },
    columns: [{ type: "string" }, { type: "integer" }, { type: "number" }],
  });
});

test("cells are read as the descriptor says they are written, and stand on their own lines", async () => {
  const text = [
    "# made by hand",
    "Tag;Wert;Menge;Ja?;Anteil",
    "16.04.2024;1.234,5;1 000;ja;10 %",
    "",
    '17.04.2024;n/a;2;nein;"-5,5 %"',
  ].join("\r\n");
  const fields = [
    { name: "Tag", type: "date", format: "%d.%m.%Y" },
    { name: "Wert", type: "number", decimalChar: ",", groupChar: "." },
    { name: "Menge", type: "integer", groupChar: " " },
    { name: "Ja?", type: "boolean", trueValues: ["ja"], falseValues: ["nein"] },
    { name: "Anteil", type: "number", decimalChar: ",", bareNumber: false },
  ];
  const dialect = { delimiter: ";", commentChar: "#" };
  const schema = { fields, missingValues: ["", "n/a"] };
  const dir = packageOf(
    { "daten.csv": Buffer.from(`\ufeff${text}`, "utf16le") },
    { resources: [{ name: "daten", path: "daten.csv", encoding: "utf-16le", dialect, schema }] },
  );
  const { ok, issues } = await checkPackage(dir);
  expect(issues.map(({ code }) => code)).toEqual(["blank-line"]);
  expect(ok).toBe(true);
  const found = await page(await opened(dir), request("daten"));
  expect(found.rows).toEqual([
    ["2024-04-16", "1234.5", "1000", "true", "10"],
    ["2024-04-17", "", "2", "false", "-5.5"],
  ]);
  expect(found.origins.map(({ line }) => line)).toEqual([3, 5]);
});

test("columns may have any name, and are filtered, sorted and counted by it", async () => {
  const names = [
    "__proto__",
    "constructor",
    "rowid",
    "n",
    "value",
    "count",
    "select",
    "a.b",
    'q"q',
    "a b",
    "_x",
    "a__gt",
    "ö",
  ];
  const fields = names.map((name) => ({ name, type: "string" }));
  const header = names.map((name) => `"${name.replaceAll('"', '""')}"`).join(",");
  const rows = ["x", "y"].map((letter) => names.map((_, index) => `${letter}${index}`).join(","));
  const dir = packageOf(
    { "odd.csv": `${header}\n${rows.join("\n")}\n` },
    { resources: [{ name: "my table.v2", path: "odd.csv", schema: { fields } }] },
  );
  const store = await opened(dir);
  const table = "my~20table~2Ev2";
  expect(store.tables().map(({ name, title }) => [name, title])).toEqual([[table, "My table.v2"]]);
  for (const [index, column] of names.entries()) {
    const filters = [{ column, operator: "exact" as const, values: [`y${index}`] }];
    const asked = request(table, { filters, sort: [{ column, descending: true }], columns: [column] });
    expect((await page(store, asked)).rows, column).toEqual([[`y${index}`]]);
    const facets = await store.facets(request(table), [column], 10);
    expect(facets.ok && facets.value[0]?.values.map(({ count }) => count), column).toEqual([1, 1]);
  }
  const [record] = await store.records(table);
  expect(Object.entries(record?.values ?? {})).toHaveLength(names.length);
});

test("what is not described is guessed from the cells, and said", async () => {
  const dir = packageOf(
    { "a.csv": "day;code;share;ok\n2024-01-02;007;1.5;true\n2024-01-03;012;2;false\n" },
    { resources: [{ path: "*.csv" }, { name: "map", path: "map.geojson" }] },
  );
  const { issues } = await checkPackage(dir);
  expect(issues.map(({ code, severity }) => [code, severity])).toEqual(
    [
      ["not-read", "warning"],
      ["guessed-types", "warning"],
    ].sort(),
  );
  const store = await opened(dir);
  const [table] = store.tables();
  expect(table?.columns.map(({ type }) => type)).toEqual(["date", "string", "number", "boolean"]);
});

test("rows with faults are named; a package without core tables serves the rest and shows them", async () => {
  const fields = [
    { name: "year", type: "year" },
    { name: "value", type: "number" },
  ];
  const dir = packageOf(
    { "a.csv": "year,value\n2001,1\n2002,2,3\n2003,many\n", "b.csv": "year;value\n2001;1\n" },
    { resources: ["a", "b"].map((name) => ({ name, path: `${name}.csv`, schema: { fields } })) },
  );
  const strict = await checkPackage(dir);
  expect(strict.ok).toBe(false);
  expect(strict.issues.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
    "a.csv:3 wrong-width",
    "a.csv:4 wrong-type",
    "b.csv:1 other-delimiter",
  ]);
  const store = await opened(dir);
  expect(store.tables().map(({ name }) => name)).toEqual(["a"]);
  const found = await page(store, request("a"));
  expect(found.rows).toEqual([
    ["2001", "1"],
    ["2003", "many"],
  ]);
  expect(found.origins.map(({ line }) => line)).toEqual([2, 4]);
  const loaded = await loadPackage(dir, { lenient: true });
  expect(loaded.ok && faultsByTable(loaded.package.warnings, loaded.package.tableInfos).get("a")).toHaveLength(2);
});

test("a fault in a core table stops a lenient start as well, and nothing of the package is served", async () => {
  const areas = "area,label,kind\nAAA,First,country\nAAA,Again,country\n";
  const loaded = await loadPackage(packageOf({ "catalog/areas.csv": areas }), { lenient: true });
  expect(loaded.ok ? [] : loaded.issues.map(({ file, line }) => `${file}:${line}`)).toEqual(["catalog/areas.csv:3"]);
});

test("cells beyond the header get columns without a name where nearly every row has them", async () => {
  const schema = { fields: [{ name: "a", type: "string" }] };
  const dir = packageOf({ "a.csv": "a\n1,2\n3,4\n" }, { resources: [{ path: "a.csv", schema }] });
  const found = await page(await opened(dir), request("a"));
  expect(found.columns).toEqual(["a", "column 2"]);
  expect(found.rows).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
});

test("a table that is called like a core table is none where there are no core tables", async () => {
  const dir = packageOf(
    { "data/events.csv": "when\nnow\n" },
    {
      resources: [{ name: "events", path: "data/events.csv", schema: { fields: [{ name: "when", type: "string" }] } }],
    },
  );
  const store = await opened(dir);
  expect(store.tables().map(({ name }) => name)).toEqual(["~65vents"]);
});

test("a schema and a dialect may stand in files of their own, which count as the descriptor does", async () => {
  const schema = {
    fields: [
      { name: "Year", type: "year" },
      { name: "Share", type: "number", bareNumber: false },
    ],
  };
  const resource = { name: "shares", path: "shares.csv", schema: "schemas/shares.json", dialect: "dialect.json" };
  const files = { "shares.csv": "Year;Share\n2023;10 %\n2024;12 %\n", "dialect.json": '{"delimiter":";"}' };
  const whole = { ...files, "schemas/shares.json": JSON.stringify(schema) };
  const dir = packageOf(whole, { name: "x", resources: [resource] });
  const store = await opened(dir);
  expect(store.table("shares")?.columns.map(({ name, type }) => [name, type])).toEqual([
    ["Year", "integer"],
    ["Share", "number"],
  ]);
  const before = (await checkPackage(dir)).dataHash;
  writeFileSync(join(dir, "schemas/shares.json"), JSON.stringify({ ...schema, fieldsMatch: "subset" }));
  expect((await checkPackage(dir)).dataHash).not.toBe(before);

  // A path to nothing is told, and the columns are guessed.
  const lost = packageOf(files, { name: "x", resources: [resource] });
  const { issues } = await checkPackage(lost, { lenient: "auto" });
  expect(issues.map(formatIssue).join("\n")).toContain(
    '"schemas/shares.json" [missing-part] expected the schema itself',
  );
  expect((await opened(lost)).table("shares")?.rows).toBe(2);
  expect((await checkPackage(lost)).ok).toBe(false);
});

test("what is listed and not read is said once; a column of any type gets the one that its cells have", async () => {
  const fields = [
    { name: "Date", type: "year" },
    { name: "Price", type: "any" },
  ];
  const dir = packageOf(
    { "a.csv": "Date,Price\n1990,20.1\n1991,21\n", "book.xlsx": "PK\u0003\u0004" },
    {
      resources: [
        { name: "a", path: "a.csv", schema: { fields } },
        { name: "book", path: "book.xlsx" },
      ],
    },
  );
  const { issues } = await checkPackage(dir);
  expect(issues.map(({ code }) => code).sort()).toEqual(["guessed-types", "not-read"]);
  expect((await opened(dir)).table("a")?.columns.map(({ type }) => type)).toEqual(["integer", "number"]);
});

test.each([
  ["co2-mm-mlo", "CO2 MM MLO"],
  ["top-economies", "Top economies"],
  ["inflation-gdp", "Inflation GDP"],
  ["gdp-of-all", "GDP of all"],
])("%s as a title is %s", async (name, title) => {
  const store = await opened(packageOf({ "a.csv": "a\n1\n" }, { resources: [{ name, path: "a.csv" }] }));
  expect(store.tables().map((one) => one.title)).toEqual([title]);
});
