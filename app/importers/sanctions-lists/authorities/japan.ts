import { TYPES, type Authority } from "../authority.ts";

/** Japan: asset freezes by the Ministry of Finance, lists 26 to 36; export bans are another ministry's and not in them. */
export const japan: Authority = {
  area: "JPN",
  file: "japan_mof_russia_asset_freeze_reduced.csv",
  layout: {
    name: "Japanese asset-freeze targets, lists 26 to 36",
    delimiter: ",",
    required: ["row_id", "list_no", "list", "type", "programme", "notification_date"],
  },
  dataset: "japan-mof-asset-freeze",
  copiedOn: "2026-03-06",
  seenAt: "https://github.com/ammitto/data-jp",
  publisher: {
    publisher: "japan-mof",
    label: "Japanese Ministry of Finance",
    kind: "government",
    party: "JPN",
    url: "https://www.mof.go.jp/",
  },
  publication: {
    title: "Asset-freeze targets: Crimea and eastern Ukraine, Russia, Belarus, third countries",
    url: "https://www.mof.go.jp/policy/international_policy/gaitame_kawase/gaitame/economic_sanctions/list.html",
    licence: "Licence not seen; only kinds and days are kept",
    redistributable: "false",
    confidence: "high",
    note: "The day is that of the ministry's notice. Only what was still listed on the day of the copy; nothing after 12 September 2025. The numbers of the rows are not the ministry's. Export bans are not in these lists.",
  },
  toListing(cells, read) {
    const programmes = {
      Russia: "russia",
      "Crimea/eastern Ukraine": "russia",
      Belarus: "belarus",
      "third countries (Russia-related lists 34-36)": "russia",
    } as const;
    return {
      area: "JPN",
      entry: (cells["row_id"] ?? "").replace(/^jp\.mof\./, ""),
      type: read.oneOf("type", TYPES, "entity"),
      programme: cells["programme"] ?? "",
      subject: read.oneOf("programme", programmes, "other"),
      listedOn: read.requiredDay("notification_date"),
      basis: "stated",
      onList: true,
    };
  },
};
