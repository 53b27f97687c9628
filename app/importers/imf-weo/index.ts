import { csvLayout, readDelimited } from "../reading/delimited.ts";
import { importResult } from "../reading/import-result.ts";
import type { ImportResult, RawFolder } from "../reading/importer.ts";
import { drop, emptySummary } from "../reading/import-report.ts";
import { fileIssue } from "../reading/located.ts";
import { countryArea } from "./areas.ts";
import { editionOf, type Edition } from "./editions.ts";
import type { Collector, Figure } from "./figures.ts";
import { readPressRows } from "./press-rows.ts";
import { publicationRow } from "./publications.ts";
import { readHistorical, type Members } from "./read-historical.ts";
import { readAllAreas, readDatamapper, readG7, readGroups, readProjections } from "./read-rows.ts";
import { readCountries, readCountriesCopy } from "./read-years.ts";
import { PUBLISHER_NAMES, readPublisherFile, refuseUnclaimed } from "./read-publisher.ts";
import { toObservations } from "./to-observations.ts";

/** One file would be 8 MB: growth and prices, of which there are many editions, have their own. */
const OUTPUTS: Record<string, (indicator: string) => boolean> = {
  "observations/imf-weo-growth.csv": (indicator) => indicator === "real_gdp_growth",
  "observations/imf-weo-prices.csv": (indicator) => indicator.startsWith("cpi_"),
  "observations/imf-weo-size.csv": (indicator) => indicator !== "real_gdp_growth" && !indicator.startsWith("cpi_"),
};
/** The advanced economies, for their codes only. */
const ADVANCED_LIST = csvLayout("list of advanced economies", "iso3", { allowExtra: true });
const ADVANCED_FILE = "derived_advanced_economies_weo_apr2024.csv";
const MEMBERS_PUBLICATION = "imf-weo-2024-04";

type Reader = (raw: RawFolder, path: string, edition: Edition, collector: Collector) => void;

/** File names, by layout. "apr" or "Spring" and a year say which edition a file is of. */
const BY_EDITION: [RegExp, Reader][] = [
  [/^imf_weo_(?<year>\d{4})(?<season>apr|oct)_countries\.csv$/, readCountries],
  [/^imf_weo_full_(?<year>\d{4})(?<season>apr|oct)\.csv$/, readCountriesCopy],
  [/^imf_weo_(?<year>\d{4})(?<season>apr|oct)_groups\.csv$/, readGroups],
  [/^imf_weo_(?<year>\d{4})(?<season>apr|oct)_(all|since\d{4})\.csv$/, readAllAreas],
  [/^imf_weo_(?<year>\d{4})(?<season>apr|oct)_datamapper_selected\.csv$/, readDatamapper],
  [/^macropi_g7_pointforecasts_(?<season>Spring|Fall)(?<year>\d{4})\.csv$/, readG7],
];

/** The World Economic Outlook, edition by edition, in whichever of its layouts a file comes. */
export function imfWeo(raw: RawFolder, progress: (message: string) => void): ImportResult {
  const summary = emptySummary();
  const collector: Collector = {
    figures: [],
    issues: [],
    rowsRead: 0,
    drop: (reason, rows) => drop(summary, reason, rows),
  };
  let members: Members = { euro: new Set(), g7: new Set() };
  let files = 0;
  for (const name of raw.list("").map((entry) => entry.replace(/\.gz$/, ""))) {
    if (/^imf_weo_vintages_.*\.csv$/.test(name)) members = readHistorical(raw, name, collector);
    else if (/^imf_weo_projections_.*\.csv$/.test(name)) readProjections(raw, name, collector);
    else if (!readEditionFile(raw, name, collector)) {
      refuseUnclaimed(name, collector);
      continue;
    }
    files += 1;
    progress(`${name}: ${collector.figures.length} figures so far`);
  }
  if (files === 0)
    collector.issues.push(fileIssue("", "missing-file", "", "Expected files of the WEO in the raw folder."));
  readPressRows(raw, collector);
  const merged = toObservations(collector.figures);
  for (const [reason, figures] of merged.dropped) drop(summary, reason, figures);
  summary.rowsRead = collector.rowsRead;
  summary.rowsKept = merged.drafts.length;
  const editions = editionsOf(collector.figures);
  const memberships = readMemberships(raw, members, collector);
  const observations = Object.entries(OUTPUTS).map(([path, holds]): [string, typeof merged.drafts] => {
    return [path, merged.drafts.filter(({ indicator }) => holds(indicator))];
  });
  return importResult({
    observations: Object.fromEntries(observations),
    publications: [...merged.copies].flatMap(([publication, copies]) => {
      const edition = editions.get(publication);
      return edition === undefined ? [] : [publicationRow(edition, copies)];
    }),
    memberships,
    summary,
    issues: [...collector.issues, ...merged.issues],
  });
}

function readEditionFile(raw: RawFolder, name: string, collector: Collector): boolean {
  for (const [pattern, reader] of BY_EDITION) {
    const match = pattern.exec(name);
    const edition = match === null ? null : editionInName(match);
    if (edition === null) continue;
    reader(raw, name, edition, collector);
    return true;
  }
  for (const pattern of PUBLISHER_NAMES) {
    const match = pattern.exec(name);
    if (match === null) continue;
    readPublisherFile(raw, name, editionInName(match), collector);
    return true;
  }
  return false;
}

function editionInName({ groups }: RegExpExecArray): Edition | null {
  if (groups?.["year"] === undefined) return null;
  const season = /^(apr|spring)$/i.test(groups["season"] ?? "") ? "spring" : "fall";
  return editionOf(season, Number(groups["year"]));
}

/** Each edition once, with its day where one of its files states it and another has only the month. */
function editionsOf(figures: readonly Figure[]): Map<string, Edition> {
  const editions = new Map<string, Edition>();
  for (const { edition } of figures) {
    const known = editions.get(edition.publication)?.publishedOn ?? "";
    if (edition.publishedOn.length > known.length) editions.set(edition.publication, edition);
  }
  return editions;
}

/**
 * The IMF's advanced economies of April 2024, the G7 and the euro area. That the list of 41 is that edition's group is
 * shown by its nominal GDP of 2024, which adds up to the IMF's own total for the group (a test does the sum).
 */
function readMemberships(raw: RawFolder, members: Members, collector: Collector): Record<string, string>[] {
  if (!raw.has(ADVANCED_FILE)) return [];
  const list = readDelimited(raw, ADVANCED_FILE, ADVANCED_LIST);
  collector.issues.push(...list.issues);
  const advanced = list.rows.map(({ cells }) => countryArea(cells.iso3)).filter((area) => area !== null);
  return [
    ...advanced.map((area) => ({ group: "IMF_ADVANCED", area, publication: MEMBERS_PUBLICATION })),
    ...[...members.g7].map((area) => ({ group: "G7", area, publication: MEMBERS_PUBLICATION })),
    ...[...members.euro].map((area) => ({ group: "EURO_AREA", area, publication: MEMBERS_PUBLICATION })),
  ];
}
