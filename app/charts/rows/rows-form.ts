import type { ChartColumns } from "../../domain/chart-columns.ts";
import type { RowsChoice } from "./rows-choice.ts";

interface RowsField {
  name: string;
  label: string;
  value: string;
  choices: { value: string; label: string }[];
}

/** The form of a chart of rows: its lists, and what it carries along. */
export interface RowsForm {
  fields: RowsField[];
  keep: [string, string][];
}

/** Choices with their words, in the order of the list. */
function choicesOf(words: Readonly<Record<string, string>>): RowsField["choices"] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

const DRAWINGS = choicesOf({ "": "as suits the rows", line: "line", bars: "bars", dots: "dots, one a row" });
const PERIODS = choicesOf({ stored: "as in the table", month: "by month", year: "by year" });
const TOGETHER = choicesOf({ "": "usual for the unit", sum: "sum", mean: "mean" });

/** What can be chosen of a chart of rows, in words. */
export function rowsForm(
  columns: ChartColumns,
  choice: RowsChoice,
  titleOf: (column: string) => string,
  keep: [string, string][],
): RowsForm {
  const named = (names: readonly string[]) => names.map((value) => ({ value, label: titleOf(value) }));
  const fields: RowsField[] = [
    { name: "_y", label: "Numbers from the column", value: choice.value, choices: named(columns.values) },
    { name: "_x", label: "Days from the column", value: choice.along, choices: named(columns.along) },
    {
      name: "_colour",
      label: "A colour for each",
      value: choice.colour || "none",
      choices: [{ value: "none", label: "nothing" }, ...named(columns.colours)],
    },
    { name: "_draw", label: "Draw", value: choice.draw, choices: DRAWINGS },
    { name: "_by", label: "Periods", value: choice.by, choices: PERIODS },
    { name: "_of", label: "Several rows as", value: choice.of, choices: TOGETHER },
  ];
  return { fields: fields.filter(({ choices }) => choices.length > 1), keep };
}
