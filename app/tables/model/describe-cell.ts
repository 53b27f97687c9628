import type { ColumnInfo, TableInfo } from "../../domain/tables.ts";
import { datasetPath, sourcePath } from "../../paths.ts";
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
    if (column.type === "string" && ADDRESS.test(value)) return { text: shortAddress(value), href: value };
    return null;
  };
}

/** A value with its label, for lists and chips: "RUS, Russia". */
export function namedValue(columns: readonly ColumnInfo[], labels: Labels): (column: string, value: string) => string {
  const references = new Map(columns.map((column) => [column.name, column.references]));
  return function name(column, value) {
    const reference = references.get(column);
    const label = reference ? labels.get(reference.table)?.get(value) : undefined;
    return label === undefined || label === value ? value : `${value}, ${label}`;
  };
}

/** The label alone, for lists where the code stands beside it. */
export function labelOf(columns: readonly ColumnInfo[], labels: Labels): (column: string, value: string) => string {
  const references = new Map(columns.map((column) => [column.name, column.references]));
  return (column, value) => labels.get(references.get(column)?.table ?? "")?.get(value) ?? value;
}
