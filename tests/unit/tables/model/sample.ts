import type { ColumnInfo, TableInfo, TableRequest } from "../../../../app/domain/tables.ts";

const COLUMN = { description: "", unit: "", required: false, choices: null, references: null };

export function column(name: string, more: Partial<ColumnInfo> = {}): ColumnInfo {
  return { ...COLUMN, name, title: name.charAt(0).toUpperCase() + name.slice(1), type: "string", ...more };
}

export const TOWNS: TableInfo = {
  name: "towns",
  title: "Towns",
  description: "Invented towns.",
  files: ["towns.csv"],
  columns: [
    column("town"),
    column("area", { references: { table: "areas", column: "area" } }),
    column("people", { type: "integer", unit: "count" }),
    column("founded", { type: "date" }),
    column("period"),
    column("site"),
  ],
  primaryKey: ["town"],
  rows: 12,
  reach: { column: "period", from: "2019", to: "2024" },
  redistribution: "facts",
};

export function ask(more: Partial<TableRequest> = {}): TableRequest {
  return { table: "towns", filters: [], search: "", sort: [], columns: [], facets: [], size: 100, page: 1, ...more };
}
