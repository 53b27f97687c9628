import type { ColumnInfo } from "../../domain/tables.ts";
import type { ChartTable } from "./chart-model.ts";

/** Columns of a chart's table as tables everywhere have them: for the CSV. */
export function columnsOfChart(table: ChartTable): ColumnInfo[] {
  return table.columns.map(({ name, title, unit, numeric }) => ({
    name,
    title,
    description: title,
    unit,
    // A value may be a word (an outcome, a day): only what is a number everywhere is typed as one.
    type:
      numeric && table.rows.every((row) => isNumber(row[table.columns.findIndex((column) => column.name === name)]))
        ? "number"
        : "string",
    required: false,
    choices: null,
    references: name === "publication" ? { table: "publications", column: "publication" } : null,
  }));
}

function isNumber(cell: string | undefined): boolean {
  return cell === undefined || cell === "" || Number.isFinite(Number(cell));
}
