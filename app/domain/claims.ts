/** Articles, claims and their readings, as data/catalog states them (docs: data dictionary). Pure types. */

import type { Confidence } from "./evidence.ts";

export type ClaimKind = "figure" | "comparison" | "trend" | "sequence" | "attribution" | "opinion";

export interface Article {
  article: string;
  title: string;
  author: string;
  publisher: string;
  /** ISO day, month or year; the article's readers knew what was known by the end of it. */
  publishedOn: string;
  url: string;
  language: string;
  summary: string;
}

export interface Claim {
  claim: string;
  article: string;
  position: number;
  quote: string;
  paragraph: number | null;
  topic: string;
  kind: ClaimKind;
  /** Publisher that the claim itself names as its source; what `@cited` stands for in a scenario. "" if none. */
  citedPublisher: string;
  /** For an opinion: why it is not checkable. */
  note: string;
}

export type Form =
  | "value"
  | "compare"
  | "change"
  | "ratio"
  | "rank"
  | "count"
  | "trend"
  | "total"
  | "interval"
  | "first"
  | "recorded";
export type Operator = "eq" | "ge" | "gt" | "le" | "lt" | "between" | "rising" | "falling";
/** Of a comparator that is a group (`compare`), or the end from which places are counted (`rank`). */
export type Quantifier = "all" | "any" | "aggregate" | "highest" | "lowest";

export interface Reading {
  reading: string;
  claim: string;
  /** 1 is the claim's default reading. */
  position: number;
  label: string;
  statement: string;
  form: Form;
  indicator: string;
  area: string;
  comparator: string;
  quantifier: Quantifier | "";
  period: string;
  basePeriod: string;
  event: string;
  baseEvent: string;
  eventKind: string;
  operator: Operator | "";
  /** The number compared with, in `unit`; null where the form needs none. */
  target: number | null;
  /** The target exactly as written in the CSV ("3.2"): `eq` rounds to its decimals. */
  targetWritten: string;
  targetHigh: number | null;
  /** Form `count`: how the number of members stands to `target`; "" elsewhere. */
  countOperator: Operator | "";
  /** Form `count`: what members are held against, or with a comparator by how much at least they differ, in the indicator's unit. */
  targetValue: number | null;
  /** As written, like `targetWritten`. */
  targetValueWritten: string;
  unit: string;
  /** The one edition that the reading speaks of ("in January's edition"); "" for whichever the scenario admits. */
  publication: string;
  note: string;
}

export type RecordedOutcome = "confirms" | "contradicts" | "qualifies";

export interface Statement {
  reading: string;
  /** The originator's: the speaker's office, the court, the ministry. */
  publication: string;
  /** Address of the page where the statement was read, where that is not the originator's own; "" otherwise. */
  seenAt: string;
  /** How far the page is trusted where it was read elsewhere than in the document; "" = as far as the publication. */
  confidence: Confidence | "";
  outcome: RecordedOutcome;
  quote: string;
  note: string;
  file: string;
  line: number;
}
