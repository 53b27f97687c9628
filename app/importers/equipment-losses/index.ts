import { areaRows } from "../reading/areas.ts";
import type { CatalogRows, Importer, ImportResult, RawFolder } from "../reading/importer.ts";
import { observationsTable } from "../reading/observations.ts";
import { editionDays } from "../editions/edition-days.ts";
import { ORYX_URL, RETRIEVED_ON } from "./layout.ts";
import { readLosses } from "./row-schema.ts";
import {
  editionsWithNews,
  isRecorded,
  lossDrafts,
  lossesTable,
  oryxEdition,
  slippedTotals,
} from "./to-observations.ts";

/** Equipment losses with photographic evidence, by side, day and type. */
export const equipmentLosses: Importer = {
  name: "equipment-losses",
  title: "Oryx: equipment losses with photographic evidence, by side, day and type",
  folder: "events",
  run,
};

const FILE = "observations/oryx-losses.csv";

function run(raw: RawFolder, progress: (message: string) => void): ImportResult {
  progress("reading documented losses");
  const { rows: all, read, headings, issues } = readLosses(raw);
  const slipped = slippedTotals(all);
  const rows = all.filter((row) => !slipped.has(row));
  const days = rows.map(({ day }) => day).sort();
  const editions = editionsWithNews(rows, editionDays("2022-02-24", days.at(-1) ?? ""));
  const drafts = editions.flatMap((edition) => lossDrafts(rows, edition));
  const observations = observationsTable(drafts, FILE);
  const kept = rows.filter(isRecorded).length;
  return {
    tables: { [FILE]: observations.table, "events/equipment-losses.csv": lossesTable(rows, editions) },
    catalog: catalogOf(editions),
    summary: {
      rowsRead: read,
      rowsKept: kept,
      dropped: {
        "heading of the page in the column of types": headings,
        "row of zeros before the invasion": rows.length - kept,
        "total far below those before and after it: a slip of the scrape": slipped.size,
      },
    },
    issues: [...issues, ...observations.issues],
  };
}

function catalogOf(editions: readonly string[]): CatalogRows {
  const lowerBound =
    "A lower bound: only losses with photographs or film. Types are recorded on the days on which their count changed, several times a week at best.";
  const cut = "The same series as it stood on the day; corrections made later to earlier days are not told apart.";
  return {
    publishers: [
      { publisher: "oryx", label: "Oryx", kind: "research", party: "", url: "https://www.oryxspioenkop.com/" },
    ],
    areas: areaRows(["RUS", "UKR"]),
    indicators: [
      {
        indicator: "equipment_losses_documented",
        label: "Equipment losses with photographic evidence",
        definition:
          "Vehicles, weapons, aircraft and ships of the side that photographs or film show as destroyed, damaged, abandoned or captured, all types, from 24 February 2022 to the day. A lower bound.",
        unit: "count",
        decimals: "0",
        topic: "events",
        frequency: "irregular",
      },
    ],
    publications: editions.map((day) => ({
      publication: oryxEdition(day),
      publisher: "oryx",
      title: "Attack On Europe: Documenting Equipment Losses",
      edition: `to ${day}`,
      published_on: day,
      retrieved_on: RETRIEVED_ON,
      url: ORYX_URL,
      licence: "CC BY 4.0 (daily counts by scarnecchia)",
      redistributable: "true",
      confidence: "medium",
      note: day === editions.at(-1) ? lowerBound : `${lowerBound} ${cut}`,
    })),
  };
}
