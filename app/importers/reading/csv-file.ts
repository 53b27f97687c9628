import { existsSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import type { TidyTable } from "./importer.ts";

/** The bytes of a tidy table: header, LF, quotes only where needed. Same table, same text. */
export function csvText(table: TidyTable): string {
  return `${Papa.unparse({ fields: table.columns, data: table.rows }, { newline: "\n" })}\n`;
}

/** A CSV file of the package as cells; null if there is none. For files that this program wrote itself: no checks. */
export function readTidy(path: string): TidyTable | null {
  if (!existsSync(path)) return null;
  const parsed = Papa.parse<string[]>(readFileSync(path, "utf8").replace(/^\ufeff/, ""), {
    delimiter: ",",
    skipEmptyLines: "greedy",
  });
  const [columns = [], ...rows] = parsed.data;
  return { columns, rows };
}
