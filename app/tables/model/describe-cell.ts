import type { ColumnInfo, TableInfo } from "../../domain/tables.ts";
import { datasetPath, sourcePath } from "../../paths.ts";
import { STATUS_WORDS } from "../../wording/words.ts";
import { localCell } from "./local-cell.ts";
import type { Describe } from "./table-view.ts";

/** What the values of other tables are called: table → key → label. */
export type Labels = ReadonlyMap<string, ReadonlyMap<string, string>>;

const ADDRESS = /^https?:\/\/(?:www\.)?([^\s/]+)(\/\S*)?$/;
const LONGEST_PATH = 24;

/** "example.org/reports/2024…": an address as short as it can be read. */
export function shortAddress(address: string): string {
  const [, host = address, path = ""] = ADDRESS.exec(address) ?? [];
  const shown = path === "/" ? "" : path;
  return host + (shown.length > LONGEST_PATH ? `${shown.slice(0, LONGEST_PATH - 1)}…` : shown);
}

/** The page of the row that a value names: a publication has one of its own, others stand in their table. */
function referredHref(reference: { table: string; column: string }, value: string): string {
  if (reference.table === "publications") return sourcePath(value);
  const plain = !reference.column.startsWith("_") && !reference.column.includes("__");
  const name = plain ? reference.column : `${reference.column}__exact`;
  return datasetPath(reference.table, new URLSearchParams({ [name]: value }));
}

/**
 * Links codes to what they name, and addresses to where they lead. A code is shown as its label, with the code on hover, or with
 * `asStored` the other way round.
 */
export function describeCells(
  table: Pick<TableInfo, "name" | "primaryKey">,
  labels: Labels,
  { asStored = false } = {},
): Describe {
  return function describe(column: ColumnInfo, value: string) {
    if (column.references !== null) {
      const { references } = column;
      const href = referredHref(references, value);
      const label = labels.get(references.table)?.get(value) ?? "";
      return asStored || label === "" ? { href, title: label } : { href, text: label };
    }
    if (table.name === "publications" && table.primaryKey[0] === column.name) return { href: sourcePath(value) };
    // Letters that the program's own tables have for what a figure is.
    if (column.name === "status" && column.choices !== null) {
      const word = STATUS_WORDS[value];
      return word === undefined ? null : { text: word };
    }
    if (column.type === "string" && ADDRESS.test(value)) return { text: shortAddress(value), href: value };
    return null;
  };
}

/** A value as the table shows it, for chips: what a code stands for, a day in words. The code stands in the address. */
export function shownValue(
  columns: readonly ColumnInfo[],
  labels: Labels,
  locale: string,
): (column: string, value: string) => string {
  const label = labelOf(columns, labels);
  const known = new Map(columns.map((column) => [column.name, column]));
  return function name(column, value) {
    const own = known.get(column);
    return own?.type === "date" ? localCell(own, value, locale) : label(column, value);
  };
}

/** The label alone, for lists where the code stands beside it. */
export function labelOf(columns: readonly ColumnInfo[], labels: Labels): (column: string, value: string) => string {
  const references = new Map(columns.map((column) => [column.name, column.references]));
  return (column, value) => labels.get(references.get(column)?.table ?? "")?.get(value) ?? value;
}
