import { TYPES, type Authority } from "../authority.ts";

/** New Zealand: one register under the Russia Sanctions Act 2022, in which names from Belarus are not told apart. */
export const newZealand: Authority = {
  area: "NZL",
  file: "new_zealand_russia_sanctions_reduced.csv",
  layout: {
    name: "New Zealand Russia Sanctions Register",
    delimiter: ",",
    required: ["unique_identifier", "type", "date_of_sanction", "date_of_additional_sanction", "sanction_status"],
  },
  dataset: "new-zealand-mfat-register",
  copiedOn: "2026-02-23",
  seenAt: "https://github.com/ammitto/data-nz",
  publisher: {
    publisher: "new-zealand-mfat",
    label: "New Zealand Ministry of Foreign Affairs and Trade",
    kind: "government",
    party: "NZL",
    url: "https://www.mfat.govt.nz/",
  },
  publication: {
    title: "Russia Sanctions Register",
    url: "https://www.mfat.govt.nz/assets/Countries-and-Regions/Europe/Ukraine/Russia-Sanctions-Register.xlsx",
    licence: "Licence not seen; only identifiers, kinds and days are kept",
    redistributable: "false",
    confidence: "high",
    note: "The register of the Russia Sanctions Act 2022, entries from Belarus included. Entries taken off again are absent.",
  },
  toListing(cells, read) {
    return {
      area: "NZL",
      entry: cells["unique_identifier"] ?? "",
      type: read.oneOf("type", TYPES, "entity"),
      programme: "Russia Sanctions Act 2022",
      subject: "russia",
      listedOn: read.requiredDay("date_of_sanction"),
      basis: "stated",
      onList: read.oneOf("sanction_status", { Sanctioned: true }, true),
    };
  },
};
