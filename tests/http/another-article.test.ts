/** A package of two articles: each is shown in the scenarios that are for it, the first of them its baseline. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer } from "../support/servers.ts";
import { copyWithAnotherArticle } from "../unit/package/tiny-package.ts";

const cache = mkdtempSync(join(tmpdir(), "two-articles-"));
let site = "";
let stop = (): void => {};

beforeAll(async () => {
  const data = join(cache, "data");
  copyWithAnotherArticle(data);
  const server = await startServer({ DATA_DIR: data, CACHE_DIR: join(cache, "cache") });
  site = server.address;
  stop = () => server.process.kill("SIGTERM");
});

afterAll(() => {
  stop();
  rmSync(cache, { recursive: true, force: true });
});

const text = async (path: string): Promise<string> => {
  const response = await fetch(site + path);
  expect(response.status, path).toBe(200);
  // What a page shows; the scripts have what every page of the site offers.
  return (await response.text()).replace(/<script[\s\S]*?<\/script>/g, "");
};

/** Values that a page's choice of named scenarios offers. */
async function offered(path: string): Promise<string[]> {
  const [, form = ""] = /aria-label="Named scenarios"([\s\S]*?)<\/form>/.exec(await text(path)) ?? [];
  return [...form.matchAll(/<option value="([^"]*)"/g)].map(([, value = ""]) => value);
}

const OLDER = ["known-then", "cited-then", "others-then", "outturns", "on-its-day"];
const NEWER = ["outturns", "on-its-day", "wetter-only"];

describe("scenarios that are for some articles", () => {
  test.each([
    ["wet-year", "rain-812", OLDER],
    ["wetter-still", "only-town-above-820", NEWER],
  ])("the pages and files of %s have those for it, in their order", async (article, claim, expected) => {
    const { verdicts } = JSON.parse(await text(`/articles/${article}.json`)) as { verdicts: { scenario: string }[] };
    expect([...new Set(verdicts.map(({ scenario }) => scenario))]).toEqual(expected);
    for (const path of [`/articles/${article}`, `/articles/${article}/claims/${claim}`, `/compare?article=${article}`])
      expect(await offered(path), path).toEqual(expected);
    const { verdict } = JSON.parse(await text(`/articles/${article}/claims/${claim}.json`)) as {
      verdict: { scenario: string };
    };
    expect(verdict.scenario).toBe(expected[0]);
    const compared = JSON.parse(await text(`/compare.json?article=${article}`)) as { verdicts: { scenario: string }[] };
    const [first, second, ...more] = new Set(compared.verdicts.map(({ scenario }) => scenario));
    expect([first, more]).toEqual([expected[0], []]);
    expect(expected.slice(1)).toContain(second);
  });

  test("no change of scenario that turns a verdict leads to one that is not for the article", async () => {
    for (const claim of ["rain-812", "rain-most", "rain-rising"]) {
      expect(await text(`/articles/wet-year/claims/${claim}.json`)).not.toContain("wetter-only");
      expect(await text(`/articles/wet-year/claims/${claim}`)).not.toContain("wetter-only");
    }
  });

  test("a reader who comes with another article's scenario keeps it, by its name", async () => {
    expect(await offered("/articles/wet-year?scenario=wetter-only")).toEqual([...OLDER, "wetter-only"]);
    expect(await text("/compare?article=wet-year&scenario=wetter-only~known-then")).toContain("The office alone");
  });
});

test("what changed follows the first scenario that is for the article: one of outcomes turns on no forecast", async () => {
  const days = async (article: string, claim: string) => {
    const { entries } = JSON.parse(await text(`/changes.json?article=${article}&only=verdicts`)) as {
      entries: { claim?: string; day: string }[];
    };
    return entries.filter((one) => one.claim === claim).map(({ day }) => day);
  };
  expect(await days("wetter-still", "only-town-above-820")).toEqual(["2024-03-01"]);
  expect((await days("wet-year", "rain-most")).length).toBeGreaterThan(1);
});

