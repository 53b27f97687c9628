import type { Context, Hono } from "hono";
import {
  createDrawingPool,
  type DrawingLoad,
  type DrawingPool,
  type PoolOptions,
} from "../../charts/pictures/pool.server.ts";
import { parsePicture, PICTURE_PARAMETERS } from "../../charts/pictures/picture-query.ts";
import { chartPath, claimPath } from "../../paths.ts";
import type { ChartModel } from "../../charts/model/chart-model.ts";
import { columnsOfChart } from "../../charts/model/chart-rows.ts";
import { shortTable, type ChartAddresses } from "../../charts/model/chart-view.ts";
import { chartAddresses, chartModel, chartRequest } from "../../queries/chart.server.ts";
import { checkChartParameters } from "../../queries/asking/chart-parameters.server.ts";
import { claimChartAddresses, claimChartModel, type ClaimChartName } from "../../queries/claim-charts.server.ts";
import { claimData, OWN_PARAMETERS, type ClaimData } from "../../queries/claim.server.ts";
import { contextOf } from "../../queries/code-labels.server.ts";
import { anyText, checkParameters, EXTRACT_FLAGS, type Parameters } from "../../queries/asking/parameters.server.ts";
import { notFound, refuse } from "../../queries/asking/refuse.server.ts";
import { originOf } from "../../queries/site-origin.server.ts";
import { getSite, type Site } from "../../queries/site.server.ts";
import type { Scenario } from "../../domain/scenarios.ts";
import { refusal } from "../refusal.ts";
import { send, sendJson } from "../send.ts";
import { answer, attachment, splitName } from "./answer.ts";
import { csvAnswer } from "./csv-answer.ts";
import { embedPage } from "./embed-page.ts";
import { memoryTable, zipAnswer } from "./zip-answer.ts";

let pool: DrawingPool | null = null;
let sizes: PoolOptions = {};

/** How many threads draw and how many bytes of pictures are kept; to be said before the first picture is asked for. */
export function sizeDrawing(options: PoolOptions): void {
  sizes = options;
}

/** The threads that draw all pictures of this server. */
export function drawing(): DrawingPool {
  return (pool ??= createDrawingPool(sizes));
}

export const NOT_DRAWN = {
  busy: "Too many pictures are being drawn just now.",
  failed: "The picture could not be drawn just now. Its numbers are at the same address with .csv or .json.",
};

/** Starts the first drawing thread. */
export function warmDrawing(): void {
  drawing().warm();
}

/** Whether pictures are drawn: false from a thread's failure until one works again. */
export function drawingWorks(): boolean {
  return drawing().works();
}

/** What the drawing threads have done and have to do. */
export function drawingLoad(): DrawingLoad {
  return drawing().load();
}

/** Ends the drawing threads. */
export async function closeDrawing(): Promise<void> {
  await pool?.close();
}

function queryOf(context: Context): URLSearchParams {
  return new URL(context.req.url).searchParams;
}

/** A chart behind an address: what names its files, what its picture is kept under, and how its model is made. */
interface ChartFile {
  name: string;
  format: string;
  key: string;
  /** Page that a framed picture names. */
  page: string;
  model: () => Promise<ChartModel>;
  /** The scenario that applies; null where all figures count alike. */
  scenario: Scenario | null;
}

/** What an address of a chart's file takes besides the chart's own parameters; a picture's values are checked where they are read. */
function besidesOf(format: string): Parameters {
  return format === "svg" || format === "png" ? anyText(PICTURE_PARAMETERS) : EXTRACT_FLAGS;
}

async function topicChart(context: Context): Promise<ChartFile> {
  const { name, format } = splitName(context.req.param("file") ?? "");
  const besides = besidesOf(format);
  const asked = await chartRequest(name, queryOf(context), Object.keys(besides));
  checkChartParameters(queryOf(context), asked.definition, besides);
  return {
    name: asked.canonical.size > 0 ? `${name}.filtered` : name,
    format,
    key: `${name}?${asked.canonical.toString()}`,
    page: chartPath(name, asked.canonical),
    model: () => chartModel(asked),
    scenario: asked.scenario,
  };
}

/** One of a claim's charts behind an address. Today ends the history of a verdict, so it is part of the key. */
async function claimFile(context: Context): Promise<ChartFile> {
  const { name, format } = splitName(context.req.param("file") ?? "");
  const { article = "", claim = "" } = context.req.param() as Record<string, string>;
  const query = queryOf(context);
  checkParameters(query, { ...anyText(OWN_PARAMETERS), ...besidesOf(format) });
  for (const parameter of PICTURE_PARAMETERS) query.delete(parameter);
  const data = await claimData(article, claim, query);
  const today = new Date().toISOString().slice(0, 10);
  const page = claimPath(article, claim, query);
  return {
    name: `${claim}-${name}`,
    format,
    key: `${today} ${name} ${page}`,
    page,
    model: async () => modelOfClaim(data, name as ClaimChartName, today),
    scenario: data.scenario,
  };
}

function modelOfClaim(data: ClaimData, name: ClaimChartName, today: string): ChartModel {
  const made = claimChartModel(data, name, today);
  if (made === null) throw notFound("chart of an opinion");
  return made;
}

