import type { Layout } from "../reading/delimited.ts";

export const LISTINGS = "eu_fsf_russia_listings_reduced.csv";
export const STOCK = "eu_fsf_stock_by_scrape.csv";
export const VESSELS = "eu_annex_xlii_vessels_reduced.csv";
export const PACKAGES = "eu_packages.csv";

export const LISTINGS_LAYOUT = {
  name: "EU financial sanctions files, entries over Russia and Belarus",
  delimiter: ",",
  required: [
    "eu_reference",
    "type",
    "programme",
    "listing_date_est",
    "date_basis",
    "earliest_regulation_publication_date",
    "regulation_publication_date_2022_extract",
    "first_seen_utc",
    "left_censored",
    "last_seen_utc",
    "on_list_2026_02_23",
    "programme_known_from",
  ],
} as const satisfies Layout<string>;

export const STOCK_LAYOUT = {
  name: "EU financial sanctions files, entries by programme and copy",
  delimiter: ",",
  required: [
    "utc",
    "commit",
    "list_total",
    "UKR_individual",
    "UKR_entity",
    "RUS_all",
    "RUSDA_all",
    "BLR_all",
    "unknown_programme",
  ],
} as const satisfies Layout<string>;

export const VESSELS_LAYOUT = {
  name: "Ships in Annex XLII of Regulation 833/2014",
  delimiter: ",",
  required: ["imo_number", "date_of_application"],
} as const satisfies Layout<string>;

export const PACKAGES_LAYOUT = {
  name: "EU sanctions packages",
  delimiter: ",",
  required: [
    "package",
    "adoption_date",
    "individuals",
    "entities",
    "listings_total_reported",
    "vessels_added",
    "vessels_total_after",
    "cumulative_individuals",
    "cumulative_entities",
    "main_measures",
    "source_title",
    "source_url",
    "found_in",
    "second_source",
    "confidence",
    "note",
  ],
} as const satisfies Layout<string>;

export const RETRIEVED_ON = "2026-11-22";
/** Day of the copy from which most programmes are known, and of its newest entries. */
export const LAST_COPY = "2026-02-23";
/** First of the daily copies. */
export const FIRST_COPY = "2021-01-29";
/** First month that the copies cover wholly. */
export const FIRST_MONTH = "2021-02";
/** Day of the list of ships. */
export const VESSELS_COPY = "2025-12-18";

export const FSF_URL =
  "https://data.europa.eu/data/datasets/consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions";
export const FSF_COPIES = "https://github.com/ammitto/data-eu";
export const VESSELS_URL =
  "https://www.dma.dk/growth-and-framework-conditions/maritime-sanctions/sanctions-against-russia-and-belarus/eu-vessel-designations";
export const VESSELS_COPIES = "https://github.com/ammitto/data-eu-vessels";
export const COUNCIL_URL = "https://www.consilium.europa.eu/en/press/press-releases/";
