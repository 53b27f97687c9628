/** A package whose words are scripts, whose links run something and whose cells are huge: pages show it as text. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ended, startServer } from "../support/servers.ts";

const SCRIPT = `</script><script>alert(1)</script><img src=x onerror=alert(1)>"'--><svg onload=alert(1)>`;
/** Turns what stands behind it around, where nobody ends it. */
const TURNED = "\u202eright to left\u2066";
/** Columns of the catalog that are for readers, in their words. */
const WORDS: Record<string, string[]> = {
  "catalog/articles.csv": ["title", "author", "summary"],
  "catalog/publishers.csv": ["label"],
  "catalog/publications.csv": ["title", "edition", "licence", "note"],
  "catalog/areas.csv": ["label"],
  "catalog/indicators.csv": ["label", "definition"],
  "catalog/charts.csv": ["heading", "measured", "how_to_read"],
  "catalog/claims.csv": ["quote", "note"],
  "catalog/readings.csv": ["label", "statement"],
  "catalog/scenarios.csv": ["label", "question"],
  "catalog/statements.csv": ["quote", "note"],
  "events/events.csv": ["title", "place", "note"],
};
const MILLION = "x".repeat(1_000_000);
const MOST_PAGES = 120;

const folder = mkdtempSync(join(tmpdir(), "hostile-"));
let server: Awaited<ReturnType<typeof startServer>>;

/** Every text of these columns, with what is hostile behind it. */
function spoil(file: string, columns: readonly string[]): void {
  const path = join(folder, "data", file);
  const { data, meta } = Papa.parse<Record<string, string>>(readFileSync(path, "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  for (const row of data) for (const column of columns) row[column] = `${row[column]} ${SCRIPT}${TURNED}`;
  writeFileSync(path, Papa.unparse(data, { columns: meta.fields ?? [] }));
}

beforeAll(async () => {
  const data = join(folder, "data");
  cpSync("tests/fixtures/packages/tiny", data, { recursive: true });
  for (const [file, columns] of Object.entries(WORDS)) spoil(file, columns);
  const rows = [
    [SCRIPT, "__proto__", "link", "long"],
    [SCRIPT, "constructor", "javascript:alert(1)", MILLION],
    [TURNED, "toString", "data:text/html,<script>alert(1)</script>", "short"],
  ];
  writeFileSync(join(data, "detail/odd.csv"), Papa.unparse(rows));
  const path = join(data, "datapackage.json");
  const descriptor = JSON.parse(readFileSync(path, "utf8")) as { resources: unknown[] };
  descriptor.resources.push({ name: "odd", title: SCRIPT, description: SCRIPT, path: "detail/odd.csv" });
  writeFileSync(path, JSON.stringify(descriptor));
  server = await startServer({ DATA_DIR: data, CACHE_DIR: join(folder, "cache"), SITE_URL: "https://claims.example" });
});

afterAll(async () => {
  server.process.kill("SIGTERM");
  await ended(server);
  rmSync(folder, { recursive: true, force: true });
});

/** What would run, or lead to something that does. */
const RUNS = /<script>alert|<img src=x|<svg onload|(?:href|src|action)="\s*(?:javascript|data:text)/i;

test("every page that is led to shows it as text, and so do pictures", async () => {
  const [seen, waiting] = [new Set<string>(), ["/", "/datasets/odd", "/feed.xml"]];
  for (let path = waiting.shift(); path !== undefined && seen.size < MOST_PAGES; path = waiting.shift()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const answer = await fetch(server.address + path);
    const type = answer.headers.get("content-type") ?? "";
    const text = await answer.text();
    expect(answer.status, path).toBeLessThan(500);
    if (!/html|svg|xml/.test(type)) continue;
    expect(RUNS.exec(text)?.[0], path).toBeUndefined();
    if (!type.startsWith("text/html")) continue;
    for (const [, found = ""] of text.matchAll(/(?:href|src)="(\/[^"#]*)"/g))
      if (!found.startsWith("/assets/")) waiting.push(found.replaceAll("&amp;", "&"));
  }
  expect(seen.size).toBe(MOST_PAGES);
});

test("its rows go out as they are, under types that no browser runs", async () => {
  const csv = await fetch(`${server.address}/datasets/odd.csv`);
  expect(csv.headers.get("content-type")).toContain("text/csv");
  expect(csv.headers.get("x-content-type-options")).toBe("nosniff");
  expect(await csv.text()).toContain(MILLION);
  const page = await fetch(`${server.address}/datasets/odd`);
  // A page of such cells shows their beginning.
  expect((await page.text()).length).toBeLessThan(MILLION.length);
});
