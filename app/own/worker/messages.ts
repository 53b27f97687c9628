import type { OwnMapping } from "../figures/own-mapping.ts";
import type { Lacking } from "../figures/read-figures.ts";
import type { ToldProblem } from "../figures/problem-text.ts";
import type { SeenFigure, SeenTable } from "../figures/seen-figures.ts";
import type { ComparedTrial } from "../trial/compare-figures.ts";
import type { Question } from "../trial/own-view.ts";
import type { Trial } from "../trial/try-figures.ts";

/** What is tried, as the page shows it. */
export interface Asked {
  mapping: OwnMapping;
  question: Question;
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

export interface Tried {
  mapping: OwnMapping;
  table: SeenTable;
  lacking: Lacking[];
  /** The first figures, and how many there are. */
  first: SeenFigure[];
  figures: number;
  /** How it is known which are outcomes where neither table nor reader says it; "" where one of them does. */
  kindNote: string;
  /** One a cause: the first of them, and how many there are. */
  problems: ToldProblem[];
  problemCount: number;
  left: string[];
  /** What comes out, by what was asked; both null until figures can be read. */
  trial: Trial | null;
  compared: ComparedTrial | null;
}

/** What a mapping may choose from. */
export interface OwnLists {
  /** Those that the readings ask for, then all others, by label. */
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
