import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { namesIn, type NamesIn } from "./columns.ts";
import { readTidy } from "./csv-file.ts";

/** Beside this file; where the program was bundled and so stands elsewhere, below the working folder. */
const FOLDERS = [join(import.meta.dirname, ".."), resolve("app/importers")];

/**
 * A CSV file that is kept beside the importers: facts that people put together, one a line.
 * @param path below app/importers: "kiel/publications.csv"
 * @param header the columns that it must have, as in its first line
 * @throws where the file is missing or has other columns: a slip of whoever edited it, not of a publisher
 */
export function keptTable<const Header extends string>(
  path: string,
  header: Header,
): Readonly<Record<NamesIn<Header>, string>>[] {
  const file = FOLDERS.map((folder) => join(folder, path)).find((candidate) => existsSync(candidate));
  const table = file === undefined ? null : readTidy(file);
  if (table?.columns.join() !== header) throw new Error(`${path}: expected the columns ${header}`);
  const names = namesIn(header);
  return table.rows.map((row, index) => {
    if (row.length !== names.length) throw new Error(`${path}: expected ${names.length} cells in row ${index + 1}`);
    return Object.fromEntries(names.map((name, at) => [name, row[at] ?? ""])) as Record<NamesIn<Header>, string>;
  });
}
