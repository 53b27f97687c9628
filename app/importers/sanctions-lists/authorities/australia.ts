import { TYPES, type Authority } from "../authority.ts";

/** Australia: the list dates an entry's last change; the first listing is in the text of some old entries. */
export const australia: Authority = {
  area: "AUS",
  file: "australia_dfat_russia_listings_reduced.csv",
  layout: {
    name: "Australian Consolidated List, Russia, Ukraine and vessels",
    delimiter: ",",
    required: ["reference", "type", "framework", "control_date", "first_listed_stated", "listing_date_est"],
  },
  dataset: "australia-dfat-consolidated",
  copiedOn: "2026-08-22",
  seenAt: "https://github.com/ammitto/data-au",
  publisher: {
    publisher: "australia-dfat",
    label: "Australian Department of Foreign Affairs and Trade",
    kind: "government",
    party: "AUS",
    url: "https://www.dfat.gov.au/",
  },
  publication: {
    title: "Consolidated List: Russia, Ukraine and vessels frameworks",
    url: "https://www.dfat.gov.au/international-relations/security/sanctions/consolidated-list",
    licence: "Licence not seen; only references, kinds and days are kept",
    redistributable: "false",
    confidence: "medium",
    note: "The day is that of the entry's last change, which is that of the listing for most; for 131 old entries the day of the first listing was taken from the text. Undated older entries that were listed anew in 2023 to 2025 may carry the later day. Only what was still listed on the day of the copy (nine of the whole list that left it in 2026 are still in it). A row of the vessels framework is a class of ships.",
  },
  toListing(cells, read) {
    const isInText = (cells["first_listed_stated"] ?? "") !== "";
    return {
      area: "AUS",
      entry: cells["reference"] ?? "",
      type: read.oneOf("type", TYPES, "entity"),
      programme: cells["framework"] ?? "",
      subject: read.oneOf("framework", { Russia: "russia", Ukraine: "russia", Vessels: "russia" } as const, "russia"),
      listedOn: read.requiredDay("listing_date_est"),
      basis: isInText ? "stated-in-text" : "last-change",
      onList: true,
    };
  },
};
