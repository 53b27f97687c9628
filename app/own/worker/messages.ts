import type { Scenario } from "../../domain/scenarios.ts";
import type { OwnMapping } from "../figures/own-mapping.ts";
import type { Lacking } from "../figures/read-figures.ts";
import type { ToldProblem } from "../figures/problem-text.ts";
import type { Trial } from "../trial/try-figures.ts";

/** What is tried, as the page shows it. */
export interface Asked {
  mapping: OwnMapping;
  scenario: Scenario;
  reading: string;
  locale: string;
}

/** A table to be read: a file, or a text that was pasted; `mapping` where it is known already, of a kept one. */
export interface GivenTable {
  table: File | string;
  name: string;
  mapping: OwnMapping | null;
}

/** What the page asks of the worker, one after the other; answers carry the same number. */
export type OwnRequest =
  | { kind: "evidence"; number: number; json: string }
  | { kind: "open"; number: number; given: GivenTable; asked: Omit<Asked, "mapping"> }
  | { kind: "try"; number: number; asked: Asked }
  | { kind: "save"; number: number; mapping: OwnMapping }
  | { kind: "clear"; number: number };

/** A column of the table: its name, and its values where they are few. */
export interface SeenColumn {
  name: string;
  values: string[];
}

/** The table as it was understood. */
export interface SeenTable {
  rows: number;
  delimiter: string;
  columns: SeenColumn[];
  /** Whether the header has the periods. */
  wide: boolean;
}

/** A row of the table as it was understood. */
export interface SeenFigure {
  line: number;
  area: string;
  period: string;
  value: string;
  kind: string;
}

export interface Tried {
  mapping: OwnMapping;
  table: SeenTable;
  lacking: Lacking[];
  /** The first figures, and how many there are. */
  first: SeenFigure[];
  figures: number;
  problems: ToldProblem[];
  problemCount: number;
  left: string[];
  /** null until figures can be read. */
  trial: Trial | null;
}

/** What a mapping may choose from. */
export interface OwnLists {
  /** Those that the claim's readings ask for, then all others, by label. */
  asked: { indicator: string; label: string; unit: string }[];
  others: { indicator: string; label: string; unit: string }[];
  areas: { area: string; label: string }[];
}

export type OwnAnswer =
  | { kind: "ready"; number: number; lists: OwnLists }
  | { kind: "tried"; number: number; tried: Tried }
  | { kind: "refused"; number: number; problem: string }
  | { kind: "saved"; number: number; text: string }
  | { kind: "cleared"; number: number };
