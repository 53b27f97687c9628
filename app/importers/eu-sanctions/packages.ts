import type { Issue } from "../../package/issues.ts";
import { dayOf, readInteger, readPeriod } from "../reading/cells.ts";
import { readDelimited } from "../reading/delimited.ts";
import type { RawFolder, TidyTable } from "../reading/importer.ts";
import { cellIssue } from "../reading/located.ts";
import { plainNote } from "../fact-sheets/sheet-text.ts";
import { earliestEditionWith, editionDays } from "../editions/edition-days.ts";
import type { EuPackage } from "./eu-package.ts";
import { withAdditions } from "./later-packages.ts";
import { PACKAGES, PACKAGES_LAYOUT } from "./layout.ts";

type Column = (typeof PACKAGES_LAYOUT.required)[number];

/** Packages in the order of the sheet, which is that of adoption. */
export function readPackages(raw: RawFolder): { rows: EuPackage[]; issues: Issue[] } {
  const { rows, issues } = readDelimited<Column>(raw, PACKAGES, PACKAGES_LAYOUT);
  const packages = rows.map(({ line, cells }): EuPackage => {
    const place = (column: Column) => ({ file: PACKAGES, line, column });
    const count = (column: Column) => readInteger(cells[column], place(column), issues);
    const adoptedOn = readPeriod(dayOf, cells.adoption_date, place("adoption_date"), issues);
    if (adoptedOn === "")
      issues.push(cellIssue(place("adoption_date"), "missing-date", "", "Expected the day of adoption."));
    const [individuals, entities] = [count("individuals"), count("entities")];
    const reported = cells.listings_total_reported.trim();
    return {
      name: cells.package,
      number: /^\d+$/.test(cells.package) ? Number(cells.package) : null,
      adoptedOn,
      individuals,
      entities,
      listings: listingsOf(individuals, entities, reported),
      listingsText: reported,
      vesselsAdded: count("vessels_added"),
      vesselsTotal: count("vessels_total_after"),
      cumulativeIndividuals: count("cumulative_individuals"),
      cumulativeEntities: count("cumulative_entities"),
      measures: cells.main_measures,
      seenAt: cells.source_url,
      confidence: cells.confidence,
      note: plainNote(cells.note),
    };
  });
  return { rows: withAdditions(packages), issues };
}

/** Persons and organisations together, or the total as reported if it is a plain number ("351 … + 27 …" is not). */
function listingsOf(individuals: string, entities: string, reported: string): string {
  if (individuals !== "" && entities !== "") return String(Number(individuals) + Number(entities));
  return /^\d+$/.test(reported) ? reported : "";
}

/** Days of adoption at which the list of packages is cut into editions: the last one before each edition day. */
export function packageEditions(packages: readonly EuPackage[]): string[] {
  const days = packages.map(({ adoptedOn }) => adoptedOn).sort();
  const [first, last] = [days[0] ?? "", days.at(-1) ?? ""];
  const cuts = editionDays(first, last).map((day) => days.findLast((adopted) => adopted <= day) ?? "");
  return [...new Set(cuts)];
}

/** Publication that first has a package of this day. */
export function packagePublication(day: string, editions: readonly string[]): string {
  return `eu-council-packages-${earliestEditionWith(day, editions)}`;
}

export function packagesTable(packages: readonly EuPackage[], editions: readonly string[]): TidyTable {
  const columns = [
    "package",
    "adopted_on",
    "individuals",
    "entities",
    "listings_reported",
    "vessels_added",
    "vessels_total",
    "cumulative_individuals",
    "cumulative_entities",
    "measures",
    "seen_at",
    "confidence",
    "publication",
    "note",
  ];
  const rows = packages.map((row) => [
    row.name,
    row.adoptedOn,
    row.individuals,
    row.entities,
    row.listingsText,
    row.vesselsAdded,
    row.vesselsTotal,
    row.cumulativeIndividuals,
    row.cumulativeEntities,
    row.measures,
    row.seenAt,
    row.confidence,
    packagePublication(row.adoptedOn, editions),
    row.note,
  ]);
  return { columns, rows };
}
