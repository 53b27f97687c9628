import { Link } from "@remix-run/react";
import type { CellView, ColumnView, TableView } from "../presenters/tables/table-view.ts";
import { useDataTable } from "./use-data-table.ts";

interface DataTableProps {
  view: TableView;
  caption: string;
  /** What to say in place of rows. */
  empty: string;
  /** Words of the link to a row's own page; rows without one get no such column. */
  rowLink?: string;
}

const SORT_MARKS = { ascending: "▲", descending: "▼", none: "" } as const;

function HeaderCell({ column }: { column: ColumnView }) {
  return (
    <th scope="col" className={column.numeric ? "number" : undefined} aria-sort={column.sorted} title={column.description}>
      <Link to={`?${column.sortQuery}`} preventScrollReset className="sort">
        {column.title}
        {column.unit === "" ? null : <span className="unit"> ({column.unit})</span>}{" "}
        <span aria-hidden="true">{SORT_MARKS[column.sorted]}</span>
      </Link>
    </th>
  );
}

function Cell({ cell, numeric }: { cell: CellView; numeric: boolean }) {
  const inside = cell.text === "" ? <span className="visually-hidden">missing</span> : cell.text;
  const title = cell.text === cell.stored ? undefined : cell.stored;
  return (
    <td className={numeric ? "number" : undefined} title={title}>
      {cell.href === "" ? inside : cell.href.startsWith("/") ? <Link to={cell.href}>{inside}</Link> : <a href={cell.href}>{inside}</a>}
    </td>
  );
}

/** A page of rows as a plain table in a scrolling region; headers are links that sort. */
export function DataTable({ view, caption, empty, rowLink }: DataTableProps) {
  const table = useDataTable(view);
  const columns = new Map(view.columns.map((column) => [column.name, column]));
  const rows = table.getRowModel().rows;
  return (
    <div className="scroll data-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="table data-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const column = columns.get(header.column.id);
                return column === undefined ? null : <HeaderCell key={header.id} column={column} />;
              })}
              {rowLink === undefined ? null : <th scope="col">Row</th>}
            </tr>
          ))}
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {row.getAllCells().map((cell) => (
                <Cell
                  key={cell.id}
                  cell={cell.getValue() as CellView}
                  numeric={columns.get(cell.column.id)?.numeric ?? false}
                />
              ))}
              {rowLink === undefined ? null : (
                <td>
                  <Link to={row.original.href}>{rowLink}</Link>
                </td>
              )}
            </tr>
          ))}
          {rows.length > 0 ? null : (
            <tr>
              <td colSpan={view.columns.length + (rowLink === undefined ? 0 : 1)}>{empty}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
