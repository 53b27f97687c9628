/** A row of a small table kept in memory: cells by column, and where it stands. */
export interface Row {
  cells: Readonly<Record<string, string>>;
  file: string;
  line: number;
}

/** Rows of the tables kept in memory (catalog and events), by table. */
export type KeptRows = ReadonlyMap<string, readonly Row[]>;

/** The cell's text; "" for a column that the table does not have. */
export function cell(row: Row, column: string): string {
  return row.cells[column] ?? "";
}
