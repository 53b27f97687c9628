import { cleanText } from "../../tabular/cell-text.ts";
import type { Row } from "../reading/row.ts";
import { knownDonor } from "./known-donor.ts";
import type { MainColumn } from "./layout.ts";
import { datingOf, type Dating } from "./months.ts";
import type { MainDataRelease } from "./releases.ts";

export const KINDS = ["military", "financial", "humanitarian"] as const;
export type Kind = (typeof KINDS)[number];

/** One row of MAIN DATA: an activity, or one item of a package (then usually without a value of its own). */
export interface Activity {
  donor: string;
  kind: Kind;
  dating: Exclude<Dating, { bad: string }>;
  /** Full euros as text; "" where the row carries no value (only the first row of a package does). */
  committed: string;
  /** Full euros as text; "" likewise, and in releases that know no allocations. */
  allocated: string;
  row: Row<MainColumn>;
}

/** The type of aid as a release writes it ("Humanitarian " with a space is one). */
export function kindOf(text: string): Kind | null {
  const lower = cleanText(text).toLowerCase();
  return KINDS.find((kind) => kind === lower) ?? null;
}

/** Checks one row of MAIN DATA; null, with located issues, for what this importer does not know. */
export function readActivity(row: Row<MainColumn>, release: MainDataRelease): Activity | null {
  const { cells } = row;
  const donor = knownDonor(row, "Countries");
  const kinds = "Expected military, financial or humanitarian aid.";
  const kind = kindOf(cells["Type of Aid General"]) ?? row.refuse("Type of Aid General", "unknown-kind", kinds);
  const dating = datingOf(cells.Month3, cells["Announcement Date"], release.lastMonth);
  if ("bad" in dating) row.refuse("Month3", "bad-month", "Expected Kiel's number of a month.");
  const committed = row.number("Converted Value in EUR");
  const allocated = release.hasAllocations ? row.number("Allocated Total in EUR (redistributed)") : "";
  if (donor === null || kind === null || "bad" in dating) return null;
  return { donor, kind, dating, committed, allocated, row };
}
