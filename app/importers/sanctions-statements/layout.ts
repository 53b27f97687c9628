import type { Layout } from "../reading/delimited.ts";
import { UK_GOVERNMENT } from "../fact-sheets/publishers.ts";

export const TOTALS = "jurisdiction_totals.csv";
export const EU_TOTALS = "eu_listing_totals.csv";
export const ACTIONS = "ofac_actions_after_2024_05_reported.csv";
export const SWISS = "switzerland_seco_stock_2026-02.csv";

export const TOTALS_LAYOUT = {
  name: "Stated totals by jurisdiction",
  delimiter: ",",
  required: [
    "jurisdiction",
    "as_of",
    "value",
    "value_is",
    "measure",
    "unit",
    "counted_by",
    "source_url",
    "found_in",
    "confidence",
    "licence_note",
    "note",
  ],
} as const satisfies Layout<string>;

export const EU_TOTALS_LAYOUT = {
  name: "Stated totals of the EU",
  delimiter: ",",
  required: ["date", "individuals", "entities", "total_text", "source_url", "found_in", "confidence", "note"],
} as const satisfies Layout<string>;

export const ACTIONS_LAYOUT = {
  name: "Reported US actions after May 2024",
  delimiter: ",",
  required: ["action_date", "value", "value_is", "what", "counted_by", "source_url", "confidence", "note"],
} as const satisfies Layout<string>;

export const SWISS_LAYOUT = {
  name: "Swiss list by set of sanctions",
  delimiter: ",",
  required: ["sanctions_set_id", "type", "count", "meaning"],
} as const satisfies Layout<string>;

export const RETRIEVED_ON = "2026-11-22";
/** Day of the Swiss list. */
export const SWISS_DAY = "2026-02-18";
/** The set that the Swiss list's size and texts point to as the asset freeze over Ukraine; the copy does not name its sets. */
export const SWISS_SET = "27286";

export interface Speaker {
  area: string;
  publisher: Record<string, string>;
}

function government(area: string, publisher: string, label: string, url: string): Speaker {
  return { area, publisher: { publisher, label, kind: "government", party: area, url } };
}

/** Jurisdictions of the sheet whose totals are taken over, with the body that states them. */
export const SPEAKERS: Readonly<Record<string, Speaker>> = {
  "United Kingdom": { area: "GBR", publisher: UK_GOVERNMENT },
  Canada: government("CAN", "canada-government", "Government of Canada", "https://www.canada.ca/"),
  Japan: government("JPN", "japan-government", "Government of Japan", "https://www.mofa.go.jp/"),
  Switzerland: government(
    "CHE",
    "switzerland-eaer",
    "Swiss Federal Department of Economic Affairs",
    "https://www.wbf.admin.ch/",
  ),
  "Ukraine (War & Sanctions portal)": government(
    "UKR",
    "ukraine-gur",
    "Ukraine, War and Sanctions portal (HUR)",
    "https://war-sanctions.gur.gov.ua/",
  ),
};

export const SECO: Record<string, string> = {
  publisher: "switzerland-seco",
  label: "Swiss State Secretariat for Economic Affairs",
  kind: "government",
  party: "CHE",
  url: "https://www.seco.admin.ch/",
};

export const SANCTIONS_PULSE: Record<string, string> = {
  publisher: "sanctionspulse",
  label: "SanctionsPulse",
  kind: "research",
  party: "",
  url: "https://github.com/Yashap-96/SanctionsPulse",
};
