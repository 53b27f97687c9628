import type { EuPackage } from "./eu-package.ts";

const GOVERNMENT_OF_SWEDEN = "https://www.regeringen.se/pressmeddelanden";

/**
 * What the sheet of packages lacks, each with the page it was read on.
 * - 1: the Council announced all 351 members of the Duma who voted, and 27 others: 23 persons and 4 organisations, as its own
 *   list shows. The legal acts of the day list 363, since 15 of the 351 were on the list already.
 * - 20: ships, and companies of the annex on military industry, whose assets are not frozen: those are no listings here.
 */
const ADDITIONS: Readonly<Record<string, Partial<EuPackage>>> = {
  "1": {
    individuals: "374",
    entities: "4",
    listings: "378",
    note: "As announced: 351 members of the State Duma and 27 others (23 persons, 4 organisations). The legal acts of the day list 363, because 15 of the 351 were listed already.",
  },
  "20": {
    vessels_added: "46",
    seen_at: `${GOVERNMENT_OF_SWEDEN}/2026/04/eu-antar-ett-20e-sanktionspaket-mot-ryssland/`,
    note: "46 ships, and 60 companies in the annex on military industry, whose assets are not frozen. The number of persons and organisations listed was not found. The day is that on which adoption was expected after the agreement of 22 April.",
  },
};

/** The package that came out after the sheet was made. */
const LATER: EuPackage = {
  package: "21",
  number: 21,
  adopted_on: "2026-07-23",
  individuals: "",
  entities: "",
  listings: "",
  listings_reported: "",
  vessels_added: "41",
  vessels_total: "",
  cumulative_individuals: "",
  cumulative_entities: "",
  measures:
    "oil price cap kept at its level for a year; transaction bans on more oil ports, banks and a refinery in a third country; ships that serve the shadow fleet; notice of sales of LNG carriers; crypto services; metals and drone equipment",
  seen_at: `${GOVERNMENT_OF_SWEDEN}/2026/07/eu-antar-ett-21a-sanktionspaket-mot-ryssland/`,
  confidence: "medium",
  note: "41 ships. The number of persons and organisations listed was not found. Day from the Council's press release (Regulation (EU) 2026/1848).",
};

/** The sheet's packages with what it lacks; a cell that the sheet has stands. */
export function withAdditions(packages: readonly EuPackage[]): EuPackage[] {
  const rows = packages.map((row): EuPackage => {
    const more = ADDITIONS[row.package];
    return more === undefined || row.listings !== "" || row.vessels_added !== "" ? row : { ...row, ...more };
  });
  const newest = Math.max(...packages.map(({ number }) => number ?? 0));
  return newest === 20 ? [...rows, LATER] : rows;
}
