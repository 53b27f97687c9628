import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { ExtractFormat, ExtractOptions, Store } from "../../../app/store/store.ts";
import type { TableRequest } from "../../../app/domain/tables.ts";
import { ask, extractsIn, must, storeOf, tempFolder, type TestTable } from "./source.ts";

const TRICKY: TestTable = {
  name: "tricky",
  files: [
    'name,value,open,note\nplain,3.20,true,\n"a,""b""",-5,false,=1+1\n,007,,"@x\r\ny"\n-3.2, 1e5 ,true,-2+3\n ü ,,false,"\tq"\n',
  ],
  types: { value: "number", open: "boolean" },
};

async function textOf(
  store: Store,
  request: TableRequest,
  format: ExtractFormat = "csv",
  options: ExtractOptions = {},
) {
  const file = must(await store.extract(request, format, options));
  const bytes = readFileSync(file.path);
  expect(file.bytes).toBe(bytes.length);
  expect(file.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  expect(file.etag).toBe(`"${file.sha256}"`);
  return { text: bytes.toString("utf8"), file };
}

describe("CSV", () => {
  test("CRLF, quotes where needed, numbers as written, formula-like text disarmed and counted", async () => {
    const store = await storeOf([TRICKY]);
    const { text, file } = await textOf(store, ask("tricky"));
    expect(text).toBe(
      'name,value,open,note\r\nplain,3.20,true,\r\n"a,""b""",-5,false,\'=1+1\r\n,007,,"\'@x\r\ny"\r\n-3.2, 1e5 ,true,\'-2+3\r\n ü ,,false,\'\tq\r\n',
    );
    expect(file).toMatchObject({ rows: 5, escapedCells: 4 });
  });

  test("_raw leaves formula-like text, _bom puts a byte order mark in front", async () => {
    const store = await storeOf([TRICKY]);
    const raw = await textOf(store, ask("tricky", { columns: ["note", "name"] }), "csv", { raw: true, bom: true });
    expect(raw.text).toBe('\uFEFFnote,name\r\n,plain\r\n=1+1,"a,""b"""\r\n"@x\r\ny",\r\n-2+3,-3.2\r\n\tq, ü \r\n');
    expect(raw.file.escapedCells).toBe(0);
  });

  test("only the cells of the filtered rows and shown columns are counted as changed", async () => {
    const store = await storeOf([TRICKY]);
    const filters = [{ column: "open", operator: "exact" as const, values: ["true"] }];
    expect((await textOf(store, ask("tricky", { filters }))).file).toMatchObject({ rows: 2, escapedCells: 1 });
    expect((await textOf(store, ask("tricky", { filters, columns: ["value"] }))).file.escapedCells).toBe(0);
  });

  test("the whole result in the order asked for, never a page of it", async () => {
    const store = await storeOf([TRICKY]);
    const sort = [{ column: "value", descending: true }];
    const { text } = await textOf(store, ask("tricky", { sort, columns: ["value"], size: 1, page: 3 }));
    expect(text).toBe('value\r\n 1e5 \r\n007\r\n3.20\r\n-5\r\n""\r\n');
  });

  test("no rows leave the header alone", async () => {
    const store = await storeOf([TRICKY]);
    const filters = [{ column: "name", operator: "exact" as const, values: ["nobody"] }];
    const { text, file } = await textOf(store, ask("tricky", { filters }));
    expect(text).toBe("name,value,open,note\r\n");
    expect(file.rows).toBe(0);
  });

  test("column names are cells too: quoted, and disarmed", async () => {
    const store = await storeOf([{ name: "odd", files: ['"=x","a,b",A,a,"it\'s"\n1,2,3,4,5\n'] }]);
    const { text, file } = await textOf(store, ask("odd"));
    expect(text).toBe("'=x,\"a,b\",A,a,it's\r\n1,2,3,4,5\r\n");
    expect(file.escapedCells).toBe(1);
  });
});

describe("JSON", () => {
  test("numbers as stored, missing as null, all rows in one object", async () => {
    const store = await storeOf([TRICKY]);
    const { text } = await textOf(store, ask("tricky"), "json");
    expect(text.split("\n")[1]).toBe(' {"name":"plain","value":3.20,"open":true,"note":null}');
    expect(JSON.parse(text)).toEqual({
      ok: true,
      table: "tricky",
      columns: ["name", "value", "open", "note"],
      rows: [
        { name: "plain", value: 3.2, open: true, note: null },
        { name: 'a,"b"', value: -5, open: false, note: "=1+1" },
        { name: null, value: "007", open: null, note: "@x\r\ny" },
        { name: "-3.2", value: " 1e5 ", open: true, note: "-2+3" },
        { name: " ü ", value: null, open: false, note: "\tq" },
      ],
      filtered_rows: 5,
      total_rows: 5,
      next: null,
      truncated: false,
    });
  });

  test("no rows are an empty list", async () => {
    const store = await storeOf([TRICKY]);
    const filters = [{ column: "value", operator: "gt" as const, values: ["1e9"] }];
    const { text } = await textOf(store, ask("tricky", { filters, columns: ["value"] }), "json");
    expect(JSON.parse(text)).toMatchObject({ rows: [], filtered_rows: 0, total_rows: 5, columns: ["value"] });
  });
});

test("a table too long for one go comes out whole and in order, with and without rows in its first part", async () => {
  const total = 1_200_000;
  const lines = Array.from({ length: total }, (_, index) => `${index},${index % 7}`);
  const store = await storeOf([{ name: "long", files: [`n,k\n${lines.join("\n")}\n`], types: { n: "integer" } }]);
  const from = async (least: number, format: ExtractFormat) => {
    const filters = [{ column: "n", operator: "gte" as const, values: [String(least)] }];
    return textOf(store, ask("long", { filters }), format);
  };
  for (const least of [0, 700_000, 1_199_999, total]) {
    const expected = lines.slice(least);
    const { text, file } = await from(least, "csv");
    expect(text === `${["n,k", ...expected].join("\r\n")}\r\n`).toBe(true);
    expect(file.rows).toBe(expected.length);
  }
  const { rows } = JSON.parse((await from(499_998, "json")).text);
  expect(rows).toHaveLength(total - 499_998);
  expect(rows[2]).toEqual({ n: 500_000, k: String(500_000 % 7) });
});

describe("the cache of extracts", () => {
  test("the same request is the same file; another page of it too", async () => {
    const store = await storeOf([TRICKY]);
    const [one, two, three] = await Promise.all([
      store.extract(ask("tricky"), "csv"),
      store.extract(ask("tricky", { page: 2, size: 7, facets: ["name"] }), "csv"),
      store.extract(ask("tricky"), "csv", { raw: true }),
    ]);
    expect(must(one)).toEqual(must(two));
    expect(must(three).path).not.toBe(must(one).path);
  });

  test("two stores over the same data write the same bytes", async () => {
    const first = await textOf(await storeOf([TRICKY]), ask("tricky"));
    const second = await textOf(await storeOf([TRICKY]), ask("tricky"));
    expect(second.file.etag).toBe(first.file.etag);
  });

  test("is bounded in bytes: the oldest files go, and a file larger than all of it is refused", async () => {
    const rows = Array.from({ length: 100 }, (_, index) => `${index},${"x".repeat(90)}`).join("\n");
    const cacheDir = tempFolder();
    const store = await storeOf([{ name: "t", files: [`n,text\n${rows}\n`], types: { n: "integer" } }], {
      cacheDir,
      extractCacheBytes: 8_000,
    });
    const upTo = (n: number) => ask("t", { filters: [{ column: "n", operator: "lt", values: [String(n)] }] });
    for (let n = 20; n < 40; n++) expect((await store.extract(upTo(n), "csv")).ok).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const folder = extractsIn(cacheDir);
    const held = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`).length);
    expect(held.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(8_000);
    expect(held.length).toBeGreaterThan(0);
    expect(await store.extract(ask("t"), "csv")).toMatchObject({ ok: false, failure: { reason: "too-large" } });
  });

  test("a cancelled extract leaves nothing behind, and one who stays still gets the shared file", async () => {
    const cacheDir = tempFolder();
    const store = await storeOf([TRICKY], { cacheDir });
    const gone = new AbortController();
    const cancelled = store.extract(ask("tricky"), "csv", {}, gone.signal);
    const stays = store.extract(ask("tricky"), "csv");
    gone.abort();
    expect(await cancelled).toMatchObject({ ok: false, failure: { reason: "cancelled" } });
    expect(existsSync(must(await stays).path)).toBe(true);
    const alone = new AbortController();
    const left = store.extract(ask("tricky", { columns: ["note"] }), "csv", {}, alone.signal);
    alone.abort();
    expect(await left).toMatchObject({ ok: false, failure: { reason: "cancelled" } });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(readdirSync(extractsIn(cacheDir))).toHaveLength(1);
  });

  test("is gone when the store is closed", async () => {
    const cacheDir = tempFolder();
    const store = await storeOf([TRICKY], { cacheDir });
    await store.extract(ask("tricky"), "csv");
    await store.close();
    expect(readdirSync(cacheDir).filter((name) => name.startsWith("run-"))).toEqual([]);
  });
});

test("the size is told beforehand: rows exactly, bytes about", async () => {
  const rows = Array.from({ length: 500 }, (_, index) => `${index},${"y".repeat(index % 40)},${index / 7}`).join("\n");
  const store = await storeOf([{ name: "t", files: [`n,text,v\n${rows}\n`], types: { n: "integer" } }]);
  const request = ask("t", { filters: [{ column: "n", operator: "gte", values: ["100"] }] });
  const about = must(await store.estimate(request));
  const file = must(await store.extract(request, "csv"));
  expect(about.rows).toBe(file.rows);
  expect(about.bytes / file.bytes).toBeGreaterThan(0.8);
  expect(about.bytes / file.bytes).toBeLessThan(1.25);
});

describe("rows that may not be handed out", () => {
  const PUBLICATIONS: TestTable = {
    name: "publications",
    files: [
      "publication,title,url,redistributable\nopen-1,Open,https://example.org/open,true\nshut-1,Shut,https://example.org/shut,false\n",
    ],
    types: { redistributable: "boolean" },
  };
  const details = (redistribution: "facts" | "rows"): TestTable => ({
    name: "details",
    files: ["publication,v\nopen-1,1\nshut-1,2\nopen-1,3\n"],
    references: { publication: { table: "publications", column: "publication" } },
    redistribution,
  });

  test("are refused in every format, naming the publication and where the original is", async () => {
    const store = await storeOf([PUBLICATIONS, details("rows")]);
    const publications = [{ publication: "shut-1", title: "Shut", url: "https://example.org/shut" }];
    const refused = { ok: false, failure: { reason: "not-redistributable", publications } };
    expect(await store.extract(ask("details"), "csv")).toMatchObject(refused);
    expect(await store.extract(ask("details"), "json")).toMatchObject(refused);
    expect(await store.bundle(ask("details"), () => [])).toMatchObject(refused);
    expect(await store.withheld(ask("details"))).toEqual(publications);
  });

  test("do not stop the others, nor single facts", async () => {
    const store = await storeOf([PUBLICATIONS, details("rows")]);
    const filters = [{ column: "publication", operator: "exact" as const, values: ["open-1"] }];
    expect(must(await store.extract(ask("details", { filters }), "csv")).rows).toBe(2);
    expect(await store.publicationsUsed(ask("details"))).toEqual([
      { publication: "open-1", rows: 2 },
      { publication: "shut-1", rows: 1 },
    ]);
    const facts = await storeOf([PUBLICATIONS, details("facts")]);
    expect(must(await facts.extract(ask("details"), "csv")).rows).toBe(3);
  });
});

test("a bundle holds the CSV and its explanations, the same bytes each time", async () => {
  const describeIt = (csv: { sha256: string }) => [{ name: "README.md", text: `sha256 ${csv.sha256}` }];
  const first = must(await (await storeOf([TRICKY])).bundle(ask("tricky"), describeIt));
  const bytes = readFileSync(first.path);
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
  expect(bytes.includes("tricky.csv")).toBe(true);
  expect(bytes.includes("README.md")).toBe(true);
  const second = must(await (await storeOf([TRICKY])).bundle(ask("tricky"), describeIt));
  expect(second.sha256).toBe(first.sha256);
});
