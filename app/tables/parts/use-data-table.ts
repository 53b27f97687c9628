import {
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type ColumnSizingState,
} from "@tanstack/react-table";
import { useEffect, useMemo, useState } from "react";
import { NARROWEST } from "../model/column-width.ts";
import { unpackRows, type ColumnView, type RowView, type TableView } from "../model/table-view.ts";

/** Rows come filtered, sorted, paged and with the shown columns from the server: that state is the address. Widths are this reader's own. */
const features = tableFeatures({
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  rowSortingFeature,
});

type DataColumn = ColumnDef<typeof features, RowView, unknown>;

const WIDEST = 900;

function columnDefinition(column: ColumnView, index: number): DataColumn {
  return {
    id: column.name,
    header: column.title,
    accessorFn: (row) => row.cells[index] ?? "",
    enableSorting: true,
    size: column.width,
    minSize: NARROWEST,
    maxSize: WIDEST,
  };
}

function storedWidths(name: string): ColumnSizingState {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(`widths ${name}`) ?? "{}");
    if (typeof stored !== "object" || stored === null) return {};
    return Object.fromEntries(Object.entries(stored).filter(([, width]) => typeof width === "number"));
  } catch {
    return {};
  }
}

function keepWidths(name: string, widths: ColumnSizingState): void {
  try {
    if (Object.keys(widths).length === 0) localStorage.removeItem(`widths ${name}`);
    else localStorage.setItem(`widths ${name}`, JSON.stringify(widths));
  } catch {
    // A reader who keeps nothing keeps no widths either.
  }
}

/**
 * The one table hook: TanStack Table over a page of rows; sorting and pinning come from the view, widths from the view and what the reader made of
 * them, kept on this device by the table's name. Rows are known by their place on the page.
 */
export function useDataTable(view: TableView, name: string) {
  const rows = useMemo(() => unpackRows(view), [view]);
  const columns = useMemo(() => view.columns.map(columnDefinition), [view.columns]);
  const [columnSizing, setColumnSizing] = useState<ColumnSizingState>({});
  useEffect(() => setColumnSizing(storedWidths(name)), [name]);
  const sorting = useMemo(
    () =>
      view.columns
        .filter(({ sorted }) => sorted !== "none")
        .sort((a, b) => a.rank - b.rank)
        .map(({ name: id, sorted }) => ({ id, desc: sorted === "descending" })),
    [view.columns],
  );
  const columnPinning = useMemo(
    () => ({ start: view.columns.filter(({ pinned }) => pinned).map(({ name: id }) => id), end: [] }),
    [view.columns],
  );
  return useTable({
    features,
    columns,
    data: rows,
    state: { sorting, columnPinning, columnSizing },
    manualSorting: true,
    columnResizeMode: "onChange",
    onColumnSizingChange: (change) => {
      const next = typeof change === "function" ? change(columnSizing) : change;
      setColumnSizing(next);
      keepWidths(name, next);
    },
  });
}
