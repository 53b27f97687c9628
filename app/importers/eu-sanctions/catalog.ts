import { LAST_COPY, VESSELS_COPY } from "./copies.ts";
import { fsfEdition, VESSELS_PUBLICATION } from "./to-observations.ts";

const FSF_NOTE =
  "Counted here from daily copies of the list (29 January 2021 to 3 February 2026) and its structured form of 23 February 2026. Programmes UKR, RUS and RUSDA; Belarus apart. " +
  "A listing's day is that of the Official Journal where it lies at most 60 days before the first copy with the entry, else that of the copy. The file follows the Journal by 1 to 7 days, once by 29, so a month is counted 29 days after its end. " +
  "323 entries are older than the first copy and have no day; 163 entries of any programme that came and went between copies have no known programme and are not counted.";

export function fsfPublication(day: string): Record<string, string> {
  const isLast = day === LAST_COPY;
  return {
    publication: fsfEdition(day),
    publisher: "ec",
    title: "Consolidated list of persons, groups and entities subject to EU financial sanctions",
    edition: `as it stood on ${day}`,
    published_on: day,
    url: "https://data.europa.eu/data/datasets/consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions",
    licence:
      "Reuse of Commission documents with attribution (Decision 2011/833/EU); only numbers, codes and days are kept",
    redistributable: "true",
    confidence: "high",
    note: isLast
      ? `${FSF_NOTE} Holds no entry over Ukraine after 23 October 2025, so the package of April 2026 is missing.`
      : `${FSF_NOTE} This edition is the same series cut on its day: entries that a copy showed by then. They were counted later, and their programmes are known from the newest list.`,
  };
}

export function packagesPublication(day: string): Record<string, string> {
  return {
    publication: `eu-council-packages-${day}`,
    publisher: "eu-council",
    title: "Sanctions packages against Russia: days of adoption and announced listings",
    edition: `packages adopted up to ${day}`,
    published_on: day,
    url: "https://www.consilium.europa.eu/en/press/press-releases/",
    licence: "Reuse of Council documents with attribution (Decision 2011/833/EU); single facts",
    redistributable: "true",
    confidence: "high",
    note: "Facts put together package by package; where the Council's own text was not read, the page that reports it is named with the figure. Each package was public on its day of adoption, so an edition up to a day holds what was known then.",
  };
}

export function vesselsPublication(): Record<string, string> {
  return {
    publication: VESSELS_PUBLICATION,
    publisher: "dma",
    title: "EU vessel designations (Annex XLII, Regulation 833/2014)",
    edition: `list of ${VESSELS_COPY}`,
    published_on: VESSELS_COPY.slice(0, 7),
    url: "https://www.dma.dk/growth-and-framework-conditions/maritime-sanctions/sanctions-against-russia-and-belarus/eu-vessel-designations",
    licence: "Terms of the publisher not seen; only IMO numbers and days are kept",
    redistributable: "false",
    confidence: "high",
    note: "Its newest entries apply from the day after the list, so it counts as known at the end of the month. 597 ships; 25 of 27, 52 of 52, 74 of 74, 184 of 189, 105 of 105, 116 of 117 and 41 of 41 of the announced additions, because ships taken off the list are absent.",
  };
}
