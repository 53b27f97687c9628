import { csvLayout } from "../reading/delimited.ts";
import type { RawFolder, TidyTable } from "../reading/importer.ts";
import { tableOf } from "../reading/tidy-table.ts";
import { readFacts, type SheetRows } from "../fact-sheets/points.ts";
import { plainNote } from "../fact-sheets/sheet-text.ts";
import { earliestEditionWith, editionDays } from "../editions/edition-days.ts";
import type { EuPackage } from "./eu-package.ts";
import { withAdditions } from "./later-packages.ts";

const PACKAGES = csvLayout(
  "EU sanctions packages",
  "package,adoption_date,individuals,entities,listings_total_reported,vessels_added,vessels_total_after,cumulative_individuals,cumulative_entities,main_measures,source_title,source_url,found_in,second_source,confidence,note",
);

/** Packages in the order of the sheet, which is that of adoption. */
export function readPackages(raw: RawFolder): SheetRows<EuPackage> {
  const sheet = readFacts(raw, "eu_packages.csv", PACKAGES, (row): EuPackage => {
    const { cells } = row;
    const [individuals, entities] = [row.integer("individuals"), row.integer("entities")];
    const reported = cells.listings_total_reported.trim();
    return {
      package: cells.package,
      number: /^\d+$/.test(cells.package) ? Number(cells.package) : null,
      adopted_on: row.requiredDay("adoption_date"),
      individuals,
      entities,
      listings: listingsOf(individuals, entities, reported),
      listings_reported: reported,
      vessels_added: row.integer("vessels_added"),
      vessels_total: row.integer("vessels_total_after"),
      cumulative_individuals: row.integer("cumulative_individuals"),
      cumulative_entities: row.integer("cumulative_entities"),
      measures: cells.main_measures,
      seen_at: cells.source_url,
      confidence: cells.confidence,
      note: plainNote(cells.note),
    };
  });
  return { ...sheet, rows: withAdditions(sheet.rows) };
}

/** Persons and organisations together, or the total as reported if it is a plain number ("351 … + 27 …" is not). */
function listingsOf(individuals: string, entities: string, reported: string): string {
  if (individuals !== "" && entities !== "") return String(Number(individuals) + Number(entities));
  return /^\d+$/.test(reported) ? reported : "";
}

/** Days of adoption at which the list of packages is cut into editions: the last one before each edition day. */
export function packageEditions(packages: readonly EuPackage[]): string[] {
  const days = packages.map((row) => row.adopted_on).sort();
  const [first, last] = [days[0] ?? "", days.at(-1) ?? ""];
  const cuts = editionDays(first, last).map((day) => days.findLast((adopted) => adopted <= day) ?? "");
  return [...new Set(cuts)];
}

/** Publication that first has a package of this day. */
export function packagePublication(day: string, editions: readonly string[]): string {
  return `eu-council-packages-${earliestEditionWith(day, editions)}`;
}

export function packagesTable(packages: readonly EuPackage[], editions: readonly string[]): TidyTable {
  return tableOf(
    "package,adopted_on,individuals,entities,listings_reported,vessels_added,vessels_total,cumulative_individuals,cumulative_entities,measures,seen_at,confidence,publication,note",
    packages.map((row) => ({ ...row, publication: packagePublication(row.adopted_on, editions) })),
  );
}
