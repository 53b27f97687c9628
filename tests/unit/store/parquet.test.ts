/** Tables of Parquet files: checked, loaded and shown as those of CSV are. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type CheckedPackage, checkPackage } from "../../../app/package/check-package.ts";
import { formatCauses } from "../../../app/package/issue-causes.ts";
import { type DataPackage, loadPackage } from "../../../app/package/load-package.ts";
import { openStore } from "../../../app/store/open-store.ts";
import { parquetIn } from "../../../app/store/parquet/open-parquet.ts";
import type { Store } from "../../../app/store/store.ts";
import { copyOfTiny, resourceOf } from "../package/tiny-package.ts";
import { packageOf } from "../package/own-package.ts";
import { writeParquet } from "./parquet-file.ts";
import { ask, must, onEngine, tempFolder } from "./source.ts";

const TOWNS = `select * from (values
  (1, 'Aarau', 20.5, date '2024-01-01', true, timestamp '2024-01-01 10:30:00', ['a', 'b']),
  (2, null, 'nan'::double, null, null, null, null),
  (3, 'Biel, "the old"', 1e20, date '2024-03-01', false, timestamp '2024-03-01 00:00:00.5', [])
) as t(id, name, height, day, walled, seen, tags)`;

const COLUMNS = ["id", "name", "height", "day", "walled", "seen", "tags"];
const ROWS = [
  ["1", "Aarau", "20.5", "2024-01-01", "true", "2024-01-01T10:30:00", '["a","b"]'],
  ["2", "", "", "", "", "", ""],
  ["3", 'Biel, "the old"', "1e+20", "2024-03-01", "false", "2024-03-01T00:00:00.5", "[]"],
];

const DESCRIPTOR = { resources: [{ name: "towns", path: "data/towns.parquet" }] };

/** A package of one Parquet table, made by a query. */
async function packageWith(query: string, descriptor: object = DESCRIPTOR, group?: number): Promise<string> {
  const dir = packageOf({}, descriptor);
  await writeParquet(dir, "data/towns.parquet", query, group);
  return dir;
}

function checkedIn(dir: string, lenient: boolean | "auto" = false): Promise<CheckedPackage> {
  return checkPackage(dir, { lenient, parquet: parquetIn(tempFolder()) });
}

async function causes(dir: string): Promise<string[]> {
  return formatCauses((await checkedIn(dir)).issues);
}

async function loaded(dir: string, cacheDir: string): Promise<DataPackage> {
  const result = await loadPackage(dir, { cacheDir, lenient: "auto", parquet: parquetIn(cacheDir) });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.package;
}

async function opened(dir: string, cacheDir = tempFolder()): Promise<Store> {
  const store = await openStore(await loaded(dir, cacheDir), { cacheDir, ...onEngine() });
  onTestFinished(() => store.close());
  return store;
}

function withSchema(schema: object): object {
  return { resources: [{ name: "towns", path: "data/towns.parquet", schema }] };
}

test("a table of a Parquet file has its columns, types, rows and places, cold and warm", async () => {
  const dir = await packageWith(TOWNS);
  const checked = await checkedIn(dir);
  expect(checked.issues).toEqual([]);
  expect(checked.tables).toMatchObject([{ rows: 3, parquet: true, reach: { column: "day", from: "2024-01-01" } }]);
  const cacheDir = tempFolder();
  for (const start of ["cold", "warm"]) {
    const store = await openStore(await loaded(dir, cacheDir), { cacheDir, ...onEngine() });
    const page = must(await store.page(ask("towns")));
    expect(page, start).toMatchObject({ columns: COLUMNS, rows: ROWS, totalRows: 3 });
    expect(page.origins).toEqual([1, 2, 3].map((line) => ({ file: "data/towns.parquet", line })));
    expect(await store.rowAt("towns", "data/towns.parquet", 3)).toMatchObject({ cells: ROWS[2] });
    expect(store.table("towns")?.columns.map(({ type }) => type)).toEqual([
      "integer",
      "string",
      "number",
      "date",
      "boolean",
      "string",
      "string",
    ]);
    await store.close();
  }
  expect(readdirSync(cacheDir).filter((name) => name.startsWith("loading-"))).toEqual([]);
});

