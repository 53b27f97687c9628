import { csvLayout } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { readFacts, type SheetRows } from "../fact-sheets/points.ts";

const DAILY = csvLayout(
  "Oryx, documented losses by type and day",
  "country,equipment_type,destroyed,abandoned,captured,damaged,type_total,date_recorded",
  // Differences to the day before, and differences of those: they follow from the counts.
  { more: /_diff$/ },
);

export const ALL_TYPES = "All Types";
export const HEADING = "heading of the page in the column of types";
const COUNTRIES = { Russia: "RUS", Ukraine: "UKR" };

/** Types whose names changed while the page grew: one name for each. */
const RENAMED: Readonly<Record<string, string>> = {
  "Naval Ships and Submarines": "Naval Ships",
  "Trucks, Vehicles, Jeeps, and Trains": "Trucks, Vehicles, and Jeeps",
};

/** Losses of one side in one type, or `ALL_TYPES`, documented by the day; by the columns of `equipment_losses`. */
export type LossRow = Record<
  "area" | "recorded_on" | "type" | "destroyed" | "abandoned" | "captured" | "damaged" | "total",
  string
>;

export function readLosses(raw: RawFolder): SheetRows<LossRow> {
  return readFacts(raw, "oryx_daily_count.csv", DAILY, (row) => {
    const type = row.text("equipment_type");
    // "Losses excluding Recon Drones and Trucks - 17594, of which: …": a heading, with another text every day.
    if (/^Losses (?:excluding|of) /.test(type)) return HEADING;
    const area = row.oneOf("country", COUNTRIES, "unknown-country", "Expected Russia or Ukraine.");
    if (area === null) return null;
    return {
      area,
      recorded_on: row.day("date_recorded"),
      type: RENAMED[type] ?? type,
      destroyed: row.integer("destroyed"),
      abandoned: row.integer("abandoned"),
      captured: row.integer("captured"),
      damaged: row.integer("damaged"),
      total: row.integer("type_total"),
    };
  });
}
