import { expect, inject, test } from "vitest";
import { schemaVocabulary, vocabularyFaults } from "../support/schema-vocabulary.ts";

const site = inject("tinySite");
const vocabulary = schemaVocabulary();

/** Every claim and chart, and of each other sort of page the first. */
function oneOfEach(addresses: readonly string[]): string[] {
  const sorts = new Set<string>();
  return addresses.filter((url) => {
    const [, first = "", ...more] = new URL(url).pathname.split("/");
    const sort = `${first} ${more.length}`;
    const isNew = !sorts.has(sort);
    sorts.add(sort);
    return isNew || /\/(?:claims|charts)\//.test(url);
  });
}

async function text(path: string): Promise<string> {
  const answer = await fetch(path);
  expect(answer.status, path).toBe(200);
  return answer.text();
}

test("what pages and files say to machines has types and properties that schema.org has, each where it belongs", async () => {
  const addresses = [...(await text(`${site}/sitemap.xml`)).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = ""]) => url,
  );
  const types: string[] = [];
  const check = (json: string, where: string) => {
    const node = JSON.parse(json) as { "@type": string };
    expect(vocabularyFaults(node, vocabulary), where).toEqual([]);
    types.push(node["@type"]);
  };
  // One after the other: a small server that is asked for everything at once says that it is busy.
  for (const url of oneOfEach(addresses))
    for (const [, json = ""] of (await text(url)).matchAll(
      /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/gs,
    ))
      check(json, url);
  const lines = await text(`${site}/articles/wet-year/claims.jsonl`);
  for (const line of lines.trim().split("\n")) check(line, "claims.jsonl");
  expect(new Set(types)).toEqual(new Set(["ClaimReview", "Dataset", "BreadcrumbList"]));
  expect(types.length).toBeGreaterThan(10);
});

/** What a table's page says of it to machines. */
async function tableSaid(address: string) {
  const blocks = (await text(address)).matchAll(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/gs);
  type Said = { "@type": string; url: string; distribution: { contentUrl: string }[]; creator: { name: string }[] };
  return [...blocks].map(([, json = ""]) => JSON.parse(json) as Said).find((one) => one["@type"] === "Dataset");
}

test("every table's page is a Dataset, whatever is filtered; only one that may be handed out names its files, and they are there", async () => {
  const shipped = inject("site");
  const addresses = [...(await text(`${shipped}/sitemap.xml`)).matchAll(/<loc>([^<]+\/datasets\/[^<]+)<\/loc>/g)];
  expect(addresses.length).toBeGreaterThan(10);
  for (const [, address = ""] of addresses) expect((await tableSaid(address))?.url, address).toBe(address);
  const free = await tableSaid(`${shipped}/datasets/observations?area=RUS&_sort_desc=value`);
  expect(free?.url).toBe(`${shipped}/datasets/observations`);
  for (const { contentUrl } of free?.distribution ?? [])
    expect((await fetch(contentUrl, { method: "HEAD" })).status, contentUrl).toBe(200);
  expect(free?.distribution).toHaveLength(3);
  const withheld = await tableSaid(`${shipped}/datasets/aid_activities`);
  expect(withheld?.distribution).toEqual([]);
  expect(withheld?.creator.map(({ name }) => name).join()).toContain("Kiel");
  expect((await fetch(`${shipped}/datasets/aid_activities.csv`, { method: "HEAD" })).status).toBe(403);
});

test("a type, a property or a place that schema.org does not know is found", () => {
  const review = { "@context": "https://schema.org", "@type": "ClaimReview", itemReviewed: { "@type": "Claim" } };
  expect(vocabularyFaults(review, vocabulary)).toEqual([]);
  expect(vocabularyFaults({ ...review, verdict: "holds" }, vocabulary)).toEqual([
    ".verdict: ClaimReview has no such property",
  ]);
  expect(vocabularyFaults({ ...review, author: { "@type": "Newsroom" } }, vocabulary)).toEqual([
    ".author: no type Newsroom",
  ]);
  expect(vocabularyFaults({ ...review, author: [{ "@type": "Rating" }] }, vocabulary)).toEqual([
    ".author[0]: takes no Rating",
  ]);
  expect(vocabularyFaults({ "@type": "Claim" }, vocabulary)).toEqual([": no @context of schema.org"]);
});
