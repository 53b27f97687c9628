import { importResult } from "../reading/import-result.ts";
import type { ImportResult, RawFolder } from "../reading/importer.ts";
import { sortedTable } from "../reading/tidy-table.ts";
import { publicationRows } from "./publications.ts";
import { readStockFacts, readTotals } from "./row-schema.ts";
import { stockObservations, totalObservations } from "./to-observations.ts";

/** Totals of aid and facts on stocks as governments, institutions and researchers state them. */
export function officialTotals(raw: RawFolder): ImportResult {
  const [totals, facts] = [readTotals(raw), readStockFacts(raw)];
  const rowsRead = totals.rows.length + facts.rows.length;
  const totalsHeader = "publication,donor,measure,amount,currency,as_of,seen_at,confidence";
  const factsHeader = "publication,item,country,measure,value,unit,as_of,seen_at,confidence,note";
  return importResult({
    observations: {
      "observations/official-totals.csv": [...totalObservations(totals.rows), ...stockObservations(facts.rows)],
    },
    tables: {
      "aid/official-totals.csv": sortedTable(totalsHeader, totals.rows),
      "aid/stock-facts.csv": sortedTable(factsHeader, facts.rows),
    },
    publications: publicationRows([...totals.rows, ...facts.rows]),
    summary: { rowsRead, rowsKept: rowsRead, dropped: {} },
    issues: [...totals.issues, ...facts.issues],
  });
}
