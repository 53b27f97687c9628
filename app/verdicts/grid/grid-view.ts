import type { Claim, Reading } from "../../domain/claims.ts";
import type { Grid, GridRow as EvaluatedRow } from "../../domain/grid.ts";
import type { Verdict, VerdictOutcome } from "../../domain/verdicts.ts";
import type { ChartContext } from "../../wording/context.ts";
import { formatValue } from "../../wording/number-format.ts";
import { publisherShort } from "../../wording/sources.ts";
import { hasReadableMargin, marginText } from "../sentences/margin-text.ts";
import { nearestFinding } from "../sentences/nearest-finding.ts";
import { outcomeWord } from "../sentences/outcome-words.ts";
import { fewestDecimals } from "../sentences/shown-decimals.ts";
import { isOfOlderEdition } from "../sentences/passed-over.ts";
import { sourceName, targetText } from "../sentences/words.ts";

/** One cell of the grid: a word, a shape (by outcome) and the margin. */
export interface GridCell {
  scenario: string;
  outcome: VerdictOutcome;
  word: string;
  /** "by 10.8 points", "by 1.3 points (nearest source: IMF)" (of several), "3 of 5 hold"; "" where there is no number. */
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

/** What a cell may say beyond the verdict's own numbers. */
export interface CellAsides {
  /** A trend and "rounds to" have no margin that people can read: none is shown. */
  reading?: Reading | null;
  /** Names whose margin it is, where several have a say. Reads the findings: for a claim's page, not for a grid. */
  context?: ChartContext;
}

function cellDetail(verdict: Verdict, locale: string, { reading = null, context }: CellAsides): string {
  // The findings are gathered when they are read: most cells do without them.
  const { holds, fails, undetermined } = verdict;
  if (verdict.outcome === "mixed")
    return `${holds} of ${holds + fails + undetermined} sources ${holds === 1 ? "bears" : "bear"} it out`;
  if (verdict.outcome === "undetermined") {
    const missing = new Set(verdict.findings.flatMap((finding) => finding.missing));
    return missing.size > 0 ? `${missing.size} ${missing.size === 1 ? "figure" : "figures"} missing` : "";
  }
  if (!hasReadableMargin(reading)) return "";
  if (reading?.form === "count" && reading.unit === "percent") return shareText(verdict, reading, locale);
  // The verdict's margin is that of the publication nearest to turning over: it stands alone here, so that the usual places do.
  const nearest = context ? nearestFinding(verdict.findings, verdict.outcome) : null;
  const decimals = context && nearest && reading ? fewestDecimals(context, reading, nearest) : undefined;
  const text = marginText(verdict.margin, verdict.unit, locale, decimals);
  if (text === "" || holds + fails < 2) return text;
  if (context === undefined || nearest === null) return `${text} (nearest source)`;
  const isOlder = reading !== null && isOfOlderEdition(context, reading, verdict, nearest);
  const source = isOlder
    ? sourceName(context, nearest.publication, locale)
    : publisherShort(context, nearest.publication);
  return `${text} (nearest source: ${source})`;
}

/** Of a share of members the share and what is asked for: its distance is in points of members and says nothing by itself. */
function shareText({ findings, outcome }: Verdict, reading: Reading, locale: string): string {
  const observed = nearestFinding(findings, outcome)?.observed ?? null;
  if (observed === null) return "";
  const asked = targetText({ ...reading, operator: reading.countOperator }, "percent", locale, 0);
  return `${formatValue(observed, "percent", 0, locale)} of members${asked === "" ? "" : `; ${asked}`}`;
}

/** A verdict as a cell of the grid. */
export function gridCell(verdict: Verdict, locale: string, asides: CellAsides = {}): GridCell {
  const { scenario, outcome } = verdict;
  return { scenario, outcome, word: outcomeWord(outcome), detail: cellDetail(verdict, locale, asides) };
}

/** What the grid says of a claim before its readings. */
export function gridHead({ claim, quote, kind, topic, note }: Claim, readings: readonly Reading[]) {
  return { claim, quote, kind, topic, reason: readings.length === 0 ? note : "" };
}

/** Rows of one claim as the grid shows them; an opinion has none, and the reason instead. */
function gridClaim(rows: readonly EvaluatedRow[], locale: string): GridClaim | null {
  const first = rows[0];
  if (first === undefined) return null;
  const { claim, readings } = first;
  const shown = rows.flatMap(({ reading, verdicts }): GridRow[] => {
    if (reading === null) return [];
    const cells = verdicts.map((verdict) => gridCell(verdict, locale, { reading }));
    const { reading: id, label, statement } = reading;
    return [{ reading: id, label, statement, isDefault: reading === readings[0], cells }];
  });
  return {
    ...gridHead(claim, readings),
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
