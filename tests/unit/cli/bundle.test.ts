import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundle } from "../../../app/cli/bundle.ts";
import { check } from "../../../app/cli/check.ts";
import { evaluateArticles } from "../../../app/cli/evaluate.ts";

const TINY = "tests/fixtures/packages/tiny";
const root = mkdtempSync(join(tmpdir(), "bundle-test-"));
afterAll(() => rmSync(root, { recursive: true }));
const packed = join(root, "packed");
const cacheDir = join(root, "cache");
const said: string[] = [];
const out = (line: string) => void said.push(line);

beforeAll(async () => {
  const options = { dataDir: TINY, cacheDir, siteUrl: "https://vale.example", article: "wet-year", day: "2024-06-02" };
  expect(await bundle({ ...options, out: packed }, out), said.join("\n")).toBe(0);
}, 60_000);

/** The verdicts of a folder, as the command line saves them. */
async function verdicts(dataDir: string, name: string): Promise<string> {
  const file = join(root, name);
  const options = {
    dataDir,
    cacheDir: join(root, `${name}.cache`),
    article: "wet-year",
    format: "json",
    out: file,
  } as const;
  expect(await evaluateArticles(options, out), said.join("\n")).toBe(0);
  return readFileSync(file, "utf8");
}

test("what evaluate makes of the bundle is, byte for byte, what it makes of the whole package", async () => {
  const whole = await verdicts(TINY, "whole.json");
  expect(await verdicts(packed, "part.json")).toBe(whole);
  expect(readFileSync(join(packed, "verdicts.json"), "utf8")).toBe(whole);
});

test("it has the article's own rows alone, in order, and says what it is", async () => {
  expect(await check(packed, out)).toBe(0);
  expect(readFileSync(join(packed, "catalog/articles.csv"), "utf8").trim().split("\n")).toHaveLength(2);
  expect(readFileSync(join(packed, "catalog/claims.csv"), "utf8")).not.toContain("more-bicycles");
  expect(existsSync(join(packed, "catalog/charts.csv"))).toBe(false);
  const readme = readFileSync(join(packed, "README.md"), "utf8");
  expect(readme).toMatch(/Made on: 2024-06-02\n- Data: sha256 [0-9a-f]{64}/);
  expect(readme).toMatch(/https:\/\/vale\.example\/articles\/wet-year\?data=[0-9a-f]{64}&seen=2024-06-02/);
  expect(readme).toContain("Every publication may be passed on as it is.");
});

test.each(["observations/weather.csv", "README.md", "verdicts.json", "datapackage.json", "SHA256SUMS"])(
  "a changed byte in %s is noticed, by name",
  async (file) => {
    const path = join(packed, file);
    const whole = readFileSync(path);
    const changed = Buffer.from(whole);
    // A digit for another one: the file still reads as well as before.
    const place = changed.findLastIndex((byte) => byte >= 0x31 && byte <= 0x38);
    changed[place] = (changed[place] ?? 0) + 1;
    writeFileSync(path, changed);
    said.length = 0;
    // The whole bundle was found in order there: what is remembered must not hide the change.
    const known = join(root, "part.json.cache");
    const options = { dataDir: packed, cacheDir: known, article: "wet-year", format: "json" } as const;
    const code = await evaluateArticles(options, out);
    writeFileSync(path, whole);
    expect(code).toBe(1);
    expect(said.join("\n")).toMatch(
      file === "SHA256SUMS" ? /changed-file|missing/ : new RegExp(`${file}.*changed-file`),
    );
  },
);

test("a file that was not packed is noticed, and so is one that is gone from the list", async () => {
  const strange = join(packed, "catalog/charts.csv");
  appendFileSync(strange, "chart\n");
  said.length = 0;
  expect(await check(packed, out)).toBe(1);
  expect(said.join("\n")).toContain("catalog/charts.csv");
});

test("nothing is written over what is there, and an unknown article is refused", async () => {
  const options = { dataDir: TINY, cacheDir, siteUrl: "", day: "2024-06-02" };
  expect(await bundle({ ...options, article: "wet-year", out: packed }, out)).toBe(1);
  expect(await bundle({ ...options, article: "nobody", out: join(root, "nobody") }, out)).toBe(2);
});

test("the terms of every source are told, wherever a package has the column of ids", async () => {
  const turned = join(root, "turned");
  cpSync(TINY, turned, { recursive: true });
  const path = join(turned, "catalog/publications.csv");
  const rows = Papa.parse<string[]>(readFileSync(path, "utf8"), { skipEmptyLines: true }).data;
  writeFileSync(path, Papa.unparse(rows.map((row) => row.toReversed())));
  const folder = join(root, "turned-bundle");
  const options = { dataDir: turned, cacheDir: join(root, "turned.cache"), siteUrl: "", day: "2024-06-02" };
  expect(await bundle({ ...options, article: "more-bicycles", out: folder }, out), said.join("\n")).toBe(0);
  const terms = readFileSync(join(folder, "README.md"), "utf8").split("## Sources and terms")[1] ?? "";
  expect(terms).toMatch(/Of [1-9] of the [1-9] publications .*may not be passed on as they are.*marked \*/);
  const listed = readFileSync(join(folder, "catalog/publications.csv"), "utf8").trim().split("\n").slice(1);
  expect(terms.match(/^- /gm)).toHaveLength(listed.length);
});
