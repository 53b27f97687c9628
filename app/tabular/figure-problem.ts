import type { AreaRow } from "./area-codes.ts";

/** What in a table could not be understood, with its place: `line` from 1, `place` a column from 0 (-1 = the header says it). */
export type FigureProblem =
  /** A number that can be read with either decimal sign. */
  | { kind: "two-ways"; cell: string }
  | { kind: "no-number"; line: number; place: number; cell: string; sign: string }
  | { kind: "no-period"; line: number; place: number; cell: string }
  /** Two lines of one figure; `differs`: a column that tells them apart, as the first of them has it. */
  | {
      kind: "twice";
      line: number;
      other: number;
      area: string;
      label: string;
      period: string;
      differs: { column: string; value: string } | null;
    }
  | { kind: "unknown-area"; line: number; cell: string; lines: number[]; near: AreaRow | null }
  /** Outcomes of periods that end after the publication; `period` is the first. */
  | { kind: "early"; count: number; period: string };

/** What was left out, and is no mistake. */
export interface FiguresLeft {
  /** Cells without a number. */
  numberless: number;
  /** Rows that the choice of a series leaves out. */
  where: number;
  /** Cells that are no known area, where those are to be skipped. */
  areas: string[];
}

/** Whether a cell is a day whose order nobody can know: 03/04/2024. */
export function isSlashedDay(cell: string): boolean {
  return /^\d{1,2}[/-]\d{1,2}[/-]\d{4}$/.test(cell);
}
