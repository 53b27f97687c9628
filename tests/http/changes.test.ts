import { XMLParser } from "fast-xml-parser";
import { describe, expect, inject, test } from "vitest";
import { atomFaults } from "../support/atom-schema.ts";

const site = inject("site");
const tinySite = inject("tinySite");

interface Entry {
  id: string;
  updated: string;
  link: { href: string };
}
interface Feed {
  id: string;
  updated: string;
  link: { rel: string; href: string }[];
  entry: Entry[];
}

async function feed(path: string): Promise<Feed> {
  const answer = await fetch(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toContain("application/atom+xml");
  const xml = await answer.text();
  expect(atomFaults(xml)).toEqual([]);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    isArray: (name) => name === "entry",
  });
  return (parser.parse(xml) as { feed: Feed }).feed;
}

describe("/feed.atom", () => {
  test("is valid by the schema of RFC 4287, its entries newest first under ids of their own", async () => {
    for (const path of [`${site}/feed.atom`, `${site}/articles/adel-2024/feed.atom`, `${tinySite}/feed.atom`]) {
      const { id, updated, link, entry } = await feed(path);
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5/);
      expect(link.find(({ rel }) => rel === "self")?.href).toBe(path);
      expect(entry.length).toBeGreaterThan(5);
      expect(new Set(entry.map((one) => one.id)).size).toBe(entry.length);
      for (const one of entry) {
        expect(one.id).toMatch(/^urn:uuid:/);
      }
      const days = entry.map((one) => one.updated);
      expect(days).toEqual([...days].sort().reverse());
      expect(updated).toBe(days[0]);
    }
  });

  test("leads to pages that answer, and asked again says the same", async () => {
    const first = await fetch(`${tinySite}/feed.atom`);
    const again = await fetch(`${tinySite}/feed.atom`);
    expect(again.headers.get("etag")).toBe(first.headers.get("etag"));
    const { entry } = await feed(`${tinySite}/feed.atom`);
    for (const { link } of entry) expect((await fetch(link.href, { method: "HEAD" })).status, link.href).toBe(200);
  });

  test("of an unknown article is not there", async () => {
    expect((await fetch(`${site}/articles/nobody/feed.atom`)).status).toBe(404);
  });
});

describe("/changes", () => {
  interface Changes {
    entries: {
      kind: string;
      claim?: string;
      day: string;
      before: { outcome: string } | null;
      after: { outcome: string };
    }[];
    total: number;
    pages: number;
  }
  const changes = async (query: string) => (await (await fetch(`${site}/changes.json${query}`)).json()) as Changes;

  test("of verdicts tells only of those that became another", async () => {
    const { entries, total } = await changes("?only=verdicts");
    expect(total).toBeGreaterThan(20);
    for (const { kind, before, after } of entries) {
      expect(kind).toBe("verdict");
      expect(before?.outcome).not.toBe(after.outcome);
    }
  });

  test("shows every edition once over its pages", async () => {
    const { total, pages } = await changes("?only=publications");
    const seen: string[] = [];
    for (let page = 1; page <= pages; page++) {
      const { entries } = (await changes(`?only=publications&_page=${page}`)) as unknown as {
        entries: { publication: string }[];
      };
      seen.push(...entries.map(({ publication }) => publication));
    }
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
  });

  test.each(["?_page=0", "?_page=999", "?only=both", "?what=1"])("refuses %s", async (query) => {
    expect((await fetch(`${site}/changes${query}`)).status).toBe(400);
  });

  test("is a page with days, verdicts and a link to the feed", async () => {
    const html = await (await fetch(`${site}/changes`)).text();
    expect(html).toContain('href="/feed.atom"');
    expect(html).toMatch(/<time dateTime="\d{4}-\d\d-\d\d"/i);
  });
});
