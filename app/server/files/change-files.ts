import type { Context, Hono } from "hono";
import { changesPage } from "../../queries/changes/changes.server.ts";
import { correctionsPage } from "../../queries/changes/corrections.server.ts";
import { atomFeed } from "../../queries/changes/feed.server.ts";
import { originOf } from "../../queries/site-origin.server.ts";
import { getSite } from "../../queries/site.server.ts";
import { refusal } from "../refusal.ts";
import { send, sendJson } from "../send.ts";
import { answer } from "./answer.ts";

async function feed(context: Context): Promise<Response> {
  const origin = originOf(await getSite(), context.req.raw);
  if (origin === "")
    return refusal(context, 404, "There is no feed until the setting SITE_URL says this site’s address.");
  const bytes = new TextEncoder().encode(await atomFeed(origin, context.req.param("article") ?? null));
  return send(context, { content: { bytes }, contentType: "application/atom+xml; charset=utf-8" });
}

/** `/changes.json`, `/corrections.json`, `/feed.atom` and `/articles/:article/feed.atom`. */
export function changeFiles(files: Hono): void {
  files.get(
    "/changes.json",
    answer(async (context) =>
      sendJson(context, { ok: true, ...(await changesPage(new URL(context.req.url).searchParams)) }),
    ),
  );
  files.get(
    "/corrections.json",
    answer(async (context) =>
      sendJson(context, { ok: true, ...(await correctionsPage(new URL(context.req.url).searchParams)) }),
    ),
  );
  files.get("/feed.atom", answer(feed));
  files.get("/articles/:article/feed.atom", answer(feed));
}
