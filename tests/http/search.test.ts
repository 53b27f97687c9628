import { describe, expect, inject, test } from "vitest";
import type { SearchView } from "../../app/search/model/search-view.ts";

const site = inject("site");

async function search(query: string): Promise<SearchView> {
  const answer = await fetch(`${site}/search.json?${query}`);
  expect(answer.status).toBe(200);
  return (await answer.json()) as SearchView;
}

describe("the search", () => {
  test.each([
    ["Javelin", "aid_activities", "indicators"],
    ["javleins", "aid_activities", "indicators"],
    ["key rate", "observations", "charts"],
    ["Malta", "observations", "claims"],
    ["turkiye", "observations", "areas"],
  ])("for %s finds rows of %s and %s", async (query, table, kind) => {
    const { groups, rows } = await search(`q=${encodeURIComponent(query)}`);
    expect(groups.map((group) => group.kind)).toContain(kind);
    expect(rows?.tables.find((one) => one.table === table)?.rows).toBeGreaterThan(0);
  });

  test("leads from a chart to the claims that use it, and from rows to a chart of them, where that is drawn", async () => {
    const keyRate = await search("q=key+rate");
    const chart = keyRate.groups.find(({ kind }) => kind === "charts")?.results[0];
    expect(chart?.ways).toEqual([{ text: "Claims that use it", path: "/charts/inflation-and-key-rate#claims" }]);
    expect(await (await fetch(`${site}/charts/inflation-and-key-rate`)).text()).toContain('id="claims"');
    const { groups, rows } = await search("q=Javelin");
    const measure = groups.find(({ kind }) => kind === "indicators")?.results[0];
    const charts = [...(measure?.ways ?? []).map(({ path }) => path), ...(rows?.tables ?? []).map((one) => one.chart)];
    const offered = charts.filter((one) => one !== "");
    expect(offered.length).toBeGreaterThan(0);
    // Of rows in several units the page asks which; of one measure's it is drawn at once.
    for (const path of offered) expect(await (await fetch(site + path)).text()).not.toContain("No chart of these rows");
    expect(await (await fetch(site + (measure?.ways[0]?.path ?? ""))).text()).toContain("chart-title");
    // Its licence is not known: a chart would hand its rows out.
    expect(rows?.tables.find(({ table }) => table === "aid_activities")?.chart).toBe("");
  });

  test("of a claim found by a member of a group shows a reading about that group", async () => {
    const { groups } = await search("q=Malta&rows=no");
    const details = groups.find(({ kind }) => kind === "claims")?.results.map(({ detail }) => detail) ?? [];
    expect(details.length).toBeGreaterThan(0);
    for (const detail of details) expect(detail).not.toMatch(/G7.*Malta/);
  });

  test("leads only to addresses that answer", async () => {
    const { groups, rows } = await search("q=malta");
    const results = groups.flatMap((group) => group.results);
    const drawn = (rows?.tables ?? []).map(({ chart }) => chart).filter((one) => one !== "");
    const ways = [...results, ...results.flatMap(({ ways }) => ways), ...(rows?.tables ?? [])].map(({ path }) => path);
    const paths = [...ways, ...drawn];
    for (const path of new Set(paths)) expect((await fetch(site + path)).status, path).toBe(200);
  });

  test("counts the rows that the table's page finds", async () => {
    const { rows } = await search("q=Javelin&in=rows");
    const found = rows?.tables.find(({ table }) => table === "aid_activities");
    const page = await (await fetch(site + (found?.path ?? ""))).text();
    expect(page).toContain(`${found?.rows} of `);
  });

  test("without words offers the package's own, and what finds nothing does too", async () => {
    const { groups, rows, suggestions } = await search("");
    expect({ groups, rows }).toEqual({ groups: [], rows: null });
    expect(suggestions.length).toBeGreaterThan(3);
    for (const { text } of suggestions)
      expect((await search(`q=${encodeURIComponent(text)}&rows=no`)).groups).not.toEqual([]);
    expect((await search("q=zzzqqq")).suggestions.length).toBeGreaterThan(0);
  });

  test.each(["foo=1", "in=nothing", "rows=yes"])("refuses %s with what is valid", async (query) => {
    for (const path of ["/search.json?", "/search?"]) {
      const answer = await fetch(site + path + query);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain("rows");
    }
  });

  test("is a page with a form on every page, without JavaScript", async () => {
    const page = await (await fetch(`${site}/search?q=Malta`)).text();
    expect(page).toContain('href="/datasets/observations?area=MLT"');
    expect(await (await fetch(`${site}/about`)).text()).toContain('action="/search"');
  });
});

describe("a table's filters", () => {
  test("match the names that are shown: page and files alike", async () => {
    const page = await (await fetch(`${site}/datasets/aid_activities?area__contains=United+States`)).text();
    expect(page).not.toMatch(/>0 of [\d,]+ rows match/);
    const query = "area__contains=united%20states&indicator=real_gdp_growth&period=2023";
    const csv = await (await fetch(`${site}/datasets/observations.csv?${query}`)).text();
    expect(csv).toContain(",USA,2023,");
    const byCode = await (
      await fetch(`${site}/datasets/observations.csv?${query.replace("area__contains=united%20states", "area=USA")}`)
    ).text();
    expect(csv).toBe(byCode);
  });
});

describe("a page of JSON", () => {
  interface Page {
    rows: object[];
    next: string | null;
    filtered_rows: number;
  }

  test("keeps to the size, and its next pages give every row once", async () => {
    const whole = (await (await fetch(`${site}/datasets/claims.json`)).json()) as Page;
    expect(whole.next).toBeNull();
    const rows: object[] = [];
    let address: string | null = "/datasets/claims.json?_size=20";
    while (address !== null) {
      const answer: Response = await fetch(site + address);
      expect(answer.headers.get("x-total-rows")).toBe(String(whole.rows.length));
      const page = (await answer.json()) as Page;
      expect(page.filtered_rows).toBe(whole.rows.length);
      rows.push(...page.rows);
      address = page.next;
    }
    expect(rows).toEqual(whole.rows);
  });
});

describe("a table that gives nothing", () => {
  test("says what may be had instead of rows that may not be handed out", async () => {
    const list = await (await fetch(`${site}/datasets`)).text();
    expect(list).toContain("To take away instead");
    const page = await (await fetch(`${site}/datasets/aid_activities?area=USA`)).text();
    expect(page).toMatch(/Observations: [\d,]+ rows from the same (\d+ )?publications? about United States/i);
    const href = /href="(\/datasets\/observations\?[^"]*area__exact=USA[^"]*)"/
      .exec(page)?.[1]
      ?.replaceAll("&amp;", "&");
    expect((await fetch(site + (href ?? "/missing").replace("?", ".csv?"))).status).toBe(200);
  });

  test("offers the nearest filters that have rows where none match, and no download", async () => {
    const page = await (await fetch(`${site}/datasets/claims?topic__contains=zzz&kind=figure`)).text();
    expect(page).not.toContain('href="/datasets/claims.csv');
    expect(page).toMatch(/Without “[^”]*zzz”: [\d,]+ rows/);
  });
});
