import { createHash } from "node:crypto";
import Papa from "papaparse";
import { describe, expect, inject, test } from "vitest";
import { profileIssues } from "../../app/package/descriptor-schema.ts";
import { zipText } from "../support/zip.ts";

const tiny = inject("tinySite");
const site = inject("site");
const TABLE = `${tiny}/datasets/observations`;
/** The bytes as they are: fetch would ask for them compressed (compressed.test.ts). */
const headers = { "accept-encoding": "identity" };

function sha256(bytes: ArrayBuffer): string {
  return createHash("sha256").update(new Uint8Array(bytes)).digest("hex");
}

interface Refusal {
  ok: boolean;
  status: number;
  errors: { parameter: string; message: string; valid: string[] }[];
}

describe("a CSV extract", () => {
  test("carries every header that a client may rely on", async () => {
    const answer = await fetch(`${TABLE}.csv?area=NORTHVALE&_sort=period`, { headers });
    const bytes = await answer.arrayBuffer();
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="observations.filtered.csv"');
    expect(answer.headers.get("content-length")).toBe(String(bytes.byteLength));
    expect(answer.headers.get("etag")).toBe(`"${sha256(bytes)}"`);
    expect(answer.headers.get("x-total-rows")).toBe("13");
    expect(answer.headers.get("link")).toContain(
      '</datasets/observations.metadata.json?area=NORTHVALE&_sort=period>; rel="describedby"',
    );
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("accept-ranges")).toBe("bytes");
  });

  test("is RFC 4180 with a header row, and the whole result whatever page is asked for", async () => {
    const text = await (await fetch(`${TABLE}.csv?_size=5&_page=2`)).text();
    expect(
      text.startsWith("publication,indicator,area,period,value,value_low,value_high,status,seen_at,note\r\n"),
    ).toBe(true);
    const { data, errors } = Papa.parse(text.trimEnd(), { delimiter: "," });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(1 + 46);
  });

  test("of a whole table is called like the table", async () => {
    const whole = await fetch(`${TABLE}.csv`, { method: "HEAD" });
    expect(whole.headers.get("content-disposition")).toBe('attachment; filename="observations.csv"');
  });

  test("is the same bytes under the same address, whatever order the query is written in", async () => {
    const [one, two] = await Promise.all([
      fetch(`${TABLE}.csv?area=NORTHVALE&period__gte=2023`),
      fetch(`${TABLE}.csv?period__gte=2023&area=NORTHVALE`),
    ]);
    expect(one.headers.get("etag")).toBe(two.headers.get("etag"));
  });

  test("answers 304 to who has it, 206 to who wants a part, 416 to a part that is not there", async () => {
    const whole = await fetch(`${TABLE}.csv`);
    const etag = whole.headers.get("etag") ?? "";
    const bytes = new Uint8Array(await whole.arrayBuffer());
    expect((await fetch(`${TABLE}.csv`, { headers: { "if-none-match": etag } })).status).toBe(304);
    const part = await fetch(`${TABLE}.csv`, { headers: { range: "bytes=10-29" } });
    expect(part.status).toBe(206);
    expect(part.headers.get("content-range")).toBe(`bytes 10-29/${bytes.length}`);
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(10, 30));
    const stale = await fetch(`${TABLE}.csv`, { headers: { range: "bytes=10-29", "if-range": '"other"' } });
    expect(stale.status).toBe(200);
    const beyond = await fetch(`${TABLE}.csv`, { headers: { range: "bytes=99999999-" } });
    expect(beyond.status).toBe(416);
    expect(beyond.headers.get("content-range")).toBe(`bytes */${bytes.length}`);
  });

  test("answers HEAD like GET, without the body", async () => {
    const [head, get] = await Promise.all([
      fetch(`${TABLE}.csv`, { method: "HEAD", headers }),
      fetch(`${TABLE}.csv`, { headers }),
    ]);
    expect(head.status).toBe(200);
    for (const name of ["content-length", "etag", "x-total-rows", "content-type"]) {
      expect(head.headers.get(name)).toBe(get.headers.get(name));
    }
    expect(await head.text()).toBe("");
  });

  test("answers HEAD in full whatever range is asked for: ranges are for GET", async () => {
    const whole = await fetch(`${TABLE}.csv`, { method: "HEAD", headers });
    for (const range of ["bytes=0-9", "bytes=99999999-"]) {
      const head = await fetch(`${TABLE}.csv`, { method: "HEAD", headers: { ...headers, range } });
      expect(head.status).toBe(200);
      expect(head.headers.get("content-range")).toBeNull();
      expect(head.headers.get("content-length")).toBe(whole.headers.get("content-length"));
    }
  });

  test("takes a byte order mark for Excel on request and is otherwise without", async () => {
    const plain = new Uint8Array(await (await fetch(`${TABLE}.csv`)).arrayBuffer());
    const marked = new Uint8Array(await (await fetch(`${TABLE}.csv?_bom=1`)).arrayBuffer());
    expect(marked.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
    expect(marked.slice(3)).toEqual(plain);
  });

  test("keeps numbers as stored", async () => {
    const text = await (await fetch(`${TABLE}.csv?indicator=bicycle_trips&period=2023-07&_col=value`)).text();
    expect(text).toMatch(/^value\r\n3105\r\n/);
  });
});

