import type { Claim, Reading } from "../../domain/claims.ts";
import type { Grid } from "../../domain/grid.ts";
import type { Finding, Verdict } from "../../domain/verdicts.ts";
import type { ChartContext } from "../../wording/context.ts";
import type { RowSet } from "../../tables/rows/select-rows.ts";
import { madeTable } from "../../tables/rows/made-table.ts";
import { verdictSentence } from "../sentences/verdict-sentence.ts";

interface GridTableRow {
  article: string;
  claim: Claim;
  /** Null for an opinion. */
  reading: Reading | null;
  verdict: Verdict;
  /** The one that decides; null where there is none. */
  finding: Finding | null;
  sentence: string;
}

/** A grid as a table: one row a claim × reading × scenario, the same in CSV, JSON and on the command line. */
const GRID_TABLE = madeTable<GridTableRow>([
  ["article", "Article", "Id of the article.", ({ article }) => article],
  ["claim", "Claim", "Id of the claim.", ({ claim }) => claim.claim],
  ["reading", "Reading", "Id of the reading; empty for an opinion.", ({ reading }) => reading?.reading],
  ["scenario", "Scenario", "Id of the scenario.", ({ verdict }) => verdict.scenario],
  [
    "outcome",
    "Verdict",
    "holds, fails, mixed, undetermined, not-comparable, no-evidence, not-applicable or not-checkable.",
    ({ verdict }) => verdict.outcome,
  ],
  ["holds", "Hold", "Findings that hold.", ({ verdict }) => verdict.holds, "integer"],
  ["fails", "Fail", "Findings that fail.", ({ verdict }) => verdict.fails, "integer"],
  [
    "undetermined",
    "Undetermined",
    "Findings that the figures do not decide.",
    ({ verdict }) => verdict.undetermined,
    "integer",
  ],
  ["observed", "Observed", "Figure of the deciding finding, in `unit`.", ({ finding }) => finding?.observed, "number"],
  ["threshold", "Threshold", "What it was held against.", ({ finding }) => finding?.threshold, "number"],
  [
    "margin",
    "Margin",
    "Distance from turning over: positive where it holds.",
    ({ verdict }) => verdict.margin,
    "number",
  ],
  ["unit", "Unit", "Unit of observed, threshold and margin.", ({ verdict }) => verdict.unit],
  [
    "publications",
    "Publications",
    "Publications that the findings come from, separated by ~.",
    ({ verdict }) => verdict.findings.map(({ publication }) => publication).join("~"),
  ],
  ["sentence", "In words", "The verdict in one sentence, made from the figures.", ({ sentence }) => sentence],
  ["quote", "Quotation", "The sentence of the article.", ({ claim }) => claim.quote],
  ["statement", "Read as", "What must be true for the reading to hold.", ({ reading }) => reading?.statement],
]);

export const GRID_COLUMNS = GRID_TABLE.columns;

/** The finding nearest to turning over among those that share the verdict's outcome; null if none is numeric. */
export function decidingFinding(verdict: Verdict): Finding | null {
  const numeric = verdict.findings.filter(({ margin, outcome }) => margin !== null && sharesOutcome(verdict, outcome));
  const nearest = (a: Finding, b: Finding) => Math.abs(a.margin ?? 0) - Math.abs(b.margin ?? 0);
  return numeric.sort(nearest)[0] ?? verdict.findings.find(({ observed }) => observed !== null) ?? null;
}

function sharesOutcome(verdict: Verdict, outcome: Finding["outcome"]): boolean {
  return verdict.outcome === "mixed" || verdict.outcome === outcome;
}

/** A grid as flat rows, in the article's order. */
export function gridRows(context: ChartContext, { article, rows }: Grid, locale: string): RowSet {
  return GRID_TABLE.of(
    rows.flatMap(({ claim, reading, verdicts }) =>
      verdicts.map((verdict) => {
        const sentence = verdictSentence(context, reading, verdict, locale);
        return { article, claim, reading, verdict, finding: decidingFinding(verdict), sentence };
      }),
    ),
  );
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
