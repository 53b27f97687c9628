/** Guesses the type of a column from its cells: only what every one of them keeps. */
import { granularityOf } from "../../domain/periods.ts";
import { isInteger, isNumber } from "../numbers.ts";
import type { Kind } from "./rules.ts";

export interface KindGuess {
  take(cell: string): void;
  /** "string" where no cell held anything. */
  kind(): Kind;
}

export function createGuess(): KindGuess {
  let possible: [Kind, (cell: string) => boolean][] = [
    // Codes such as 007 are text, as they are no numbers in the application's way of writing.
    ["year", (cell) => /^(1[5-9]|20|21)\d\d$/u.test(cell)],
    ["integer", isInteger],
    ["number", isNumber],
    ["date", (cell) => granularityOf(cell) === "day"],
    ["yearmonth", (cell) => granularityOf(cell) === "month"],
    ["boolean", (cell) => /^(true|false|True|False|TRUE|FALSE)$/u.test(cell)],
  ];
  let seen = false;
  return {
    take(cell) {
      if (cell === "" || possible.length === 0) return;
      seen = true;
      possible = possible.filter(([, holds]) => holds(cell));
    },
    kind: () => (seen ? (possible[0]?.[0] ?? "string") : "string"),
  };
}