describe("the list of articles", () => {
  test("is the first page, and counts each article's claims by verdict", async () => {
    const list = JSON.parse(await text("/articles.json")) as {
      articles: Record<string, unknown>[];
      total_rows: number;
    };
    expect(list.total_rows).toBe(3);
    // The newest first.
    expect(list.articles.map(({ article }) => article)).toEqual(["wetter-still", "more-bicycles", "wet-year"]);
    for (const row of list.articles) {
      const { verdicts } = JSON.parse(await text(`/articles/${String(row.article)}.json`)) as {
        verdicts: { scenario: string; outcome: string }[];
      };
      const first = verdicts.filter(({ scenario }) => scenario === verdicts[0]?.scenario).map(({ outcome }) => outcome);
      const count = (outcome: string) => first.filter((one) => one === outcome).length;
      expect([row.claims, row.holds, row.mixed, row.fails]).toEqual([
        first.length,
        ...["holds", "mixed", "fails"].map(count),
      ]);
    }
    const csv = await text("/articles.csv?_sort=title");
    expect(csv.split("\r\n").map((line) => line.split(",")[0])).toEqual([
      "article",
      "wet-year",
      "more-bicycles",
      "wetter-still",
      "",
    ]);
    expect(await text("/")).toContain("3 articles");
    const found = await text("/articles?_search=bicycles&_sort_desc=claims");
    expect(found).toContain("1 of 3 articles");
    expect(found).toContain("/articles/more-bicycles");
    expect(found).not.toContain("/articles/wet-year");
  });

  test("refuses what it does not know, and leads on from what `/` took when there was one article", async () => {
    expect((await fetch(`${site}/articles?_sort=colour`)).status).toBe(400);
    expect((await fetch(`${site}/articles?_page=2`)).status).toBe(400);
    expect(await text("/articles?_page=1&_sort=fails")).toContain("3 articles");
    const old = await fetch(`${site}/?view=matrix`, { redirect: "manual" });
    expect([old.status, old.headers.get("location")]).toEqual([302, "/articles/wet-year?view=matrix"]);
  });
});

describe("the article in hand", () => {
  const chart = "/charts/rain-by-edition";

  test("is marked on charts by its name, and no other is", async () => {
    const marked = await text(`${chart}.svg?article=wet-year`);
    expect(marked).toContain("A wet year for Northvale");
    expect(marked).not.toContain("Wetter still");
    expect(await text(`${chart}.svg`)).not.toMatch(/A wet year|Bicycles take|Wetter still/);
    expect((await fetch(`${site}${chart}?article=none`)).status).toBe(400);
  });

  test("goes along to charts and to what compares, and its claims alone stand below a chart", async () => {
    const page = await text("/articles/wetter-still");
    expect(page).toContain("/compare?article=wetter-still");
    expect(page).toContain("/topics/weather?article=wetter-still");
    const below = await text(`${chart}?article=wetter-still`);
    expect(below).toContain("/articles/wetter-still/claims/");
    expect(below).not.toContain("/articles/wet-year/claims/");
    expect(await text(chart)).toContain("in “A wet year for Northvale”");
  });

  test("is named by a search", async () => {
    const { groups } = JSON.parse(await text("/search.json?q=rain&in=claims")) as { groups: unknown[] };
    expect(JSON.stringify(groups)).toContain("in “Wetter still”");
  });
});

test("the newest month, the pinned edition and the number of members are said in whole sentences", async () => {
  const page = (claim: string) => text(`/articles/wetter-still/claims/${claim}?scenario=on-its-day`);
  expect(await page("trips-so-far")).toContain("September 2023");
  expect(await page("only-town-above-820")).toMatch(/1 of 2 members with a figure is above 820/);
  expect(await page("office-expected-812")).toContain("October 2023");
});
