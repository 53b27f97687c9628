import type { Context, Hono } from "hono";
import { DEFAULT_PAGE_SIZE } from "../../domain/table-query-limits.ts";
import { formatTableQuery } from "../../domain/table-query.ts";
import type { TableInfo } from "../../domain/tables.ts";
import { datasetFile, datasetPath, type DatasetFormat } from "../../paths.ts";
import { extractMetadata, extractParts, type ExtractFacts } from "../../tables/extracts/extract-metadata.ts";
import { jsonPage } from "../../tables/extracts/json-page.ts";
import { originOf } from "../../queries/site-origin.server.ts";
import { datasetRequest, type DatasetRequest } from "../../queries/dataset.server.ts";
import { contextOf } from "../../queries/code-labels.server.ts";
import { datasetList } from "../../queries/datasets.server.ts";
import type { ExtractFile, OpenExtract, PublicationUse, Result } from "../../store/store.ts";
import { CSV_TYPE, JSON_TYPE, send, sendJson } from "../send.ts";
import { answer, attachment, splitName, storeRefusal } from "./answer.ts";

/** Texts inside data files do not depend on who asks: the same address gives the same bytes. */
const LOCALE = "en-GB";

/** Splits "towns.csv" and, which only tables have, "towns.metadata.json". */
function splitTable(file: string): { name: string; format: string } {
  const { name, format } = splitName(file);
  const inner = splitName(name);
  return format === "json" && inner.format === "metadata"
    ? { name: inner.name, format: "metadata.json" }
    : { name, format };
}

/** The whole filtered result: page, page size and facets do not matter to a file but JSON. */
function fileAddress({ table, query }: DatasetRequest, format: DatasetFormat): string {
  const whole = { ...query.request, page: 1, facets: [], size: DEFAULT_PAGE_SIZE };
  return datasetFile(table.name, format, formatTableQuery(whole, table, query.output));
}

/** "towns" or, where rows or columns were chosen, "towns.filtered". */
function fileName({ table, query: { request } }: DatasetRequest): string {
  const chosen = request.filters.length > 0 || request.search !== "" || request.columns.length > 0;
  return chosen ? `${table.name}.filtered` : table.name;
}

function factsOf(
  asked: DatasetRequest,
  origin: string,
  used: readonly PublicationUse[],
): Omit<ExtractFacts, "file" | "filteredRows" | "withheld"> {
  return { table: asked.table, request: asked.query.request, used, url: `${origin}${fileAddress(asked, "csv")}` };
}

function fileFacts(
  csv: ExtractFile,
  output: { bom: boolean; raw: boolean },
): Pick<ExtractFacts, "file" | "filteredRows" | "withheld"> {
  const { bytes, sha256, escapedCells, rows } = csv;
  return { filteredRows: rows, withheld: [], file: { bytes, sha256, escapedCells, ...output } };
}

/** A finished file of the engine (`all`: rows that match, where the file is one page of them) with the headers of every extract, or the reason why there is none. */
function sendExtract(
  context: Context,
  asked: DatasetRequest,
  format: "csv" | "json" | "zip",
  made: Result<OpenExtract>,
  all = made.ok ? made.value.rows : 0,
): Response {
  if (!made.ok) return storeRefusal(context, made.failure);
  const { escapedCells } = made.value;
  const types = { csv: CSV_TYPE, json: JSON_TYPE, zip: "application/zip" };
  return send(context, {
    content: { file: made.value },
    contentType: types[format],
    headers: {
      "X-Total-Rows": String(all),
      Link: `<${fileAddress(asked, "metadata.json")}>; rel="describedby"; type="application/json"`,
      ...(format !== "json" && {
        "Content-Disposition": attachment(`${fileName(asked)}.${format}`),
        "X-Escaped-Cells": String(escapedCells),
      }),
    },
  });
}

async function sendBundle(context: Context, asked: DatasetRequest, origin: string): Promise<Response> {
  const { site, query } = asked;
  const { signal } = context.req.raw;
  const made = await site.store.opened(() =>
    site.store.bundle(
      query.request,
      (csv, used) =>
        extractParts({ ...factsOf(asked, origin, used), ...fileFacts(csv, query.output) }, contextOf(site)),
      query.output,
      signal,
    ),
  );
  return sendExtract(context, asked, "zip", made);
}

/** What the CSV of the same address holds; of a table that may not be handed out, what it would hold and whose it is. */
async function sendMetadata(context: Context, asked: DatasetRequest, origin: string): Promise<Response> {
  const { site, query } = asked;
  const { signal } = context.req.raw;
  const used = await site.store.publicationsUsed(query.request, signal);
  const about = factsOf(asked, origin, used);
  const made = await site.store.extract(query.request, "csv", query.output, signal);
  if (made.ok)
    return sendJson(context, extractMetadata({ ...about, ...fileFacts(made.value, query.output) }, contextOf(site)));
  if (made.failure.reason !== "not-redistributable") return storeRefusal(context, made.failure);
  const filtered = await site.store.count(query.request, signal);
  if (!filtered.ok) return storeRefusal(context, filtered.failure);
  const withheld = made.failure.publications.map(({ publication }) => publication);
  const page = `${origin}${datasetPath(asked.table.name, new URL(context.req.url).searchParams)}`;
  return sendJson(
    context,
    extractMetadata({ ...about, url: page, filteredRows: filtered.value, withheld, file: null }, contextOf(site)),
  );
}

function tableRecord(table: TableInfo, item: object) {
  const { name, columns, primaryKey, reach, redistribution, files } = table;
  const formats = (["csv", "json", "zip", "metadata.json"] as const).map((format) => [
    format,
    datasetFile(name, format),
  ]);
  return { ...item, primaryKey, reach, redistribution, files, columns, formats: Object.fromEntries(formats) as object };
}

/** `/datasets.json` and `/datasets/:table` as CSV, JSON, zip and metadata: exactly the rows that the page filters. */
export function datasetFiles(files: Hono): void {
  files.get(
    "/datasets.json",
    answer(async (context) => {
      const { site, groups } = await datasetList(new URL(context.req.url).searchParams, LOCALE);
      const tables = groups.flatMap(({ group, items }) =>
        items.flatMap(({ table, title, description, rows, licences, publications, downloadable }) => {
          const info = site.store.table(table);
          const item = { table, title, description, group, rows, licences, publications, downloadable };
          return info === null ? [] : [tableRecord(info, item)];
        }),
      );
      return sendJson(context, { ok: true, tables });
    }),
  );
  files.get(
    "/datasets/:file{[^/]+\\.(?:csv|json|zip)}",
    answer(async (context) => {
      const { name, format } = splitTable(context.req.param("file") ?? "");
      const url = new URL(context.req.url);
      const asked = await datasetRequest(name, url.searchParams);
      const { site, query } = asked;
      if (format === "metadata.json") return sendMetadata(context, asked, originOf(site, context.req.raw));
      if (format === "zip") return sendBundle(context, asked, originOf(site, context.req.raw));
      const kind = format === "csv" ? "csv" : "json";
      const { signal } = context.req.raw;
      const page = kind === "json" ? jsonPage(asked.table, query) : {};
      const options = { ...query.output, ...page };
      const made = await site.store.opened(() => site.store.extract(query.request, kind, options, signal));
      const all = page.nextPage === undefined || !made.ok ? null : await site.store.count(query.request, signal);
      return sendExtract(context, asked, kind, made, all?.ok ? all.value : undefined);
    }),
  );
}
