import { areaRows } from "../reading/areas.ts";
import type { CatalogRows } from "../reading/importer.ts";
import { DEEPSTATE_COPY, LIVEUAMAP_COPY, RETRIEVED_ON } from "./layout.ts";
import { deepstateEdition, HELD, liveuamapEdition, nzzEdition, REPORTER_ROWS } from "./to-observations.ts";

const INDICATORS: readonly Record<string, string>[] = [
  [
    HELD,
    "Area of Ukraine held by Russia",
    "Square kilometres of Ukraine under Russian control on the day, by the map of the publisher; Crimea and what was held before February 2022 included. Maps differ in what they count as held, so series are compared in shape, not joined.",
    "km2",
    "daily",
  ],
  [
    "territory_held_by_russia_reported",
    "Area of Ukraine held by Russia, as reported",
    "Square kilometres held on a day or at the peak of a period, as a newspaper reported it from its own reading of maps: single figures by other rules than the daily series.",
    "km2",
    "irregular",
  ],
  [
    "territory_held_by_russia_share",
    "Share of Ukraine held by Russia, as reported",
    "Percent of Ukraine's area held by Russia, as reported.",
    "percent",
    "irregular",
  ],
  [
    "territory_gained_by_russia",
    "Area gained by Russia in a period, as reported",
    "Square kilometres that came under Russian control over the period, net, as reported.",
    "km2",
    "irregular",
  ],
].map(([indicator = "", label = "", definition = "", unit = "", frequency = ""]) => ({
  indicator,
  label,
  definition,
  unit,
  decimals: "0",
  topic: "events",
  frequency,
}));

const PUBLISHERS: readonly Record<string, string>[] = [
  [
    "liveuamap-analysis",
    "Conflict Investigations, from maps of Live Universal Awareness Map",
    "research",
    "",
    LIVEUAMAP_COPY,
  ],
  [
    "nzz-maps",
    "Conflict Investigations, from maps of NZZ",
    "research",
    "",
    "https://github.com/conflict-investigations/nzz-maps",
  ],
  // DeepState works with Ukraine's Ministry of Defence but is a private project: no organ of a side.
  ["deepstatemap", "DeepStateMap, areas worked out from its maps", "research", "", "https://deepstatemap.live/"],
].map(([publisher = "", label = "", kind = "", party = "", url = ""]) => ({ publisher, label, kind, party, url }));

/** Last days of the series' editions. */
export interface SeriesEditions {
  liveuamap: readonly string[];
  nzz: string;
  deepstate: string;
}

export function territoryCatalog(
  editions: SeriesEditions,
  points: readonly Record<string, string>[],
  used: ReadonlySet<string>,
): CatalogRows {
  const reporters = new Set(points.map((row) => row["publisher"]));
  return {
    publishers: [...PUBLISHERS, ...REPORTER_ROWS.filter((row) => reporters.has(row["publisher"]))],
    areas: areaRows(["UKR"]),
    indicators: INDICATORS.filter((row) => used.has(row["indicator"] ?? "")),
    publications: [
      ...editions.liveuamap.map((day) => liveuamap(day, day === editions.liveuamap.at(-1))),
      nzz(editions.nzz),
      deepstate(editions.deepstate),
      ...points,
    ],
  };
}

function series(row: Record<string, string>, day: string): Record<string, string> {
  return {
    title: "Area of Ukraine under Russian control, by day",
    edition: `to ${day}`,
    published_on: day,
    retrieved_on: RETRIEVED_ON,
    ...row,
  };
}

function liveuamap(day: string, isLast: boolean): Record<string, string> {
  const note =
    "Checked against others: growth in 2024 of 4,299 square kilometres against almost 4,000 by AFP from ISW's maps; within 0.4 percent of the DeepState areas in January 2025.";
  const cut =
    "The same series as it stood at the end of the day: the maps were public daily and their area was kept up to date. Corrections made later to earlier days cannot be told apart and may be in it.";
  return series(
    {
      publication: liveuamapEdition(day),
      publisher: "liveuamap-analysis",
      url: LIVEUAMAP_COPY,
      licence:
        "Free use with credit to the authors of the data (Live Universal Awareness Map; Conflict Investigations)",
      redistributable: "true",
      confidence: "medium",
      note: isLast ? note : `${note} ${cut}`,
    },
    day,
  );
}

function nzz(day: string): Record<string, string> {
  return series(
    {
      publication: nzzEdition(day),
      publisher: "nzz-maps",
      url: "https://github.com/conflict-investigations/nzz-maps",
      licence: "Free use with credit to NZZ and Conflict Investigations",
      redistributable: "true",
      confidence: "low",
      note: "A second opinion: about 23,000 square kilometres lower than liveuamap in 2023, because areas held before 2022 and areas of advance are treated otherwise.",
    },
    day,
  );
}

function deepstate(day: string): Record<string, string> {
  return series(
    {
      publication: deepstateEdition(day),
      publisher: "deepstatemap",
      url: "https://deepstatemap.live/",
      licence: "Terms of the map not seen; only areas worked out from it are kept, no geometry",
      redistributable: "false",
      confidence: "medium",
      note: `Area of the published shapes in the equal-area projection of WGS84, holes taken off, overlaps not. Shapes collected daily at ${DEEPSTATE_COPY}; eight days are missing. Checked: within 0.4 percent of liveuamap on 15 January 2025.`,
    },
    day,
  );
}
