import { useState } from "react";
import { useCarry } from "../../ui/carried.tsx";
import type { PivotCell, PivotTable as Pivot } from "../model/pivot.ts";

interface PivotTableProps {
  pivot: Pivot;
  title: string;
  /** Address of the same figures as a file. */
  csv: string;
}

/** By which column rows stand, -1 for their periods, and which way. */
interface Order {
  column: number;
  descending: boolean;
}

const IN_TIME: Order = { column: -1, descending: false };

function sorted({ rows }: Pivot, { column, descending }: Order): Pivot["rows"] {
  if (column < 0) return descending ? rows.toReversed() : rows;
  const turn = descending ? -1 : 1;
  // A row without a figure comes last, whichever way.
  return rows.toSorted(({ cells: a }, { cells: b }) => {
    const [one, other] = [a[column]?.value, b[column]?.value];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    return turn * (one - other);
  });
}

function Figure({ cell }: { cell: PivotCell }) {
  const carry = useCarry();
  const status = cell.status === "" ? null : <span className="status"> {cell.status}</span>;
  if (cell.address === "") {
    return (
      <span title={cell.title}>
        {cell.text}
        {status}
      </span>
    );
  }
  return (
    <>
      <a href={carry(cell.address)} title={cell.title}>
        {cell.text}
      </a>
      {status}
    </>
  );
}

interface HeadProps {
  label: string;
  unit: string;
  column: number;
  order: Order;
  setOrder: (order: Order) => void;
}

/** A column's name as a button that sorts by it: periods from the first, figures from the greatest. */
function Head({ label, unit, column, order, setOrder }: HeadProps) {
  const current = order.column === column;
  const descending = current ? !order.descending : column >= 0;
  const words = column < 0 ? ["earliest first", "latest first"] : ["smallest first", "greatest first"];
  return (
    <th
      scope="col"
      className={column < 0 ? "pivot-at" : "number"}
      aria-sort={current ? (order.descending ? "descending" : "ascending") : "none"}
    >
      <button type="button" className="pivot-sort" onClick={() => setOrder({ column, descending })}>
        {label}
        <span className="mark" aria-hidden="true">
          {` ${current ? (order.descending ? "▼" : "▲") : "↕"}`}
        </span>
        {unit === "" ? null : <span className="meta"> ({unit})</span>}
        <span className="visually-hidden">, sort {words[descending ? 1 : 0]}</span>
      </button>
    </th>
  );
}

/** A chart's figures with periods down and series across, sorted by a press on a column's name; each figure leads to where it is from. */
export function PivotTable({ pivot, title, csv }: PivotTableProps) {
  const [order, setOrder] = useState(IN_TIME);
  const { columns, statuses, more } = pivot;
  return (
    <div className="scroll pivot" tabIndex={0} role="region" aria-label={`Table: ${title}`}>
      <table className="table">
        <caption>
          {statuses.length === 0 ? null : `${statuses.join(", ")}. `}
          {more === 0 ? null : (
            <>
              {more} more periods are in the <a href={csv}>CSV</a>.{" "}
            </>
          )}
          Each figure leads to its row and source.
        </caption>
        <thead>
          <tr>
            <Head label="Period" unit="" column={-1} order={order} setOrder={setOrder} />
            {columns.map(({ label, unit }, place) => (
              <Head key={`${label} ${place}`} {...{ label, unit, column: place, order, setOrder }} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(pivot, order).map(({ at, cells }) => (
            <tr key={at}>
              <th scope="row" className="pivot-at">
                {at}
              </th>
              {cells.map((cell, place) => (
                <td key={place} className="number">
                  {cell === null ? null : <Figure cell={cell} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
