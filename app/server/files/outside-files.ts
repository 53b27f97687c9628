import type { Context, Hono } from "hono";
import { html, raw } from "hono/html";
import { openApi } from "../../queries/outside/open-api.server.ts";
import { embeddable, type Embeddable } from "../../queries/outside/oembed.server.ts";
import { sitePaths } from "../../queries/outside/sitemap.server.ts";
import { originOf } from "../../queries/site-origin.server.ts";
import { getSite } from "../../queries/site.server.ts";
import { refusal } from "../refusal.ts";
import { send, sendJson } from "../send.ts";
import { answer } from "./answer.ts";

async function origin(context: Context): Promise<string> {
  return originOf(await getSite(), context.req.raw);
}

function text(context: Context, content: string, contentType: string): Response {
  return send(context, { content: { bytes: new TextEncoder().encode(content) }, contentType });
}

/** sitemaps.org protocol 0.9: whole addresses only, so that a server without a name of its own has none. */
async function sitemap(context: Context): Promise<Response> {
  const site = await origin(context);
  if (site === "")
    return refusal(context, 404, "There is no site map until the setting SITE_URL says this site’s address.");
  const urls = (await sitePaths()).map((path) => `<url><loc>${String(html`${site}${path}`)}</loc></url>`);
  const map = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
  return text(context, map, "application/xml; charset=utf-8");
}

/** RFC 9309. Filtered tables and searches are endless, and reports are costly; they say nothing new to a robot. */
async function robots(context: Context): Promise<Response> {
  const site = await origin(context);
  const lines = [
    "User-agent: *",
    "Disallow: /search",
    "Disallow: /datasets/*?",
    "Disallow: /articles/*.report.html",
    "Allow: /",
  ];
  if (site !== "") lines.push("", `Sitemap: ${site}/sitemap.xml`);
  return text(context, `${lines.join("\n")}\n`, "text/plain; charset=utf-8");
}

/** oEmbed 1.0, type "rich": a frame with the chart. */
async function oembed(context: Context): Promise<Response> {
  const site = await origin(context);
  const found = await embeddable(new URL(context.req.url).searchParams, site);
  if (!found.ok) return refusal(context, found.status, found.error);
  return sendJson(context, richEmbed(found, site));
}

function richEmbed({ frame: path, title, siteTitle, width, height }: Embeddable, site: string) {
  const frame = html`<iframe
    src="${site + path}"
    width="${width}"
    height="${height}"
    title="${title}"
    loading="lazy"
    style="border:0;max-width:100%"
  ></iframe>`;
  return {
    version: "1.0",
    type: "rich",
    provider_name: siteTitle,
    provider_url: site,
    title,
    width,
    height,
    html: String(raw(String(frame).replace(/\s+/g, " ").replace(" >", ">"))),
  };
}

/** What is read from outside: `/openapi.json`, `/oembed`, `/sitemap.xml`, `/robots.txt`. */
export function outsideFiles(files: Hono): void {
  files.get(
    "/openapi.json",
    answer(async (context) => sendJson(context, await openApi(await origin(context)))),
  );
  files.get("/oembed", answer(oembed));
  files.get("/sitemap.xml", answer(sitemap));
  files.get("/robots.txt", answer(robots));
}
