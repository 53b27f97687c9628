import { areaRows } from "../reading/areas.ts";
import type { Importer, ImportResult, RawFolder } from "../reading/importer.ts";
import { observationsTable } from "../reading/observations.ts";
import { SheetPublications } from "../fact-sheets/sheet-publications.ts";
import { CAP_INDICATORS, capRows, withKept } from "./caps.ts";
import { ASSET_MEASURES, OIL_MEASURES } from "./measures.ts";
import { PUBLISHERS } from "./publishers.ts";
import { readAssets, readCaps, readOil } from "./row-schema.ts";
import { pointDraft } from "./to-observations.ts";

/** Oil price cap, Urals and revenue points, immobilised assets. */
export const oilAndAssets: Importer = {
  name: "oil-and-assets",
  title: "Oil price cap, Urals and export revenue points, immobilised Russian assets",
  folder: "sanctions",
  run,
};

const FILE = "observations/oil-and-assets.csv";

function run(raw: RawFolder, progress: (message: string) => void): ImportResult {
  progress("reading price caps, oil points and immobilised assets");
  const publications = new SheetPublications();
  const caps = readCaps(raw);
  const sheets = [readOil(raw), readAssets(raw)];
  const capped = capRows(withKept(caps.rows), publications);
  const points = sheets.flatMap((sheet) => sheet.rows).map((point) => pointDraft(point, publications));
  const drafts = [...capped.drafts, ...points];
  const observations = observationsTable(drafts, FILE);
  const used = new Set(publications.rows().map((row) => row["publisher"] ?? ""));
  const measured = new Map(
    [...OIL_MEASURES, ...ASSET_MEASURES].map(({ indicator }) => [indicator["indicator"], indicator]),
  );
  return {
    tables: { [FILE]: observations.table, "sanctions/price-caps.csv": capped.table },
    catalog: {
      publishers: Object.values(PUBLISHERS).filter((row) => used.has(row["publisher"] ?? "")),
      areas: areaRows(["GBR", "EU", ...drafts.map(({ area }) => area)]),
      indicators: [...CAP_INDICATORS, ...measured.values()],
      publications: publications.rows(),
    },
    summary: {
      rowsRead: caps.rows.length + sheets.reduce((sum, sheet) => sum + sheet.read, 0),
      rowsKept: caps.rows.length + sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0),
      dropped: Object.assign({}, ...sheets.map((sheet) => sheet.dropped)) as Record<string, number>,
    },
    issues: [...caps.issues, ...sheets.flatMap((sheet) => sheet.issues), ...capped.issues, ...observations.issues],
  };
}
