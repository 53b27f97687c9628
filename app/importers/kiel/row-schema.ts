import type { Issue } from "../../package/issues.ts";
import { cleanText, readNumber } from "../reading/cells.ts";
import type { DelimitedRow } from "../reading/delimited.ts";
import { cellIssue } from "../reading/located.ts";
import { donorArea } from "./donors.ts";
import type { MainColumn } from "./layout.ts";
import { datingOf, type Dating } from "./months.ts";
import type { MainDataRelease } from "./releases.ts";

export const KINDS = ["military", "financial", "humanitarian"] as const;
export type Kind = (typeof KINDS)[number];

/** One row of MAIN DATA: an activity, or one item of a package (then usually without a value of its own). */
export interface Activity {
  line: number;
  donor: string;
  kind: Kind;
  dating: Exclude<Dating, { bad: string }>;
  /** Full euros as text; "" where the row carries no value (only the first row of a package does). */
  committed: string;
  /** Full euros as text; "" likewise, and in releases that know no allocations. */
  allocated: string;
  cells: Record<MainColumn, string>;
}

/** The type of aid as a release writes it ("Humanitarian " with a space is one). */
export function kindOf(text: string): Kind | null {
  const lower = cleanText(text).toLowerCase();
  return KINDS.find((kind) => kind === lower) ?? null;
}

/** Checks one row of MAIN DATA; null, with located issues, for what this importer does not know. */
export function readActivity(
  row: DelimitedRow<MainColumn>,
  release: MainDataRelease,
  issues: Issue[],
): Activity | null {
  const before = issues.length;
  const place = (column: MainColumn) => ({ file: release.file, line: row.line, column });
  const donor = donorArea(row.cells.Countries);
  if (donor === null)
    issues.push(cellIssue(place("Countries"), "unknown-donor", row.cells.Countries, "Expected a donor known here."));
  const kind = kindOf(row.cells["Type of Aid General"]);
  if (kind === null) {
    const value = row.cells["Type of Aid General"];
    issues.push(
      cellIssue(
        place("Type of Aid General"),
        "unknown-kind",
        value,
        "Expected military, financial or humanitarian aid.",
      ),
    );
  }
  const dating = datingOf(row.cells.Month3, row.cells["Announcement Date"], release.lastMonth);
  if ("bad" in dating)
    issues.push(cellIssue(place("Month3"), "bad-month", row.cells.Month3, "Expected Kiel's number of a month."));
  const committed = readNumber(row.cells["Converted Value in EUR"], place("Converted Value in EUR"), issues);
  const allocated = release.hasAllocations
    ? readNumber(
        row.cells["Allocated Total in EUR (redistributed)"],
        place("Allocated Total in EUR (redistributed)"),
        issues,
      )
    : "";
  if (issues.length > before || donor === null || kind === null || "bad" in dating) return null;
  return { line: row.line, donor, kind, dating, committed, allocated, cells: row.cells };
}
