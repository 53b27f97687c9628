/** What addresses take and refuse, whatever page or file stands behind them. */
import { readdirSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, inject, test } from "vitest";
import { zipText } from "../support/zip.ts";

const site = inject("site");
const CLAIM = "/articles/adel-2024/claims/growth-3-2";
const FIGURES = `${CLAIM}/figures`;

interface Refusal {
  ok: boolean;
  status: number;
  errors: { parameter: string; message: string; valid: string[] }[];
}

describe("parameters that an address does not know", () => {
  test.each([
    ["/about?foo=1", "foo"],
    [`${CLAIM}/evidence.json?foo=1`, "foo"],
    ["/topics/economy?foo=1", "foo"],
    ["/sources?foo=1", "foo"],
    ["/sources.json?foo=1", "foo"],
    ["/sources/imf-weo-2024-04?foo=1", "foo"],
    ["/sources/imf-weo-2024-04.json?foo=1", "foo"],
    ["/charts/growth-by-country?foo=", "foo"],
    ["/charts/growth-by-country.csv?foo=", "foo"],
    ["/charts/growth-by-country.csv?size=s", "size"],
    ["/charts/growth-by-country.svg?_bom=1", "_bom"],
    ["/charts/growth-by-country.csv?_bom=2", "_bom"],
    ["/embed/charts/growth-by-country?foo=", "foo"],
    ["/compare.json?_bom=7", "_bom"],
    ["/compare.json?only=bar", "only"],
    ["/compare?only=bar", "only"],
    ["/compare.json?readings=zzz", "readings"],
    ["/compare.json?article=zzz", "article"],
    ["/articles/adel-2024.json?readings=foo", "readings"],
    ["/articles/adel-2024?readings=foo", "readings"],
    ["/articles/adel-2024?view=foo", "view"],
    ["/?verdict=foo", "verdict"],
    ["/?turns=foo", "turns"],
    ["/?sort=foo", "sort"],
    ["/articles/adel-2024.csv?verdict=foo", "verdict"],
    ["/?foo=1", "foo"],
    ["/datasets/areas.csv?foo=", "foo"],
    ["/datasets/areas?foo=", "foo"],
    ["/datasets/areas/row?file=catalog/areas.csv&line=2&foo=1", "foo"],
    [`${CLAIM}.csv?foo=`, "foo"],
    [`${CLAIM}?foo=`, "foo"],
    [`${FIGURES}.csv?_col=area`, "_col"],
    [`${FIGURES}.svg?_bom=1`, "_bom"],
  ])("%s is a 400 that names %s", async (address, parameter) => {
    const answer = await fetch(site + address, { headers: { accept: "application/json" } });
    expect(answer.status).toBe(400);
    const text = await answer.text();
    expect(text).toContain(parameter);
    if (!(answer.headers.get("content-type") ?? "").startsWith("application/json")) return;
    const { ok, status, errors } = JSON.parse(text) as Refusal;
    expect({ ok, status }).toEqual({ ok: false, status: 400 });
    expect(errors[0]?.parameter).toBe(parameter);
  });

  test("the valid ones stand in the answer", async () => {
    const valid = async (address: string) =>
      ((await (await fetch(site + address)).json()) as Refusal).errors.flatMap((error) => error.valid);
    expect(await valid("/compare.json?only=bar")).toEqual(["differing"]);
    expect(await valid("/compare.json?foo=1")).toEqual(expect.arrayContaining(["scenario", "as_of", "only", "_raw"]));
    expect(await valid("/sources.json?foo=1")).toEqual(expect.arrayContaining(["_search", "scenario"]));
    expect(await valid("/sources.json?_party=RU")).toEqual(expect.arrayContaining(["RUS", "none"]));
    expect(await valid("/charts/growth-by-country.json?_bom=2")).toEqual(["1"]);
    expect(await (await fetch(`${site}/compare?only=bar`)).text()).toContain("differing");
  });

  test.each([
    "/topics/economy.data?_routes=routes%2Ftopic",
    "/about.data",
    "/sources.data?_search=imf",
    "/_root.data?index",
    "/charts/growth-by-country.data?_routes=routes%2Fchart",
    `${CLAIM}.data?_routes=routes%2Fclaim`,
    "/compare.json?readings=&only=&article=&_bom=",
    "/articles/adel-2024?readings=&topic=",
    "/datasets/areas.csv?area__in=&_search=&_sort=",
    "/charts/growth-by-country.csv?_bom=1&_raw=1&area=&from=&to=&edition=",
    "/charts/growth-by-country.png?size=s&theme=dark&frame=none&zoom=2",
    `${FIGURES}.png?size=s&zoom=2&scenario=`,
    `${FIGURES}.csv?_bom=1`,
    `${CLAIM}?area__in=&_search=`,
  ])("%s is answered", async (address) => {
    const answer = await fetch(site + address);
    await answer.arrayBuffer();
    expect(answer.status).toBe(200);
  });
});

