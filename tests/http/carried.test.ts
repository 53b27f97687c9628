/** The reader's scenarios go along with every link of every kind of page, and mean the same in its files. */
import Papa from "papaparse";
import { describe, expect, inject, test } from "vitest";
import { carriedFrom } from "../../app/domain/carried-scenario.ts";

const site = inject("site");
const OWN = "as_of:2023-10-01,publisher:oecd~imf,basis:forecast,name:Mine";
const CHOSEN = new URLSearchParams([
  ["scenario", "before-invasion"],
  ["vs", "latest"],
  ["vs", OWN],
]);
const PAGES = [
  "/",
  "/articles/adel-2024",
  "/articles/adel-2024/claims/growth-3-2",
  "/articles/adel-2024/claims/growth-faster",
  "/compare",
  "/topics/economy",
  "/charts/growth-by-country",
  "/datasets",
  "/sources",
  "/sources/imf-weo-2024-04",
  "/about",
];
const TABLES = ["/datasets/areas", "/datasets/areas/row?file=catalog/areas.csv&line=2"];

function tableQuery(path: string): string {
  const query = new URLSearchParams([
    ["_scenario", "before-invasion"],
    ["_vs", "latest"],
    ["_vs", OWN],
  ]);
  return `${path}${path.includes("?") ? "&" : "?"}${query.toString()}`;
}

/** Links of a page to pages of the site, as a browser resolves them. */
function pageLinks(html: string, address: string): URL[] {
  const hrefs = [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map((match) =>
    (match[1] ?? "").replaceAll("&amp;", "&"),
  );
  return hrefs
    .filter((href) => !href.startsWith("#"))
    .map((href) => new URL(href, site + address))
    .filter(
      ({ origin, pathname }) => origin === new URL(site).origin && !/\.(?:csv|jsonl?|zip|svg|png)$/.test(pathname),
    );
}

describe("every link of a page", () => {
  test.each([...PAGES.map((path) => `${path}?${CHOSEN.toString()}`), ...TABLES.map(tableQuery)])(
    "%s carries the scenarios",
    async (address) => {
      const answer = await fetch(site + address);
      expect(answer.status).toBe(200);
      const html = (await answer.text()).replace(/<ul class="bar-sides.*?<\/ul>/s, "");
      const links = pageLinks(html, address);
      expect(links.length).toBeGreaterThan(5);
      const losing = links.filter(({ pathname, search }) => {
        const carried = carriedFrom(pathname, search);
        const [own] = carried.keys();
        return own === undefined || own === "vs" || carried.getAll("vs").length === 0;
      });
      expect(losing.map(({ pathname, search }) => pathname + search)).toEqual([]);
      const another = links.filter(({ pathname, search }) => {
        const carried = carriedFrom(pathname, search);
        return carried.get("scenario") === "before-invasion" && carried.getAll("vs").join() !== `latest,${OWN}`;
      });
      // The dashboard's own tallies lead to comparisons of two, and so does the page that compares.
      expect(another.filter(({ pathname }) => pathname !== "/compare").map(({ href }) => href)).toEqual([]);
    },
  );

  test("nothing is added where nothing is chosen", async () => {
    const html = await (await fetch(`${site}/about`)).text();
    expect(pageLinks(html, "/about").filter(({ search }) => search !== "")).toEqual([]);
  });

  test("a page that refuses a scenario does not hand it on", async () => {
    const answer = await fetch(`${site}/about?scenario=zzz`);
    expect(answer.status).toBe(400);
    // A link within the page leads nowhere else.
    const elsewhere = pageLinks(await answer.text(), "/about").filter(({ hash }) => hash === "");
    expect(elsewhere.length).toBeGreaterThan(5);
    expect(elsewhere.filter(({ search }) => search.includes("zzz"))).toEqual([]);
  });
});

describe("a scenario in the address of a file", () => {
  const json = async (address: string) => (await (await fetch(site + address)).json()) as Record<string, never>;

  test("is stated in the JSON of an article, a claim and a chart", async () => {
    const query = CHOSEN.toString();
    for (const path of ["/articles/adel-2024", "/articles/adel-2024/claims/growth-3-2", "/charts/growth-by-country"]) {
      const { scenario } = await json(`${path}.json?${query}`);
      expect(scenario, path).toMatchObject({ scenario: "before-invasion", asOf: "2022-02-23" });
    }
    const { versus } = await json(`/articles/adel-2024.json?${query}`);
    expect(versus).toMatchObject([{ scenario: "latest" }, { label: "Mine", asOf: "2023-10-01", basis: "forecast" }]);
    const compared = await fetch(`${site}/compare.json?${query}`);
    const { scenarios } = (await compared.json()) as { scenarios: { label: string }[] };
    expect(scenarios.map(({ label }) => label)).toEqual(["Before the invasion", "Latest editions", "Mine"]);
  });

  test("leads the rows of the article, and no row is lost", async () => {
    const rows = async (end: string) => {
      const text = await (await fetch(`${site}/articles/adel-2024.csv${end}`)).text();
      return Papa.parse<Record<string, string>>(text.trimEnd(), { header: true, delimiter: "," }).data;
    };
    const [plain, chosen] = [await rows(""), await rows("?scenario=outturns")];
    expect(chosen[0]?.scenario).toBe("outturns");
    const key = (row: Record<string, string>) => JSON.stringify(row);
    expect(chosen.map(key).sort()).toEqual(plain.map(key).sort());
  });

  test("says of every figure of a chart whether it counts", async () => {
    const text = await (await fetch(`${site}/charts/growth-by-edition.csv?scenario=before-invasion`)).text();
    const { data } = Papa.parse<Record<string, string>>(text.trimEnd(), { header: true, delimiter: "," });
    expect(new Set(data.map(({ counts }) => counts))).toEqual(new Set(["yes", "no"]));
    for (const row of data.filter(({ published_on }) => (published_on ?? "").length === 10))
      expect(row.counts, JSON.stringify(row)).toBe((row.published_on ?? "") <= "2022-02-23" ? "yes" : "no");
    expect(await (await fetch(`${site}/charts/growth-by-edition.csv`)).text()).not.toContain("counts");
  });

  test.each([
    "/?vs=zzz",
    "/topics/economy?vs=as_of:soon",
    "/sources?scenario=zzz",
    "/datasets/areas?_scenario=zzz",
    "/about?vs=a:b",
  ])("%s is a 400", async (address) => {
    expect((await fetch(site + address)).status).toBe(400);
  });
});
