import type { Issue } from "../../package/issues.ts";
import { cleanText } from "../../tabular/cell-text.ts";
import { scanDelimited } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import type { Row } from "../reading/row.ts";
import { ALLOCATIONS_LAYOUT, CODED_COMMITMENTS_LAYOUT, COMMITMENTS_LAYOUT, type MainColumn } from "./layout.ts";
import type { MainDataRelease } from "./releases.ts";
import { readActivity, type Activity } from "./row-schema.ts";
import type { Tally } from "./tally.ts";

/** Reads one release's MAIN DATA; rows in file order. */
export function readMainData(
  raw: RawFolder,
  release: MainDataRelease,
  tally: Tally,
): { activities: Activity[]; issues: Issue[] } {
  const activities: Activity[] = [];
  const issues: Issue[] = [];
  const commitments = release.hasMonths ? CODED_COMMITMENTS_LAYOUT : COMMITMENTS_LAYOUT;
  const layout = release.hasAllocations ? ALLOCATIONS_LAYOUT : commitments;
  const onRow = (row: Row<MainColumn>) => {
    tally.read += 1;
    if (isLeftover(row)) return tally.drop(`${release.publication}: row without donor, kind and value`);
    const activity = readActivity(row, release);
    if (activity === null) return;
    activities.push(activity);
    if (activity.committed === "" && activity.allocated === "")
      tally.drop(`${release.publication}: row without a value of its own (one more item of a package)`);
  };
  const problems = scanDelimited(raw, release.file, layout, onRow, issues);
  return { activities, issues: [...problems, ...issues] };
}

/** The last line of release 13 holds nothing but the 0 of a helper column. */
function isLeftover({ cells }: Row<MainColumn>): boolean {
  return [cells.ID, cells.Countries, cells["Type of Aid General"], cells["Converted Value in EUR"]].every(
    (cell) => cleanText(cell) === "",
  );
}
