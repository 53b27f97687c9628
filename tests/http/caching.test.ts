/** What a shared cache is told of every kind of address: how long, by which tag, and by which headers of the request the answer differs. */
import { expect, inject, test } from "vitest";
import { GZIP, wire } from "../support/wire.ts";

const site = inject("tinySite");

const SHARED = "public, max-age=0, s-maxage=60, stale-while-revalidate=60";

/** Address, and what it may be kept for. */
const TABLE: [path: string, cacheControl: string][] = [
  ["/", SHARED],
  ["/about", SHARED],
  ["/glossary", SHARED],
  ["/developers", SHARED],
  ["/who", SHARED],
  ["/articles/wet-year", SHARED],
  ["/articles/wet-year.data", SHARED],
  ["/articles/wet-year.json", SHARED],
  ["/articles/wet-year.csv", SHARED],
  ["/compare?article=wet-year", SHARED],
  ["/compare.json?article=wet-year", SHARED],
  ["/compare.csv?article=wet-year", SHARED],
  ["/compare.zip?article=wet-year", SHARED],
  ["/charts", SHARED],
  ["/charts/rain-by-town", SHARED],
  ["/charts/rain-by-town.json", SHARED],
  ["/charts/rain-by-town.csv", SHARED],
  ["/charts/rain-by-town.zip", SHARED],
  ["/charts/rain-by-town.svg", SHARED],
  ["/charts/rain-by-town.png", SHARED],
  ["/embed/charts/rain-by-town", SHARED],
  ["/datasets", SHARED],
  ["/datasets.json", SHARED],
  ["/datasets/observations", SHARED],
  ["/datasets/observations.csv", SHARED],
  ["/datasets/observations.json", SHARED],
  ["/datasets/observations.json?_size=1", SHARED],
  ["/datasets/observations.zip", SHARED],
  ["/datasets/observations.metadata.json", SHARED],
  ["/sources", SHARED],
  ["/sources.json", SHARED],
  ["/search?q=rain", SHARED],
  ["/search.json?q=rain", SHARED],
  ["/changes", SHARED],
  ["/changes.json", SHARED],
  ["/openapi.json", SHARED],
  ["/robots.txt", SHARED],
  ["/sitemap.xml", SHARED],
  ["/feed.atom", SHARED],
  ["/plain.css", "public, max-age=3600"],
  ["/healthz", "no-store"],
  ["/readyz", "no-store"],
  ["/nowhere", "no-cache"],
  ["/nowhere/at-all.png", "no-cache"],
  ["/datasets/nowhere.csv", "no-store"],
  ["/charts/rain-by-town.csv?nonsense=1", "no-store"],
];

/** Each kind of reader differs from the first by one header. */
const READERS: [header: string, headers: Record<string, string>][] = [
  ["", { "accept-language": "en-GB", accept: "text/html" }],
  ["accept-language", { "accept-language": "en-ZA", accept: "text/html" }],
  ["accept-language", { accept: "text/html" }],
  ["accept", { "accept-language": "en-GB", accept: "application/json" }],
  ["accept-encoding", { "accept-language": "en-GB", accept: "text/html", ...GZIP }],
  ["user-agent", { "accept-language": "en-GB", accept: "text/html", "user-agent": "Mozilla/5.0 (iPhone) Mobile" }],
  ["cookie", { "accept-language": "en-GB", accept: "text/html", cookie: "theme=dark; session=1" }],
];

test.each(TABLE)("%s may be kept as it says (%s)", async (path, cacheControl) => {
  const [[, plain] = ["", {}], ...others] = READERS;
  const first = await wire(site + path, plain);
  expect(first.headers["cache-control"]).toBe(cacheControl);
  if (cacheControl === SHARED) {
    expect(first.status).toBe(200);
    expect(first.headers.etag).toMatch(/^"[0-9a-f]{64}"$/);
    expect(first.headers["set-cookie"]).toBeUndefined();
    const again = await wire(site + path, { ...plain, "if-none-match": String(first.headers.etag) });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    expect(again.headers["cache-control"]).toBe(SHARED);
  }
  // What is never kept may differ as it likes.
  if (cacheControl.startsWith("no-")) return;
  const varies = String(first.headers.vary ?? "")
    .toLowerCase()
    .split(/,\s*/);
  for (const [header, headers] of others) {
    const other = await wire(site + path, headers);
    if (!other.bytes.equals(first.bytes)) expect(varies, `${path} differs by ${header}`).toContain(header);
  }
});

test("a range that is not there, and what is refused, are kept nowhere", async () => {
  const beyond = await wire(`${site}/datasets/observations.csv`, { range: "bytes=999999-" });
  expect([beyond.status, beyond.headers["cache-control"]]).toEqual([416, "no-store"]);
});
