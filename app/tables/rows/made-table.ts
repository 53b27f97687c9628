import type { ColumnInfo, ColumnType } from "../../domain/tables.ts";
import type { RowSet } from "./select-rows.ts";

/** A column that is made up for a page, not described by the package, with what its cell says of a row; nothing where there is no value. */
type MadeColumn<Row> = readonly [
  name: string,
  title: string,
  description: string,
  cell: (row: Row) => string | number | null | undefined,
  type?: ColumnType,
];

interface MadeTable<Row> {
  columns: readonly ColumnInfo[];
  of(rows: readonly Row[]): RowSet;
}

/** A table of such columns. */
export function madeTable<Row>(parts: readonly MadeColumn<Row>[]): MadeTable<Row> {
  const columns = parts.map(([name, title, description, , type = "string"]): ColumnInfo => {
    return { name, title, description, unit: "", type, required: false, choices: null, references: null };
  });
  return {
    columns,
    of: (rows) => ({ columns, rows: rows.map((row) => parts.map(([, , , cell]) => String(cell(row) ?? ""))) }),
  };
}
