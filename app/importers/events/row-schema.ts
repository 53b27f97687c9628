import type { Issue } from "../../package/issues.ts";
import { dayOf, monthOf } from "../reading/cells.ts";
import { readDelimited } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { cellIssue } from "../reading/located.ts";
import type { EventEntry, Page } from "./crosswalk.ts";
import type { Happening } from "./happening.ts";
import { EVENTS, EVENTS_LAYOUT } from "./layout.ts";

export interface SheetEvents {
  rows: Happening[];
  read: number;
  dropped: Record<string, number>;
  issues: Issue[];
}

/** Reads the sheet of events. A row that the crosswalk does not know is an issue: nobody has decided what it is yet. */
export function readEvents(
  raw: RawFolder,
  entries: readonly EventEntry[],
  pages: ReadonlyMap<string, Page>,
): SheetEvents {
  const source = readDelimited(raw, EVENTS, EVENTS_LAYOUT);
  const events: SheetEvents = { rows: [], read: source.rows.length, dropped: {}, issues: source.issues };
  for (const { line, cells } of source.rows) {
    const place = (column: string) => ({ file: EVENTS, line, column });
    if (dayOf(cells.date) === null && monthOf(cells.date) === null) {
      events.issues.push(cellIssue(place("date"), "bad-date", cells.date, "Expected a day or a month."));
    }
    const entry = entries.find(({ date, url }) => date === cells.date && url === cells.source_url);
    if (entry === undefined) {
      const expected = "Expected an entry of crosswalk.json with this date and address.";
      events.issues.push(cellIssue(place("event"), "unknown-event", cells.event, expected));
    } else if (entry.left_out !== undefined) {
      events.dropped[entry.left_out] = (events.dropped[entry.left_out] ?? 0) + 1;
    } else {
      const publication = entry.publication ?? pages.get(entry.url)?.publication ?? "";
      if (publication === "") {
        events.issues.push(
          cellIssue(place("source_url"), "unknown-page", entry.url, "Expected a page of crosswalk.json."),
        );
      }
      events.rows.push({
        event: entry.event ?? "",
        day: entry.date,
        title: entry.title ?? "",
        area: entry.area ?? "",
        kind: entry.kind ?? "",
        place: entry.place ?? "",
        publication,
        note: entry.note ?? "",
      });
    }
  }
  return events;
}
