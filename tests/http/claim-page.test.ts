import { describe, expect, inject, test } from "vitest";

const site = inject("site");
const CLAIM = "/articles/adel-2024/claims/growth-faster";

async function page(query = "", path = CLAIM): Promise<string> {
  const answer = await fetch(`${site}${path}${query}`);
  expect(answer.status).toBe(200);
  return answer.text();
}

function tabOf(html: string): string {
  const tabs = /<nav class="claim-tabs".*?<\/nav>/s.exec(html)?.[0] ?? "";
  return /aria-current="page"[^>]*>(\w+)/.exec(tabs)?.[1] ?? "";
}

describe("the parts of a claim's page have addresses of their own", () => {
  test.each([
    ["", "Chart"],
    ["?tab=sources", "Sources"],
    ["?tab=history", "History"],
    ["?tab=rows", "Rows"],
    // Addresses from before there were tabs: filters are of the rows.
    ["?status__exact=E", "Rows"],
    ["?_page=2&scenario=latest", "Rows"],
    ["?scenario=latest&reading=faster-than-all-g7", "Chart"],
  ])("%s is %s", async (query, tab) => {
    expect(tabOf(await page(query))).toBe(tab);
  });

  test("words of the field lead to their meaning, each once and none in a heading", async () => {
    const terms = async (query: string) => {
      const html = await page(query);
      expect(html).not.toMatch(/<h[1-6][^>]*>(?:(?!<\/h[1-6]>).)*class="term"/s);
      return [...html.matchAll(/class="term"[^>]*href="\/glossary[^"#]*#([a-z-]+)"/g)].map(([, term]) => term);
    };
    expect(await terms("")).toEqual(["scenario", "reading"]);
    expect(await terms("?tab=sources")).toEqual(["scenario", "reading", "margin", "confidence"]);
    expect(await terms("?tab=history")).toEqual(["scenario", "reading", "as-of"]);
  });

  test("another tab is refused with those that there are", async () => {
    const answer = await fetch(`${site}${CLAIM}.json?tab=map`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      errors: [{ parameter: "tab", valid: ["chart", "sources", "history", "rows"] }],
    });
    expect((await fetch(`${site}${CLAIM}?members=some`)).status).toBe(400);
  });

  test("a link to another tab keeps reading and scenario, and a filter stays with the rows", async () => {
    const html = await page("?scenario=latest&reading=faster-than-all-g7&tab=rows&status__exact=E");
    const tabs = /<nav class="claim-tabs".*?<\/nav>/s.exec(html)?.[0] ?? "";
    const links = [...tabs.matchAll(/href="[^"?]*\?([^"]*)"/g)].map(
      ([, query = ""]) => new URLSearchParams(query.replaceAll("&amp;", "&")),
    );
    expect(links.map((query) => query.get("tab"))).toEqual([null, "sources", "history", "rows"]);
    for (const query of links)
      expect([query.get("scenario"), query.get("reading")]).toEqual(["latest", "faster-than-all-g7"]);
    expect(links[0]?.has("status__exact")).toBe(false);
  });
});

describe("the chart of a group", () => {
  interface Drawn {
    model: { panels: { y: { labels: string[] }; x: { gap?: object; name?: string } }[]; table: { rows: string[][] } };
  }
  const drawn = async (query: string) => (await (await fetch(`${site}${CLAIM}/figures.json${query}`)).json()) as Drawn;

  test("has the subject on top, then those above it, and all members on request; the table has all of them", async () => {
    const few = await drawn("");
    const all = await drawn("?members=all");
    const [some = [], every = []] = [few, all].map(({ model }) => model.panels[0]?.y.labels);
    expect(some.slice(0, 3)).toEqual(["Russia", "Macao SAR", "Malta"]);
    expect(every.slice(0, 3)).toEqual(["Russia", "Macao SAR", "Malta"]);
    expect(every).toHaveLength(42);
    expect(some.length).toBeLessThan(15);
    for (const peer of ["United States", "United Kingdom", "France", "Germany"]) expect(some).toContain(peer);
    expect(few.model.table.rows.length).toBeGreaterThanOrEqual(42);
    expect(few.model.panels[0]?.x).toMatchObject({
      gap: expect.anything(),
      name: expect.stringMatching(/^Axis broken from \d/),
    });
  });

  test("says in its picture that its axis is broken", async () => {
    const svg = await (await fetch(`${site}${CLAIM}/figures.svg`)).text();
    expect(svg).toMatch(/Axis broken from/);
    expect(svg).toContain("broken-axis");
  });
});

test("figures that only other scenarios count are drawn in grey, with a legend", async () => {
  const claim = `${site}/articles/adel-2024/claims/growth-us/figures`;
  const text = await (await fetch(`${claim}.json?scenario=cited-then`)).text();
  expect(text).toContain("Counted only in other scenarios");
});

test("a claim says of itself what social cards and search engines ask for", async () => {
  const html = await page();
  const meta = (name: string) => new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];
  expect(meta("og:title")).toContain("fails");
  expect(meta("description")).toMatch(/^False as written/);
  expect(meta("og:image")).toMatch(/^http.*\/growth-faster\/figures\.png/);
  expect(html).toContain(`<link rel="canonical" href="${site}${CLAIM}"/>`);
  expect(html).toContain('"@type":"ClaimReview"');
});

test.each([
  ["russia-thrives", "True", "4 of 7 readings fail"],
  ["reduced-reserves", "False", "7 of 12 readings hold"],
])(
  "%s is read by a measure or a limit of the site's own: said with how many readings say otherwise",
  async (claim, word, opposed) => {
    const html = await page("", `/articles/adel-2024/claims/${claim}`);
    expect(html).toContain(`${word} as first read (${opposed}): `);
    expect(html).not.toContain(`${word} as written`);
  },
);

test("at another reading the first one's verdict stands beside, with the way back", async () => {
  const said = async (path: string, query: string) =>
    /<section class="verdict-said.*?<\/section>/s.exec(await page(query, path))?.[0] ?? "";
  const first = /class="first-read">.*?As (?:written|first read).*?<a [^>]*href="([^"]*)"[^>]*>.*?(Holds|Fails)/s;
  const [, back, word] = first.exec(await said(CLAIM, "?reading=faster-than-advanced-aggregate&scenario=latest")) ?? [];
  expect([word, back]).toEqual(["Fails", expect.stringMatching(/growth-faster\?scenario=latest$/)]);
  expect(await said("/articles/adel-2024/claims/reduced-reserves", "?reading=javelins-a-quarter")).toMatch(
    /As first read.*?Fails/s,
  );
  expect(await said(CLAIM, "")).not.toContain("first-read");
});

test("publishers with figures of one side of a comparison only are not said to have none", async () => {
  const html = await page("?scenario=russian-official");
  expect(html).toMatch(/publish figures of this kind for Russia only, none for the members of Advanced economies/);
  expect(html).not.toContain("publish nothing of this kind");
});

test("verdicts of all scenarios compared are said", async () => {
  const html = await page("?vs=latest&vs=before-invasion");
  const verdict = /<section class="verdict-said.*?<\/section>/s.exec(html)?.[0] ?? "";
  for (const letter of ["A", "B", "C"]) expect(verdict).toContain(`<b class="side-letter">${letter}</b>`);
});
