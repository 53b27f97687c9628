import type { ColumnInfo, TableInfo, TableRequest } from "../../domain/tables.ts";
import { unitName } from "../../wording/number-format.ts";

/** What a table's figures measure, as the catalog of indicators says it. */
export interface Measure {
  label: string;
  /** What is counted, and what a figure of 0 means where that is not plain. */
  definition: string;
  /** Code of the unit; "" for none. */
  unit: string;
}

/** Measure of an indicator's code; undefined for one that the catalog lacks. */
export type MeasureOf = (indicator: string) => Measure | undefined;

/** More of them would push the rows off the screen. */
const MOST_EXPLAINED = 4;

const PICKS: ReadonlySet<string> = new Set(["exact", "in"]);

function indicatorColumn({ columns }: Pick<TableInfo, "columns">): string | undefined {
  return columns.find(({ references }) => references?.table === "indicators")?.name;
}

/** Columns of figures whose unit stands with their indicator get it in the header where all indicators that are chosen have the same. */
export function withUnits(
  table: Pick<TableInfo, "columns">,
  { filters }: Pick<TableRequest, "filters">,
  measureOf: MeasureOf,
): ColumnInfo[] {
  const indicator = indicatorColumn(table);
  const chosen = filters.filter(({ column, operator }) => column === indicator && PICKS.has(operator));
  const units = new Set(chosen.flatMap(({ values }) => values).map((code) => measureOf(code)?.unit ?? ""));
  const [unit = "", ...others] = units;
  if (indicator === undefined || unit === "" || others.length > 0) return [...table.columns];
  return table.columns.map((column) => (column.type === "number" && column.unit === "" ? { ...column, unit } : column));
}

/** What the figures of a page count, where they are of few indicators: name, definition and unit in words. [] of many, or where nothing is to be said. */
export function explainedMeasures(
  table: Pick<TableInfo, "columns">,
  { columns, rows }: { columns: readonly string[]; rows: readonly (readonly string[])[] },
  measureOf: MeasureOf,
): Measure[] {
  const place = columns.indexOf(indicatorColumn(table) ?? "");
  if (place < 0) return [];
  const codes = [...new Set(rows.map((row) => row[place] ?? ""))];
  if (codes.length > MOST_EXPLAINED) return [];
  const known = codes.flatMap((code) => measureOf(code) ?? []).filter(({ definition }) => definition !== "");
  return known.map(({ label, definition, unit }) => ({ label, definition, unit: unit === "" ? "" : unitName(unit) }));
}
