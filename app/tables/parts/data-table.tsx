import { memo } from "react";
import { useCarry } from "../../ui/carried.tsx";
import type { CellView, TableView } from "../model/table-view.ts";
import { HeaderCell } from "./header-cell.tsx";
import { useDataTable } from "./use-data-table.ts";
import { useInPlaceLinks } from "./use-in-place-links.ts";

interface DataTableProps {
  view: TableView;
  caption: string;
  /** What to say in place of rows. */
  empty: string;
  /** Words of the link to a row's own page; without them there is no such column. */
  rowLink?: string;
}

/** Texts up to so many characters keep to one line; longer ones are set as a column of text. */
const ONE_LINE = 36;

/** A function and not a component: a page has hundreds of cells, and each component costs the server as much as its element. */
function tableCell(cell: CellView, place: number, numeric: boolean, carry: (address: string) => string) {
  if (cell === "") return <td key={place} className={numeric ? "number missing" : "missing"} />;
  const { length } = typeof cell === "string" ? cell : cell.text;
  const className = numeric ? "number" : length > ONE_LINE ? "long" : undefined;
  if (typeof cell === "string") {
    return (
      <td key={place} className={className}>
        {cell}
      </td>
    );
  }
  const { text, title, href } = cell;
  return (
    <td key={place} className={className} title={title === "" ? undefined : title}>
      {href === "" ? text : <a href={carry(href)}>{text}</a>}
    </td>
  );
}

/** Rows change only with the view: what else happens on the page leaves them alone. */
const Rows = memo(function Rows({ view, empty, rowLink }: Pick<DataTableProps, "view" | "empty" | "rowLink">) {
  const table = useDataTable(view);
  const carry = useCarry();
  const numeric = view.columns.map((column) => column.numeric);
  const columns = new Map(view.columns.map((column) => [column.name, column]));
  const { rows } = table.getRowModel();
  return (
    <>
      <thead>
        <tr>
          {table.getAllLeafColumns().map(({ id }) => {
            const column = columns.get(id);
            return column === undefined ? null : <HeaderCell key={id} column={column} />;
          })}
          {rowLink === undefined ? null : <th scope="col">Row</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {row.original.cells.map((cell, place) => tableCell(cell, place, numeric[place] ?? false, carry))}
            {rowLink === undefined ? null : (
              <td>{row.original.href === "" ? null : <a href={carry(row.original.href)}>{rowLink}</a>}</td>
            )}
          </tr>
        ))}
        {rows.length > 0 ? null : (
          <tr>
            <td colSpan={view.columns.length + (rowLink === undefined ? 0 : 1)}>{empty}</td>
          </tr>
        )}
      </tbody>
    </>
  );
});

/** A page of rows as a plain table in a scrolling region; headers are links that sort. */
export function DataTable({ view, caption, empty, rowLink }: DataTableProps) {
  const follow = useInPlaceLinks();
  return (
    <div className="scroll data-scroll" tabIndex={0} role="region" aria-label={caption} onClick={follow}>
      <table className="table data-table">
        <caption className="visually-hidden">{caption}</caption>
        <Rows view={view} empty={empty} rowLink={rowLink} />
      </table>
    </div>
  );
}
