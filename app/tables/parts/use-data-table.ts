import { rowSortingFeature, tableFeatures, useTable, type ColumnDef } from "@tanstack/react-table";
import { useMemo } from "react";
import { unpackRows, type ColumnView, type RowView, type TableView } from "../model/table-view.ts";

/** Rows come filtered, sorted and paged from the server: the table's own state is the address. */
const features = tableFeatures({ rowSortingFeature });

type DataColumn = ColumnDef<typeof features, RowView, unknown>;

function columnDefinition(column: ColumnView, index: number): DataColumn {
  return {
    id: column.name,
    header: column.title,
    accessorFn: (row) => row.cells[index] ?? "",
    enableSorting: true,
  };
}

/** The one table hook: TanStack Table over a page of rows, sorting controlled by the address. Rows are known by their place on the page. */
export function useDataTable(view: TableView) {
  const rows = useMemo(() => unpackRows(view), [view]);
  const columns = useMemo(() => view.columns.map(columnDefinition), [view.columns]);
  const sorting = useMemo(
    () =>
      view.columns
        .filter(({ sorted }) => sorted !== "none")
        .sort((a, b) => a.rank - b.rank)
        .map(({ name, sorted }) => ({ id: name, desc: sorted === "descending" })),
    [view.columns],
  );
  return useTable({ features, columns, data: rows, state: { sorting }, manualSorting: true });
}
