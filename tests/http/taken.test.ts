/** Whole checks to take away, the data that they name, and the log of corrections. */
import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { expect, inject, test } from "vitest";
import { zipText } from "../support/zip.ts";

const site = inject("site");
const tinySite = inject("tinySite");

/** The rows that a report carries, by name. */
function rowsIn(html: string): Map<string, string> {
  const blocks = html.matchAll(
    /<script type="application\/gzip" class="rows-of" data-name="([^"]+)">([^<]+)<\/script>/g,
  );
  return new Map(
    [...blocks].map(([, name = "", packed = ""]) => [name, gunzipSync(Buffer.from(packed, "base64")).toString("utf8")]),
  );
}

async function text(address: string): Promise<string> {
  const answer = await fetch(address);
  expect(answer.status, address).toBe(200);
  return answer.text();
}

test("the report of the shipped article is small, says what it is, and its rows are the site's own", async () => {
  const answer = await fetch(`${site}/articles/adel-2024.report.html`);
  expect(answer.headers.get("content-disposition")).toMatch(/attachment; filename="adel-2024-\d{4}-\d\d-\d\d\.html"/);
  const html = await answer.text();
  expect(Buffer.byteLength(html)).toBeLessThan(3_000_000);
  const { data } = JSON.parse(await text(`${site}/articles/adel-2024.json`)) as { data: string };
  expect(html).toContain(`<code>${data}</code>`);
  const rows = rowsIn(html);
  expect(rows.get("adel-2024.csv")).toBe(await text(`${site}/articles/adel-2024.csv?readings=all`));
  for (const claim of ["growth-3-2", "growth-faster", "tens-of-billions"])
    expect(rows.get(`${claim}.csv`)).toBe(await text(`${site}/articles/adel-2024/claims/${claim}.csv`));
  expect(html.match(/<section[^>]*\sid="claim-/g)).toHaveLength(51);
}, 120_000);

test("a report asks nobody for anything: its policy has hashes of its own style and script alone", async () => {
  const html = await text(`${tinySite}/articles/wet-year.report.html?scenario=outturns`);
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? "";
  expect(policy).toContain("default-src 'none'");
  for (const [, element = "", content = ""] of html.matchAll(/<(style|script)>([^]*?)<\/\1>/g)) {
    const hash = createHash("sha256").update(content).digest("base64");
    expect(policy, element).toContain(`${element}-src 'sha256-${hash}'`);
  }
  expect(html).not.toMatch(/ (?:src|srcset|poster)=|<link|@import|url\((?!data:|#)/);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(rowsIn(html).get("wet-year.csv")).toBe(
    await text(`${tinySite}/articles/wet-year.csv?readings=all&scenario=outturns`),
  );
});

test("the bundle holds what its hashes say, and the verdicts of the site", async () => {
  const zip = Buffer.from(await (await fetch(`${tinySite}/articles/wet-year.zip`)).arrayBuffer());
  const sums = zipText(zip, "SHA256SUMS").trim().split("\n");
  expect(sums.length).toBeGreaterThan(10);
  for (const line of sums) {
    const [hash = "", name = ""] = line.split("  ");
    expect(createHash("sha256").update(zipText(zip, name)).digest("hex"), name).toBe(hash);
  }
  const { verdicts } = JSON.parse(zipText(zip, "verdicts.json")) as { verdicts: unknown };
  const served = JSON.parse(await text(`${tinySite}/articles/wet-year.json?readings=all`)) as { verdicts: unknown };
  expect(verdicts).toEqual(served.verdicts);
});

test("claims.jsonl has the ClaimReview of each claim's page, one a line", async () => {
  const answer = await fetch(`${tinySite}/articles/wet-year/claims.jsonl`);
  expect(answer.headers.get("content-type")).toContain("application/jsonl");
  const lines = (await answer.text()).trimEnd().split("\n");
  const reviews = lines.map((line) => JSON.parse(line) as { "@type": string; url: string });
  expect(reviews.length).toBeGreaterThan(3);
  for (const review of reviews) expect(review["@type"]).toBe("ClaimReview");
  const page = await text(reviews[0]?.url ?? "");
  const own = /<script type="application\/ld\+json"[^>]*>([^]*?)<\/script>/.exec(page)?.[1] ?? "";
  expect(JSON.parse(own)).toEqual(reviews[0]);
});

test("an article tells whether the data of a report are still those served, and what changed since", async () => {
  const { data } = JSON.parse(await text(`${tinySite}/articles/wet-year.json`)) as { data: string };
  expect(await text(`${tinySite}/articles/wet-year?data=${data}`)).toContain("nothing has changed since");
  const old = await text(`${tinySite}/articles/wet-year?data=${"0".repeat(64)}&seen=2023-12-01`);
  expect(old).toContain("The data have changed since");
  const since = /href="(\/changes\?[^"]*since=2023-12-01[^"]*)"/.exec(old)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const { entries } = JSON.parse(await text(tinySite + since.replace("/changes", "/changes.json"))) as {
    entries: { day: string }[];
  };
  for (const { day } of entries) expect(day >= "2023-12-01").toBe(true);
});

test.each(["/articles/nobody.report.html", "/articles/nobody.zip", "/articles/nobody/claims.jsonl"])(
  "%s is a 404",
  async (path) => {
    expect((await fetch(tinySite + path)).status).toBe(404);
  },
);

test.each([
  "/articles/wet-year.report.html?foo=1",
  "/articles/wet-year.report.html?scenario=foo",
  "/articles/wet-year.zip?scenario=outturns",
  "/articles/wet-year/claims.jsonl?foo=1",
  "/articles/wet-year?data=xyz",
  "/articles/wet-year?seen=yesterday",
  "/changes?since=2023-02-30",
  "/corrections?foo=1",
])("%s is a 400", async (path) => {
  expect((await fetch(tinySite + path)).status).toBe(400);
});

test("corrections have a page, a file, entries in the feed and among the changes", async () => {
  const page = await text(`${site}/corrections`);
  const { corrections } = JSON.parse(await text(`${site}/corrections.json`)) as {
    corrections: { correction: string; wrong: string }[];
  };
  expect(corrections.length).toBeGreaterThan(2);
  for (const { correction } of corrections) expect(page).toContain(`id="${correction}"`);
  const feed = await text(`${site}/feed.atom`);
  for (const { correction } of corrections) expect(feed).toContain(`/corrections#${correction}`);
  const changes = JSON.parse(await text(`${site}/changes.json?only=corrections`)) as { total: number };
  expect(changes.total).toBe(corrections.length);
  expect(await text(`${tinySite}/corrections`)).toContain("Nothing has had to be corrected so far.");
});
