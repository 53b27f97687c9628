import { lazy, memo, Suspense, useState, type CSSProperties, type MouseEvent } from "react";
import { useCarry } from "../../ui/carried.tsx";
import type { CellView, RowView, TableView } from "../model/table-view.ts";
import { HeaderCell } from "./header-cell.tsx";
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

/** Where the second of two pinned columns begins; the style sheet places the first. */
const PINS = ["var(--pin-0)", "var(--pin-1)"];

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

interface RowsProps {
  view: TableView;
  rows: readonly { id: string; original: RowView }[];
  empty: string;
  rowLink: string | undefined;
}

/** Rows change only with the view: what else happens on the page, widths included, leaves them alone. */
const Rows = memo(function Rows({ view, rows, empty, rowLink }: RowsProps) {
  const carry = useCarry();
  const pins = view.columns.map(({ pinned }, place) => (pinned ? PINS[place] : undefined));
  return (
    <tbody>
      {rows.map(({ id, original: { href, cells } }) => (
        <tr key={id}>
          {rowLink === undefined ? null : (
            <td className="row-link">
              {href === "" ? null : (
                <a href={carry(href)} data-row="" title={rowLink}>
                  <span className="visually-hidden">{rowLink}</span>
                </a>
              )}
            </td>
          )}
          {cells.map((cell, place) =>
            tableCell(cell, place, view.columns[place]?.numeric ?? false, pins[place], carry),
          )}
        </tr>
      ))}
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
        <table className="table data-table" style={style}>
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
          <Rows view={view} rows={rows} empty={empty} rowLink={rowLink} />
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
