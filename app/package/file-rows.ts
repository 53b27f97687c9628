import { filesOf } from "./descriptor.ts";
import type { DataPackage } from "./load-package.ts";
import { createPackageHash, openPackageText } from "./package-files.ts";
import { createTableReader } from "./read-table.ts";

/** Some rows of a file, their cells as they are written there. */
export interface FileRows {
  path: string;
  columns: string[];
  rows: string[][];
}

/**
 * Of each file of a table that `opens` takes, the rows that `keep` takes; [] for a table that the package has not. null where a
 * file is no longer the one that was checked.
 */
export async function fileRows(
  data: DataPackage,
  table: string,
  keep: (cell: (column: string) => string) => boolean,
  opens: (path: string) => boolean = () => true,
): Promise<FileRows[] | null> {
  const resource = data.descriptor.resources.find(({ name }) => name === table);
  if (resource === undefined) return [];
  const checked = data.tables.find(({ info }) => info.name === table)?.files ?? [];
  const found: FileRows[] = [];
  for (const path of filesOf(resource).filter(opens)) {
    const hash = createPackageHash();
    const reader = createTableReader(resource);
    const { columns } = reader;
    const { text } = await openPackageText(data.dir, path, hash, resource.encoding);
    if (text === null) return null;
    const rows: string[][] = [];
    let row: string[] = [];
    const places = new Map(columns.map((name, index) => [name, index]));
    const cell = (column: string) => row[places.get(column) ?? -1] ?? "";
    reader.readFile(text, path, (cells) => {
      row = cells;
      if (keep(cell)) rows.push([...cells]);
    });
    if (hash.files().get(path) !== checked.find((file) => file.path === path)?.sha256) return null;
    found.push({ path, columns, rows });
  }
  return found;
}
