import { memo, type HTMLAttributes } from "react";
import { useCarry } from "../../ui/carried.tsx";
import type { CellView, RowView, TableView } from "../model/table-view.ts";

/** A row of the page as the table hook gives it. */
export interface ShownRow {
  id: string;
  original: RowView;
}

export interface RowsProps {
  view: TableView;
  rows: readonly ShownRow[];
  /** What to say in place of rows. */
  empty: string;
  /** Words of the link to a row's own page; without them there is no such column. */
  rowLink: string | undefined;
}

/** Where each column of a view stays in view, "left" of it; undefined for those that move. */
export type Pins = readonly (string | undefined)[];

/** Where the second of two pinned columns begins; the style sheet places the first. */
export const PINS = ["var(--pin-0)", "var(--pin-1)"];

/** Places of the pinned columns of a view. */
export function pinsOf({ columns }: TableView): Pins {
  return columns.map(({ pinned }, place) => (pinned ? PINS[place] : undefined));
}

function classOf(...names: (string | false)[]): string | undefined {
  return names.filter(Boolean).join(" ") || undefined;
}

/** A function and not a component: a page has hundreds of cells, and each component costs the server as much as its element. */
function tableCell(
  cell: CellView,
  place: number,
  numeric: boolean,
  pin: string | undefined,
  carry: (to: string) => string,
) {
  const style = pin === undefined ? undefined : { left: pin };
  const pinned = pin !== undefined && "pinned";
  if (cell === "") return <td key={place} style={style} className={classOf(numeric && "number", "missing", pinned)} />;
  const className = classOf(numeric && "number", pinned);
  if (typeof cell === "string") {
    return (
      <td key={place} style={style} className={className}>
        {cell}
      </td>
    );
  }
  const { text, title, href } = cell;
  return (
    <td key={place} style={style} className={className} title={title === "" ? undefined : title}>
      {href === "" ? text : <a href={carry(href)}>{text}</a>}
    </td>
  );
}

type RowAttributes = HTMLAttributes<HTMLTableRowElement> & {
  ref?: (row: HTMLTableRowElement | null) => void;
  "data-index"?: number;
};

/** One row, with whatever else its element carries. */
export function tableRow(
  { id, original: { href, cells } }: ShownRow,
  { view, rowLink, pins, carry }: Pick<RowsProps, "view" | "rowLink"> & { pins: Pins; carry: (to: string) => string },
  attributes: RowAttributes = {},
) {
  return (
    <tr key={id} {...attributes}>
      {rowLink === undefined ? null : (
        <td className="row-link">
          {href === "" ? null : (
            <a href={carry(href)} data-row="" title={rowLink}>
              <span className="visually-hidden">{rowLink}</span>
            </a>
          )}
        </td>
      )}
      {cells.map((cell, place) => tableCell(cell, place, view.columns[place]?.numeric ?? false, pins[place], carry))}
    </tr>
  );
}

/** Rows change only with the view: what else happens on the page, widths included, leaves them alone. */
export const Rows = memo(function Rows({ view, rows, empty, rowLink }: RowsProps) {
  const carry = useCarry();
  const pins = pinsOf(view);
  return (
    <tbody>
      {rows.map((row) => tableRow(row, { view, rowLink, pins, carry }))}
      {rows.length > 0 ? null : (
        <tr>
          <td className="no-rows" colSpan={view.columns.length + (rowLink === undefined ? 0 : 1)}>
            {empty}
          </td>
        </tr>
      )}
    </tbody>
  );
});
