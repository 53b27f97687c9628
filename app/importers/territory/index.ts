import { importResult } from "../reading/import-result.ts";
import type { ImportResult, RawFolder, TidyTable } from "../reading/importer.ts";
import { editionRow } from "../editions/edition-row.ts";
import type { DayValue } from "../editions/series.ts";
import { SheetPublications } from "../fact-sheets/sheet-publications.ts";
import { readDeepstate, readLiveuamap, readNzz, readPoints } from "./row-schema.ts";
import { mapDrafts, mapEdition, pointDrafts, seriesEditions, type AreaMap } from "./to-observations.ts";

/** Area of Ukraine under Russian control: three maps by day, and single reported figures. */
export function territory(raw: RawFolder, progress: (message: string) => void): ImportResult {
  progress("reading three maps' areas and the reported points");
  const maps = { liveuamap: readLiveuamap(raw), nzz: readNzz(raw), deepstate: readDeepstate(raw) };
  const points = readPoints(raw);
  const publications = new SheetPublications();
  const reported = points.rows.map((point) => pointDrafts(point, publications));
  const editions = (Object.keys(maps) as AreaMap[]).flatMap((map) => {
    const series = maps[map].rows;
    const last = series.at(-1)?.day ?? "";
    // The other two maps were not collected daily while they changed: one edition each.
    const days = map === "liveuamap" ? seriesEditions(series) : [last];
    return days.map((day) => ({ map, series, day, isLast: day === last }));
  });
  const unattributed = reported.filter((found) => found.length === 0).length;
  const read = Object.values(maps).reduce((sum, { rows }) => sum + rows.length, points.read);
  return importResult({
    observations: {
      "observations/territory.csv": [
        ...editions.flatMap(({ map, series, day }) => mapDrafts(map, series, day)),
        ...reported.flat(),
      ],
    },
    tables: {
      "events/territory.csv": territoryTable({
        liveuamap_km2: maps.liveuamap.rows,
        nzz_km2: maps.nzz.rows,
        deepstatemap_km2: maps.deepstate.rows,
      }),
    },
    publications: [
      ...editions.map(({ map, day, isLast }) => editionRow(map, mapEdition(map, day), day, isLast)),
      ...publications.rows(),
    ],
    summary: {
      rowsRead: read,
      rowsKept: read - unattributed,
      dropped: { "reported point whose counter is not known, or from a machine-translated page": unattributed },
    },
    issues: [...Object.values(maps), points].flatMap(({ issues }) => issues),
  });
}

/** The three maps side by side, one row a day; an empty cell is a day that the map does not have. */
function territoryTable(maps: Readonly<Record<string, readonly DayValue[]>>): TidyTable {
  const series = Object.values(maps).map((rows) => new Map(rows.map(({ day, value }) => [day, value])));
  const days = [...new Set(series.flatMap((byDay) => [...byDay.keys()]))].sort();
  const rows = days.map((day) => [day, ...series.map((byDay) => byDay.get(day) ?? "")]);
  return { columns: ["day", ...Object.keys(maps)], rows };
}
