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
    expect([...new Set(compared.verdicts.map(({ scenario }) => scenario))]).toEqual(expected.slice(0, 2));
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

test("the newest month, the pinned edition and the number of members are said in whole sentences", async () => {
  const page = (claim: string) => text(`/articles/wetter-still/claims/${claim}?scenario=on-its-day`);
  expect(await page("trips-so-far")).toContain("September 2023");
  expect(await page("only-town-above-820")).toMatch(/1 of 2 members with a figure is above 820/);
  expect(await page("office-expected-812")).toContain("October 2023");
});
