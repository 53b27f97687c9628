import type { Issue } from "../../package/issues.ts";
import { importResult } from "../reading/import-result.ts";
import type { ImportResult, RawFolder } from "../reading/importer.ts";
import { fileIssue } from "../reading/located.ts";
import { packageEditions, readPackages } from "../eu-sanctions/packages.ts";
import { readLiveuamap } from "../territory/row-schema.ts";
import { eventsCatalog } from "./catalog.ts";
import { CROSSWALK, type Crosswalk } from "./crosswalk.ts";
import { eventsTable, type Happening } from "./happening.ts";
import { mapEvents } from "./map-events.ts";
import { packageEvents } from "./packages.ts";
import { readEvents } from "./row-schema.ts";
import { readVisits, visitsTable } from "./visits.ts";

/** Events of the war, talks, visits, sanctions packages: the sheets, with a crosswalk to ids and kinds. */
export function events(raw: RawFolder, progress: (message: string) => void): ImportResult {
  return importEvents(raw, progress, CROSSWALK);
}

/** As the importer, with a crosswalk of one's own. */
export function importEvents(raw: RawFolder, progress: (message: string) => void, crosswalk: Crosswalk): ImportResult {
  progress("reading events, visits, packages and the map");
  const inEvents = within(raw, "events");
  const pages = new Map(crosswalk.pages.map((page) => [page.url, page]));
  const sheet = readEvents(inEvents, crosswalk.events, pages);
  const visits = readVisits(inEvents, pages);
  const packages = readPackages(within(raw, "sanctions"));
  const series = readLiveuamap(inEvents);
  const shown = mapEvents(series.rows, crosswalk.map);
  const happenings = [
    ...sheet.rows,
    ...visits.rows,
    ...packageEvents(packages.rows, packageEditions(packages.rows)),
    ...shown.rows,
  ];
  const read = sheet.read + visits.rows.length + packages.rows.length;
  const adopted = happenings.filter(({ kind }) => kind === "sanctions.package").length;
  const dropped = { ...sheet.dropped, "row of the packages that is no package": packages.rows.length - adopted };
  return importResult({
    observations: {},
    tables: {
      "events/events.csv": eventsTable(happenings),
      "events/kyiv-visits.csv": visitsTable(visits.rows),
    },
    ...eventsCatalog(happenings, crosswalk.pages),
    areas: happenings.map(({ area }) => area),
    summary: { rowsRead: read, rowsKept: happenings.length - shown.rows.length, dropped },
    issues: [...[sheet, visits, packages, series, shown].flatMap(({ issues }) => issues), ...repeated(happenings)],
  });
}

function repeated(happenings: readonly Happening[]): Issue[] {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const { event } of happenings) {
    if (seen.has(event))
      issues.push(fileIssue("events/events.csv", "duplicate-event", event, "Expected one event an id."));
    seen.add(event);
  }
  return issues;
}

/** A folder of the raw files as a raw folder of its own; issues name its files without the folder. */
function within(raw: RawFolder, folder: string): RawFolder {
  return {
    has: (path) => raw.has(`${folder}/${path}`),
    list: (path) => raw.list(path === "" ? folder : `${folder}/${path}`),
    text: (path) => raw.text(`${folder}/${path}`),
  };
}
