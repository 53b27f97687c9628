/** What a page costs is its own article's share: told by what is worked out, whatever the machine's speed. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import MiniSearch from "minisearch";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { claimsOf, readingsOf } from "../../../app/domain/catalog.ts";
import type { Reading } from "../../../app/domain/claims.ts";
import { articleData } from "../../../app/queries/article.server.ts";
import { gallery } from "../../../app/queries/chart-gallery.server.ts";
import { chartRoom } from "../../../app/queries/chart.server.ts";
import { warmSearch } from "../../../app/queries/search-room.server.ts";
import { search } from "../../../app/queries/search.server.ts";
import { leaveSite, openSite, type Site } from "../../../app/queries/site.server.ts";
import { copyWithAnotherArticle } from "../package/tiny-package.ts";

const root = mkdtempSync(join(tmpdir(), "one-article-"));
let site: Site;

beforeAll(async () => {
  const dataDir = copyWithAnotherArticle(join(root, "data"));
  const opened = await openSite({ dataDir, cacheDir: join(root, "cache"), siteUrl: "" });
  if (!opened.ok) throw new Error(opened.problems.join("\n"));
  ({ site } = opened);
});

afterAll(async () => {
  await leaveSite();
  rmSync(root, { recursive: true });
});

test("an article's page plans the readings of that article alone", async () => {
  const { catalog, base } = site;
  const planned = new Set<Reading>();
  const spy = vi.spyOn(base.memo.plans, "set").mockImplementation((reading) => {
    planned.add(reading);
    return base.memo.plans;
  });
  const [first, second] = catalog.articles;
  const data = await articleData(first?.article ?? "", new URLSearchParams());
  data.grid();
  spy.mockRestore();
  const own = claimsOf(catalog, first?.article ?? "").flatMap(({ claim }) => readingsOf(catalog, claim));
  expect(planned.size).toBeGreaterThan(0);
  expect([...planned].filter((reading) => !own.includes(reading))).toEqual([]);
  expect(claimsOf(catalog, second?.article ?? "").length).toBeGreaterThan(0);
});

test("the gallery makes each chart once, however many articles have it in hand", async () => {
  const room = await chartRoom();
  const made = vi.spyOn(room.models, "set");
  const cards = await gallery("", "", new URLSearchParams());
  for (const { article } of site.catalog.articles) {
    const own = await gallery("", "", new URLSearchParams({ article }));
    expect(own.charts.map(({ title }) => title)).toEqual(cards.charts.map(({ title }) => title));
    expect(own.charts[0]?.page).toContain(`article=${article}`);
  }
  expect(made).toHaveBeenCalledTimes(room.definitions.length);
  made.mockRestore();
});

test("a search asks its index once where it knows all the words, and counts no readings", async () => {
  await warmSearch();
  const asked = vi.spyOn(MiniSearch.prototype, "search");
  const counted = vi.spyOn(site.catalog.readings as Reading[], "flatMap");
  const found = await search(new Request("http://vale.example/search?q=rain&rows=no"));
  expect(found.groups.length).toBeGreaterThan(0);
  expect((await search(new Request("http://vale.example/search?q=bridge"))).rows?.corrected).toBe(false);
  expect(asked).toHaveBeenCalledTimes(2);
  expect(counted).not.toHaveBeenCalled();
  asked.mockRestore();
  counted.mockRestore();
});
