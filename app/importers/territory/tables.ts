import type { TidyTable } from "../reading/importer.ts";
import type { DayValue } from "../editions/series.ts";

/** The three maps side by side, one row a day; an empty cell is a day that the map does not have. */
export function territoryTable(maps: Readonly<Record<string, readonly DayValue[]>>): TidyTable {
  const columns = Object.keys(maps);
  const byDay = new Map<string, Record<string, string>>();
  for (const [column, series] of Object.entries(maps)) {
    for (const { day, value } of series) {
      const row = byDay.get(day) ?? {};
      row[column] = value;
      byDay.set(day, row);
    }
  }
  const days = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    columns: ["day", ...columns],
    rows: days.map(([day, row]) => [day, ...columns.map((column) => row[column] ?? "")]),
  };
}
