import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";

const DATA = join(import.meta.dirname, "../../../../data");

export type Row = Record<string, string>;

export function parseRows(text: string): Row[] {
  return Papa.parse<Row>(text, { header: true, delimiter: ",", skipEmptyLines: true }).data;
}

/** Rows of a file of the committed package. */
export function packageRows(path: string): Row[] {
  return parseRows(readFileSync(join(DATA, path), "utf8"));
}

/** Names of the files in a folder of the committed package. */
export function packageFiles(folder: string): string[] {
  return readdirSync(join(DATA, folder)).map((name) => `${folder}/${name}`);
}
