import { type TidyTable } from "../reading/importer.ts";
import { byCells } from "../reading/observations.ts";

/** A row of the table `events`. */
export interface Happening {
  event: string;
  /** ISO day. */
  day: string;
  title: string;
  area: string;
  kind: string;
  place: string;
  publication: string;
  note: string;
}

/** The events as a table, by day. */
export function eventsTable(happenings: readonly Happening[]): TidyTable {
  const columns = ["event", "happened_on", "title", "area", "kind", "place", "publication", "note"];
  const sorted = [...happenings].sort((a, b) => byCells([a.day, a.event], [b.day, b.event]));
  const rows = sorted.map((row) => [
    row.event,
    row.day,
    row.title,
    row.area,
    row.kind,
    row.place,
    row.publication,
    row.note,
  ]);
  return { columns, rows };
}
