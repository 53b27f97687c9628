import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { refusal, wantsJson } from "../../../app/server/refusal.ts";

const address = "http://site.example/charts/none.svg";

describe("an error at a file's address", () => {
  test.each([
    [undefined, false],
    ["*/*", false],
    ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", false],
    ["application/json, text/plain, */*", true],
    ["text/plain, application/json", true],
    ["application/json;q=0.1, text/html", false],
  ])("Accept %s is told as JSON: %s", (accept, json) => {
    const headers = accept === undefined ? new Headers() : new Headers({ accept });
    expect(wantsJson(new Request(address, { headers }))).toBe(json);
  });

  test("is JSON at an address that ends so", () => {
    expect(wantsJson(new Request("http://site.example/datasets/none.json"))).toBe(true);
  });

  test("as a page, shows what was asked and what is valid as text, never as markup", async () => {
    const site = new Hono().get("*", (context) =>
      refusal(context, 400, `<b>"none"</b>`, [{ parameter: "a&b", message: "<i>", valid: ["x<y", "it's"] }]),
    );
    const page = await (await site.request(address)).text();
    expect(page).toContain("<p>&lt;b&gt;&quot;none&quot;&lt;/b&gt;</p>");
    expect(page).toContain("<code>a&amp;b</code>: &lt;i&gt;");
    expect(page).toContain("<code>x&lt;y</code>, <code>it&#39;s</code>");
  });

  test("without particulars has no list", async () => {
    const site = new Hono().get("*", (context) => refusal(context, 404, "No such chart."));
    expect(await (await site.request(address)).text()).not.toContain("<ul>");
  });
});