describe("the other formats", () => {
  test("JSON rows are the CSV's rows", async () => {
    const query = "area=NORTHVALE&_sort_desc=value&_col=period&_col=value&_col=note";
    const csv = await (await fetch(`${TABLE}.csv?${query}`)).text();
    const json = (await (await fetch(`${TABLE}.json?${query}`)).json()) as {
      ok: boolean;
      table: string;
      columns: string[];
      rows: Record<string, string | number | null>[];
      filtered_rows: number;
      total_rows: number;
      next: null;
      truncated: boolean;
    };
    expect(json).toMatchObject({ ok: true, table: "observations", next: null, truncated: false, total_rows: 46 });
    expect(json.columns).toEqual(["period", "value", "note"]);
    const { data } = Papa.parse<string[]>(csv.trimEnd(), { delimiter: "," });
    const cells = json.rows.map((row) => json.columns.map((name) => (row[name] === null ? "" : String(row[name]))));
    expect(cells).toEqual(data.slice(1));
    expect(json.filtered_rows).toBe(json.rows.length);
  });

  test("metadata tells the check sum of exactly the CSV of the same address, its columns and its sources", async () => {
    const query = "indicator=bicycle_trips&_bom=1";
    const csv = await (await fetch(`${TABLE}.csv?${query}`)).arrayBuffer();
    const metadata = (await (await fetch(`${TABLE}.metadata.json?${query}`)).json()) as {
      file: { sha256: string; bytes: number };
      filters: { words: string }[];
      columns: { name: string; label: string; description: string }[];
      publications: { publication: string; citation: string; licence: string }[];
      filtered_rows: number;
    };
    expect(metadata.file.sha256).toBe(sha256(csv));
    expect(metadata.file.bytes).toBe(csv.byteLength);
    expect(metadata.filters[0]?.words).toContain("bicycle_trips");
    expect(metadata.columns.every(({ label, description }) => label !== "" && description !== "")).toBe(true);
    expect(metadata.publications.map(({ publication }) => publication)).toEqual(["northvale-council-counters-2023"]);
    expect(metadata.publications[0]?.citation).toContain("council.example");
  });

  test("the bundle is a zip with a name", async () => {
    const answer = await fetch(`${TABLE}.zip?area=NORTHVALE`);
    const zip = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get("content-disposition")).toContain("observations.filtered.zip");
    for (const name of ["observations.csv", "datapackage.json", "metadata.json", "README.md"])
      expect(zipText(zip, name)).not.toBe("");
    expect(profileIssues(JSON.parse(zipText(zip, "datapackage.json")))).toEqual([]);
  });

  test("claims, charts and comparisons give bundles of their rows too", async () => {
    const claim = "/articles/wet-year/claims/rain-812";
    for (const path of [`${claim}.zip`, `${claim}/figures.zip`, "/charts/rain-by-edition.zip", "/compare.zip"]) {
      const answer = await fetch(tiny + path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-type")).toBe("application/zip");
      const zip = Buffer.from(await answer.arrayBuffer());
      expect(zipText(zip, "README.md")).not.toBe("");
      expect(profileIssues(JSON.parse(zipText(zip, "datapackage.json")))).toEqual([]);
    }
  });

  test("the list of tables names columns and addresses", async () => {
    const { tables } = (await (await fetch(`${tiny}/datasets.json?_search=bicycle`)).json()) as {
      tables: { table: string; columns: unknown[]; formats: Record<string, string>; downloadable: boolean }[];
    };
    const counters = tables.find(({ table }) => table === "counters");
    expect(counters?.columns).toHaveLength(9);
    expect(counters?.formats.csv).toBe("/datasets/counters.csv");
    expect(counters?.downloadable).toBe(false);
  });
});

