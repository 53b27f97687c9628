import type { Issue } from "../../package/issues.ts";
import { dayOf, monthOf } from "../../tabular/cell-text.ts";
import { csvLayout, readDelimited, type Layout } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import type { Row } from "../reading/row.ts";
import { sourceOf, type Source } from "./sources.ts";

const TOTALS = csvLayout(
  "Totals of aid as governments and institutions state them, one figure a row",
  "donor,measure,amount,currency,as_of,source_title,source_url,found_in,confidence",
);

const STOCKS = csvLayout(
  "Facts on stocks and production of munitions, one figure a row",
  "item,country,measure,value,unit,as_of,source_title,source_url,note,confidence",
);

/** What every row says of its source, by the names of the tables' columns; `as_of` is a day or month. */
interface Sourced {
  source: Source;
  publication: string;
  as_of: string;
  seen_at: string;
  confidence: string;
}

/** A total of aid: `amount` in full units of `currency` (or percent), as text. */
export type Total = Sourced & Record<"donor" | "measure" | "amount" | "currency", string>;

export type StockFact = Sourced & Record<"item" | "country" | "measure" | "value" | "unit" | "note", string>;

const UNITS = { USD: "USD", EUR: "EUR", GBP: "GBP", percent: "percent" };

export function readTotals(raw: RawFolder): { rows: Total[]; issues: Issue[] } {
  return readSourced(raw, "official_totals.csv", TOTALS, (row) => {
    const amount = row.number("amount");
    const currency = row.oneOf("currency", UNITS, "unknown-currency", "Expected a currency known here.") ?? "";
    return { donor: row.text("donor"), measure: row.text("measure"), amount, currency };
  });
}

export function readStockFacts(raw: RawFolder): { rows: StockFact[]; issues: Issue[] } {
  return readSourced(raw, "stock_facts.csv", STOCKS, (row) => ({
    item: row.text("item"),
    country: row.text("country"),
    measure: row.text("measure"),
    value: row.number("value"),
    unit: row.cells.unit,
    note: row.text("note"),
  }));
}

type SourceColumn = "as_of" | "source_title" | "source_url" | "confidence";

function readSourced<Column extends string, Fact>(
  raw: RawFolder,
  file: string,
  layout: Layout<Column | SourceColumn>,
  factOf: (row: Row<Column | SourceColumn>) => Fact,
): { rows: (Fact & Sourced)[]; issues: Issue[] } {
  const { rows, issues } = readDelimited(raw, file, layout);
  const facts = rows.flatMap((row) => {
    const fact = factOf(row);
    const source = sourceOf(row.text("source_title"));
    if (source === null) {
      row.refuse("source_title", "unknown-source", "Expected a source known here.");
      return [];
    }
    const as_of = row.period("as_of", (cell) => dayOf(cell) ?? monthOf(cell));
    const { publication } = source;
    return [{ ...fact, source, publication, as_of, seen_at: row.text("source_url"), confidence: row.cells.confidence }];
  });
  return { rows: facts, issues };
}
