import { cleanText } from "../../tabular/cell-text.ts";
import { keptTable } from "../reading/kept-table.ts";

/** Names that the tracker's releases use → area code. Spellings drift; `listed` says where: all sheets, or those on stocks. */
const NAMES = keptTable("kiel/donors.csv", "name,area,listed,nato_europe");
const AREAS = new Map(NAMES.map((row) => [row.name, row]));

/** Area code of a donor in the spelling of every release ("Belgium ", "Turkiye"); null for a name that is none. */
export function donorArea(name: string): string | null {
  const row = AREAS.get(cleanText(name));
  return row?.listed === "donor" ? row.area : null;
}

/** As `donorArea`, for the sheets on stocks, which know further states. */
export function stockHolderArea(name: string): string | null {
  return AREAS.get(cleanText(name))?.area ?? null;
}

/**
 * European NATO members that the tracker covers, members as of 2024 counted for the whole period (Finland joined in
 * April 2023, Sweden in March 2024). Albania, Montenegro and North Macedonia are members but not in the tracker.
 */
export const NATO_EUROPE_DONORS: readonly string[] = [
  ...new Set(NAMES.filter((row) => row.nato_europe === "yes").map(({ area }) => area)),
].sort();
