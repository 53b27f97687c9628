import type { ColumnInfo, ColumnType } from "../../domain/tables.ts";

/** A column of a table that is made up for a page, not described by the package. */
export function madeColumn(name: string, title: string, description: string, type: ColumnType = "string"): ColumnInfo {
  return { name, title, description, unit: "", type, required: false, choices: null, references: null };
}
