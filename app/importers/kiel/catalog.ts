import { areaRows } from "../reading/areas.ts";
import type { CatalogRows } from "../reading/importer.ts";
import { NATO_EUROPE_DONORS } from "./donors.ts";
import { publicationRows } from "./publications.ts";
import { KINDS } from "./row-schema.ts";
import { aidIndicator, type Measure } from "./to-observations.ts";
import type { WebsiteSet } from "./website-sets.ts";

const OWN_AREAS = [
  { area: "EIB", label: "European Investment Bank", kind: "institution" },
  { area: "EPF", label: "European Peace Facility", kind: "institution" },
  { area: "EU_COUNCIL_COMMISSION", label: "EU (Commission and Council)", kind: "institution" },
  { area: "KIEL_ALL", label: "All donors of the Ukraine Support Tracker", kind: "group" },
  { area: "NATO_AND_EU", label: "NATO and EU members together", kind: "group" },
  { area: "NATO_EUROPE_AND_USA", label: "United States and European NATO members", kind: "group" },
];

const MEANING: Record<Measure, string> = {
  allocated:
    "Aid that the donor has given or set aside for a specific package, by the month of its announcement, as the Kiel Institute counts it. 0 means that the release lists nothing for that month.",
  committed:
    "Aid that the donor has promised, whether specified yet or not, by the month of its announcement, as the Kiel Institute counts it; never to be added to allocations. 0 means that the release lists nothing for that month.",
};

const NAMES = {
  military: "Military aid",
  financial: "Financial aid",
  humanitarian: "Humanitarian aid",
  total: "Total aid",
} as const;

function aidIndicators(): Record<string, string>[] {
  const rows: Record<string, string>[] = [];
  for (const kind of [...KINDS, "total"] as const) {
    for (const measure of ["allocated", "committed"] as const) {
      const common = { unit: "EUR_bn", decimals: "2", topic: "aid" };
      rows.push({
        ...common,
        indicator: aidIndicator(kind, measure),
        label: `${NAMES[kind]} ${measure}`,
        definition: MEANING[measure],
        frequency: "monthly",
      });
      rows.push({
        ...common,
        indicator: aidIndicator(kind, measure, true),
        label: `${NAMES[kind]} ${measure}, month not known`,
        definition: `Part of the donor's ${kind} aid ${measure} that the release does not put in a month (“until” a day, “undisclosed”). Months and this part add up to the release's total.`,
        frequency: "irregular",
      });
    }
  }
  return rows;
}

function indicator(id: string, label: string, definition: string, unit: string, decimals: string, frequency: string) {
  return { indicator: id, label, definition, unit, decimals, topic: "aid", frequency };
}

const SOURCES_OF_ARMS = "Part of all donors' military allocations; the parts add up to about 97% of them.";
const SHARE = "Units committed to Ukraine until the day as a share of the stock that the Kiel Institute lists.";

const OTHER_INDICATORS = [
  indicator(
    "military_aid_from_stockpiles",
    "Military aid from stockpiles",
    `Allocated out of existing stocks. ${SOURCES_OF_ARMS}`,
    "EUR_bn",
    "2",
    "monthly",
  ),
  indicator(
    "military_aid_from_procurement",
    "Military aid from new procurement",
    `Allocated as purchases from industry. ${SOURCES_OF_ARMS}`,
    "EUR_bn",
    "2",
    "monthly",
  ),
  indicator(
    "military_aid_source_unspecified",
    "Military aid of unspecified source",
    `Neither stocks nor purchases are named. ${SOURCES_OF_ARMS}`,
    "EUR_bn",
    "2",
    "monthly",
  ),
  indicator(
    "military_aid_nato_purl",
    "Military aid through NATO PURL",
    `Paid by allies for American arms under the Prioritised Ukraine Requirements List. ${SOURCES_OF_ARMS}`,
    "EUR_bn",
    "2",
    "monthly",
  ),
  indicator("heavy_weapon_stock_share_tanks", "Share of tanks committed", SHARE, "percent", "1", "irregular"),
  indicator("heavy_weapon_stock_share_howitzers", "Share of howitzers committed", SHARE, "percent", "1", "irregular"),
  indicator("heavy_weapon_stock_share_mlrs", "Share of rocket launchers committed", SHARE, "percent", "1", "irregular"),
  indicator(
    "donor_gdp_2021",
    "GDP in 2021",
    "Gross domestic product of 2021 in current prices, as the Kiel Institute uses it to relate aid to the donor's size.",
    "EUR_bn",
    "0",
    "irregular",
  ),
];

/** Catalog rows of the tracker. `areas` and `used` are the areas and indicators of the figures, `sets` the website's files. */
export function kielCatalog(
  areas: Iterable<string>,
  used: ReadonlySet<string>,
  sets: readonly WebsiteSet[],
): CatalogRows {
  const members = (group: string, codes: readonly string[], publication: string) =>
    codes.map((area) => ({ group, area, publication }));
  return {
    publishers: [
      {
        publisher: "kiel",
        label: "Kiel Institute for the World Economy",
        kind: "research",
        party: "",
        url: "https://www.kielinstitut.de/topics/war-against-ukraine/ukraine-support-tracker/",
      },
    ],
    publications: publicationRows(sets),
    areas: [...areaRows([...areas, "NATO_EUROPE"]), ...OWN_AREAS],
    indicators: [...aidIndicators(), ...OTHER_INDICATORS].filter((row) => used.has(row["indicator"] ?? "")),
    memberships: [
      ...members("NATO_EUROPE", NATO_EUROPE_DONORS, "kiel-ust-r18"),
      ...members("NATO_EUROPE_AND_USA", [...NATO_EUROPE_DONORS, "USA"], "kiel-ust-r18"),
    ],
  };
}
