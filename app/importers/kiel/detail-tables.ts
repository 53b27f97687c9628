import type { Issue } from "../../package/issues.ts";
import { cleanText, dayOf, isMissing, readInteger, readNumber } from "../reading/cells.ts";
import { readDelimited } from "../reading/delimited.ts";
import type { RawFolder, TidyTable } from "../reading/importer.ts";
import { cellIssue } from "../reading/located.ts";
import { byCells } from "../reading/observations.ts";
import { donorArea } from "./donors.ts";
import { WEAPONS_LAYOUT } from "./layout.ts";
import type { MainDataRelease } from "./releases.ts";
import type { Activity } from "./row-schema.ts";
import type { Tally } from "./tally.ts";
import type { WebsiteSet } from "./website-sets.ts";

export const ACTIVITY_COLUMNS = [
  "publication",
  "row",
  "activity",
  "allocation",
  "area",
  "announced_on",
  "announced_as",
  "month",
  "kind",
  "form",
  "donation",
  "item",
  "item_type",
  "units",
  "units_delivered",
  "committed_eur",
  "allocated_eur",
];

/** Facts of each activity: donor, day, kind, item, units, values. Kiel's explanatory sentences and links stay out. */
export function activityTable(release: MainDataRelease, activities: readonly Activity[], issues: Issue[]): TidyTable {
  const rows = activities.map((activity, index) => {
    const { cells } = activity;
    const units = (column: "No. of Units" | "No. of Units Delivered (in-kind military aid)") =>
      readNumber(cells[column], { file: release.file, line: activity.line, column }, issues).replace(/\.0+$/, "");
    const day = dayOf(cells["Announcement Date"]) ?? "";
    return [
      release.publication,
      String(index + 1),
      cleanText(cells.ID),
      cells["Allocation ID"] === "0" ? "" : word(cells["Allocation ID"]),
      activity.donor,
      day,
      day === "" ? word(cells["Announcement Date"]) : "",
      "month" in activity.dating ? activity.dating.month : "",
      activity.kind,
      sentenceCase(cells["Type of Aid Specific"]),
      word(cells["Type of donation"]).toLowerCase(),
      word(cells.Items),
      sentenceCase(cells["Type of Item"]),
      units("No. of Units"),
      units("No. of Units Delivered (in-kind military aid)"),
      euros(activity.committed),
      euros(activity.allocated),
    ];
  });
  return { columns: ACTIVITY_COLUMNS, rows };
}

const WEAPONS_COLUMNS = ["publication", "area", "category", "units", "value_eur", "models"];

/** Heavy weapons by donor as the website lists them in a release: units, estimated value, models. */
export function readWeapons(raw: RawFolder, set: WebsiteSet, tally: Tally): { rows: string[][]; issues: Issue[] } {
  const { rows, issues } = readDelimited(raw, set.weapons, WEAPONS_LAYOUT);
  tally.read += rows.length;
  const found: string[][] = [];
  for (const row of rows) {
    const place = (column: string) => ({ file: set.weapons, line: row.line, column });
    const area = donorArea(row.cells.donor);
    if (area === null) {
      issues.push(cellIssue(place("donor"), "unknown-donor", row.cells.donor, "Expected a donor known here."));
      continue;
    }
    found.push([
      set.publication,
      area,
      cleanText(row.cells.category),
      readInteger(row.cells.number_of_weapons, place("number_of_weapons"), issues),
      readInteger(row.cells.monetary_value_eur, place("monetary_value_eur"), issues),
      cleanText(row.cells.weapons_list),
    ]);
  }
  return { rows: found, issues };
}

/** The weapons of all releases as one table. */
export function weaponsTable(rows: readonly string[][]): TidyTable {
  return { columns: WEAPONS_COLUMNS, rows: [...rows].sort(byCells) };
}

function word(cell: string): string {
  return isMissing(cell) ? "" : cleanText(cell).replace(/\s+/g, " ");
}

/** One spelling for "Weapons and Equipment", "MIlitary Equipment", "humanitarian"; proper names keep theirs. */
function sentenceCase(cell: string): string {
  const text = word(cell);
  return text === "European Peace Facility" ? text : text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();
}

function euros(text: string): string {
  return text === "" ? "" : String(Math.round(Number(text)));
}
