import { describe, expect, inject, test } from "vitest";

const site = inject("site");

interface OpenApi {
  openapi: string;
  paths: Record<
    string,
    {
      get: {
        parameters: { name: string; in: string; example?: string }[];
        responses: Record<string, { content?: object }>;
      };
    }
  >;
}

async function openApi(): Promise<OpenApi> {
  return (await fetch(`${site}/openapi.json`)).json() as Promise<OpenApi>;
}

describe("/openapi.json", () => {
  test("names addresses that answer with what it says, each filled with its own examples", async () => {
    const { openapi, paths } = await openApi();
    expect(openapi).toBe("3.1.1");
    expect(Object.keys(paths).length).toBeGreaterThan(25);
    for (const [path, { get }] of Object.entries(paths)) {
      let filled = path;
      for (const { name, in: where, example } of get.parameters) {
        if (where === "path") filled = filled.replace(`{${name}}`, encodeURIComponent(example ?? "missing"));
      }
      if (path === "/oembed") filled += `?url=${encodeURIComponent(`${site}/charts/growth-by-edition`)}`;
      if (path === "/search.json") filled += "?q=growth";
      const answer = await fetch(site + filled);
      await answer.body?.cancel();
      expect(answer.status, filled).toBe(200);
      const [type = ""] = Object.keys(get.responses["200"]?.content ?? {});
      expect(answer.headers.get("content-type"), filled).toContain(type);
    }
  });

  test("leaves no file out that a page links to", async () => {
    const { paths } = await openApi();
    const described = Object.keys(paths).map(
      (path) => new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{[^}]+\}/g, "[^/]+")}$`),
    );
    for (const page of [
      "/",
      "/compare",
      "/charts/growth-by-edition",
      "/datasets",
      "/datasets/publications",
      "/sources",
    ]) {
      const html = await (await fetch(site + page)).text();
      for (const [, href = ""] of html.matchAll(/href="(\/[^"?#]*\.(?:csv|json|zip|svg|png))(?:[?#][^"]*)?"/g)) {
        if (href.startsWith("/assets/") || href === "/icon.svg" || href === "/openapi.json") continue;
        expect(
          described.some((pattern) => pattern.test(href)),
          `${href} on ${page}`,
        ).toBe(true);
      }
    }
  });
});

describe("/sitemap.xml", () => {
  test("lists pages that answer, each once, by their whole address", async () => {
    const answer = await fetch(`${site}/sitemap.xml`);
    expect(answer.headers.get("content-type")).toContain("application/xml");
    const places = [...(await answer.text()).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, place = ""]) => place);
    expect(places[0]).toBe(`${site}/`);
    expect(new Set(places).size).toBe(places.length);
    expect(places).toContain(`${site}/articles/adel-2024/claims/growth-faster`);
    expect(places).toContain(`${site}/datasets/publications`);
    expect(places).toContain(`${site}/charts`);
    const some = places.filter((_, index) => index % 12 === 0);
    for (const place of some) expect((await fetch(place, { method: "HEAD" })).status, place).toBe(200);
  });

  test("is named by robots.txt", async () => {
    expect(await (await fetch(`${site}/robots.txt`)).text()).toContain(`Sitemap: ${site}/sitemap.xml`);
  });
});

describe("/oembed", () => {
  async function ask(url: string, more = ""): Promise<Response> {
    return fetch(`${site}/oembed?url=${encodeURIComponent(url)}${more}`, { headers: { accept: "application/json" } });
  }

  test("gives a frame with what the reader saw, no larger than there is room for", async () => {
    const answer = await ask(`${site}/charts/growth-by-edition?area=DEU&period=2024`, "&maxwidth=500&maxheight=400");
    const embed = (await answer.json()) as { type: string; width: number; height: number; html: string };
    expect(embed).toMatchObject({ type: "rich", version: "1.0", width: 500, height: 400 });
    const source = /src="([^"]+)"/.exec(embed.html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(source).toBe(`${site}/embed/charts/growth-by-edition?area=DEU&period=2024`);
    expect((await fetch(source)).status).toBe(200);
  });

  test("frames a claim's chart, in the scenario and reading of its page, and a claim's chart can be live in a frame", async () => {
    const claim = `${site}/articles/adel-2024/claims/growth-faster`;
    const answer = await ask(`${claim}?scenario=latest&tab=sources&_size=10`);
    const { html, title } = (await answer.json()) as { html: string; title: string };
    expect(title).toMatch(/^“faster than/);
    const source = /src="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(source).toBe(`${site}/embed/articles/adel-2024/claims/growth-faster/figures?scenario=latest`);
    const frame = await fetch(source);
    expect(frame.headers.get("content-security-policy")).toContain("frame-ancestors *");
    const page = await frame.text();
    expect(page).toContain('data-live="/articles/adel-2024/claims/growth-faster/figures.json?scenario=latest"');
    expect(page).toContain(`href="${claim}?scenario=latest"`);
  });

  test.each([
    ["an opinion, which has no chart", `${site}/articles/adel-2024/claims/arrogance`, 404],
    ["another site’s address", "https://elsewhere.example/charts/growth-by-edition", 404],
    ["a page that is no chart", `${site}/sources`, 404],
    ["what is no address", "growth", 400],
  ])("refuses %s", async (_, url, status) => {
    expect((await ask(url)).status).toBe(status);
  });

  test("refuses another format than JSON", async () => {
    expect((await ask(`${site}/charts/growth-by-edition`, "&format=xml")).status).toBe(501);
  });
});

test("the method's page counts the readings of each form as the data have them", async () => {
  const rows = (await (await fetch(`${site}/datasets/readings.json?_facet=form`)).json()) as {
    rows: Record<string, string>[] | string[][];
    columns: (string | { name: string })[];
  };
  const names = rows.columns.map((column) => (typeof column === "string" ? column : column.name));
  const forms = rows.rows.map((row) => (Array.isArray(row) ? row[names.indexOf("form")] : row.form));
  const html = await (await fetch(`${site}/about`)).text();
  const shown = Number(/A direction<\/th>.*?<td class="number">(\d+)</s.exec(html)?.[1]);
  expect(shown).toBe(forms.filter((form) => form === "trend").length);
  expect(shown).toBeGreaterThan(0);
});
