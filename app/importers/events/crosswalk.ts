import data from "./crosswalk.json";

/**
 * The hand-kept crosswalk from the sheets' free text to ids, kinds and titles: `crosswalk.json`. The sheets say in words what
 * happened; which kind of event that is, whose act, and by whom it is known, is a decision a person makes once a row.
 */

/** A page that reports events. Pages with nothing but an id are rows that catalog/publications.csv keeps by hand. */
export interface Page {
  url: string;
  publication: string;
  publisher?: string;
  label?: string;
  kind?: string;
  party?: string;
  site?: string;
  title?: string;
  published_on?: string;
  confidence?: string;
  note?: string;
}

/** What a row of the sheet of events becomes, found by its date and address; or why it is left out. */
export interface EventEntry {
  date: string;
  url: string;
  left_out?: string;
  event?: string;
  kind?: string;
  area?: string;
  place?: string;
  title?: string;
  note?: string;
  /** Another publication than that of the row's page. */
  publication?: string;
}

/** An event that shows in the series of the area held: the day on which its largest fall ends. */
export interface MapEntry {
  event: string;
  day: string;
  kind: string;
  area: string;
  place: string;
  title: string;
}

export interface Crosswalk {
  pages: readonly Page[];
  events: readonly EventEntry[];
  map: readonly MapEntry[];
}

export const CROSSWALK: Crosswalk = data;
