import { DEEPSTATE_COPY, LIVEUAMAP_COPY, mapEdition, type AreaMap } from "./to-observations.ts";

const CHECKED =
  "Checked against others: growth in 2024 of 4,299 square kilometres against almost 4,000 by AFP from ISW's maps; within 0.4 percent of the DeepState areas in January 2025.";
const CUT =
  "The same series as it stood at the end of the day: the maps were public daily and their area was kept up to date. Corrections made later to earlier days cannot be told apart and may be in it.";

/** What is the same in all editions of a map's series. */
const SERIES: Readonly<Record<AreaMap, Record<string, string>>> = {
  liveuamap: {
    publisher: "liveuamap-analysis",
    url: LIVEUAMAP_COPY,
    licence: "Free use with credit to the authors of the data (Live Universal Awareness Map; Conflict Investigations)",
    redistributable: "true",
    confidence: "medium",
    note: CHECKED,
  },
  nzz: {
    publisher: "nzz-maps",
    url: "https://github.com/conflict-investigations/nzz-maps",
    licence: "Free use with credit to NZZ and Conflict Investigations",
    redistributable: "true",
    confidence: "low",
    note: "A second opinion: about 23,000 square kilometres lower than liveuamap in 2023, because areas held before 2022 and areas of advance are treated otherwise.",
  },
  deepstate: {
    publisher: "deepstatemap",
    url: "https://deepstatemap.live/",
    licence: "Terms of the map not seen; only areas worked out from it are kept, no geometry",
    redistributable: "false",
    confidence: "medium",
    note: `Area of the published shapes in the equal-area projection of WGS84, holes taken off, overlaps not. Shapes collected daily at ${DEEPSTATE_COPY}; eight days are missing. Checked: within 0.4 percent of liveuamap on 15 January 2025.`,
  },
};

/** The row of publications.csv of an edition; `isLast`: not cut from a longer series. */
export function editionRow(map: AreaMap, day: string, isLast: boolean): Record<string, string> {
  const row = SERIES[map];
  return {
    ...row,
    publication: mapEdition(map, day),
    title: "Area of Ukraine under Russian control, by day",
    edition: `to ${day}`,
    published_on: day,
    note: isLast ? (row["note"] ?? "") : `${row["note"]} ${CUT}`,
  };
}
