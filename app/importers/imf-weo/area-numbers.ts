import { csvLayout, readDelimited } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import type { Issue } from "../../package/issues.ts";
import { countryArea, groupArea } from "./areas.ts";

const FILE = "macroprojections_geo.csv";
/** The IMF's numbers with their ISO codes ("NA" for groups). */
const AREA_NUMBERS = csvLayout("list of the IMF's area numbers", "ctry,iso3,ctry_name");

/** The IMF's area numbers → area code, or "unused" for a regional group. */
export function areasByNumber(raw: RawFolder): { areas: Map<string, string>; issues: Issue[] } {
  const areas = new Map<string, string>();
  const { rows, issues } = readDelimited(raw, FILE, AREA_NUMBERS);
  for (const { cells } of rows) {
    const area = cells.iso3 === "NA" ? groupArea(cells.ctry) : countryArea(cells.iso3);
    if (area !== null) areas.set(cells.ctry, area);
  }
  return { areas, issues };
}
