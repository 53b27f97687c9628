import { join } from "node:path";
import { readTidy } from "../../importers/reading/csv-file.ts";
import { CORE_TABLES } from "../../package/core/index.ts";
import type { CheckedPackage } from "../../package/check-package.ts";

export type Row = Readonly<Record<string, string>>;

/** The core tables of a package as rows by column, and where they stand. */
export interface OwnPackage {
  dir: string;
  topic: string;
  rows(table: string): { row: Row; file: string }[];
  find(table: string, column: string, id: string): Row | null;
  /** Where rows of a table without files of its own go. */
  fileFor(table: string): string;
}

/** `dir`: the folder that the package was read from. */
export function ownPackage(dir: string, { tables, rows: kept }: Pick<CheckedPackage, "tables" | "rows">): OwnPackage {
  const read = new Map<string, { row: Row; file: string }[]>();
  const filesOf = (name: string) => tables.find((table) => table.name === name)?.files ?? [];
  function rows(name: string): { row: Row; file: string }[] {
    const known = read.get(name);
    if (known) return known;
    const found = filesOf(name).flatMap((file) => {
      const table = readTidy(join(dir, file));
      return (table?.rows ?? []).map((cells) => ({
        file,
        row: Object.fromEntries((table?.columns ?? []).map((column, at) => [column, cells[at] ?? ""])),
      }));
    });
    read.set(name, found);
    return found;
  }
  return {
    dir,
    topic: kept.get("claims")?.[0]?.cells["topic"] || "figures",
    rows,
    find: (table, column, id) => rows(table).find(({ row }) => row[column] === id)?.row ?? null,
    fileFor: (name) =>
      filesOf(name)[0] ?? CORE_TABLES.find((table) => table.name === name)?.path ?? `catalog/${name}.csv`,
  };
}
