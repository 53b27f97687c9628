import { keptTable } from "../reading/kept-table.ts";
import type { Edition } from "./editions.ts";
import { COPIES, type Figure } from "./figures.ts";

export const IMF_LICENCE = "IMF Copyright and Usage terms: free use with attribution for non-commercial purposes";

/** The publisher's own pages of editions, where one is known; the databases' page for the others. */
const PAGES: Record<string, string> = {
  "imf-weo-2024-04": "https://www.imf.org/en/Publications/WEO/weo-database/2024/April",
  "imf-weo-2025-04": "https://www.imf.org/en/Publications/WEO/weo-database/2025/april/download-entire-database",
  "imf-weo-2025-10": "https://data.imf.org/en/datasets/IMF.RES:WEO",
  "imf-weo-2026-04": "https://www.imf.org/external/datamapper/api/v1/NGDP_RPCH",
};
const DATABASES = "https://www.imf.org/en/Publications/WEO/weo-database";
const HISTORICAL = "https://www.imf.org/external/pubs/ft/weo/data/WEOhistorical.xlsx";

const COPY_NOTES: Record<Figure["copy"], string> = {
  database: "the edition's own database",
  countries: "a copy of the edition's own database by country, without country groups",
  projections: "a copy of the database's projections, rounded to three decimals",
  g7: "a copy of the projections for the G7",
  historical: "the IMF's Historical WEO Forecasts Database, unrounded",
  datamapper: "the IMF's DataMapper, one decimal",
  press: "press reports of the IMF's table, one decimal",
};

/**
 * Where each copy was found, by its name; the IMF's own files have none of these names. Once an edition and not once a figure:
 * an address beside each of 170,000 figures would double the files.
 */
const FOUND = keptTable("imf-weo/found.csv", "name,address").map((row) => ({ ...row, name: new RegExp(row.name) }));

/** Where the best copy of an edition was found; "" if its figures come from the IMF's own files. */
export function foundAt(copies: ReadonlyMap<Figure["copy"], ReadonlySet<string>>): string {
  const files = COPIES.flatMap((copy) => [...(copies.get(copy) ?? [])]);
  for (const file of files) {
    const found = FOUND.find(({ name }) => name.test(file));
    if (found !== undefined) return found.address;
  }
  return "";
}

/** The row of publications.csv of an edition, from the copies that its figures come from. */
export function publicationRow(
  edition: Edition,
  copies: ReadonlyMap<Figure["copy"], ReadonlySet<string>>,
): Record<string, string> {
  const sources = (Object.keys(COPY_NOTES) as Figure["copy"][]).filter((copy) => copies.has(copy));
  const onlyHistorical = copies.size === 1 && copies.has("historical");
  const complete = copies.has("database");
  // Where the best copy is a transcription of parts, and its keeper states no licence, the rows are shown but not handed on.
  const transcribed = copies.has("datamapper");
  return {
    publication: edition.publication,
    publisher: "imf",
    title: "World Economic Outlook",
    edition: edition.label,
    published_on: edition.publishedOn,
    url: PAGES[edition.publication] ?? (onlyHistorical ? HISTORICAL : DATABASES),
    seen_at: foundAt(copies),
    licence: IMF_LICENCE,
    redistributable: transcribed ? "false" : "true",
    confidence: transcribed || foundAt(copies) !== "" ? "medium" : "high",
    note: `Read from ${sources.map((copy) => COPY_NOTES[copy]).join("; ")}.${complete ? "" : " Not all indicators and years of the edition are here."}`,
  };
}
