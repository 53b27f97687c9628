import type { Grid } from "../../domain/grid.ts";
import type { ColumnInfo } from "../../domain/tables.ts";
import type { Finding, Verdict } from "../../domain/verdicts.ts";
import type { ChartContext } from "../../wording/context.ts";
import type { RowSet } from "../../tables/rows/select-rows.ts";
import { madeColumn } from "../../tables/rows/made-column.ts";
import { verdictSentence } from "../sentences/verdict-sentence.ts";

/** Columns of a grid as a table: one row a claim × reading × scenario, the same in CSV, JSON and on the command line. */
export const GRID_COLUMNS: readonly ColumnInfo[] = [
  madeColumn("article", "Article", "Id of the article."),
  madeColumn("claim", "Claim", "Id of the claim."),
  madeColumn("reading", "Reading", "Id of the reading; empty for an opinion."),
  madeColumn("scenario", "Scenario", "Id of the scenario."),
  madeColumn(
    "outcome",
    "Verdict",
    "holds, fails, mixed, undetermined, not-comparable, no-evidence, not-applicable or not-checkable.",
  ),
  madeColumn("holds", "Hold", "Findings that hold.", "integer"),
  madeColumn("fails", "Fail", "Findings that fail.", "integer"),
  madeColumn("undetermined", "Undetermined", "Findings that the figures do not decide.", "integer"),
  madeColumn("observed", "Observed", "Figure of the deciding finding, in `unit`.", "number"),
  madeColumn("threshold", "Threshold", "What it was held against.", "number"),
  madeColumn("margin", "Margin", "Distance from turning over: positive where it holds.", "number"),
  madeColumn("unit", "Unit", "Unit of observed, threshold and margin."),
  madeColumn("publications", "Publications", "Publications that the findings come from, separated by ~."),
  madeColumn("sentence", "In words", "The verdict in one sentence, made from the figures."),
  madeColumn("quote", "Quotation", "The sentence of the article."),
  madeColumn("statement", "Read as", "What must be true for the reading to hold."),
];

/** The finding nearest to turning over among those that share the verdict's outcome; null if none is numeric. */
export function decidingFinding(verdict: Verdict): Finding | null {
  const numeric = verdict.findings.filter(({ margin, outcome }) => margin !== null && sharesOutcome(verdict, outcome));
  const nearest = (a: Finding, b: Finding) => Math.abs(a.margin ?? 0) - Math.abs(b.margin ?? 0);
  return numeric.sort(nearest)[0] ?? verdict.findings.find(({ observed }) => observed !== null) ?? null;
}

function sharesOutcome(verdict: Verdict, outcome: Finding["outcome"]): boolean {
  return verdict.outcome === "mixed" || verdict.outcome === outcome;
}

function numberCell(value: number | null | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}

/** A grid as flat rows, in the article's order. */
export function gridRows(context: ChartContext, grid: Grid, locale: string): RowSet {
  const rows = grid.rows.flatMap(({ claim, reading, verdicts }) =>
    verdicts.map((verdict) => {
      const finding = decidingFinding(verdict);
      return [
        grid.article,
        claim.claim,
        reading?.reading ?? "",
        verdict.scenario,
        verdict.outcome,
        String(verdict.holds),
        String(verdict.fails),
        String(verdict.undetermined),
        numberCell(finding?.observed),
        numberCell(finding?.threshold),
        numberCell(verdict.margin),
        verdict.unit,
        verdict.findings.map(({ publication }) => publication).join("~"),
        verdictSentence(context, reading, verdict, locale),
        claim.quote,
        reading?.statement ?? "",
      ];
    }),
  );
  return { columns: GRID_COLUMNS, rows };
}

/** Flat rows as records: numbers as numbers, a missing one as null. */
export function gridRecords({ columns, rows }: RowSet): Record<string, string | number | null>[] {
  return rows.map((row) =>
    Object.fromEntries(
      columns.map(({ name, type }, index) => {
        const cell = row[index] ?? "";
        if (type === "string") return [name, cell];
        return [name, cell === "" ? null : Number(cell)];
      }),
    ),
  );
}
