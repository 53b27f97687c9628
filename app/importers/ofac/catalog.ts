import type { CatalogRows } from "../reading/importer.ts";
import { areaRows } from "../reading/areas.ts";
import { listingIndicators } from "../listings/indicators.ts";
import { LIST_URL, RETRIEVED_ON } from "./layout.ts";
import { editionId } from "./to-observations.ts";

const RULE =
  "Counted here from copies of the list: an entry belongs to Russia and Ukraine when one of its programme codes has RUSSIA, UKRAINE or PEESA in it. " +
  "Russians listed under other programmes alone are not counted, nor is the sectoral list.";

const OFAC_INDICATORS: readonly Record<string, string>[] = [
  {
    indicator: "ofac_designations_eo14024",
    label: "Entries newly under Executive Order 14024",
    definition:
      "Entries of the US list by the month in which a copy first had them under RUSSIA-EO14024, also those listed before under an older programme.",
    unit: "count",
    decimals: "0",
    topic: "sanctions",
    frequency: "monthly",
  },
];

const TYPE_INDICATORS: readonly Record<string, string>[] = [
  ["individuals", "persons"],
  ["entities", "organisations"],
  ["ships", "ships and aircraft"],
].map(([id, words]) => ({
  indicator: `sanctions_stock_${id}`,
  label: `Entries on the sanctions list over Russia and Ukraine: ${words}`,
  definition: `Of the entries on the list on the day of the copy, the ${words}.`,
  unit: "count",
  decimals: "0",
  topic: "sanctions",
  frequency: "irregular",
}));

/** Catalog rows for the editions and for the further copies of sdn.csv; only indicators that are used. */
export function ofacCatalog(
  editions: readonly string[],
  copies: readonly string[],
  used: ReadonlySet<string>,
): CatalogRows {
  const last = editions.at(-1);
  return {
    publishers: [
      {
        publisher: "us-treasury-ofac",
        label: "US Treasury, Office of Foreign Assets Control",
        kind: "government",
        party: "USA",
        url: "https://ofac.treasury.gov/",
      },
    ],
    areas: areaRows(["USA"]),
    indicators: [
      ...listingIndicators(used),
      ...[...OFAC_INDICATORS, ...TYPE_INDICATORS].filter((row) => used.has(row["indicator"] ?? "")),
    ],
    publications: [
      ...editions.map((day) => publication(day, day === last ? lastNote() : cutNote())),
      ...copies.map((day) => publication(day, `${RULE} One copy of the list; the day is that of the copy.`)),
    ],
  };
}

function publication(day: string, note: string): Record<string, string> {
  return {
    publication: editionId(day),
    publisher: "us-treasury-ofac",
    title: "Specially Designated Nationals and Blocked Persons List",
    edition: `as it stood on ${day}`,
    published_on: day,
    retrieved_on: RETRIEVED_ON,
    url: LIST_URL,
    licence: "Public domain (work of the US federal government, 17 USC 105)",
    redistributable: "true",
    confidence: "high",
    note,
  };
}

function lastNote(): string {
  return (
    `${RULE} The list states no listing days: an entry's day is that of the first copy that had it, in Washington, which is ` +
    "right to within one copy (mostly a day, at times one to two weeks). Copies run from 18 August 2021; months not wholly covered are left out. " +
    "An entry is not a person: some leave the list and come back under a new number."
  );
}

function cutNote(): string {
  return (
    `${lastNote()} This edition is the same series cut on its day: all of it was to be seen in the list by then, and it was counted ` +
    "later. The one thing known only later is to which programmes an entry belonged over time: an entry counts for every programme that it ever had."
  );
}