test("rows of Parquet are filtered, sorted, counted and taken away as those of CSV with the same cells", async () => {
  const query =
    "select (i * 7) % 1000 as n, 'town ' || (i % 13) as name, i / 4 as share, date '2020-01-01' + i::int as day from range(5000) t(i)";
  const dir = await packageWith(query, DESCRIPTOR, 2_048);
  const csv = packageOf({}, { resources: [{ name: "towns", path: "towns.csv" }] });
  const parquet = await opened(dir);
  const all = must(await parquet.extract(ask("towns"), "csv"));
  writeFileSync(join(csv, "towns.csv"), readFileSync(all.path));
  const plain = await opened(csv);
  const asked = [
    ask("towns", { size: 1000, page: 5 }),
    ask("towns", {
      filters: [{ column: "n", operator: "gt", values: ["900"] }],
      sort: [{ column: "share", descending: true }],
    }),
    ask("towns", { search: "town 12", sort: [{ column: "day", descending: false }] }),
  ];
  for (const one of asked) {
    const [ours, theirs] = [must(await parquet.page(one)), must(await plain.page(one))];
    expect(ours.rows).toEqual(theirs.rows);
    expect(ours.filteredRows).toBe(theirs.filteredRows);
    const [file, other] = [must(await parquet.extract(one, "json")), must(await plain.extract(one, "json"))];
    expect(readFileSync(file.path)).toEqual(readFileSync(other.path));
  }
  expect(must(await parquet.facets(ask("towns"), ["name"], 20))).toEqual(
    must(await plain.facets(ask("towns"), ["name"], 20)),
  );
});

test("the format says that it is Parquet, whatever the file is called", async () => {
  const dir = packageOf({}, { resources: [{ name: "towns", path: "towns.data", format: "parquet" }] });
  await writeParquet(dir, "towns.data", "select 1 as a");
  expect((await checkedIn(dir)).tables).toMatchObject([{ rows: 1, parquet: true }]);
});

test("cells are held against the schema: file, row and column", async () => {
  const fields = [
    { name: "code", type: "string", constraints: { pattern: "[A-Z]{2}", unique: true } },
    { name: "share", type: "number", constraints: { maximum: 100 } },
    { name: "year", type: "integer" },
    { name: "day", type: "date" },
  ];
  const query = `select * from (values
    ('AB', 1.5::double, 2020.0::double, timestamp '2020-01-01'),
    ('ab', 101, 2020.5, timestamp '2020-01-02 10:00'),
    ('AB', 'inf'::double, 2022, null)) as t(code, share, year, day)`;
  expect(await causes(await packageWith(query, withSchema({ fields })))).toEqual([
    expect.stringMatching(/^data\/towns\.parquet:2: column code: "ab" \[wrong-pattern\]/u),
    expect.stringMatching(/^data\/towns\.parquet:2: column day: "2020-01-02T10:00:00" \[wrong-type\]/u),
    expect.stringMatching(/^data\/towns\.parquet:2: column share: "101" \[out-of-range\]/u),
    expect.stringMatching(/^data\/towns\.parquet:2: column year: "2020\.5" \[wrong-type\]/u),
    expect.stringMatching(/^data\/towns\.parquet:3: column code: "AB" \[duplicate-key\].* data\/towns\.parquet:1$/u),
    expect.stringMatching(/^data\/towns\.parquet:3: column share: "inf" \[wrong-type\]/u),
  ]);
});

test("references between Parquet and CSV, both ways", async () => {
  const key = (own: string, resource: string, column: string) => ({
    foreignKeys: [{ fields: own, reference: { resource, fields: column } }],
  });
  const field = (name: string) => ({ name, type: "string" });
  const dir = packageOf(
    { "areas.csv": "area,town\nA,x\nB,z\n" },
    {
      resources: [
        {
          name: "towns",
          path: "data/towns.parquet",
          schema: { fields: [field("town"), field("area")], ...key("area", "areas", "area") },
        },
        {
          name: "areas",
          path: "areas.csv",
          schema: { fields: [field("area"), field("town")], ...key("town", "towns", "town") },
        },
      ],
    },
  );
  await writeParquet(dir, "data/towns.parquet", "select * from (values ('x', 'A'), ('y', 'C')) t(town, area)");
  expect((await checkedIn(dir)).issues).toMatchObject([
    { file: "areas.csv", line: 3, column: "town", value: "z", code: "unknown-reference" },
    { file: "data/towns.parquet", line: 2, column: "area", value: "C", code: "unknown-reference" },
  ]);
});

