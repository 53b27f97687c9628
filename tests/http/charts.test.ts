import { describe, expect, inject, test } from "vitest";
import { chartIds } from "../support/chart-ids.ts";

const site = inject("site");
const tiny = inject("tinySite");

describe("charts of the shipped data", () => {
  test("every chart of every topic has its page, rows, numbers and pictures", async () => {
    const ids = await chartIds(site);
    expect(ids.length).toBeGreaterThanOrEqual(20);
    for (const id of ids) {
      const [page, csv, json, svg] = await Promise.all(
        ["", ".csv", ".json", ".svg"].map((end) => fetch(`${site}/charts/${id}${end}`)),
      );
      expect([page?.status, csv?.status, json?.status, svg?.status], id).toEqual([200, 200, 200, 200]);
      const body = (await json?.json()) as {
        ok: boolean;
        columns: string[];
        rows: string[][];
        model: { empty: string };
      };
      expect(body.model.empty, id).toBe("");
      const text = (await csv?.text()) ?? "";
      expect(text.split("\r\n")[0], id).toBe(body.columns.join(","));
      expect(csv?.headers.get("x-total-rows"), id).toBe(String(body.rows.length));
      expect(await svg?.text()).toContain('<title id="chart-title">');
      expect(await page?.text()).toContain(`<img src="/charts/${id}.svg?`);
    }
  });

  test("a picture is sent with a strong tag and not again to who has it", async () => {
    const first = await fetch(`${site}/charts/growth-by-country.svg?size=s&theme=dark`);
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[0-9a-f]{64}(?:-gzip)?"$/);
    const again = await fetch(`${site}/charts/growth-by-country.svg?theme=dark&size=s`, {
      headers: { "If-None-Match": tag },
    });
    expect(again.status).toBe(304);
  });

  test("pictures carry a policy of their own, that of a file that loads and runs nothing", async () => {
    const claim = "/articles/adel-2024/claims/growth-us/figures";
    for (const path of ["/charts/growth-by-country.svg", "/charts/growth-by-country.png", `${claim}.svg`]) {
      const { headers } = await fetch(site + path);
      expect(headers.get("content-security-policy"), path).toBe("default-src 'none'; style-src 'unsafe-inline'");
      expect(headers.get("x-frame-options"), path).toBe("DENY");
      expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    }
    const refused = await fetch(`${site}/charts/growth-by-country.svg?size=huge`);
    expect(refused.headers.get("content-security-policy")).toContain("script-src 'self';");
  });

  test("a PNG is a PNG", async () => {
    const answer = await fetch(`${site}/charts/growth-by-country.png`);
    expect(answer.headers.get("content-type")).toBe("image/png");
    expect(new TextDecoder("latin1").decode((await answer.arrayBuffer()).slice(1, 4))).toBe("PNG");
  });

  test.each(["area=NOWHERE", "period=soon", "size=huge", "colour=red"])(
    "%s is refused with what is valid",
    async (query) => {
      const answer = await fetch(`${site}/charts/growth-by-country.svg?${query}`, {
        headers: { Accept: "application/json" },
      });
      expect(answer.status).toBe(400);
      const body = (await answer.json()) as { ok: boolean; errors: { parameter: string; valid: string[] }[] };
      expect(body.ok).toBe(false);
      expect(body.errors[0]?.parameter).toBe(query.split("=")[0]);
    },
  );

  test("what a form sends becomes the address that others would share", async () => {
    const answer = await fetch(`${site}/charts/growth-by-country?area=RUS&area=DEU&area=&from=2020&to=2024&edition=`, {
      redirect: "manual",
    });
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toBe("/charts/growth-by-country?area=RUS%7EDEU&period=2020..2024");
  });

  test("the page for frames may be framed, is small and runs one script of ours; other pages may not be framed", async () => {
    const embed = await fetch(`${site}/embed/charts/growth-by-country`);
    expect(embed.headers.get("content-security-policy")).toContain("frame-ancestors *");
    expect(embed.headers.get("x-frame-options")).toBeNull();
    const html = await embed.text();
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/embed-live.js">']);
    expect((await fetch(`${site}/embed-live.js`)).status).toBe(200);
    const picture = /<img src="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const drawn = await (await fetch(site + picture)).arrayBuffer();
    expect(html.length + drawn.byteLength).toBeLessThan(150_000);
    const page = await fetch(`${site}/charts/growth-by-country`);
    expect(page.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  });
});

test("another package draws its own charts with no code", async () => {
  const home = await (await fetch(`${tiny}/`)).text();
  const topic = /href="(\/topics\/[^"]+)"/.exec(home)?.[1] ?? "";
  const html = await (await fetch(tiny + topic)).text();
  const chart = /<figure class="chart chart-in-grid" id="([^"]+)"/.exec(html)?.[1] ?? "";
  expect(chart).not.toBe("");
  expect((await fetch(`${tiny}/charts/${chart}.svg`)).status).toBe(200);
});
