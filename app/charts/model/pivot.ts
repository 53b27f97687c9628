import { STATUS_WORDS } from "../../wording/words.ts";
import { formatNumber, unitName } from "../../wording/number-format.ts";
import type { ChartTable } from "./chart-model.ts";
import { originAddress } from "./origins.ts";

/** A figure in the cell of its period and its series. */
export interface PivotCell {
  /** As stored, to sort by. */
  value: number;
  text: string;
  /** The row or the rows of the data that it was made of; "" where it has none. */
  address: string;
  /** "F", "P", "E"; "" for an outcome or where nothing is known of it. */
  status: string;
  /** Publication and note, for who hovers. */
  title: string;
}

/** The figures of a chart with its periods down and its series across. */
export interface PivotTable {
  columns: { label: string; unit: string }[];
  rows: { at: string; cells: (PivotCell | null)[] }[];
  /** Rows that the page leaves out. */
  more: number;
  /** "F forecast", for each status that stands in a cell. */
  statuses: string[];
}

/** Periods that a page shows. */
const MOST_ROWS = 400;
/** Where fewer series than these share their periods on average, one row a figure is the plainer table. */
const LEAST_SHARED = 1.5;
const MOST_DECIMALS = 3;

/** Places that the figures of a column need, at most three. */
function decimalsOf(values: readonly number[]): number {
  const places = values.map((value) => /\.(\d+)$/.exec(value.toFixed(MOST_DECIMALS).replace(/\.?0+$/, ""))?.[1] ?? "");
  return Math.max(0, ...places.map(({ length }) => length));
}

/** The last day, month or year of a period, to put periods in order. */
function endOf(period: string): string {
  return period.split("/").at(-1) ?? "";
}

/**
 * The table of a chart with periods down and series across, in the order of time and of the chart. Null where a chart is not of that form: without
 * periods or with ranges, with figures that share a cell, or with series that share few periods.
 */
export function pivotTable(table: ChartTable, locale: string): PivotTable | null {
  const place = new Map(table.columns.map(({ name }, index) => [name, index]));
  const cellOf = (row: readonly string[], name: string) => row[place.get(name) ?? -1] ?? "";
  if (!place.has("period") || !place.has("value") || place.has("value_low") || place.has("value_high")) return null;
  // Those in grey are one series of many areas: each is a column of its own.
  const seriesOf = (row: readonly string[]) => JSON.stringify([cellOf(row, "panel"), cellOf(row, "series")]);
  const areas = new Map<string, Set<string>>();
  for (const row of table.rows)
    areas.set(seriesOf(row), (areas.get(seriesOf(row)) ?? new Set()).add(cellOf(row, "area")));
  const columns = new Map<string, { label: string; unit: string; decimals: number; cells: Map<string, string[]> }>();
  /** What the first series calls each period, by its last day, month or year. */
  const periods = new Map<string, string>();
  for (const row of table.rows) {
    const [period, value] = [endOf(cellOf(row, "period")), Number(cellOf(row, "value"))];
    if (period === "" || cellOf(row, "value") === "" || !Number.isFinite(value)) return null;
    const several = (areas.get(seriesOf(row))?.size ?? 0) > 1;
    const key = several ? `${seriesOf(row)} ${cellOf(row, "area")}` : seriesOf(row);
    const unit = unitName(cellOf(row, "unit"));
    const names = [cellOf(row, "panel"), several ? cellOf(row, "area_name") : cellOf(row, "series")];
    const label = names.filter((name, index) => name !== "" && names.indexOf(name) === index).join(": ");
    const column = columns.get(key) ?? {
      label: label || cellOf(row, "area_name"),
      unit,
      decimals: 0,
      cells: new Map(),
    };
    if (column.unit !== unit || column.cells.has(period)) return null;
    column.cells.set(period, row);
    columns.set(key, column);
    if (!periods.has(period)) periods.set(period, cellOf(row, "at"));
  }
  if (columns.size < 2 || table.rows.length < periods.size * LEAST_SHARED) return null;
  for (const column of columns.values()) {
    column.decimals = decimalsOf([...column.cells.values()].map((row) => Number(cellOf(row, "value"))));
  }
  const present = (row: readonly string[], decimals: number): PivotCell => {
    const value = Number(cellOf(row, "value"));
    const [file, rows, status] = [cellOf(row, "file"), cellOf(row, "made_from"), cellOf(row, "status")];
    const word = STATUS_WORDS[status] ?? "";
    return {
      value,
      text: formatNumber(value, decimals, locale),
      address: file === "" && rows === "" ? "" : originAddress({ file, line: Number(cellOf(row, "line")), rows }),
      status: status === "A" ? "" : status,
      title: [word, cellOf(row, "publication"), cellOf(row, "note")].filter(Boolean).join("; "),
    };
  };
  const order = [...periods].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
  const rows = order.slice(0, MOST_ROWS).map(([period, at]) => ({
    at,
    cells: [...columns.values()].map(({ cells, decimals }) => {
      const row = cells.get(period);
      return row === undefined ? null : present(row, decimals);
    }),
  }));
  const found = new Set(rows.flatMap(({ cells }) => cells.map((cell) => cell?.status ?? "")));
  return {
    columns: [...columns.values()].map(({ label, unit }) => ({ label, unit })),
    rows,
    more: order.length - rows.length,
    statuses: [...found]
      .filter((status) => status !== "")
      .sort()
      .map((status) => `${status} ${STATUS_WORDS[status] ?? ""}`.trim()),
  };
}
