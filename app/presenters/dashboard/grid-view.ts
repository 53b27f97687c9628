import type { Claim } from "../../domain/claims.ts";
import type { Grid, GridRow as EvaluatedRow } from "../../domain/grid.ts";
import type { Verdict, VerdictOutcome } from "../../domain/verdicts.ts";
import { formatValue } from "../charts/number-format.ts";
import { outcomeWord } from "../verdicts/outcome-words.ts";

/** One cell of the grid: a word, a shape (by outcome) and the margin. */
export interface GridCell {
  scenario: string;
  outcome: VerdictOutcome;
  word: string;
  /** "by 10.8 points", "3 of 5 hold"; "" where there is no number. */
  detail: string;
}

export interface GridRow {
  reading: string;
  label: string;
  statement: string;
  isDefault: boolean;
  cells: GridCell[];
}

export interface GridClaim {
  claim: string;
  quote: string;
  kind: Claim["kind"];
  topic: string;
  /** Why an opinion is not checked; "" for what is. */
  reason: string;
  rows: GridRow[];
  /** Readings that are not among `rows`. */
  more: number;
}

/** A margin in words, without its sign: "by 10.8 points". */
export function marginText(margin: number | null, unit: string, locale: string): string {
  if (margin === null) return "";
  // Trends are judged by a share of steps, which people read in per cent.
  if (unit === "share") return marginText(margin * 100, "percentage_points", locale);
  const size = Math.abs(margin);
  const isWhole = unit === "count" || unit === "days";
  const decimals =
    size >= 1000 || (isWhole && (size >= 10 || Number.isInteger(size))) ? 0 : size >= 0.1 || size === 0 ? 1 : 2;
  return `by ${formatValue(size, unit === "percent" ? "percentage_points" : unit, decimals, locale)}`;
}

function cellDetail(verdict: Verdict, locale: string): string {
  const { holds, fails, undetermined, findings } = verdict;
  if (verdict.outcome === "mixed") return `${holds} of ${holds + fails + undetermined} hold`;
  if (verdict.outcome === "undetermined") {
    const missing = new Set(findings.flatMap((finding) => finding.missing));
    return missing.size > 0 ? `${missing.size} ${missing.size === 1 ? "figure" : "figures"} missing` : "";
  }
  return marginText(verdict.margin, verdict.unit, locale);
}

/** A verdict as a cell of the grid. */
export function gridCell(verdict: Verdict, locale: string): GridCell {
  const { scenario, outcome } = verdict;
  return { scenario, outcome, word: outcomeWord(outcome), detail: cellDetail(verdict, locale) };
}

/** Rows of one claim as the grid shows them; an opinion has none, and the reason instead. */
function gridClaim(rows: readonly EvaluatedRow[], locale: string): GridClaim | null {
  const first = rows[0];
  if (first === undefined) return null;
  const { claim, readings } = first;
  const shown = rows.flatMap(({ reading, verdicts }): GridRow[] => {
    if (reading === null) return [];
    const cells = verdicts.map((verdict) => gridCell(verdict, locale));
    const { reading: id, label, statement } = reading;
    return [{ reading: id, label, statement, isDefault: reading === readings[0], cells }];
  });
  return {
    claim: claim.claim,
    quote: claim.quote,
    kind: claim.kind,
    topic: claim.topic,
    reason: readings.length === 0 ? claim.note : "",
    rows: shown,
    more: readings.length - shown.length,
  };
}

/** A grid of the domain, claim by claim in the article's order. */
export function presentGrid(grid: Grid, locale: string): GridClaim[] {
  const byClaim = new Map<string, EvaluatedRow[]>();
  for (const row of grid.rows) byClaim.set(row.claim.claim, [...(byClaim.get(row.claim.claim) ?? []), row]);
  return [...byClaim.values()].flatMap((rows) => gridClaim(rows, locale) ?? []);
}
