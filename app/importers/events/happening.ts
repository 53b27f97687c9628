import type { TidyTable } from "../reading/importer.ts";
import { byCells, tableOf } from "../reading/tidy-table.ts";

/** A row of the table `events`, by its columns; `happened_on` is an ISO day. */
export type Happening = Record<
  "event" | "happened_on" | "title" | "area" | "kind" | "place" | "publication" | "note",
  string
>;

/** The events as a table, by day. */
export function eventsTable(happenings: readonly Happening[]): TidyTable {
  const order = (a: Happening, b: Happening) => byCells([a.happened_on, a.event], [b.happened_on, b.event]);
  return tableOf("event,happened_on,title,area,kind,place,publication,note", [...happenings].sort(order));
}
