import { TYPES, type Authority } from "../authority.ts";

/** Canada: three sets of regulations over Russia, Ukraine and Belarus; those over Moldova belong to neither count. */
export const canada: Authority = {
  area: "CAN",
  file: "canada_sema_russia_listings_reduced.csv",
  layout: {
    name: "Consolidated Canadian Autonomous Sanctions List",
    delimiter: ",",
    required: ["regulations", "schedule", "item", "type", "date_of_listing"],
  },
  dataset: "canada-gac-sema",
  copiedOn: "2026-08-22",
  seenAt: "https://github.com/ammitto/data-ca",
  publisher: {
    publisher: "canada-gac",
    label: "Global Affairs Canada",
    kind: "government",
    party: "CAN",
    url: "https://www.international.gc.ca/",
  },
  publication: {
    title: "Consolidated Canadian Autonomous Sanctions List: Russia, Ukraine, Belarus and Moldova regulations",
    url: "https://www.international.gc.ca/world-monde/assets/office_docs/international_relations-relations_internationales/sanctions/sema-lmes.xml",
    licence: "Subject to Canadian government terms, not seen; only numbers, kinds and days are kept",
    redistributable: "false",
    confidence: "high",
    note: "Only what was still listed on the day of the copy. The day is that of the regulation, often some days before the announcement. A person can be listed under two regulations. Ships are Schedule 1.1 of the Russia regulations; Magnitsky entries are left out; Moldova is in no count.",
  },
  toListing(cells, read) {
    const subjects = { Russia: "russia", Ukraine: "russia", Belarus: "belarus", Moldova: "other" } as const;
    return {
      area: "CAN",
      entry: [cells["regulations"], cells["schedule"], cells["item"]].join(" / "),
      type: read.oneOf("type", TYPES, "entity"),
      programme: cells["regulations"] ?? "",
      subject: read.oneOf("regulations", subjects, "other"),
      listedOn: read.requiredDay("date_of_listing"),
      basis: "stated",
      onList: true,
    };
  },
};
