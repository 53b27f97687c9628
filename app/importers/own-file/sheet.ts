import type { Sheet } from "../../tabular/sheet.ts";

/** What cannot be read, and what to do about it. */
export interface Refusal {
  problem: string;
}

export interface SheetOptions {
  /** Name of the sheet of a workbook; the first with cells if left out. */
  sheet?: string | undefined;
  delimiter?: string | undefined;
  encoding?: string | undefined;
}

/** Upper bounds of what one file may hold. */
export const SHEET_LIMITS = { storedBytes: 96 * 2 ** 20, unpackedBytes: 128 * 2 ** 20, cells: 5_000_000 };

/** One sheet of a workbook of several. */
export interface NamedSheet {
  name: string;
  cells: string[][];
}

/** The sheet that is asked for, or the first that has cells; the others are named in the notes. */
export function chosenSheet(sheets: readonly NamedSheet[], wanted: string | undefined): Sheet | Refusal {
  const names = sheets.map(({ name }) => `"${name}"`).join(", ");
  const chosen =
    wanted === undefined
      ? (sheets.find(({ cells }) => cells.some((row) => row.some((cell) => cell !== ""))) ?? sheets[0])
      : sheets.find(({ name }) => name === wanted);
  if (chosen === undefined)
    return { problem: `There is no sheet "${wanted ?? ""}". The workbook has ${names || "none"}.` };
  const others = sheets.length > 1 ? ` of ${names} (--sheet takes another)` : "";
  return { cells: chosen.cells, typed: true, notes: [`sheet "${chosen.name}"${others}`] };
}
