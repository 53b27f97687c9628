import Papa from "papaparse";
import type { Issue } from "../../package/issues.ts";
import type { RawFolder } from "../reading/importer.ts";
import { fileIssue } from "../reading/located.ts";

export interface SheetRow {
  /** 1-based physical line. */
  line: number;
  cells: string[];
}

/** A sheet saved as CSV has a few hundred kB at most. */
const MOST_CHARACTERS = 4_000_000;

/** All rows of a sheet saved as CSV with its layout kept: title rows, blank rows and repeated header names included. */
export function readSheet(raw: RawFolder, file: string): { rows: SheetRow[]; issues: Issue[] } {
  const { text, issues } = raw.text(file);
  if (issues.length > 0) return { rows: [], issues };
  if (text.length > MOST_CHARACTERS) {
    const expected = `Expected at most ${MOST_CHARACTERS} characters.`;
    return { rows: [], issues: [fileIssue(file, "too-large", `${text.length} characters`, expected)] };
  }
  const parsed = Papa.parse<string[]>(text.replace(/\r\n?/g, "\n"), { delimiter: ",", newline: "\n" });
  let line = 1;
  const rows = parsed.data.map((cells) => {
    const row = { line, cells };
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split("\n").length - 1, 0);
    return row;
  });
  return { rows, issues: [] };
}
