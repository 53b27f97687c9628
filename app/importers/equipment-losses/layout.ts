import type { Layout } from "../reading/delimited.ts";

export const DAILY = "oryx_daily_count.csv";

export const DAILY_LAYOUT = {
  name: "Oryx, documented losses by type and day",
  delimiter: ",",
  required: [
    "country",
    "equipment_type",
    "destroyed",
    "abandoned",
    "captured",
    "damaged",
    "type_total",
    "date_recorded",
  ],
  // Differences to the day before, and differences of those: they follow from the counts.
  more: /_diff$/,
} as const satisfies Layout<string>;

export const RETRIEVED_ON = "2026-11-22";
export const ORYX_URL = "https://www.oryxspioenkop.com/2022/02/attack-on-europe-documenting-equipment.html";
export const ORYX_COPY = "https://github.com/scarnecchia/oryx_data";

export const ALL_TYPES = "All Types";
export const COUNTRIES: Readonly<Record<string, string>> = { Russia: "RUS", Ukraine: "UKR" };

/** Types whose names changed while the page grew: one name for each. */
export const RENAMED: Readonly<Record<string, string>> = {
  "Naval Ships and Submarines": "Naval Ships",
  "Trucks, Vehicles, Jeeps, and Trains": "Trucks, Vehicles, and Jeeps",
};
