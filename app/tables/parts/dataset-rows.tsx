import { useRef } from "react";
import { useNavigation } from "@remix-run/react";
import { Link } from "../../ui/carried.tsx";
import { Pager } from "../../ui/pager.tsx";
import type { DatasetView } from "../model/dataset-view.ts";
import { ColumnForm } from "./column-form.tsx";
import { DataTable } from "./data-table.tsx";
import { DensitySwitch, useDensity } from "./density-switch.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { MeasureNotes } from "./measure-notes.tsx";
import { SharedCells } from "./shared-cells.tsx";
import { SortMenu } from "./sort-menu.tsx";
import { useColumnMenus } from "./use-column-menus.ts";
import "./dataset-page.css";

function Suggestions({ suggestions }: Pick<DatasetView, "suggestions">) {
  if (suggestions.length === 0) return null;
  return (
    <p className="suggestions">
      Filter by{" "}
      {suggestions.map(({ text, query }) => (
        <Link key={query} className="chip" to={`?${query}`} preventScrollReset>
          {text}
        </Link>
      ))}
    </p>
  );
}

/** Cards that a phone shows of a page at first; in the style sheet as well. */
const CARDS = 25;

/** On a phone, where rows are cards, shows the rest of the page: a box to tick, so that it works without scripts. */
function RowsSwitch({ rows }: { rows: number }) {
  if (rows <= CARDS) return null;
  return (
    <>
      <input type="checkbox" id="all-rows" className="rows-switch" />
      <label htmlFor="all-rows" className="button rows-label">
        Show all {rows} rows of this page
      </label>
    </>
  );
}

/** The rows of a table's page with what is chosen of them above and the pages below. */
export function DatasetRows({ view }: { view: DatasetView }) {
  const said = useRef<HTMLParagraphElement>(null);
  const menus = useColumnMenus();
  const density = useDensity();
  const busy = useNavigation().state !== "idle";
  const { table, chips, resetQuery, status, chooser, sizes, pageNumber, pages, query, shared, empty } = view;
  return (
    <section className="dataset-main" aria-label="Rows" data-wrap={density.wrap}>
      <div className="table-tools" ref={menus}>
        <p className="table-status" role="status" aria-live="polite" aria-busy={busy} tabIndex={-1} ref={said}>
          {status}
        </p>
        {view.order === "" || view.rows === 0 ? null : <p className="meta table-order">{view.order}</p>}
        <FilterChips chips={chips} resetQuery={resetQuery} onRemove={() => said.current?.focus()} />
        <div className="tools-end">
          <SortMenu columns={view.view.columns} />
          <ColumnForm key={`${table.name} columns`} chooser={chooser} />
          <DensitySwitch {...density} />
        </div>
      </div>
      {pages < 2 ? null : (
        <p className="table-printed">
          Printed here: page {pageNumber} of {pages} of these rows.
        </p>
      )}
      <Suggestions suggestions={view.suggestions} />
      <SharedCells shared={shared} empty={empty} />
      <MeasureNotes measures={view.measures} />
      <DataTable
        view={view.view}
        caption={table.title}
        name={table.name}
        empty={view.rows === 0 ? "No row matches. Take off a filter." : "There is no such page. Go back to the first."}
        rowLink="Details"
      />
      <RowsSwitch rows={view.view.rowCount} />
      <div className="table-foot">
        <Pager page={pageNumber} pages={pages} query={query} />
        <p className="meta page-sizes">
          Rows a page:{" "}
          {sizes.map(({ size, query: other, current }) => (
            <Link key={size} to={`?${other}`} aria-current={current ? "true" : undefined} preventScrollReset>
              {size}
            </Link>
          ))}
        </p>
      </div>
    </section>
  );
}
