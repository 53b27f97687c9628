/** Rows of catalog/indicators.csv that several lists share. Definitions say what the authorities count differently. */

const COUNTING =
  "An entry is one row of the authority's own list: a person, organisation, ship or aircraft listed under measures over Ukraine and Russia. " +
  "Measures over Belarus are counted apart. Authorities count different things (regimes, units, entries taken off again): compare shapes, never add across them.";

const SURVIVORS =
  "The lists of the United Kingdom, Canada, Australia, New Zealand and Japan show only what is still listed, so older months lack what was taken off since.";

function count(indicator: string, label: string, definition: string, frequency: string): Record<string, string> {
  return { indicator, label, definition, unit: "count", decimals: "0", topic: "sanctions", frequency };
}

const ROWS: readonly Record<string, string>[] = [
  count(
    "sanctions_listings",
    "New sanctions listings over Russia and Ukraine",
    `Entries whose listing falls into the month. ${COUNTING} ${SURVIVORS}`,
    "monthly",
  ),
  count(
    "sanctions_listings_individuals",
    "New sanctions listings: persons",
    `Persons among the entries whose listing falls into the month. ${COUNTING} ${SURVIVORS}`,
    "monthly",
  ),
  count(
    "sanctions_listings_entities",
    "New sanctions listings: organisations",
    `Companies and other organisations among the entries whose listing falls into the month. ${COUNTING} ${SURVIVORS}`,
    "monthly",
  ),
  count(
    "sanctions_listings_ships",
    "New sanctions listings: ships and aircraft",
    `Ships and aircraft among the entries whose listing falls into the month; Canada and Australia give a class of ships one row. ${COUNTING} ${SURVIVORS}`,
    "monthly",
  ),
  count(
    "sanctions_listings_belarus",
    "New sanctions listings over Belarus",
    `Entries listed in the month under measures over Belarus, and under none over Russia and Ukraine. ${SURVIVORS}`,
    "monthly",
  ),
  count(
    "sanctions_stock",
    "Entries on the sanctions list over Russia and Ukraine",
    `Entries on the list on the day of the copy; between two copies the list did not change. ${COUNTING}`,
    "irregular",
  ),
  count(
    "sanctions_stock_month_end",
    "Entries on the sanctions list at the end of the month",
    `Entries on the list on the last day of the month: the last copy of the list up to that day. ${COUNTING}`,
    "monthly",
  ),
  count(
    "ofac_stock_eo14024",
    "Entries under Executive Order 14024",
    "Entries of the US list that carry RUSSIA-EO14024, alone or with other programmes, on the day of the copy.",
    "irregular",
  ),
];

/** The indicator rows of these ids, in the order given. */
export function listingIndicators(ids: Iterable<string>): Record<string, string>[] {
  const wanted = new Set(ids);
  return ROWS.filter((row) => wanted.has(row["indicator"] ?? ""));
}
