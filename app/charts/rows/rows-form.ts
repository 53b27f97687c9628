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

/** What can be chosen of a chart of rows, in words. */
export function rowsForm(
  columns: ChartColumns,
  choice: RowsChoice,
  titleOf: (column: string) => string,
  keep: [string, string][],
): RowsForm {
  const named = (names: readonly string[]) => names.map((value) => ({ value, label: titleOf(value) }));
  const fields: RowsField[] = [
    { name: "_y", label: "Value", value: choice.value, choices: named(columns.values) },
    { name: "_x", label: "Along", value: choice.along, choices: named(columns.along) },
    {
      name: "_colour",
      label: "Colour by",
      value: choice.colour || "none",
      choices: [{ value: "none", label: "nothing" }, ...named(columns.colours)],
    },
    {
      name: "_draw",
      label: "Draw",
      value: choice.draw,
      choices: [
        { value: "", label: "as suits the rows" },
        { value: "line", label: "line" },
        { value: "bars", label: "bars" },
        { value: "dots", label: "dots, one a row" },
      ],
    },
    {
      name: "_by",
      label: "Periods",
      value: choice.by,
      choices: [
        { value: "stored", label: "as in the table" },
        { value: "month", label: "by month" },
        { value: "year", label: "by year" },
      ],
    },
    {
      name: "_of",
      label: "Several rows as",
      value: choice.of,
      choices: [
        { value: "", label: "usual for the unit" },
        { value: "sum", label: "sum" },
        { value: "mean", label: "mean" },
      ],
    },
  ];
  return { fields: fields.filter(({ choices }) => choices.length > 1), keep };
}
