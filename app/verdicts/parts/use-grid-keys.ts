import { useEffect, type KeyboardEvent, type RefObject } from "react";

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
  PageUp: [-8, 0],
  PageDown: [8, 0],
};

const INSIDE = "a, summary";

/** What of a cell takes the focus: its first link, or the cell where it has none. */
function targetOf(cell: Element): HTMLElement {
  return cell.querySelector<HTMLElement>(INSIDE) ?? (cell as HTMLElement);
}

/** Rows that have cells to go to: those of headings span the table and are passed over. */
function rowsOf(table: HTMLTableElement): HTMLTableRowElement[] {
  return [...table.tBodies].flatMap((body) => [...body.rows]).filter(({ cells }) => cells.length > 1);
}

/**
 * A table as a grid for the keyboard (WAI-ARIA Authoring Practices, "Grid"): one stop in the order of Tab, arrow keys from cell to cell,
 * Home and End within a row, with Ctrl to the first and last row. Without JavaScript every link is a stop of its own. `content` changes
 * when the rows do.
 */
export function useGridKeys(ref: RefObject<HTMLTableElement>, content: unknown) {
  useEffect(() => {
    const table = ref.current;
    if (table === null) return;
    for (const one of table.querySelectorAll<HTMLElement>(`tbody :is(${INSIDE}), tbody td`)) {
      one.tabIndex = -1;
    }
    const first = rowsOf(table)[0]?.cells[0];
    if (first) targetOf(first).tabIndex = 0;
  }, [ref, content]);

  function focus(table: HTMLTableElement, target: HTMLElement): void {
    for (const one of table.querySelectorAll<HTMLElement>('tbody [tabindex="0"]')) one.tabIndex = -1;
    target.tabIndex = 0;
    target.focus();
  }

  return function onKeyDown(event: KeyboardEvent<HTMLTableElement>): void {
    const table = ref.current;
    const cell = event.target instanceof Element ? event.target.closest("td, th") : null;
    const step = STEPS[event.key];
    if (table === null || cell === null || step === undefined || event.altKey || event.metaKey) return;
    const rows = rowsOf(table);
    const row = rows.findIndex(({ cells }) => [...cells].includes(cell as HTMLTableCellElement));
    if (row < 0) return;
    event.preventDefault();
    const column = [...(rows[row]?.cells ?? [])].indexOf(cell as HTMLTableCellElement);
    const isCorner = event.ctrlKey && (event.key === "Home" || event.key === "End");
    const down = isCorner ? step[1] : step[0];
    const to = rows[Math.min(Math.max(row + down, 0), rows.length - 1)];
    const last = (to?.cells.length ?? 1) - 1;
    const next = to?.cells[Math.min(Math.max(column + step[1], 0), last)];
    if (next) focus(table, targetOf(next));
  };
}
