import { forwardRef, useState } from "react";
import { useCarry } from "../../ui/carried.tsx";
import type { ChartModel } from "../model/chart-model.ts";
import { originAddress } from "../model/origins.ts";
import { TABLE_ROWS, type ChartView } from "../model/chart-view.ts";
import { shownColumns } from "../model/shown-columns.ts";

/** The figure of a row is the first of these that it has; an event has none, and leads on by its name. */
const FIGURE_COLUMNS = ["value", "value_low", "value_high", "at"];

/** The chart's numbers as a table: the figure of a row leads to the row or the rows of the data that it was made of. */
export function ChartTable({ model, title }: { model: ChartModel; title: string }) {
  const carry = useCarry();
  const { columns } = model.table;
  const cellOf = (row: readonly string[], name: string) =>
    row[columns.findIndex((column) => column.name === name)] ?? "";
  const { columns: shown, alike } = shownColumns(model.table);
  const figureOf = (row: readonly string[]) => FIGURE_COLUMNS.find((name) => cellOf(row, name) !== "");
  const origin = (row: readonly string[], figure: string) => {
    const [file, rows] = [cellOf(row, "file"), cellOf(row, "made_from")];
    if (file === "" && rows === "") return figure;
    const address = originAddress({ file, line: Number(cellOf(row, "line")), rows });
    return (
      <a href={carry(address)} title={file === "" ? "The rows that it was made from" : "Its row, file and publication"}>
        {figure}
      </a>
    );
  };
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={`Table: ${title}`}>
      <table className="table">
        <caption>
          {title}
          {alike.map((one) => (
            <span key={one.title} className="chart-table-alike">
              {one.title} in all rows: {one.value}.
            </span>
          ))}
          {model.table.rows.length >= TABLE_ROWS ? ` The first ${TABLE_ROWS} rows; the CSV has all.` : ""}
        </caption>
        <thead>
          <tr>
            {shown.map(({ column }) => (
              <th key={column.name} scope="col" className={column.numeric ? "number" : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.table.rows.slice(0, TABLE_ROWS).map((row, index) => (
            <tr key={index}>
              {shown.map(({ column, place }) => (
                <td key={column.name} className={column.numeric ? "number" : undefined}>
                  {column.name === figureOf(row) ? origin(row, row[place] ?? "") : row[place]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/**
 * The table under a chart. It is in the page from the server for readers without JavaScript; when the chart changes in place, it is only made again if
 * it is open. Before the model is there, a link to the page that has it.
 */
export const ChartTableTwin = forwardRef<HTMLDetailsElement, { view: ChartView; model: ChartModel | null }>(
  function ChartTableTwin({ view, model }, ref) {
    const [first] = useState(model);
    const [open, setOpen] = useState(false);
    const carry = useCarry();
    return (
      <details className="chart-table" ref={ref} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          Numbers as a table <span className="chart-key">key t</span>
        </summary>
        {model === null ? (
          <p>
            <a href={carry(view.addresses.page)}>The chart’s own page</a> has the table;{" "}
            <a href={view.addresses.csv}>CSV</a> is the file.
          </p>
        ) : !open && model !== first ? null : (
          <ChartTable model={model} title={view.title} />
        )}
      </details>
    );
  },
);
