import type { Issue } from "../../package/issues.ts";
import { cleanText, dayOf, monthOf, readNumber, readPeriod } from "../reading/cells.ts";
import { readDelimited } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { cellIssue } from "../reading/located.ts";
import { FILES, STOCKS_LAYOUT, TOTALS_LAYOUT } from "./layout.ts";
import { sourceOf, type Source } from "./sources.ts";

interface Sourced {
  /** Day or month. */
  asOf: string;
  source: Source;
  seenAt: string;
  confidence: string;
}

/** A total of aid: `amount` in full units of `currency` (or percent), as text. */
export interface Total extends Sourced {
  donor: string;
  measure: string;
  amount: string;
  currency: string;
}

export interface StockFact extends Sourced {
  item: string;
  country: string;
  measure: string;
  value: string;
  unit: string;
  note: string;
}

const UNITS = new Set(["USD", "EUR", "GBP", "percent"]);

export function readTotals(raw: RawFolder): { totals: Total[]; issues: Issue[] } {
  const { rows, issues } = readDelimited(raw, FILES.totals, TOTALS_LAYOUT);
  const totals: Total[] = [];
  for (const { line, cells } of rows) {
    const sourced = readSourced(FILES.totals, line, cells, issues);
    const place = (column: string) => ({ file: FILES.totals, line, column });
    const amount = readNumber(cells.amount, place("amount"), issues);
    if (!UNITS.has(cells.currency))
      issues.push(cellIssue(place("currency"), "unknown-currency", cells.currency, "Expected a currency known here."));
    if (sourced === null) continue;
    totals.push({
      ...sourced,
      donor: cleanText(cells.donor),
      measure: cleanText(cells.measure),
      amount,
      currency: cells.currency,
    });
  }
  return { totals, issues };
}

export function readStockFacts(raw: RawFolder): { facts: StockFact[]; issues: Issue[] } {
  const { rows, issues } = readDelimited(raw, FILES.stocks, STOCKS_LAYOUT);
  const facts: StockFact[] = [];
  for (const { line, cells } of rows) {
    const sourced = readSourced(FILES.stocks, line, cells, issues);
    const value = readNumber(cells.value, { file: FILES.stocks, line, column: "value" }, issues);
    if (sourced === null) continue;
    facts.push({
      ...sourced,
      item: cleanText(cells.item),
      country: cleanText(cells.country),
      measure: cleanText(cells.measure),
      value,
      unit: cells.unit,
      note: cleanText(cells.note),
    });
  }
  return { facts, issues };
}

function readSourced(
  file: string,
  line: number,
  cells: Record<"as_of" | "source_title" | "source_url" | "confidence", string>,
  issues: Issue[],
): Sourced | null {
  const source = sourceOf(cleanText(cells.source_title));
  if (source === null) {
    const place = { file, line, column: "source_title" };
    issues.push(cellIssue(place, "unknown-source", cells.source_title, "Expected a source known here."));
    return null;
  }
  const day = (cell: string) => dayOf(cell) ?? monthOf(cell);
  const asOf = readPeriod(day, cells.as_of, { file, line, column: "as_of" }, issues);
  return { asOf, source, seenAt: cleanText(cells.source_url), confidence: cells.confidence };
}
