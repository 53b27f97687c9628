import { cleanText, dayOf, isMissing } from "../../tabular/cell-text.ts";
import type { RawFolder, TidyTable } from "../reading/importer.ts";
import { tableOf } from "../reading/tidy-table.ts";
import { readFacts } from "../fact-sheets/points.ts";
import { knownDonor } from "./known-donor.ts";
import { WEAPONS_LAYOUT } from "./layout.ts";
import type { MainDataRelease } from "./releases.ts";
import type { Activity } from "./row-schema.ts";
import type { Tally } from "./tally.ts";
import type { WebsiteSet } from "./website-sets.ts";

const UNITS = ["No. of Units", "No. of Units Delivered (in-kind military aid)"] as const;

/** Facts of each activity: donor, day, kind, item, units, values. Kiel's explanatory sentences and links stay out. */
export function activityTable(release: MainDataRelease, activities: readonly Activity[]): TidyTable {
  const rows = activities.map(({ row, donor, dating, kind, committed, allocated }, index) => {
    const { cells } = row;
    const [units = "", delivered = ""] = UNITS.map((column) => row.number(column).replace(/\.0+$/, ""));
    const day = dayOf(cells["Announcement Date"]) ?? "";
    return {
      publication: release.publication,
      row: String(index + 1),
      activity: cleanText(cells.ID),
      allocation: cells["Allocation ID"] === "0" ? "" : word(cells["Allocation ID"]),
      area: donor,
      announced_on: day,
      announced_as: day === "" ? word(cells["Announcement Date"]) : "",
      month: "month" in dating ? dating.month : "",
      kind,
      form: sentenceCase(cells["Type of Aid Specific"]),
      donation: word(cells["Type of donation"]).toLowerCase(),
      item: word(cells.Items),
      item_type: sentenceCase(cells["Type of Item"]),
      units,
      units_delivered: delivered,
      committed_eur: euros(committed),
      allocated_eur: euros(allocated),
    };
  });
  return tableOf(
    "publication,row,activity,allocation,area,announced_on,announced_as,month,kind,form,donation,item,item_type,units,units_delivered,committed_eur,allocated_eur",
    rows,
  );
}

export const WEAPONS_HEADER = "publication,area,category,units,value_eur,models";

/** Heavy weapons by donor as the website lists them in a release: units, estimated value, models. */
export function readWeapons(raw: RawFolder, set: WebsiteSet, tally: Tally) {
  const weapons = readFacts(raw, set.weapons, WEAPONS_LAYOUT, (row) => {
    const area = knownDonor(row, "donor");
    if (area === null) return null;
    return {
      publication: set.publication,
      area,
      category: row.text("category"),
      units: row.integer("number_of_weapons"),
      value_eur: row.integer("monetary_value_eur"),
      models: row.text("weapons_list"),
    };
  });
  tally.read += weapons.read;
  return weapons;
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
