import type { Context, Hono } from "hono";
import { claimData } from "../../routes/claim-data.server.ts";
import { historyOf } from "../../routes/claim-history.server.ts";
import { flipsOf } from "../../routes/claim-page.server.ts";
import { sendJson } from "../send.ts";
import { answer, splitName } from "./answer.ts";
import { csvAnswer } from "./csv-answer.ts";

function queryOf(context: Context): URLSearchParams {
  return new URL(context.req.url).searchParams;
}

/** `/articles/:article/claims/:claim.json` (claim, readings, verdict, flips, history, rows) and `.csv` (the evidence rows). */
export function claimFiles(files: Hono): void {
  files.get(
    "/articles/:article/claims/:file{[^/]+\\.(?:json|csv)}",
    answer(async (context) => {
      const { name, format } = splitName(context.req.param("file") ?? "");
      const data = await claimData(context.req.param("article") ?? "", name, queryOf(context));
      const { evidence, selected, query, claim } = data;
      if (format === "csv") {
        const filtered = selected.length < evidence.rows.length ? ".filtered" : "";
        const rows = { columns: evidence.columns, rows: selected };
        return csvAnswer(context, { rows, name: `${claim.claim}${filtered}`, ...query.output });
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
