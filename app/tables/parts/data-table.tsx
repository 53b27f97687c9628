import { lazy, Suspense, useState, type CSSProperties, type MouseEvent } from "react";
import type { TableView } from "../model/table-view.ts";
import { HeaderCell } from "./header-cell.tsx";
import { PINS, Rows } from "./table-rows.tsx";
import { useLongRows } from "./use-long-rows.ts";
import { useColumnMenus } from "./use-column-menus.ts";
import { useDataTable } from "./use-data-table.ts";
import { useInPlaceLinks } from "./use-in-place-links.ts";

const RowDrawer = lazy(() => import("./row-drawer.tsx"));

interface DataTableProps {
  view: TableView;
  caption: string;
  /** What to say in place of rows. */
  empty: string;
  /** Words of the link to a row's own page; without them there is no such column. */
  rowLink?: string;
  /** Under which the reader's widths are kept; the caption where left out. */
  name?: string;
}

/** Width of the column of links to the rows' own pages; in the style sheet as well. */
const ROW_LINK = 40;

/** React leaves alone what stands in an element whose content it was not given as elements: the rows as they were sent. */
const SENT = { __html: "" };

/** Titles for the cards that rows are on a phone: one custom property a column, in place of one attribute a cell. */
function cardTitles({ columns }: TableView, first: number): Record<string, string> {
  return Object.fromEntries(
    columns.map(({ title, unit }, place) => [
      `--t${place + first}`,
      JSON.stringify(unit === "" ? title : `${title} (${unit})`),
    ]),
  );
}

/**
 * A page of rows in a region that scrolls by itself: headers stay and sort, leading key columns stay, columns are dragged to other widths. A row opens
 * beside the table; without scripts it opens as a page.
 */
export function DataTable({ view, caption, empty, rowLink, name = caption }: DataTableProps) {
  const follow = useInPlaceLinks();
  const menus = useColumnMenus();
  const LongRows = useLongRows(view);
  const [opened, setOpened] = useState<string | null>(null);
  const table = useDataTable(view, name);
  const { rows } = table.getRowModel();
  const columns = new Map(view.columns.map((column) => [column.name, column]));
  const before = rowLink === undefined ? 0 : ROW_LINK;
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const second = before + (headers[0]?.getSize() ?? 0);
  const style = {
    "--pin-0": `${before}px`,
    "--pin-1": `${second}px`,
    width: `max(100%, ${table.getTotalSize() + before}px)`,
    ...cardTitles(view, rowLink === undefined ? 1 : 2),
  } as CSSProperties;

  function open(event: MouseEvent<HTMLElement>): void {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.altKey && !event.shiftKey;
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-row]") : null;
    if (link !== null && plain) {
      event.preventDefault();
      setOpened(link.getAttribute("href"));
    }
    follow(event);
  }

  return (
    <>
      <div className="scroll data-scroll" tabIndex={0} role="region" aria-label={caption} onClick={open} ref={menus}>
        <table
          className="table data-table"
          style={style}
          aria-rowcount={typeof LongRows === "string" ? undefined : rows.length + 1}
        >
          <caption className="visually-hidden">{caption}</caption>
          <colgroup>
            {rowLink === undefined ? null : <col style={{ width: before }} />}
            {headers.map((header, place) => (
              // The last takes what is left where all have room.
              <col key={header.id} style={place === headers.length - 1 ? undefined : { width: header.getSize() }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {rowLink === undefined ? null : (
                <th scope="col" className="row-link">
                  <span className="visually-hidden">Row</span>
                </th>
              )}
              {headers.map((header, place) => {
                const column = columns.get(header.column.id);
                if (column === undefined) return null;
                const id = column.name;
                return (
                  <HeaderCell
                    key={id}
                    column={column}
                    left={column.pinned ? PINS[place] : undefined}
                    width={header.getSize()}
                    onWidth={(width) => table.setColumnSizing((widths) => ({ ...widths, [id]: width }))}
                    onResizeStart={header.getResizeHandler()}
                  />
                );
              })}
            </tr>
          </thead>
          {LongRows === "all" ? (
            <Rows view={view} rows={rows} empty={empty} rowLink={rowLink} />
          ) : LongRows === "sent" ? (
            <tbody key="sent" data-sent="" dangerouslySetInnerHTML={SENT} suppressHydrationWarning />
          ) : (
            <LongRows key="virtual" view={view} rows={rows} rowLink={rowLink} scroller={menus} />
          )}
        </table>
      </div>
      {opened === null ? null : (
        <Suspense fallback={null}>
          <RowDrawer href={opened} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </>
  );
}
