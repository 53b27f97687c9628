import { areaRows } from "../reading/areas.ts";
import type { Importer, ImportResult, RawFolder, TidyTable } from "../reading/importer.ts";
import { byCells, observationsTable } from "../reading/observations.ts";
import { INDICATORS } from "./indicators.ts";
import { publicationRows } from "./publications.ts";
import { PUBLISHERS } from "./publishers.ts";
import { readStockFacts, readTotals, type StockFact, type Total } from "./row-schema.ts";
import { stockObservations, totalObservations } from "./to-observations.ts";

/** Totals of aid and facts on stocks as governments, institutions and researchers state them. */
export const officialTotals: Importer = {
  name: "official-totals",
  title: "Official totals of aid and facts on stocks of munitions, figure by figure",
  folder: "aid",
  run: runOfficialTotals,
};

function runOfficialTotals(raw: RawFolder): ImportResult {
  const { totals, issues } = readTotals(raw);
  const stocks = readStockFacts(raw);
  const drafts = [...totalObservations(totals), ...stockObservations(stocks.facts)];
  const path = "observations/official-totals.csv";
  const { table, issues: clashes } = observationsTable(drafts, path);
  const rowsRead = totals.length + stocks.facts.length;
  return {
    tables: {
      [path]: table,
      "aid/official-totals.csv": totalsTable(totals),
      "aid/stock-facts.csv": factsTable(stocks.facts),
    },
    catalog: {
      publishers: PUBLISHERS,
      publications: publicationRows([...totals, ...stocks.facts]),
      areas: [
        // A publisher's party is an area too.
        ...areaRows([...drafts.map((draft) => draft.area), ...PUBLISHERS.map((row) => row["party"] ?? "")]),
        { area: "EUROPE_AND_EU_INSTITUTIONS", label: "European countries and EU institutions", kind: "group" },
        { area: "EU_AND_INSTITUTIONS", label: "EU members and institutions", kind: "group" },
      ],
      indicators: INDICATORS,
    },
    summary: { rowsRead, rowsKept: rowsRead, dropped: {} },
    issues: [...issues, ...stocks.issues, ...clashes],
  };
}

const TOTAL_COLUMNS = ["publication", "donor", "measure", "amount", "currency", "as_of", "seen_at", "confidence"];

function totalsTable(totals: readonly Total[]): TidyTable {
  const rows = totals.map((total) => [
    total.source.publication,
    total.donor,
    total.measure,
    total.amount,
    total.currency,
    total.asOf,
    total.seenAt,
    total.confidence,
  ]);
  return { columns: TOTAL_COLUMNS, rows: rows.sort(byCells) };
}

const FACT_COLUMNS = [
  "publication",
  "item",
  "country",
  "measure",
  "value",
  "unit",
  "as_of",
  "seen_at",
  "confidence",
  "note",
];

function factsTable(facts: readonly StockFact[]): TidyTable {
  const rows = facts.map((fact) => [
    fact.source.publication,
    fact.item,
    fact.country,
    fact.measure,
    fact.value,
    fact.unit,
    fact.asOf,
    fact.seenAt,
    fact.confidence,
    fact.note,
  ]);
  return { columns: FACT_COLUMNS, rows: rows.sort(byCells) };
}
