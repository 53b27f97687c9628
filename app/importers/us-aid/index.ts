import type { Importer, ImportResult, RawFolder } from "../reading/importer.ts";
import { observationsTable } from "../reading/observations.ts";
import { readAppropriations } from "./appropriations.ts";
import { usAidCatalog } from "./catalog.ts";
import { readMemoranda, readPackages } from "./row-schema.ts";
import { drawdownObservations, drawdownTable } from "./to-observations.ts";

/** American drawdowns and appropriations for Ukraine. */
export const usAid: Importer = {
  name: "us-aid",
  title: "United States: presidential drawdowns, supplemental appropriations",
  folder: "aid",
  run: runUsAid,
};

function runUsAid(raw: RawFolder): ImportResult {
  const { memoranda, issues } = readMemoranda(raw);
  const list = readPackages(raw);
  const appropriations = readAppropriations(raw);
  const path = "observations/us-drawdowns.csv";
  const { table, issues: clashes } = observationsTable(drawdownObservations(memoranda, list.packages), path);
  const rowsRead = memoranda.length + list.packages.length + appropriations.read;
  return {
    tables: {
      [path]: table,
      "aid/us-drawdowns.csv": drawdownTable(memoranda, list.packages),
      "aid/us-appropriations.csv": appropriations.table,
    },
    catalog: usAidCatalog(),
    summary: { rowsRead, rowsKept: rowsRead, dropped: {} },
    issues: [...issues, ...list.issues, ...appropriations.issues, ...clashes],
  };
}
