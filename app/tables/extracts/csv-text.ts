import Papa from "papaparse";
import { isFormulaLike } from "../../domain/formula-like.ts";
import type { RowSet } from "../rows/select-rows.ts";

export interface CsvText {
  text: string;
  /** Cells that got a ' in front. */
  escapedCells: number;
}

/** RFC 4180: CRLF, a header row, minimal quoting; formula-like text cells are prefixed with ' unless `raw`. */
export function csvText({ columns, rows }: RowSet, options: { bom?: boolean; raw?: boolean } = {}): CsvText {
  let escapedCells = 0;
  const guarded = columns.map((column) => column.type === "string" && options.raw !== true);
  const safe = rows.map((row) =>
    row.map((cell, index) => {
      if (guarded[index] !== true || !isFormulaLike(cell)) return cell;
      escapedCells += 1;
      return `'${cell}`;
    }),
  );
  const names = columns.map((column) => column.name);
  const text = Papa.unparse([names, ...safe], { newline: "\r\n" });
  return { text: `${options.bom === true ? "\uFEFF" : ""}${text}\r\n`, escapedCells };
}
