import type { ColumnInfo, TableInfo } from "../domain/tables.ts";
import { daysOf } from "./calendar.ts";
import { filesOf, referenceOf, type Resource } from "./descriptor.ts";
import type { ReadFile } from "./read-table.ts";

/** What a table is, as the store, the pages and the dictionary see it. */
export function describeTable(resource: Resource, files: readonly ReadFile[]): TableInfo {
  return {
    name: resource.name,
    title: resource.title,
    description: resource.description,
    files: filesOf(resource),
    columns: describeColumns(resource),
    primaryKey: resource.schema.primaryKey ?? [],
    rows: files.reduce((sum, file) => sum + file.records, 0),
    reach: reachOf(resource, files),
    ...(resource.parquet ? { parquet: true as const } : {}),
    redistribution: resource.redistribution,
  };
}

export function describeColumns(resource: Resource): ColumnInfo[] {
  return resource.schema.fields.map((field) => {
    const reference = field.separator === undefined ? referenceOf(resource, field) : null;
    return {
      name: field.name,
      title: field.title,
      description: field.description,
      unit: field.unit ?? "",
      type: field.type,
      required: field.constraints?.required ?? false,
      choices: field.constraints?.enum ?? null,
      references: reference && { table: reference.table, column: reference.column },
    };
  });
}

/** Earliest and latest date of the rows, as written; of an interval, its nearer end. */
function reachOf(resource: Resource, files: readonly ReadFile[]): TableInfo["reach"] {
  const column = resource.reachColumn ?? "";
  const calendar = resource.schema.fields.find((field) => field.name === column)?.calendar ?? "period";
  let first = { day: "", value: "" };
  let last = { day: "", value: "" };
  for (const { seen } of files) {
    for (const value of seen.get(column)?.keys() ?? []) {
      const days = daysOf(value, calendar);
      if (!days) continue;
      const [begin = "", end = begin] = value.split("/");
      if (first.value === "" || days.from < first.day) first = { day: days.from, value: begin };
      if (last.value === "" || days.to > last.day) last = { day: days.to, value: end };
    }
  }
  return { column, from: first.value, to: last.value };
}
