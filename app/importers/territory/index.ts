import type { Importer, ImportResult, RawFolder } from "../reading/importer.ts";
import { observationsTable } from "../reading/observations.ts";
import { SheetPublications } from "../fact-sheets/sheet-publications.ts";
import { territoryCatalog } from "./catalog.ts";
import { readDeepstate, readLiveuamap, readNzz, readPoints } from "./row-schema.ts";
import { territoryTable } from "./tables.ts";
import { deepstateDrafts, liveuamapDrafts, nzzDrafts, pointDrafts, seriesEditions } from "./to-observations.ts";

/** Area of Ukraine under Russian control: three maps by day, and single reported figures. */
export const territory: Importer = {
  name: "territory",
  title: "Area of Ukraine under Russian control, by day and as reported",
  folder: "events",
  run,
};

const FILE = "observations/territory.csv";

function run(raw: RawFolder, progress: (message: string) => void): ImportResult {
  progress("reading three maps' areas and the reported points");
  const liveuamap = readLiveuamap(raw);
  const nzz = readNzz(raw);
  const deepstate = readDeepstate(raw);
  const points = readPoints(raw);
  const publications = new SheetPublications();
  const reported = points.rows.map((point) => pointDrafts(point, publications));
  const editions = seriesEditions(liveuamap.rows);
  const drafts = [
    ...editions.flatMap((edition) => liveuamapDrafts(liveuamap.rows, edition)),
    ...nzzDrafts(nzz.rows),
    ...deepstateDrafts(deepstate.rows),
    ...reported.flat(),
  ];
  const observations = observationsTable(drafts, FILE);
  const unattributed = reported.filter((found) => found.length === 0).length;
  const read = liveuamap.rows.length + nzz.rows.length + deepstate.rows.length + points.rows.length;
  return {
    tables: {
      [FILE]: observations.table,
      "events/territory.csv": territoryTable({
        liveuamap_km2: liveuamap.rows,
        nzz_km2: nzz.rows,
        deepstatemap_km2: deepstate.rows,
      }),
    },
    catalog: territoryCatalog(
      {
        liveuamap: editions,
        nzz: nzz.rows.at(-1)?.day ?? "",
        deepstate: deepstate.rows.at(-1)?.day ?? "",
      },
      publications.rows(),
      new Set(drafts.map(({ indicator }) => indicator)),
    ),
    summary: {
      rowsRead: read,
      rowsKept: read - unattributed,
      dropped: { "reported point whose counter is not known, or from a machine-translated page": unattributed },
    },
    issues: [...liveuamap.issues, ...nzz.issues, ...deepstate.issues, ...points.issues, ...observations.issues],
  };
}
