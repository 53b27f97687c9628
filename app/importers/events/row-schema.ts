import { dayOf, monthOf } from "../../tabular/cell-text.ts";
import { csvLayout } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { readFacts, type SheetRows } from "../fact-sheets/points.ts";
import type { EventEntry, Page } from "./crosswalk.ts";
import type { Happening } from "./happening.ts";

const EVENTS = csvLayout("Events", "date,event,actors,category,source_title,source_url,found_in,confidence");

/** Reads the sheet of events. A row that the crosswalk does not know is an issue: nobody has decided what it is yet. */
export function readEvents(
  raw: RawFolder,
  entries: readonly EventEntry[],
  pages: ReadonlyMap<string, Page>,
): SheetRows<Happening> {
  return readFacts(raw, "events.csv", EVENTS, (row) => {
    const { cells } = row;
    if (dayOf(cells.date) === null && monthOf(cells.date) === null)
      row.refuse("date", "bad-date", "Expected a day or a month.");
    const entry = entries.find(({ date, url }) => date === cells.date && url === cells.source_url);
    if (entry === undefined)
      return row.refuse("event", "unknown-event", "Expected an entry of crosswalk.json with this date and address.");
    if (entry.left_out !== undefined) return entry.left_out;
    const publication = entry.publication ?? pages.get(entry.url)?.publication ?? "";
    if (publication === "") row.refuse("source_url", "unknown-page", "Expected a page of crosswalk.json.", entry.url);
    const { event = "", title = "", area = "", kind = "", place = "", note = "" } = entry;
    return { event, happened_on: entry.date, title, area, kind, place, publication, note };
  });
}
