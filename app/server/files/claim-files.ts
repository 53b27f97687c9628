import type { Context, Hono } from "hono";
import { claimFile } from "../../paths.ts";
import { originOf } from "../../queries/site-origin.server.ts";
import { articleEvidence, claimEvidence } from "../../queries/packed-evidence.server.ts";
import { claimData, EVIDENCE_TABLE, type ClaimData } from "../../queries/claim.server.ts";
import { historyOf } from "../../queries/claim-history.server.ts";
import { flipsOf } from "../../queries/claim-page.server.ts";
import { contextOf } from "../../queries/code-labels.server.ts";
import type { RowSet } from "../../tables/rows/select-rows.ts";
import { sendJson } from "../send.ts";
import { answer, splitName } from "./answer.ts";
import { csvAnswer } from "./csv-answer.ts";
import { publicationsIn, zipAnswer } from "./zip-answer.ts";

function queryOf(context: Context): URLSearchParams {
  return new URL(context.req.url).searchParams;
}

/** The rows with only the columns named, in their order; all of them where none is. */
function withColumns({ columns, rows }: RowSet, names: readonly string[]): RowSet {
  if (names.length === 0) return { columns, rows };
  const places = names.map((name) => columns.findIndex((column) => column.name === name));
  return {
    columns: places.flatMap((place) => columns[place] ?? []),
    rows: rows.map((row) => places.map((place) => row[place] ?? "")),
  };
}

/** "growth-us" or, where rows or columns were chosen, "growth-us.filtered". */
function fileName({ claim, evidence, selected, query }: ClaimData): string {
  const chosen = selected.length < evidence.rows.length || query.request.columns.length > 0;
  return chosen ? `${claim.claim}.filtered` : claim.claim;
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

/** The rows as a bundle. The sources are those of all columns: who leaves `publication` out must cite it all the same. */
function sendBundle(context: Context, data: ClaimData, rows: RowSet): Promise<Response> {
  const { site, article, claim, evidence, selected, query } = data;
  const address = claimFile(article.article, claim.claim, "csv", queryOf(context));
  return zipAnswer(context, {
    table: { ...EVIDENCE_TABLE, description: evidenceWords(data), rows: evidence.rows.length },
    request: query.request,
    rows,
    name: fileName(data),
    output: query.output,
    url: `${originOf(site, context.req.raw)}${address}`,
    context: contextOf(site),
    used: publicationsIn({ columns: evidence.columns, rows: selected }),
  });
}

function jsonOf(data: ClaimData, { columns, rows }: RowSet): object {
  const today = new Date().toISOString().slice(0, 10);
  return {
    ok: true,
    article: data.article,
    claim: data.claim,
    readings: data.readings,
    reading: data.reading?.reading ?? null,
    scenario: data.scenario,
    versus: data.selection.versus,
    verdict: data.verdict,
    flips: flipsOf(data),
    history: historyOf(data, today),
    table: "evidence",
    columns: columns.map((column) => column.name),
    rows,
    filtered_rows: rows.length,
    total_rows: data.evidence.rows.length,
    next: null,
    truncated: false,
  };
}

/** `/articles/:article/claims/:claim/evidence.json` (all that its readings may be tried on) and `/articles/:article/evidence.json` (the same of all claims), `/articles/:article/claims/:claim.json` (claim, readings, verdict, flips, history, rows), `.csv` (the evidence rows) and `.zip`. */
export function claimFiles(files: Hono): void {
  files.get(
    "/articles/:article/claims/:claim/evidence.json",
    answer(async (context) => {
      const { article = "", claim = "" } = context.req.param();
      return sendJson(context, { ok: true, ...(await claimEvidence(article, claim, queryOf(context))) });
    }),
  );
  files.get(
    "/articles/:article/evidence.json",
    answer(async (context) => {
      const { article = "" } = context.req.param();
      return sendJson(context, { ok: true, ...(await articleEvidence(article, queryOf(context))) });
    }),
  );
  files.get(
    "/articles/:article/claims/:file{[^/]+\\.(?:json|csv|zip)}",
    answer(async (context) => {
      const { name, format } = splitName(context.req.param("file") ?? "");
      const data = await claimData(context.req.param("article") ?? "", name, queryOf(context));
      const { evidence, selected, query } = data;
      const rows = withColumns({ columns: evidence.columns, rows: selected }, query.request.columns);
      if (format === "csv") return csvAnswer(context, { rows, name: fileName(data), ...query.output });
      return format === "zip" ? sendBundle(context, data, rows) : sendJson(context, jsonOf(data, rows));
    }),
  );
}
