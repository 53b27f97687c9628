import type { Layout } from "../reading/delimited.ts";

export const EVENTS = "events.csv";
export const VISITS = "kyiv_visits_2022.csv";

export const EVENTS_LAYOUT = {
  name: "Events",
  delimiter: ",",
  required: ["date", "event", "actors", "category", "source_title", "source_url", "found_in", "confidence"],
} as const satisfies Layout<string>;

export const VISITS_LAYOUT = {
  name: "Visits to Kyiv",
  delimiter: ",",
  required: [
    "date",
    "visitor",
    "office",
    "state_or_body",
    "before_or_after_withdrawal_2022_04_02",
    "met_zelensky_in_kyiv",
    "source_url",
    "found_in",
    "confidence",
    "note",
  ],
} as const satisfies Layout<string>;

export const RETRIEVED_ON = "2026-11-22";
