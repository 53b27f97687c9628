/** What is known, by whom and since when: publishers, publications, observations, events. Pure types. */

export type PublisherKind =
  | "statistics-office"
  | "central-bank"
  | "government"
  | "international-organisation"
  | "research"
  | "media"
  | "market";

export interface Publisher {
  publisher: string;
  label: string;
  kind: PublisherKind;
  /** Country or body whose side the publisher is an organ of ("RUS", "UKR", "USA" …); "" for none. */
  party: string;
  url: string;
}

export type Confidence = "high" | "medium" | "low";

/** One edition of one dataset: vintages are never overwritten. */
export interface Publication {
  publication: string;
  publisher: string;
  title: string;
  edition: string;
  /** ISO day, month or year; counts as known at the END of what it says. */
  publishedOn: string;
  retrievedOn: string;
  url: string;
  /** Address where it was read, where that is not the publisher's own; "" otherwise. */
  seenAt: string;
  licence: string;
  redistributable: boolean;
  confidence: Confidence;
  /**
   * `partial`: its series leave out things that are known to have happened, so that their sums are floors. `listed`: they name
   * only what happened, so that a period without a figure, between the first and the last, adds nothing.
   */
  coverage: Coverage;
  note: string;
}

/** SDMX observation status: actual, estimate, forecast, provisional. */
export type Status = "A" | "E" | "F" | "P";

/** What the absence of a figure from a publication means. */
export const COVERAGES = ["complete", "partial", "listed"] as const;
export type Coverage = (typeof COVERAGES)[number];

export interface Observation {
  publication: string;
  indicator: string;
  area: string;
  period: string;
  /** In the indicator's unit; null where the publisher gives only a range, or nothing. */
  value: number | null;
  low: number | null;
  high: number | null;
  status: Status;
  seenAt: string;
  note: string;
  /** Where the row stands: path inside the package and 1-based line. */
  file: string;
  line: number;
}

export interface Indicator {
  indicator: string;
  label: string;
  definition: string;
  unit: string;
  decimals: number;
  topic: string;
  frequency: string;
}

export interface Area {
  area: string;
  label: string;
  kind: "country" | "group" | "institution";
}

/** Something that the data once said wrongly, and what was done about it. */
export interface Correction {
  correction: string;
  /** ISO day on which the data were put right. */
  correctedOn: string;
  wrong: string;
  changed: string;
  /** What was wrong, what stood there and what stands there now, in a few words each; "" where it is not said. */
  title: string;
  before: string;
  after: string;
  /** The edition that it was about; "" if none. */
  publication: string;
  /** The claim that it was about; "" if none. */
  claim: string;
}

export interface Membership {
  group: string;
  area: string;
  publication: string;
}

export interface EventRow {
  event: string;
  /** ISO day, or day with time. */
  happenedOn: string;
  title: string;
  area: string;
  kind: string;
  place: string;
  publication: string;
  note: string;
  file: string;
  line: number;
}