/** One of a chart's files, in the format that its address names. */
export async function sendChart(context: Context, file: ChartFile): Promise<Response> {
  const query = queryOf(context);
  if (file.format === "csv") {
    const { table } = await file.model();
    const rows = { columns: columnsOfChart(table), rows: table.rows };
    return csvAnswer(context, {
      rows,
      name: file.name,
      bom: query.get("_bom") === "1",
      raw: query.get("_raw") === "1",
    });
  }
  if (file.format === "json") return sendJson(context, jsonOf(await file.model(), file.scenario));
  if (file.format === "zip") return chartBundle(context, file);
  return sendPicture(context, file);
}

/** The chart's numbers with the publications that they come from. */
async function chartBundle(context: Context, { name, model }: ChartFile): Promise<Response> {
  const { chart, title, subtitle, table, sources } = await model();
  const site = await getSite();
  const query = queryOf(context);
  const address = new URL(context.req.url);
  const rows = { columns: columnsOfChart(table), rows: table.rows };
  const named = rows.columns.some((column) => column.name === "publication");
  return zipAnswer(context, {
    table: memoryTable({ name: chart, title, description: subtitle, rows }),
    rows,
    name,
    output: { bom: query.get("_bom") === "1", raw: query.get("_raw") === "1" },
    url: originOf(site, context.req.raw) + address.pathname.replace(/\.zip$/, ".csv") + address.search,
    context: contextOf(site),
    used: named ? undefined : sources.map(({ publication }) => ({ publication, rows: rows.rows.length })),
  });
}

function jsonOf(model: ChartModel, scenario: Scenario | null) {
  const { chart, title, subtitle, table, sources } = model;
  return {
    ok: true,
    chart,
    title,
    subtitle,
    scenario,
    table: chart,
    columns: table.columns.map((column) => column.name),
    rows: table.rows,
    filtered_rows: table.rows.length,
    total_rows: table.rows.length,
    next: null,
    truncated: false,
    sources,
    model: { ...model, table: shortTable(table) },
  };
}

async function sendPicture(context: Context, { name, format, key, page, model }: ChartFile): Promise<Response> {
  const picture = parsePicture(queryOf(context), format === "png" ? "png" : "svg");
  if (!picture.ok) throw refuse(400, "The picture could not be understood.", picture.errors);
  const site = await getSite();
  const address = picture.options.framed ? `${originOf(site, context.req.raw)}${page}` : "";
  const options = { ...picture.options, address };
  const drawn = await drawing().picture(`${site.store.dataHash} ${key} ${JSON.stringify(options)}`, options, model);
  if (!drawn.ok) return refusal(context, 503, NOT_DRAWN[drawn.reason]);
  return send(context, {
    content: { bytes: drawn.bytes },
    etag: drawn.etag,
    contentType: format === "png" ? "image/png" : "image/svg+xml; charset=utf-8",
    headers: {
      "Content-Disposition": attachment(`${name}.${format}`).replace("attachment", "inline"),
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    },
  });
}

/** `/charts/:chart` and `/articles/:article/claims/:claim/{figures,history}` as `.csv`, `.json`, `.zip`, `.svg`, `.png`; both in `/embed`. */
export function chartFiles(files: Hono): void {
  files.get(
    "/charts/:file{[^/]+\\.(?:csv|json|zip|svg|png)}",
    answer(async (context) => sendChart(context, await topicChart(context))),
  );
  files.get(
    "/articles/:article/claims/:claim/:file{(?:figures|history)\\.(?:csv|json|zip|svg|png)}",
    answer(async (context) => sendChart(context, await claimFile(context))),
  );
  files.get(
    "/embed/charts/:chart",
    answer(async (context) => {
      const asked = await chartRequest(context.req.param("chart") ?? "", queryOf(context));
      checkChartParameters(queryOf(context), asked.definition);
      const origin = originOf(asked.room.site, context.req.raw);
      const { canonical } = asked;
      const id = asked.definition.chart;
      return sendEmbed(context, asked.room.site, await chartModel(asked), {
        addresses: chartAddresses(id, canonical, origin),
        canonical: origin + chartPath(id, canonical),
      });
    }),
  );
  files.get(
    "/embed/articles/:article/claims/:claim/:chart{figures|history}",
    answer(async (context) => {
      const { article = "", claim = "", chart = "" } = context.req.param() as Record<string, string>;
      const query = queryOf(context);
      checkParameters(query, anyText(OWN_PARAMETERS));
      const data = await claimData(article, claim, query);
      const name = chart as ClaimChartName;
      const page = claimPath(article, claim, query);
      return sendEmbed(context, data.site, modelOfClaim(data, name, new Date().toISOString().slice(0, 10)), {
        addresses: { ...claimChartAddresses(data, name), page },
        canonical: originOf(data.site, context.req.raw) + page,
      });
    }),
  );
}

/** A chart's page for other people's frames. */
function sendEmbed(
  context: Context,
  site: Site,
  model: ChartModel,
  { addresses, canonical }: { addresses: ChartAddresses; canonical: string },
): Promise<Response> {
  const origin = originOf(site, context.req.raw);
  const { siteTitle } = contextOf(site);
  const page = embedPage(model, { addresses, csv: origin + addresses.csv, canonical, origin, siteTitle });
  return Promise.resolve(
    send(context, {
      content: { bytes: new TextEncoder().encode(page) },
      contentType: "text/html; charset=utf-8",
    }),
  );
}
