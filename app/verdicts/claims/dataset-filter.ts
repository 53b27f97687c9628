import type { Reading } from "../../domain/claims.ts";
import { inList } from "../../domain/table-query-filters.ts";
import { tableOfFile } from "../../domain/tables.ts";
import { datasetPath } from "../../paths.ts";
import type { RowSet } from "../../tables/rows/select-rows.ts";

/** Values that a filter names one by one; with more, the column is left open. */
const NAMED = 15;

/** The rows' own table filtered to what the evidence is about, in every edition; "" where there are no rows. */
export function datasetFilter(reading: Reading, { columns, rows }: RowSet): string {
  const valuesOf = (name: string) => {
    const at = columns.findIndex((column) => column.name === name);
    return [...new Set(rows.map((row) => row[at] ?? ""))].filter(Boolean);
  };
  const [file] = valuesOf("file");
  if (file === undefined) return "";
  const table = tableOfFile(file);
  const query = new URLSearchParams();
  if (reading.form === "recorded") query.set("reading__exact", reading.reading);
  else if (reading.form === "first" || reading.form === "interval") {
    if (reading.eventKind !== "") query.set("kind__contains", reading.eventKind);
  } else {
    for (const name of ["indicator", "area", "period"]) {
      const values = valuesOf(name);
      if (values.length > 0 && values.length <= NAMED) query.set(`${name}__in`, inList(values));
    }
  }
  return datasetPath(table, query);
}
