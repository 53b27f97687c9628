import { useEffect, useRef } from "react";

/** Folds the open menus inside an element when the reader goes elsewhere or presses Escape, which goes back to the menu's button. */
export function useColumnMenus() {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    function fold(event: Event): void {
      const menus = element.current?.querySelectorAll<HTMLDetailsElement>(
        "details.column-menu[open], details.menu[open]",
      );
      for (const menu of menus ?? []) {
        const isKey = event instanceof KeyboardEvent;
        if (isKey ? event.key !== "Escape" : event.target instanceof Node && menu.contains(event.target)) continue;
        if (isKey && menu.contains(document.activeElement)) menu.querySelector("summary")?.focus();
        menu.open = false;
      }
    }
    document.addEventListener("click", fold);
    document.addEventListener("keydown", fold);
    return () => {
      document.removeEventListener("click", fold);
      document.removeEventListener("keydown", fold);
    };
  }, []);
  return element;
}
