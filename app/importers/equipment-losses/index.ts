import { importResult } from "../reading/import-result.ts";
import type { ImportResult, RawFolder } from "../reading/importer.ts";
import { editionDays } from "../editions/edition-days.ts";
import { editionRow } from "../editions/edition-row.ts";
import { HEADING, readLosses } from "./row-schema.ts";
import {
  editionsWithNews,
  isRecorded,
  lossDrafts,
  lossesTable,
  oryxEdition,
  slippedTotals,
} from "./to-observations.ts";

/** Equipment losses with photographic evidence, by side, day and type. */
export function equipmentLosses(raw: RawFolder, progress: (message: string) => void): ImportResult {
  progress("reading documented losses");
  const { rows: all, read, dropped, issues } = readLosses(raw);
  const slipped = slippedTotals(all);
  const rows = all.filter((row) => !slipped.has(row));
  const days = rows.map((row) => row.recorded_on).sort();
  const editions = editionsWithNews(rows, editionDays("2022-02-24", days.at(-1) ?? ""));
  const kept = rows.filter(isRecorded).length;
  return importResult({
    observations: { "observations/oryx-losses.csv": editions.flatMap((edition) => lossDrafts(rows, edition)) },
    tables: { "events/equipment-losses.csv": lossesTable(rows, editions) },
    publications: editions.map((day) => editionRow("oryx", oryxEdition(day), day, day === editions.at(-1))),
    summary: {
      rowsRead: read,
      rowsKept: kept,
      dropped: {
        [HEADING]: 0,
        ...dropped,
        "row of zeros before the invasion": rows.length - kept,
        "total far below those before and after it: a slip of the scrape": slipped.size,
      },
    },
    issues,
  });
}