describe("rows that may not be handed out", () => {
  test.each([
    [`${tiny}/datasets/counters`, "https://council.example/"],
    [`${site}/datasets/aid_activities`, "https://"],
  ])("%s answers 403 with where to get the original", async (address, original) => {
    for (const format of ["csv", "json", "zip"]) {
      const answer = await fetch(`${address}.${format}`, { headers: { accept: "application/json" } });
      expect(answer.status).toBe(403);
      const body = (await answer.json()) as Refusal;
      expect(body.errors[0]?.message).toContain(original);
    }
  });

  test("are described all the same, and their page says where the original is in place of the button", async () => {
    const metadata = await (await fetch(`${tiny}/datasets/counters.metadata.json`)).json();
    expect(metadata).toMatchObject({ downloadable: false, file: null, withheld: ["northvale-council-counters-2023"] });
    const page = await (await fetch(`${tiny}/datasets/counters`)).text();
    expect(page).toContain("https://council.example/northvale-council-counters-2023");
    expect(page).not.toContain('href="/datasets/counters.csv');
  });
});

describe("what cannot be understood", () => {
  test.each([
    ["nope=1", "publication"],
    ["area__like=x", "area__contains"],
    ["_sort=nope", "period"],
    ["value__gt=many", "3.2"],
    ["status=Z", "A"],
    ["_size=100000", "1000"],
  ])("%s is a 400 that names the valid choices", async (query, valid) => {
    const answer = await fetch(`${TABLE}.json?${query}`);
    expect(answer.status).toBe(400);
    const body = (await answer.json()) as Refusal;
    expect(body).toMatchObject({ ok: false, status: 400 });
    expect(body.errors[0]?.parameter).toBe(query.split("=")[0]);
    expect(body.errors[0]?.valid).toContain(valid);
    const page = await fetch(`${TABLE}?${query}`);
    expect(page.status).toBe(400);
    expect(await page.text()).toContain(valid);
  });

  test("an unknown table names the tables, an unknown row is refused", async () => {
    const table = await fetch(`${tiny}/datasets/nothing.json`);
    expect(table.status).toBe(404);
    expect(((await table.json()) as Refusal).errors[0]?.valid).toContain("observations");
    const row = `${TABLE}/row?file=observations/weather.csv`;
    expect((await fetch(`${row}&line=2`)).status).toBe(200);
    expect((await fetch(`${row}&line=1`)).status).toBe(404);
    expect((await fetch(`${row}&line=x`)).status).toBe(400);
    expect((await fetch(`${TABLE}/row?file=../package.json&line=2`)).status).toBe(400);
  });

  test("empty fields of a plain form count as not chosen", async () => {
    const answer = await fetch(`${TABLE}?_search=&value__gte=&value__lte=&area__in=NORTHVALE&area__in=EASTVALE`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toMatch(/\d+ of 46 rows match/);
  });
});
