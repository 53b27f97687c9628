import type { Context, Hono } from "hono";
import { articleGrid, fullGrid } from "../../domain/grid.ts";
import { chartContext } from "../../presenters/charts/context.ts";
import { gridRecords, gridRows } from "../../presenters/dashboard/grid-rows.ts";
import { compareData } from "../../routes/compare-data.server.ts";
import { getSite } from "../../routes/site.server.ts";
import { refusal } from "../refusal.ts";
import { sendJson } from "../send.ts";
import { answer, splitName } from "./answer.ts";
import { csvAnswer } from "./csv-answer.ts";

/** Texts inside data files do not depend on who asks: the same address gives the same bytes. */
const LOCALE = "en-GB";

function queryOf(context: Context): URLSearchParams {
  return new URL(context.req.url).searchParams;
}

/** `/articles/:article.json` and `.csv`, `/compare.json` and `.csv`: one row a claim × reading × scenario. */
export function articleFiles(files: Hono): void {
  files.get(
    "/articles/:file{[^/]+\\.(?:json|csv)}",
    answer(async (context) => {
      const { name, format } = splitName(context.req.param("file") ?? "");
      const site = await getSite();
      const article = site.catalog.articles.find((one) => one.article === name);
      if (article === undefined) return refusal(context, 404, "There is no article of this id.");
      const query = queryOf(context);
      const grid = (query.get("readings") === "all" ? fullGrid : articleGrid)(site.base, name, site.scenarios);
      const rows = gridRows(chartContext(site.catalog, site.package.descriptor.title ?? ""), grid, LOCALE);
      if (format === "csv") {
        return csvAnswer(context, { rows, name, bom: query.get("_bom") === "1", raw: query.get("_raw") === "1" });
      }
      const verdicts = gridRecords(rows);
      return sendJson(context, { ok: true, article, scenarios: site.scenarios, total_rows: verdicts.length, verdicts });
    }),
  );
  files.get(
    "/:file{compare\\.(?:json|csv)}",
    answer(async (context) => {
      const { format } = splitName(context.req.param("file") ?? "");
      const query = queryOf(context);
      const { site, article, chosen, grid } = await compareData(query);
      const rows = gridRows(chartContext(site.catalog, site.package.descriptor.title ?? ""), grid, LOCALE);
      if (format === "csv") {
        const output = { bom: query.get("_bom") === "1", raw: query.get("_raw") === "1" };
        return csvAnswer(context, { rows, name: `${article.article}-compared`, ...output });
      }
      const verdicts = gridRecords(rows);
      return sendJson(context, { ok: true, article, scenarios: chosen, total_rows: verdicts.length, verdicts });
    }),
  );
}
