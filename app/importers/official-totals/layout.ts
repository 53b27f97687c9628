import type { Layout } from "../reading/delimited.ts";

export const FILES = { totals: "official_totals.csv", stocks: "stock_facts.csv" } as const;

export const TOTALS_LAYOUT: Layout<
  "donor" | "measure" | "amount" | "currency" | "as_of" | "source_title" | "source_url" | "found_in" | "confidence"
> = {
  name: "Totals of aid as governments and institutions state them, one figure a row",
  delimiter: ",",
  required: ["donor", "measure", "amount", "currency", "as_of", "source_title", "source_url", "found_in", "confidence"],
};

export const STOCKS_LAYOUT: Layout<
  "item" | "country" | "measure" | "value" | "unit" | "as_of" | "source_title" | "source_url" | "note" | "confidence"
> = {
  name: "Facts on stocks and production of munitions, one figure a row",
  delimiter: ",",
  required: [
    "item",
    "country",
    "measure",
    "value",
    "unit",
    "as_of",
    "source_title",
    "source_url",
    "note",
    "confidence",
  ],
};