test("other columns than the schema's, and columns of bytes, are named", async () => {
  const fields = ["a", "b"].map((name) => ({ name, type: "string" }));
  expect(await causes(await packageWith("select 1 as a, 2 as colour", withSchema({ fields })))).toEqual([
    expect.stringMatching(/^data\/towns\.parquet: column b: \[missing-column\]/u),
    expect.stringMatching(/^data\/towns\.parquet: column colour: "colour" \[unknown-column\]/u),
  ]);
  expect(await causes(await packageWith("select 'x'::blob as picture"))).toEqual([
    expect.stringMatching(/^data\/towns\.parquet: column picture: "BLOB" \[unreadable-column\]/u),
  ]);
});

test("what no cell may hold is refused by its row", async () => {
  const query =
    "select case i when 5 then 'a' || chr(0) when 7 then repeat('x', 1048577) else 'b' end as note from range(9) t(i)";
  expect((await checkedIn(await packageWith(query))).issues).toMatchObject([
    { line: 6, column: "note", code: "unreadable-cell" },
    { line: 8, column: "note", code: "long-cell" },
  ]);
});

test.each([
  ["empty", () => Buffer.alloc(0)],
  ["no Parquet", () => Buffer.from("name,height\nAarau,3\n")],
  ["cut", (whole: Buffer) => whole.subarray(0, whole.length - 40)],
  [
    "damaged in the middle",
    (whole: Buffer) => Buffer.concat([whole.subarray(0, 300), Buffer.alloc(600, 0xff), whole.subarray(900)]),
  ],
])(
  "a file that is %s is an issue in words that name no other file; lenient, the table is left out",
  async (_what, change) => {
    const query = "select i as n, hash(i)::varchar as text from range(3000) t(i)";
    const dir = await packageWith(query, {
      resources: [...DESCRIPTOR.resources, { name: "other", path: "other.csv" }],
    });
    writeFileSync(join(dir, "other.csv"), "a\n1\n");
    const path = join(dir, "data/towns.parquet");
    writeFileSync(path, change(readFileSync(path)));
    const { issues } = await checkedIn(dir);
    const found = issues.filter(({ code }) => code === "not-parquet");
    expect(found).toMatchObject([{ file: "data/towns.parquet", line: null }]);
    expect(found[0]?.expected).not.toMatch(/loading-|tmp/u);
    expect((await checkedIn(dir, true)).tables.map(({ name }) => name)).toEqual(["other"]);
  },
);

test("missing values and the like are read in Parquet too, and the rows stay where they are", async () => {
  const schema = {
    missingValues: ["-9", "n/a"],
    fields: [
      { name: "n", type: "integer" },
      { name: "t", type: "string" },
    ],
  };
  const store = await opened(
    await packageWith("select * from (values (1, 'n/a'), (-9, 'b')) t(n, t)", withSchema(schema)),
  );
  const page = must(await store.page(ask("towns")));
  expect(page.rows).toEqual([
    ["1", ""],
    ["", "b"],
  ]);
  expect(page.origins.map(({ line }) => line)).toEqual([1, 2]);
});

test("a file that changes between its check and its load is refused by name", async () => {
  const [dir, cacheDir] = [await packageWith(TOWNS), tempFolder()];
  const seen = await loaded(dir, cacheDir);
  await writeParquet(dir, "data/towns.parquet", "select 1 as id");
  await expect(openStore(seen, { cacheDir })).rejects.toThrow("data/towns.parquet is not the file that was checked");
});

test("core tables are CSV, which is said of one in Parquet", async () => {
  const copy = copyOfTiny();
  await writeParquet(copy.dir, "catalog/areas.parquet", "select 'A' as area");
  rmSync(join(copy.dir, "catalog/areas.csv"));
  copy.json((descriptor) => void (resourceOf(descriptor, "areas").path = "catalog/areas.parquet"));
  const { issues } = await checkedIn(copy.dir);
  expect(issues).toMatchObject([{ file: "catalog/areas.parquet", code: "not-csv" }]);
  expect(issues[0]?.expected).toContain("core tables are CSV");
});

test("where no engine is at hand, a Parquet table is refused, not passed over", async () => {
  const dir = await packageWith(TOWNS);
  expect((await checkPackage(dir)).issues).toMatchObject([{ file: "data/towns.parquet", code: "not-parquet" }]);
});
