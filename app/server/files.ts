import { Hono } from "hono";
import { healthPath, readyPath } from "../paths.ts";
import { getSite } from "../queries/site.server.ts";
import { articleFiles } from "./files/article-files.ts";
import { chartFiles, drawingWorks } from "./files/chart-files.ts";
import { claimFiles } from "./files/claim-files.ts";
import { datasetFiles } from "./files/dataset-files.ts";
import { changeFiles } from "./files/change-files.ts";
import { outsideFiles } from "./files/outside-files.ts";
import { rowsChartFiles } from "./files/rows-chart-files.ts";
import { searchFile } from "./files/search-file.ts";
import { sourceFiles } from "./files/source-files.ts";
import { takenFiles } from "./files/taken-files.ts";
import { readiness, readyAnswer } from "./ready.ts";
import { sendJson } from "./send.ts";

/** Addresses that answer with a file and not with a page: the page's path plus an extension, /healthz and /readyz. */
export function fileApplication(): Hono {
  const files = new Hono();
  files.get(healthPath, async (context) => {
    const { store, catalog } = await getSite();
    const rows = store.tables().reduce((sum, table) => sum + table.rows, 0);
    const told = { ok: true, data: store.dataHash, articles: catalog.articles.length, rows };
    return sendJson(context, told, { "Cache-Control": "no-store" });
  });
  files.get(readyPath, async (context) => {
    const { store } = await getSite();
    return readyAnswer(context, await readiness(store, drawingWorks()));
  });
  articleFiles(files);
  chartFiles(files);
  claimFiles(files);
  datasetFiles(files);
  changeFiles(files);
  outsideFiles(files);
  rowsChartFiles(files);
  searchFile(files);
  sourceFiles(files);
  takenFiles(files);
  return files;
}
