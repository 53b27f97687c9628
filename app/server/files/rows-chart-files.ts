import type { Context, Hono } from "hono";
import { datasetChartFile, datasetChartPath } from "../../paths.ts";
import { PICTURE_PARAMETERS } from "../../charts/pictures/picture-query.ts";
import { contextOf } from "../../queries/code-labels.server.ts";
import { EXTRACT_FLAGS } from "../../queries/asking/parameters.server.ts";
import { rowsChartAddresses, rowsChartModel, rowsChartRequest } from "../../queries/rows-chart.server.ts";
import { originOf } from "../../queries/site-origin.server.ts";
import { send } from "../send.ts";
import { answer, splitName } from "./answer.ts";
import { sendChart } from "./chart-files.ts";
import { embedPage } from "./embed-page.ts";

function asked(context: Context, besides: readonly string[]) {
  const { table = "" } = context.req.param() as Record<string, string>;
  return rowsChartRequest(table, new URL(context.req.url).searchParams, besides, context.req.raw.signal);
}

/** `/datasets/:table/chart` as `.csv`, `.json`, `.zip`, `.svg`, `.png`; `/embed/datasets/:table/chart`. */
export function rowsChartFiles(files: Hono): void {
  files.get(
    "/datasets/:table/:file{chart\\.(?:csv|json|zip|svg|png)}",
    answer(async (context) => {
      const { format } = splitName(context.req.param("file") ?? "");
      const picture = format === "svg" || format === "png";
      const chart = await asked(context, picture ? PICTURE_PARAMETERS : Object.keys(EXTRACT_FLAGS));
      const page = datasetChartPath(chart.table.name, chart.canonical);
      return sendChart(context, {
        name: `${chart.table.name}-chart`,
        format,
        key: page,
        page,
        model: () => rowsChartModel(chart),
        scenario: null,
      });
    }),
  );
  files.get(
    "/embed/datasets/:table/chart",
    answer(async (context) => {
      const chart = await asked(context, []);
      const { site, table, canonical } = chart;
      const origin = originOf(site, context.req.raw);
      const page = embedPage(await rowsChartModel(chart), {
        addresses: rowsChartAddresses(table.name, canonical, origin),
        csv: origin + datasetChartFile(table.name, "csv", canonical),
        canonical: origin + datasetChartPath(table.name, canonical),
        origin,
        siteTitle: contextOf(site).siteTitle,
      });
      return send(context, {
        content: { bytes: new TextEncoder().encode(page) },
        contentType: "text/html; charset=utf-8",
      });
    }),
  );
}
