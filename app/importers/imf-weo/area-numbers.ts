import { readDelimited } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import type { Issue } from "../../package/issues.ts";
import { countryArea, groupArea } from "./areas.ts";
import { AREA_NUMBERS } from "./layout.ts";

const FILE = "macroprojections_geo.csv";

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
