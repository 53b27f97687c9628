import { TYPES, type Authority } from "../authority.ts";

/** United Kingdom: entries taken over from the EU at the end of 2020 carry that day and have no listing day of their own. */
export const uk: Authority = {
  area: "GBR",
  file: "uk_russia_designations_reduced.csv",
  layout: {
    name: "UK Sanctions List, Russia and Belarus regimes",
    delimiter: ",",
    required: [
      "unique_id",
      "type",
      "regime",
      "date_designated",
      "last_updated",
      "first_seen_in_copy",
      "on_list_2026_04_29",
      "eu_inherited_2020_12_31",
    ],
  },
  dataset: "uk-fcdo-sanctions-list",
  copiedOn: "2026-08-22",
  seenAt: "https://github.com/ammitto/data-uk",
  publisher: {
    publisher: "uk-fcdo",
    label: "UK Foreign, Commonwealth and Development Office",
    kind: "government",
    party: "GBR",
    url: "https://www.gov.uk/government/organisations/foreign-commonwealth-development-office",
  },
  publication: {
    title: "UK Sanctions List: Russia and Belarus regimes",
    url: "https://www.gov.uk/government/publications/the-uk-sanctions-list",
    licence: "Open Government Licence v3.0",
    redistributable: "true",
    confidence: "high",
    note: "Only what was still listed on the day of the copy: at most 245 of the 3,719 numbers of the Russia regime were taken off or never used. 226 entries over Russia were taken over from the EU at the end of 2020; the months leave them out. Government totals of March 2022 are higher than this list shows.",
  },
  toListing(cells, read) {
    const isTakenOver = cells["eu_inherited_2020_12_31"] === "1";
    return {
      area: "GBR",
      entry: cells["unique_id"] ?? "",
      type: read.oneOf("type", TYPES, "entity"),
      programme: cells["regime"] ?? "",
      subject: read.oneOf("regime", { Russia: "russia", Belarus: "belarus" } as const, "russia"),
      listedOn: read.requiredDay("date_designated"),
      basis: isTakenOver ? "taken-over" : "stated",
      // Empty for entries designated after the copy of April 2026; only "0" says that an entry had left.
      onList: cells["on_list_2026_04_29"] !== "0",
    };
  },
};
