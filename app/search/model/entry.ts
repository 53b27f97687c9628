/** What can be found besides rows, in the order in which groups are shown. */
export const KINDS = [
  "claims",
  "charts",
  "areas",
  "indicators",
  "events",
  "tables",
  "columns",
  "publications",
] as const;

export type Kind = (typeof KINDS)[number];

export const HEADINGS: Record<Kind, string> = {
  claims: "Claims",
  charts: "Charts",
  areas: "Areas",
  indicators: "Indicators",
  events: "Events",
  tables: "Tables",
  columns: "Columns",
  publications: "Publications",
};

export interface Way {
  text: string;
  path: string;
}

/** What leads to a chart of rows that were found. */
export const CHART_ROWS = "Chart these rows";

/** A value of a chart's control, with what readers call it. */
export interface Setting {
  code: string;
  label: string;
}

/** One thing that can be found. */
export interface Entry {
  kind: Kind;
  /** Its id in the package. */
  code: string;
  title: string;
  /** A line under the title; "" for none. */
  detail: string;
  /** Further text that is searched. */
  words: string;
  /** Members of the groups that it is measured against: found, but behind all else. */
  members: string;
  path: string;
  /** Of a claim: its readings in order, each with what it is about and the members of its own group, so that the one found can be shown. */
  readings?: readonly { label: string; words: string; members: string; path: string }[];
  /** Of a chart: codes of the areas that it can be opened with. */
  areas?: readonly string[];
  /** Of a chart: measures that it can be set to besides the one that it opens with. */
  measures?: readonly Setting[];
  /** Further places to go from here. */
  ways: Way[];
}
