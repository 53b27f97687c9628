import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useCallback, useRef, type RefObject } from "react";
import { useCarry } from "../../ui/carried.tsx";
import { pinsOf, tableRow, type RowsProps } from "./table-rows.tsx";

/** Height of a row of one line in pixels: what rows that were not seen yet are taken for. */
const ROW = 32;
/** Rows kept above and below what is in view, so that a turn of the wheel shows no gap. */
const BEYOND = 12;

/** The place of the row that has the focus; null where none has. It stays, or the focus would be lost with it. */
function focusedRow(body: HTMLElement | null): number | null {
  const row = body?.contains(document.activeElement) ? document.activeElement?.closest("tr") : null;
  const place = Number(row?.dataset.index ?? Number.NaN);
  return Number.isInteger(place) ? place : null;
}

/** Stands for the rows above or below those that are there, so that the bar beside the table is that of all of them. */
function gap(key: string, height: number, columns: number) {
  if (height <= 0) return null;
  return (
    <tr key={key} aria-hidden="true">
      <td className="rows-gap" colSpan={columns} style={{ height }} />
    </tr>
  );
}

/**
 * The rows in view of a long page and some beyond. Each says its place among all of them (aria-rowindex: the header is 1). `scroller` is the element that
 * the table scrolls in.
 */
export default function VirtualRows({
  view,
  rows,
  rowLink,
  scroller,
}: Omit<RowsProps, "empty"> & { scroller: RefObject<HTMLElement | null> }) {
  const carry = useCarry();
  const pins = pinsOf(view);
  const body = useRef<HTMLTableSectionElement>(null);
  const rangeExtractor = useCallback((range: Range) => {
    const shown = defaultRangeExtractor(range);
    const focused = focusedRow(body.current);
    if (focused === null || focused >= range.count || shown.includes(focused)) return shown;
    return [...shown, focused].sort((a, b) => a - b);
  }, []);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: BEYOND,
    rangeExtractor,
  });
  const columns = view.columns.length + (rowLink === undefined ? 0 : 1);
  let end = 0;
  const shown = virtualizer.getVirtualItems().flatMap((item) => {
    const row = rows[item.index];
    if (row === undefined) return [];
    const before = gap(`before ${item.index}`, item.start - end, columns);
    end = item.end;
    const attributes = {
      ref: virtualizer.measureElement,
      "data-index": item.index,
      "aria-rowindex": item.index + 2,
    };
    return [before, tableRow(row, { view, rowLink, pins, carry }, attributes)];
  });
  return (
    <tbody ref={body}>
      {shown}
      {gap("after", virtualizer.getTotalSize() - end, columns)}
    </tbody>
  );
}
