import type { Observation, Publication } from "./evidence.ts";

/** One edition with what evaluation asks of it again and again. */
export interface Edition {
  /** Rank among all editions, 0 the newest. */
  rank: number;
  publication: Publication;
  publisher: string;
  party: string;
  /** Whether the publisher is a bank or a poll of analysts: what they estimate nobody has counted. */
  isMarket: boolean;
  /** Day from whose end on it counts as known. */
  knownFrom: string;
}

/** Rows of one edition and indicator: area → period → row. */
export type AreaRows = Map<string, Map<string, Observation>>;
