import { useEffect, type RefObject } from "react";

/**
 * Opens and closes the sheet that the filters are on a phone: a box to tick, so that it works without scripts. With them, Escape closes it as well. Of
 * no use where the filters stand beside the table.
 */
export function SheetSwitch({ box, chosen }: { box: RefObject<HTMLInputElement>; chosen: number }) {
  useEffect(() => {
    function escape(event: KeyboardEvent): void {
      if (event.key === "Escape") closeSheet(box);
    }
    document.addEventListener("keydown", escape);
    return () => document.removeEventListener("keydown", escape);
  }, [box]);
  return (
    <>
      <input type="checkbox" id="show-filters" className="sheet-switch visually-hidden" ref={box} />
      <label htmlFor="show-filters" className="button sheet-label">
        Filters{chosen === 0 ? "" : ` (${chosen})`}
      </label>
    </>
  );
}

/** Closes the sheet, and goes back to what opened it. */
export function closeSheet(box: RefObject<HTMLInputElement>): void {
  if (box.current?.checked !== true) return;
  box.current.checked = false;
  box.current.focus();
}
