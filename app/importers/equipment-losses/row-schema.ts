import type { Issue } from "../../package/issues.ts";
import { cleanText, dayOf, readInteger, readPeriod } from "../reading/cells.ts";
import { readDelimited } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { cellIssue } from "../reading/located.ts";
import { ALL_TYPES, COUNTRIES, DAILY, DAILY_LAYOUT, RENAMED } from "./layout.ts";

/** Losses of one side in one type (or all) documented by the day. */
export interface LossRow {
  area: string;
  day: string;
  /** "" for all types together. */
  type: string;
  destroyed: string;
  abandoned: string;
  captured: string;
  damaged: string;
  total: string;
}

export interface Losses {
  rows: LossRow[];
  read: number;
  /** Rows whose "type" is a heading of the page with numbers in it. */
  headings: number;
  issues: Issue[];
}

export function readLosses(raw: RawFolder): Losses {
  const source = readDelimited(raw, DAILY, DAILY_LAYOUT);
  const losses: Losses = { rows: [], read: source.rows.length, headings: 0, issues: source.issues };
  for (const { line, cells } of source.rows) {
    const type = cleanText(cells.equipment_type);
    // "Losses excluding Recon Drones and Trucks - 17594, of which: …": a heading, with another text every day.
    if (/^Losses (?:excluding|of) /.test(type)) {
      losses.headings += 1;
      continue;
    }
    const place = (column: string) => ({ file: DAILY, line, column });
    const count = (column: "destroyed" | "abandoned" | "captured" | "damaged" | "type_total") =>
      readInteger(cells[column], place(column), losses.issues);
    const area = COUNTRIES[cells.country];
    if (area === undefined) {
      losses.issues.push(cellIssue(place("country"), "unknown-country", cells.country, "Expected Russia or Ukraine."));
      continue;
    }
    losses.rows.push({
      area,
      day: readPeriod(dayOf, cells.date_recorded, place("date_recorded"), losses.issues),
      type: type === ALL_TYPES ? "" : (RENAMED[type] ?? type),
      destroyed: count("destroyed"),
      abandoned: count("abandoned"),
      captured: count("captured"),
      damaged: count("damaged"),
      total: count("type_total"),
    });
  }
  return losses;
}
