import { importResult } from "../reading/import-result.ts";
import type { ImportResult, RawFolder } from "../reading/importer.ts";
import { keptTable } from "../reading/kept-table.ts";
import { readAppropriations } from "./appropriations.ts";
import { readMemoranda, readPackages } from "./row-schema.ts";
import { drawdownObservations, drawdownTable } from "./to-observations.ts";

const PUBLICATIONS = keptTable(
  "us-aid/publications.csv",
  "publication,publisher,title,edition,published_on,url,seen_at,licence,redistributable,confidence,coverage,note",
);

/** American drawdowns and appropriations for Ukraine. */
export function usAid(raw: RawFolder): ImportResult {
  const [memoranda, packages] = [readMemoranda(raw), readPackages(raw)];
  const appropriations = readAppropriations(raw);
  const rowsRead = memoranda.read + packages.read + appropriations.read;
  return importResult({
    observations: { "observations/us-drawdowns.csv": drawdownObservations(memoranda.rows, packages.rows) },
    tables: {
      "aid/us-drawdowns.csv": drawdownTable(memoranda.rows, packages.rows),
      "aid/us-appropriations.csv": appropriations.table,
    },
    publications: PUBLICATIONS,
    summary: { rowsRead, rowsKept: rowsRead, dropped: {} },
    issues: [...memoranda.issues, ...packages.issues, ...appropriations.issues],
  });
}
