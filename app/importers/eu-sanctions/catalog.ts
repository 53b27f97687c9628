import { areaRows } from "../reading/areas.ts";
import type { CatalogRows } from "../reading/importer.ts";
import { publisherRows } from "../reading/publishers.ts";
import { EU_COUNCIL } from "../fact-sheets/publishers.ts";
import { listingIndicators } from "../listings/indicators.ts";
import { COUNCIL_URL, FSF_URL, LAST_COPY, RETRIEVED_ON, VESSELS_COPY, VESSELS_URL } from "./layout.ts";
import { fsfEdition, VESSELS_PUBLICATION } from "./to-observations.ts";

const INDICATORS: readonly Record<string, string>[] = [
  [
    "eu_package_listings",
    "Listings in an EU sanctions package",
    "Persons and organisations whose assets the package freezes, on the day of its adoption, as announced. Companies in annexes without an asset freeze are not counted. Packages for which only words or another basis were found have no figure.",
  ],
  [
    "eu_package_vessels",
    "Ships added by an EU sanctions package",
    "Ships that the package adds to the port and service ban (Annex XLII of Regulation 833/2014), on the day of its adoption, as announced.",
  ],
  [
    "eu_vessels_total",
    "Ships under the EU port and service ban",
    "Ships in Annex XLII of Regulation 833/2014 after the package of the day, as announced.",
  ],
  [
    "eu_packages_adopted",
    "Numbered EU sanctions packages so far",
    "Number of the package adopted on the day. The package of July 2022 has no number of its own from the Council and is commonly counted as the seventh.",
  ],
  [
    "eu_vessel_listings",
    "Ships listed by the EU, by day of application",
    "Ships in Annex XLII of Regulation 833/2014 by the day from which the ban applies to them, the day after adoption or later; ships taken off again are missing.",
  ],
].map(([indicator, label, definition]) => ({
  indicator: indicator ?? "",
  label: label ?? "",
  definition: definition ?? "",
  unit: "count",
  decimals: "0",
  topic: "sanctions",
  frequency: "irregular",
}));

const DANISH_MARITIME_AUTHORITY: Record<string, string> = {
  publisher: "dma",
  label: "Danish Maritime Authority",
  kind: "government",
  party: "DNK",
  url: "https://www.dma.dk/",
};

const FSF_NOTE =
  "Counted here from daily copies of the list (29 January 2021 to 3 February 2026) and its structured form of 23 February 2026. Programmes UKR, RUS and RUSDA; Belarus apart. " +
  "A listing's day is that of the Official Journal where it lies at most 60 days before the first copy with the entry, else that of the copy. The file follows the Journal by 1 to 7 days, once by 29, so a month is counted 29 days after its end. " +
  "323 entries are older than the first copy and have no day; 163 entries of any programme that came and went between copies have no known programme and are not counted.";

/** Catalog rows for the editions of the list, of the packages, and for the ships. */
export function euCatalog(
  fsfEditions: readonly string[],
  packageEditions: readonly string[],
  used: ReadonlySet<string>,
): CatalogRows {
  const publications = [
    ...fsfEditions.map(fsfPublication),
    ...packageEditions.map(packagesPublication),
    vesselsPublication(),
  ];
  return {
    publishers: [...publisherRows(["ec"]), EU_COUNCIL, DANISH_MARITIME_AUTHORITY],
    areas: areaRows(["EU", "DNK"]),
    indicators: [...listingIndicators(used), ...INDICATORS.filter((row) => used.has(row["indicator"] ?? ""))],
    publications,
  };
}

function fsfPublication(day: string): Record<string, string> {
  const isLast = day === LAST_COPY;
  return {
    publication: fsfEdition(day),
    publisher: "ec",
    title: "Consolidated list of persons, groups and entities subject to EU financial sanctions",
    edition: `as it stood on ${day}`,
    published_on: day,
    retrieved_on: RETRIEVED_ON,
    url: FSF_URL,
    licence:
      "Reuse of Commission documents with attribution (Decision 2011/833/EU); only numbers, codes and days are kept",
    redistributable: "true",
    confidence: "high",
    note: isLast
      ? `${FSF_NOTE} Holds no entry over Ukraine after 23 October 2025, so the package of April 2026 is missing.`
      : `${FSF_NOTE} This edition is the same series cut on its day: entries that a copy showed by then. They were counted later, and their programmes are known from the newest list.`,
  };
}

function packagesPublication(day: string): Record<string, string> {
  return {
    publication: `eu-council-packages-${day}`,
    publisher: "eu-council",
    title: "Sanctions packages against Russia: days of adoption and announced listings",
    edition: `packages adopted up to ${day}`,
    published_on: day,
    retrieved_on: RETRIEVED_ON,
    url: COUNCIL_URL,
    licence: "Reuse of Council documents with attribution (Decision 2011/833/EU); single facts",
    redistributable: "true",
    confidence: "high",
    note: "Facts put together package by package; where the Council's own text was not read, the page that reports it is named with the figure. Each package was public on its day of adoption, so an edition up to a day holds what was known then.",
  };
}

function vesselsPublication(): Record<string, string> {
  return {
    publication: VESSELS_PUBLICATION,
    publisher: "dma",
    title: "EU vessel designations (Annex XLII, Regulation 833/2014)",
    edition: `list of ${VESSELS_COPY}`,
    published_on: VESSELS_COPY.slice(0, 7),
    retrieved_on: RETRIEVED_ON,
    url: VESSELS_URL,
    licence: "Terms of the publisher not seen; only IMO numbers and days are kept",
    redistributable: "false",
    confidence: "high",
    note: "Its newest entries apply from the day after the list, so it counts as known at the end of the month. 597 ships; 25 of 27, 52 of 52, 74 of 74, 184 of 189, 105 of 105, 116 of 117 and 41 of 41 of the announced additions, because ships taken off the list are absent.",
  };
}
