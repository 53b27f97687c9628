import { forwardRef, useState } from "react";
import type { ChartModel } from "../presenters/charts/chart-model.ts";
import { originAddress } from "../presenters/charts/origins.ts";
import { TABLE_ROWS, type ChartView } from "../presenters/charts/chart-view.ts";

/** Shown as one link, to the row or the rows that a figure was made of. */
const ORIGIN_COLUMNS = ["file", "line", "made_from"];

/**
 * The chart's numbers as a table. It is in the page from the server for readers without JavaScript; when the chart changes in place, it is only
 * made again if it is open. Before the model is there, a link to the page that has it. */
export const ChartTableTwin = forwardRef<HTMLDetailsElement, { view: ChartView; model: ChartModel | null }>(
  function ChartTableTwin({ view, model }, ref) {
    const [first] = useState(model);
    const [open, setOpen] = useState(false);
    const columns = model?.table.columns ?? [];
    const shown = columns
      .map((column, place) => ({ column, place }))
      .filter(({ column }) => !ORIGIN_COLUMNS.includes(column.name));
    const cellOf = (row: readonly string[], name: string) =>
      row[columns.findIndex((column) => column.name === name)] ?? "";
    const origin = (row: readonly string[]) => {
      const [file, rows] = [cellOf(row, "file"), cellOf(row, "made_from")];
      if (file === "" && rows === "") return null;
      const address = originAddress({ file, line: Number(cellOf(row, "line")), rows });
      return <a href={address}>{file === "" ? "its rows" : "its row"}</a>;
    };
    return (
      <details className="chart-table" ref={ref} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          Numbers as a table <span className="chart-key">key t</span>
        </summary>
        {model === null ? (
          <p>
            <a href={view.addresses.page}>The chart’s own page</a> has the table; <a href={view.addresses.csv}>CSV</a>{" "}
            is the file.
          </p>
        ) : !open && model !== first ? null : (
          <div className="scroll" tabIndex={0} role="region" aria-label={`Table: ${view.title}`}>
            <table className="table">
              <caption>
                {view.title}{" "}
                {model.table.rows.length >= TABLE_ROWS ? `The first ${TABLE_ROWS} rows; the CSV has all.` : ""}
              </caption>
              <thead>
                <tr>
                  {shown.map(({ column }) => (
                    <th key={column.name} scope="col" className={column.numeric ? "number" : undefined}>
                      {column.title}
                    </th>
                  ))}
                  <th scope="col">From</th>
                </tr>
              </thead>
              <tbody>
                {model.table.rows.slice(0, TABLE_ROWS).map((row, index) => (
                  <tr key={index}>
                    {shown.map(({ column, place }) => (
                      <td key={column.name} className={column.numeric ? "number" : undefined}>
                        {row[place]}
                      </td>
                    ))}
                    <td>{origin(row)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </details>
    );
  },
);
