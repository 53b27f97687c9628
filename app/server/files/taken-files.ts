import type { Context, Hono } from "hono";
import { drawForPage } from "../../charts/pictures/draw-for-page.server.ts";
import { claimReviews } from "../../queries/report/claim-reviews.server.ts";
import { articleReport, reportName } from "../../queries/report/report.server.ts";
import { refuse } from "../../queries/asking/refuse.server.ts";
import { originOf } from "../../queries/site-origin.server.ts";
import { getSite } from "../../queries/site.server.ts";
import { articleBundle, bundleName } from "../../queries/bundle/bundle.server.ts";
import { checkParameters } from "../../queries/asking/parameters.server.ts";
import { zipBytes } from "../../store/bundle.ts";
import { send } from "../send.ts";
import { answer, attachment } from "./answer.ts";
import { drawing, NOT_DRAWN } from "./chart-files.ts";

async function sendReport(context: Context): Promise<Response> {
  const article = (context.req.param("file") ?? "").replace(/\.report\.html$/, "");
  const parameters = new URL(context.req.url).searchParams;
  const site = await getSite();
  const day = new Date().toISOString().slice(0, 10);
  const html = await articleReport({
    article,
    parameters,
    day,
    origin: originOf(site, context.req.raw),
    async draw(model, size) {
      const key = `${site.store.dataHash} ${day} report ${article} ${parameters} ${model.chart}`;
      const drawn = await drawForPage(drawing(), key, model, size);
      if (drawn.ok) return drawn.svg;
      throw refuse(503, NOT_DRAWN[drawn.reason], []);
    },
  });
  return send(context, {
    content: { bytes: new TextEncoder().encode(html) },
    contentType: "text/html; charset=utf-8",
    headers: { "Content-Disposition": attachment(reportName(article, day)) },
  });
}

async function sendBundle(context: Context): Promise<Response> {
  const article = (context.req.param("file") ?? "").replace(/\.zip$/, "");
  checkParameters(new URL(context.req.url).searchParams, {});
  const site = await getSite();
  const day = new Date().toISOString().slice(0, 10);
  const bytes = await zipBytes(await articleBundle(site, article, day, originOf(site, context.req.raw)));
  return send(context, {
    content: { bytes },
    contentType: "application/zip",
    headers: { "Content-Disposition": attachment(bundleName(article, day)) },
  });
}

async function sendReviews(context: Context): Promise<Response> {
  const article = context.req.param("article") ?? "";
  const parameters = new URL(context.req.url).searchParams;
  const lines = await claimReviews(article, parameters, originOf(await getSite(), context.req.raw));
  return send(context, {
    content: { bytes: new TextEncoder().encode(lines) },
    contentType: "application/jsonl; charset=utf-8",
    headers: { "Content-Disposition": attachment(`${article}-claims.jsonl`) },
  });
}

/** `/articles/:article.report.html` and `.zip`, `/articles/:article/claims.jsonl`: a whole check to take away. */
export function takenFiles(files: Hono): void {
  files.get("/articles/:article/claims.jsonl", answer(sendReviews));
  files.get("/articles/:file{[^/]+\\.zip}", answer(sendBundle));
  files.get("/articles/:file{[^/]+\\.report\\.html}", answer(sendReport));
}
