import type { Context, Hono } from "hono";
import { gridRecords, gridRows } from "../../verdicts/grid/grid-rows.ts";
import { comparePathAs } from "../../paths.ts";
import type { RowSet } from "../../tables/rows/select-rows.ts";
import { articleList } from "../../queries/articles.server.ts";
import { ARTICLE_TABLE } from "../../verdicts/dashboard/article-list.ts";
import { articleData } from "../../queries/article.server.ts";
import { originOf } from "../../queries/site-origin.server.ts";
import { comparedChanges, compareData, type CompareData } from "../../queries/comparison.server.ts";
import { contextOf } from "../../queries/code-labels.server.ts";
import { sendJson } from "../send.ts";
import { answer, splitName } from "./answer.ts";
import { csvAnswer } from "./csv-answer.ts";
import { memoryTable, zipAnswer } from "./zip-answer.ts";

/** Texts inside data files do not depend on who asks: the same address gives the same bytes. */
const LOCALE = "en-GB";

function queryOf(context: Context): URLSearchParams {
  return new URL(context.req.url).searchParams;
}

/** The compared verdicts with the publications that they rest on. */
function compareBundle(
  context: Context,
  { site, article, chosen, shown }: CompareData,
  rows: RowSet,
): Promise<Response> {
  const query = queryOf(context);
  const labels = chosen.map(({ scenario, label }) => label || scenario).join("; ");
  const verdicts = shown.rows.flatMap((row) => row.verdicts);
  const uses = new Map<string, number>();
  for (const { publication } of verdicts.flatMap(({ findings }) => findings)) {
    uses.set(publication, (uses.get(publication) ?? 0) + 1);
  }
  const description = `Claims of “${article.title}” in the scenarios: ${labels}. One row a claim, reading and scenario.`;
  return zipAnswer(context, {
    table: memoryTable({ name: "verdicts", title: "Verdicts compared", description, rows }),
    rows,
    name: `${article.article}-compared`,
    output: { bom: query.get("_bom") === "1", raw: query.get("_raw") === "1" },
    url: `${originOf(site, context.req.raw)}${comparePathAs("csv", query)}`,
    context: contextOf(site),
    used: [...uses].map(([publication, count]) => ({ publication, rows: count })),
  });
}

/** `/articles.json` and `.csv`, `/articles/:article.json` and `.csv`, `/compare.json`, `.csv` and `.zip`: one row a claim × reading × scenario. */
export function articleFiles(files: Hono): void {
  files.get(
    "/:file{articles\\.(?:json|csv)}",
    answer(async (context) => {
      const query = queryOf(context);
      const { rows, total } = await articleList(query, true);
      if (splitName(context.req.param("file") ?? "").format === "json")
        return sendJson(context, { ok: true, articles: rows, filtered_rows: rows.length, total_rows: total });
      const output = { bom: query.get("_bom") === "1", raw: query.get("_raw") === "1" };
      return csvAnswer(context, { rows: ARTICLE_TABLE.of(rows), name: "articles", ...output });
    }),
  );
  files.get(
    "/articles/:file{[^/]+\\.(?:json|csv)}",
    answer(async (context) => {
      const { name, format } = splitName(context.req.param("file") ?? "");
      const query = queryOf(context);
      const { site, article, selection, scenarios, grid } = await articleData(name, query);
      const rows = gridRows(contextOf(site), grid(), LOCALE);
      if (format === "csv") {
        return csvAnswer(context, { rows, name, bom: query.get("_bom") === "1", raw: query.get("_raw") === "1" });
      }
      const verdicts = gridRecords(rows);
      const { scenario, versus } = selection;
      const total = verdicts.length;
      const data = site.package.dataHash;
      return sendJson(context, { ok: true, data, article, scenario, versus, scenarios, total_rows: total, verdicts });
    }),
  );
  files.get(
    "/:file{compare\\.(?:json|csv|zip)}",
    answer(async (context) => {
      const { format } = splitName(context.req.param("file") ?? "");
      const query = queryOf(context);
      const data = await compareData(query);
      const { site, article, chosen, shown } = data;
      const rows = gridRows(contextOf(site), shown, LOCALE);
      if (format === "csv") {
        const output = { bom: query.get("_bom") === "1", raw: query.get("_raw") === "1" };
        return csvAnswer(context, { rows, name: `${article.article}-compared`, ...output });
      }
      if (format === "zip") return compareBundle(context, data, rows);
      const verdicts = gridRecords(rows);
      const total = verdicts.length;
      return sendJson(context, {
        ok: true,
        article,
        scenarios: chosen,
        changes: comparedChanges(data),
        total_rows: total,
        verdicts,
      });
    }),
  );
}
