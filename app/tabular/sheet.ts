/** A file of one's own as text cells, whatever it was: rows as they stand, from line 1. */
export interface Sheet {
  /** Trimmed; "" = empty. Rows may differ in length. */
  cells: string[][];
  /** The workbook's numbers are numbers: their decimal sign is a point, whatever the cells look like in a program. */
  typed: boolean;
  /** What was found out about the file, for people: its delimiter, encoding, sheet. */
  notes: string[];
  /** What a line of it is called, where it is none of the file: "row". */
  row?: "row";
  /** Columns that the file itself says the meaning of, by name; what is said by hand comes first. */
  columns?: { area: string | undefined; period: string | undefined; value: string; status: string };
}
