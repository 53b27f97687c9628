import type { Layout } from "../reading/delimited.ts";

export const CAPS = "oil_price_cap.csv";
export const ASSETS = "frozen_assets_by_date.csv";
export const OIL = "oil_price_and_revenue_points.csv";

export const CAPS_LAYOUT = {
  name: "Oil price cap",
  delimiter: ",",
  required: [
    "effective_date",
    "cap_usd_per_barrel",
    "product",
    "adopted_by",
    "decision_date",
    "source_url",
    "found_in",
    "confidence",
    "note",
  ],
} as const satisfies Layout<string>;

export const ASSETS_LAYOUT = {
  name: "Immobilised assets by date",
  delimiter: ",",
  required: ["as_of", "value", "unit", "measure", "stated_by", "source_url", "found_in", "confidence", "note"],
} as const satisfies Layout<string>;

export const OIL_LAYOUT = {
  name: "Oil price and revenue points",
  delimiter: ",",
  required: ["month", "series", "value", "unit", "definition", "stated_by", "source_url", "confidence", "note"],
} as const satisfies Layout<string>;

export const RETRIEVED_ON = "2026-11-22";

/** Units as the sheets write them. Flows "per month" and "per day" are in the indicator's definition. */
export const UNITS: Readonly<Record<string, string>> = {
  "USD/bbl": "USD_per_barrel",
  "USD bn per month": "USD_bn",
  "EUR mn per day": "EUR_mn",
  "RUB bn per month": "RUB_bn",
  "USD bn": "USD_bn",
  "EUR bn": "EUR_bn",
};
