/** Every parameter of every described address with what nobody means, and headers that abuse what they are for: an answer, never a fault. */
import { expect, inject, test, vi } from "vitest";
import { wire } from "../support/wire.ts";

vi.setConfig({ testTimeout: 120_000 });

const site = inject("tinySite");

interface OpenApi {
  paths: Record<string, { get: { parameters: { name: string; in: string }[] } }>;
}

/** Names of the fixture, for the parts of a path. */
const PARTS: Record<string, string> = {
  article: "wet-year",
  claim: "rain-812",
  chart: "rain-by-town",
  table: "observations",
  publication: "northvale-council-counters-2023",
};

const VALUES = [
  "",
  "__proto__",
  "constructor",
  "x".repeat(4_000),
  "%00%0d%0aSet-Cookie:a=b",
  "%ff%fe",
  "%F0%9F%92%A5%E2%80%AE%CC%81",
  "~".repeat(300),
  "-1e999",
  "%3Cscript%3Ealert(1)%3C/script%3E",
];

/** What must be in no answer: a stack, a path of the machine, the engine's own words. */
const FORBIDDEN = /\n\s+at \S+ \(|node_modules|build\/server|(?:Binder|Parser|Catalog|INTERNAL) Error/;

async function harmless(address: string, headers: Record<string, string> = {}): Promise<void> {
  const answer = await wire(site + address, { accept: "application/json", ...headers });
  const about = `${address.slice(0, 200)} ${JSON.stringify(headers).slice(0, 100)}`;
  expect(answer.status, about).toBeLessThan(500);
  expect(answer.headers["set-cookie"], about).toBeUndefined();
  const text = answer.bytes.toString("utf8");
  expect(FORBIDDEN.test(text), about).toBe(false);
  // In JSON it is text, and no browser takes JSON for a page (nosniff).
  if (!String(answer.headers["content-type"]).includes("json")) expect(text, about).not.toContain("<script>alert");
}

async function inTurn(addresses: readonly string[]): Promise<void> {
  const left = [...addresses];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let next = left.pop(); next !== undefined; next = left.pop()) await harmless(next);
    }),
  );
}

test("every parameter of every address, long, repeated, encoded, in other scripts and named like an object's own", async () => {
  const { paths } = (await (await fetch(`${site}/openapi.json`)).json()) as OpenApi;
  const addresses: string[] = [];
  for (const [place, [pattern, { get }]] of Object.entries(paths).entries()) {
    const path = pattern.replace(/\{(\w+)\}/g, (_, name: string) => PARTS[name] ?? "missing");
    const names = get.parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
    // Values in turn: each parameter meets two of them, one way or the other, each address all.
    [...names, "__proto__", "toString", "a[b]"].forEach((name, index) => {
      const [one = "", other = ""] = [
        VALUES[(place + index) % VALUES.length],
        VALUES[(place + index + 3) % VALUES.length],
      ];
      addresses.push(`${path}?${name}=${other}${index % 2 === 0 ? `&${name}=${one}` : ""}`);
    });
    for (const value of VALUES.filter((_, index) => (index + place) % 4 === 0))
      addresses.push(pattern.replace(/\{\w+\}/, value.slice(0, 500)).replace(/\{(\w+)\}/g, "missing"));
  }
  expect(addresses.length).toBeGreaterThan(150);
  await inTurn(addresses);
});

test("ranges and tags that abuse what they are for", async () => {
  const path = "/datasets/observations.csv";
  const whole = await wire(site + path);
  const etag = String(whole.headers.etag);
  const many = Array.from({ length: 400 }, (_, count) => `${count}-${count}`).join(",");
  for (const range of [
    "bytes=0-",
    "bytes=-0",
    "bytes=5-2",
    "bytes=,",
    "bytes=99999999999999999999-",
    `bytes=${many}`,
    "lines=1-2",
    "bytes=0-0,-1",
    "bytes=a-b",
    "\u00e9",
  ]) {
    const answer = await wire(site + path, { range });
    expect([200, 206, 416], range.slice(0, 40)).toContain(answer.status);
    if (answer.status === 200) expect(answer.bytes.equals(whole.bytes)).toBe(true);
    expect(answer.bytes.length).toBeLessThanOrEqual(whole.bytes.length);
  }
  for (const tag of ["*", `W/${etag}`, etag, `"a", ${etag}`]) {
    expect((await wire(site + path, { "if-none-match": tag })).status, tag).toBe(304);
  }
  for (const tag of [
    "",
    '"',
    '"a',
    "a".repeat(8_000),
    etag.slice(0, -1),
    `${etag.slice(0, -1)}-gzip-gzip"`,
    Array(1_000).fill('"x"').join(","),
  ]) {
    const answer = await wire(site + path, { "if-none-match": tag });
    expect([answer.status, answer.bytes.equals(whole.bytes)], tag.slice(0, 40)).toEqual([200, true]);
  }
  // A range of what it holds no more is of no use to it: the whole, then.
  const stale = await wire(site + path, { range: "bytes=0-9", "if-range": '"other"' });
  expect([stale.status, stale.bytes.length]).toEqual([200, whole.bytes.length]);
});
