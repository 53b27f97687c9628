import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { afterAll, expect, test } from "vitest";
import { atomFeed } from "../../../../app/queries/changes/feed.server.ts";
import { leaveSite, openSite } from "../../../../app/queries/site.server.ts";
import { atomFaults } from "../../../support/atom-schema.ts";

const root = mkdtempSync(join(tmpdir(), "feed-test-"));
afterAll(() => rmSync(root, { recursive: true }));
const data = join(root, "data");
cpSync("tests/fixtures/packages/tiny", data, { recursive: true });

/** Entries of some feeds, id → title: null for all, else of an article. */
async function feeds(...articles: (string | null)[]): Promise<Map<string, string>[]> {
  const opened = await openSite({ dataDir: data, cacheDir: join(root, "cache"), siteUrl: "" });
  if (!opened.ok) throw new Error(opened.problems.join("\n"));
  try {
    const texts = await Promise.all(articles.map((article) => atomFeed("https://vale.example", article)));
    return texts.map((xml) => {
      expect(atomFaults(xml)).toEqual([]);
      const parser = new XMLParser({ isArray: (name) => name === "entry", ignoreAttributes: true });
      const { feed } = parser.parse(xml) as { feed: { entry: { id: string; title: string }[] } };
      return new Map(feed.entry.map(({ id, title }) => [id, title]));
    });
  } finally {
    await leaveSite();
  }
}

test("a new edition adds to the feed exactly the entries that it causes: itself and the verdicts that it turns over", async () => {
  const [before = new Map<string, string>(), other] = await feeds(null, "more-bicycles");
  appendFileSync(
    join(data, "catalog/publications.csv"),
    "weather-office-yearbook-2025,weather-office,Weather yearbook,2025,2024-05-30,2024-06-01,https://office.example/weather-office-yearbook-2025,,CC BY 4.0,true,high,,\n",
  );
  appendFileSync(
    join(data, "observations/weather.csv"),
    "weather-office-yearbook-2025,annual_rainfall,NORTHVALE,2023,812.2,,,A,,\n",
  );
  const [after = new Map<string, string>(), otherAfter] = await feeds(null, "more-bicycles");
  for (const [id, title] of before) expect(after.get(id)).toBe(title);
  const added = [...after].filter(([id]) => !before.has(id)).map(([, title]) => title);
  expect(added.toSorted()).toEqual([
    "Weather Office, Weather yearbook, 2025",
    "“the weather office expects 812 millimetres of rain in Northvale this year”: from fails to holds",
  ]);
  expect(otherAfter).toEqual(other);
});

test("a correction is an entry of all feeds that it bears on, with what stood there before and after", async () => {
  const descriptor = join(data, "datapackage.json");
  const described = JSON.parse(readFileSync(descriptor, "utf8")) as { resources: object[] };
  described.resources.push({ name: "corrections", path: "catalog/corrections.csv", format: "csv", encoding: "utf-8" });
  writeFileSync(descriptor, JSON.stringify(described));
  writeFileSync(
    join(data, "catalog/corrections.csv"),
    "correction,corrected_on,wrong,changed,title,before,after,publication,claim\n" +
      "rain-typo,2024-06-01,A figure had two digits changed about.,The figure is as published.,Rain of 2022,869 mm,896 mm,,rain-812\n",
  );
  const [all, own, other] = (await feeds(null, "wet-year", "more-bicycles")).map((feed) => [...feed.values()]);
  for (const titles of [all, own]) expect(titles).toContain("Correction: Rain of 2022");
  expect(other).not.toContain("Correction: Rain of 2022");
});
