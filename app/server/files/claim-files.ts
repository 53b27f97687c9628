import type { Context, Hono } from "hono";
import { claimFile } from "../../paths.ts";
import { originOf } from "../../routes/chart-models.server.ts";
import { claimData, EVIDENCE_TABLE, type ClaimData } from "../../routes/claim-data.server.ts";
import { historyOf } from "../../routes/claim-history.server.ts";
import { flipsOf } from "../../routes/claim-page.server.ts";
import { contextOf } from "../../routes/dataset-labels.server.ts";
import { sendJson } from "../send.ts";
import { answer, splitName } from "./answer.ts";
import { csvAnswer } from "./csv-answer.ts";
import { zipAnswer } from "./zip-answer.ts";

function queryOf(context: Context): URLSearchParams {
  return new URL(context.req.url).searchParams;
}

/** What the bundle is about: claim, reading, scenario. */
function evidenceWords({ article, claim, reading, scenario }: ClaimData): string {
  const parts = [
    `Every row that the scenario admits for the reading, of the claim “${claim.quote}” in “${article.title}”.`,
    reading === null ? "" : `Reading: ${reading.label}.`,
    scenario.label === "" ? "" : `Scenario: ${scenario.label}.`,
  ];
  return parts.filter(Boolean).join(" ");
}

/** `/articles/:article/claims/:claim.json` (claim, readings, verdict, flips, history, rows) and `.csv` (the evidence rows). */
export function claimFiles(files: Hono): void {
  files.get(
    "/articles/:article/claims/:file{[^/]+\\.(?:json|csv|zip)}",
    answer(async (context) => {
      const { name, format } = splitName(context.req.param("file") ?? "");
      const data = await claimData(context.req.param("article") ?? "", name, queryOf(context));
      const { evidence, selected, query, claim } = data;
      if (format === "csv") {
        const filtered = selected.length < evidence.rows.length ? ".filtered" : "";
        const rows = { columns: evidence.columns, rows: selected };
        return csvAnswer(context, { rows, name: `${claim.claim}${filtered}`, ...query.output });
      }
      if (format === "zip") {
        const filtered = selected.length < evidence.rows.length ? ".filtered" : "";
        const rows = { columns: evidence.columns, rows: selected };
        const { article } = data.article;
        const url = `${originOf(data.site, context.req.raw)}${claimFile(article, claim.claim, "csv", queryOf(context))}`;
        const table = { ...EVIDENCE_TABLE, description: evidenceWords(data), rows: evidence.rows.length };
        return zipAnswer(context, {
          table,
          request: { ...query.request, columns: [] },
          rows,
          name: `${claim.claim}${filtered}`,
          output: query.output,
          url,
          context: contextOf(data.site),
        });
      }
      const today = new Date().toISOString().slice(0, 10);
      const names = evidence.columns.map((column) => column.name);
      return sendJson(context, {
        ok: true,
        article: data.article,
        claim,
        readings: data.readings,
        reading: data.reading?.reading ?? null,
        scenario: data.scenario,
        verdict: data.verdict,
        flips: flipsOf(data),
        history: historyOf(data, today),
        table: "evidence",
        columns: names,
        rows: selected,
        filtered_rows: selected.length,
        total_rows: evidence.rows.length,
        next: null,
        truncated: false,
      });
    }),
  );
}
