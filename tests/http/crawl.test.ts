import { describe, expect, inject, test } from "vitest";

/** Addresses of the site that a page leads to, without fragments. */
function linksOf(html: string): string[] {
  const found = [...html.matchAll(/(?:href|src)="(\/[^"#]*)"/g)].map((match) =>
    (match[1] ?? "").replaceAll("&amp;", "&"),
  );
  // A report draws every chart anew: one is read here, those of other scenarios are other tests' matter.
  return found.filter((path) => !path.startsWith("/assets/") && !path.includes(".report.html?"));
}

/** Reads pages from the start until there are no new ones, or `most` of them. */
async function crawl(site: string, most: number): Promise<Map<string, { status: number; text: string }>> {
  const seen = new Map<string, { status: number; text: string }>();
  const waiting = ["/"];
  while (waiting.length > 0 && seen.size < most) {
    const batch = waiting.splice(0, 4).filter((path) => !seen.has(path));
    await Promise.all(
      batch.map(async (path) => {
        seen.set(path, { status: 0, text: "" });
        const answer = await fetch(site + path);
        const isFile = answer.headers.has("content-disposition");
        const isPage = !isFile && (answer.headers.get("content-type") ?? "").startsWith("text/html");
        const text = isPage ? await answer.text() : (await answer.arrayBuffer(), "");
        seen.set(path, { status: answer.status, text });
        for (const link of linksOf(text)) if (!seen.has(link)) waiting.push(link);
      }),
    );
  }
  return seen;
}

describe("a package about something else", () => {
  const site = inject("tinySite");

  test("has no dead link and nothing of the shipped article on any page", async () => {
    const pages = await crawl(site, 160);
    const refused = [...pages]
      .filter(([, { status }]) => status !== 200)
      .map(([path, { status }]) => `${status} ${path}`);
    expect(refused).toEqual([]);
    for (const [path, { text }] of pages) expect(text, path).not.toMatch(/Russia|Ukraine|IMF|Kiel/);
    expect(pages.size).toBeGreaterThan(60);
  });

  test("shows the verdicts of all its claims", async () => {
    const html = await (await fetch(`${site}/articles/more-bicycles?readings=all`)).text();
    for (const word of ["Holds", "Fails", "No evidence"]) expect(html).toContain(word);
  });
});

describe("the shipped package", () => {
  test("has no dead link within the first 60 addresses", async () => {
    const pages = await crawl(inject("site"), 60);
    const refused = [...pages]
      .filter(([, { status }]) => status !== 200)
      .map(([path, { status }]) => `${status} ${path}`);
    expect(refused.filter((line) => !line.startsWith("403 /datasets/"))).toEqual([]);
  });
});