test.each(["//evil.example/", "///evil.example", "//evil.example//x"])(
  "a tracker on %s does not lead to another host",
  async (path) => {
    const answer = await fetch(`${site}${path}?utm_source=x`, { redirect: "manual" });
    expect(answer.status).toBe(302);
    expect(new URL(answer.headers.get("location") ?? "", site).origin).toBe(site);
  },
);

test.each([
  "/charts/growth-by-country.metadata.json",
  `${CLAIM}.metadata.json`,
  `${FIGURES}.metadata.json`,
  "/articles/adel-2024.metadata.json",
  "/compare.metadata.json",
  "/sources/imf-weo-2024-04.metadata.json",
])("%s is a 404: only tables have metadata of their own", async (address) => {
  expect((await fetch(site + address)).status).toBe(404);
  expect((await fetch(`${site}/datasets/areas.metadata.json`)).status).toBe(200);
});

test("only the CSV of a table says where it is described", async () => {
  const link = async (path: string) => (await fetch(site + path, { method: "HEAD" })).headers.get("link");
  expect(await link("/datasets/areas.csv")).toContain('</datasets/areas.metadata.json>; rel="describedby"');
  for (const path of ["/charts/growth-by-country.csv", `${CLAIM}.csv`, "/compare.csv", "/articles/adel-2024.csv"])
    expect(await link(path), path).toBeNull();
});

describe("the columns of a claim's evidence", () => {
  const query = "_col=area&_col=value";
  const names = ["area", "value"];

  test("are those that the address names, in the CSV, the JSON and the bundle", async () => {
    const csv = await fetch(`${site}${CLAIM}.csv?${query}`);
    expect(csv.headers.get("content-disposition")).toContain("growth-3-2.filtered.csv");
    const text = await csv.text();
    const { data } = Papa.parse<string[]>(text.trimEnd(), { delimiter: "," });
    expect(data[0]).toEqual(names);
    const json = (await (await fetch(`${site}${CLAIM}.json?${query}`)).json()) as {
      columns: string[];
      rows: string[][];
    };
    expect(json.columns).toEqual(names);
    expect(json.rows.length).toBeGreaterThan(0);
    expect(json.rows).toEqual(data.slice(1));
    const zip = Buffer.from(await (await fetch(`${site}${CLAIM}.zip?${query}`)).arrayBuffer());
    expect(zipText(zip, "evidence.csv")).toBe(text);
    const metadata = JSON.parse(zipText(zip, "metadata.json")) as { columns: { name: string }[]; query: string };
    expect(metadata.columns.map(({ name }) => name)).toEqual(names);
    expect(metadata.query).toBe(query);
  });

  test("are all without a choice, and the bundle cites the same publications either way", async () => {
    const columns = async (end: string) =>
      ((await (await fetch(`${site}${CLAIM}.json${end}`)).json()) as { columns: string[] }).columns;
    expect((await columns("")).length).toBeGreaterThan(10);
    const cited = async (end: string) => {
      const zip = Buffer.from(await (await fetch(`${site}${CLAIM}.zip${end}`)).arrayBuffer());
      return (JSON.parse(zipText(zip, "metadata.json")) as { publications: unknown[] }).publications;
    };
    const all = await cited("");
    expect(all.length).toBeGreaterThan(0);
    expect(await cited(`?${query}`)).toEqual(all);
  });
});

test("the picture, the file to take away and the card of a chart drawn logarithmically are that chart", async () => {
  const html = await (await fetch(`${site}/charts/rouble?scale=log`)).text();
  const png = /href="(\/charts\/rouble\.png\?[^"]+)" download/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
  expect(new URLSearchParams(png.split("?")[1]).get("scale")).toBe("log");
  for (const address of [png, "/charts/rouble.svg?scale=log&frame=none", "/charts/rouble.png?scale=log"]) {
    expect((await fetch(site + address)).status, address).toBe(200);
  }
});

test("the gallery of components is in no production build", async () => {
  expect((await fetch(`${site}/gallery`)).status).toBe(404);
  expect(readFileSync("build/server/index.js", "utf8")).not.toContain("gallery-room");
  expect(readdirSync("build/client/assets").filter((name) => name.startsWith("gallery"))).toEqual([]);
});

describe("a page that is not there", () => {
  test.each([
    ["/nowhere", "Search"],
    ["/charts/nope", "All charts"],
    ["/datasets/nope", "All tables"],
    ["/sources/nope", "All sources"],
    ["/articles/adel-2024/claims/nope", "All claims of the article"],
  ])("%s says so once, and leads to the others: %s", async (address, way) => {
    const page = (await (await fetch(site + address)).text()).replace(/<script[\s\S]*?<\/script>/g, "");
    expect(page.match(/There is no such page/g)).toHaveLength(2); // in its title and its heading
    expect(page).not.toMatch(/There is no \w+ of this id/);
    expect(page).toContain(`>${way}</a>`);
  });
});
